"""The program in a folder of its own can keep its data there."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from cwb_workshop.app import main
from cwb_workshop.content.spoken_language import spoken_language
from cwb_workshop.content.word_files import load_words
from cwb_workshop.system.data_folder import DataFolder
from cwb_workshop.system.instance_lock import HOME_VARIABLE
from cwb_workshop.system.portable import choose_data_folder


@pytest.fixture
def frozen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the program be one in a folder of its own, that has no data yet."""
    return _freeze(tmp_path / "stick" / "cwb-workshop", monkeypatch)


def _freeze(program: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    program.parent.mkdir(parents=True)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
    # Named, so that it is put back afterwards whatever names it meanwhile.
    monkeypatch.setenv(HOME_VARIABLE, "")
    return program.parent


def test_asked_for_it_keeps_its_data_beside_itself(frozen: Path) -> None:
    assert choose_data_folder(["--portable", "open", "a.cwb"]) == ["open", "a.cwb"]
    assert DataFolder.of_this_person().root == frozen / "CWB Workshop"


def test_asked_once_it_finds_its_data_again(frozen: Path) -> None:
    choose_data_folder(["--portable"])
    os.environ[HOME_VARIABLE] = ""
    assert choose_data_folder(["open", "a.cwb"]) == ["open", "a.cwb"]
    assert DataFolder.of_this_person().root == frozen / "CWB Workshop"


@pytest.mark.skipif(os.name != "posix", reason="folders have no owner there")
def test_nobody_else_can_look_into_its_data(frozen: Path) -> None:
    choose_data_folder(["--portable"])
    assert (frozen / "CWB Workshop").stat().st_mode & 0o077 == 0


def test_where_it_cannot_write_it_still_starts(frozen: Path) -> None:
    frozen.rmdir()
    assert choose_data_folder(["--portable"]) == []
    assert not frozen.exists()


def test_never_asked_its_data_is_where_it_always_is(frozen: Path) -> None:
    assert choose_data_folder([]) == []
    assert frozen not in DataFolder.of_this_person().root.parents


def test_another_folder_that_is_named_counts_until_it_is_asked_again(
    frozen: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (frozen / "CWB Workshop").mkdir()
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path))
    choose_data_folder([])
    assert DataFolder.of_this_person().root == tmp_path
    choose_data_folder(["--portable"])
    assert DataFolder.of_this_person().root == frozen / "CWB Workshop"


def test_a_bundle_of_macos_is_one_thing_and_its_data_stands_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _freeze(tmp_path / "CWB Workshop.app" / "Contents" / "MacOS" / "cwb-workshop", monkeypatch)
    choose_data_folder(["--portable"])
    assert DataFolder.of_this_person().root == tmp_path / "CWB Workshop"


def test_a_program_among_others_refuses_in_a_sentence(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--portable"])
    assert ended.value.code == 2
    words = load_words(spoken_language(), ["command"])
    assert capfd.readouterr().err.strip() == words("command.not_portable")


def test_elsewhere_among_the_words_it_means_nothing(frozen: Path) -> None:
    assert choose_data_folder(["selftest", "--portable"]) == ["selftest", "--portable"]
