"""Shells offer what the program can be told, read from the program itself."""

from __future__ import annotations

import subprocess
from argparse import ArgumentParser
from pathlib import Path
from shutil import which

import pytest

from cwb_workshop.cli.main import COMMANDS
from scripts.packages.commands import arguments, english_parser
from scripts.packages.completions import PLACES, completion, make_completions

# What bash does when somebody types words and presses Tab.
_TAB = """
source "$1"; shift
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
_shtab_cwb_workshop cwb-workshop "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
printf '%s\\n' "${COMPREPLY[@]}"
"""


@pytest.fixture(scope="module")
def share(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("share")
    make_completions(folder)
    return folder


@pytest.mark.parametrize("shell", list(PLACES))
def test_a_shell_knows_every_command_and_option(share: Path, shell: str) -> None:
    text = (share / PLACES[shell]).read_text(encoding="utf-8")
    assert [name for name in COMMANDS if name not in text] == []
    options = {
        option.lstrip("-") if shell == "fish" else option
        for _command, action in arguments(english_parser())
        for option in action.option_strings
    }
    assert len(options) >= 15
    assert [option for option in options if option not in text] == []


@pytest.mark.parametrize("shell", list(PLACES))
def test_a_command_that_is_new_is_offered_without_a_word_more(shell: str) -> None:
    parser = ArgumentParser(prog="cwb-workshop")
    parser.add_subparsers().add_parser("newborn", help="new").add_argument(
        "--recent", help="recent"
    )
    text = completion(parser, shell)
    assert "newborn" in text
    assert "recent" in text


def test_a_path_of_an_unknown_kind_is_told() -> None:
    parser = ArgumentParser(prog="cwb-workshop")
    parser.add_argument("thing", type=Path, metavar="THING")
    with pytest.raises(KeyError, match="THING"):
        completion(parser, "bash")


@pytest.mark.skipif(which("bash") is None, reason="there is no bash here")
@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        (["to"], {"totals"}),
        (["report", "--ki"], {"--kind"}),
        (["report", "--kind", ""], {"summary", "full"}),
        (["report", "--edition", "m"], {"municipality"}),
        (["open", ""], {"evening.cwb", "folder"}),
        (["new-kit", ""], {"folder"}),
    ],
)
def test_bash_offers_what_fits(
    share: Path, tmp_path: Path, typed: list[str], offered: set[str]
) -> None:
    (tmp_path / "evening.cwb").touch()
    (tmp_path / "letter.txt").touch()
    (tmp_path / "folder").mkdir()
    ran = subprocess.run(
        ["bash", "-c", _TAB, "bash", share / PLACES["bash"], "cwb-workshop", *typed],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert {line.strip() for line in ran.stdout.splitlines()} == offered
