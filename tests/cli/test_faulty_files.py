"""A file that is not what it should be is told in a sentence, and left as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from cwb_workshop.app import main
from cwb_workshop.store.session_file import SessionFile
from tests.workshop import ZUIDERKOUW, kit

SCRIPT = ZUIDERKOUW / "script.txt"

pytestmark = pytest.mark.usefixtures("english")


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (lambda path: None, "cannot be found"),
        (lambda path: path.mkdir(), "is a folder"),
        (lambda path: path.write_bytes(b""), "is empty"),
        (lambda path: path.write_bytes(b"no session at all" * 99), "is a text file, not a session"),
    ],
)
def test_a_file_that_is_no_session_gets_a_sentence_of_its_own(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], make: object, told: str
) -> None:
    path = tmp_path / "evening.cwb"
    make(path)  # type: ignore[operator]
    assert main(["totals", str(path)]) == 1
    error = capfd.readouterr().err
    assert told in error
    assert "Traceback" not in error


def test_a_session_that_was_cut_short_is_told_and_left_as_it_is(
    played: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    played.write_bytes(played.read_bytes()[:-5000])
    before = played.read_bytes()
    assert main(["totals", str(played)]) == 1
    assert "cut short" in capfd.readouterr().err
    assert played.read_bytes() == before


_BEGUN = """\
:: session id=x1; place=Zuiderkouw; date=2026-03-12; start=19:00; variant=120; language=en
:: at 19:00
:: item obstacles
1: too dear
1: a story that was taken back
"""


@pytest.mark.parametrize("command", [["totals"], ["report", "--kind", "full", "-o"]])
def test_an_older_file_in_its_place_is_told_and_nothing_is_made_of_it(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], command: list[str]
) -> None:
    before, after = tmp_path / "before", tmp_path / "after"
    before.mkdir()
    after.mkdir()
    for folder, typed in ((before, _BEGUN), (after, f"{_BEGUN}:: undo\n2: else\n3: more\n")):
        script = folder / "script.txt"
        script.write_text(typed, "utf-8")
        assert main(["play", str(script), "--session", str(folder / "evening.cwb")]) == 0
    session, report = after / "evening.cwb", tmp_path / "report.pdf"
    session.write_bytes((before / "evening.cwb").read_bytes())
    asked = [*command, str(report)] if command[-1] == "-o" else command
    assert main([asked[0], str(session), *asked[1:]]) == 1
    assert "missing from" in capfd.readouterr().err
    assert not report.exists()


def test_a_session_of_a_newer_program_is_refused(
    played: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    content = bytearray(played.read_bytes())
    content[60:64] = (99).to_bytes(4, "big")
    played.write_bytes(content)
    assert main(["totals", str(played)]) == 1
    assert "newer version" in capfd.readouterr().err


@pytest.mark.parametrize("place", [".", "", "/", "x" * 300 + ".cwb"])
@pytest.mark.parametrize("command", ["totals", "play", "report"])
def test_a_path_that_can_be_no_session_gets_a_sentence(
    capfd: pytest.CaptureFixture[str], command: str, place: str
) -> None:
    asked = {
        "totals": ["totals", place],
        "play": ["play", str(SCRIPT), "--session", place],
        "report": ["report", place, "-o", "never.pdf"],
    }[command]
    assert main(asked) == 1
    told = capfd.readouterr().err
    assert told.endswith(".\n")
    assert told.count("\n") == 1


@pytest.mark.parametrize("command", ["totals", "play", "report"])
def test_a_file_in_which_no_session_was_begun_is_told(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], command: str
) -> None:
    hollow = tmp_path / "hollow.cwb"
    SessionFile.create(hollow, kit().sources, backups=tmp_path / "backups").close()
    notes = tmp_path / "notes.txt"
    notes.write_text(":: at 19:10\n", encoding="utf-8")
    asked = {
        "totals": ["totals", str(hollow)],
        "play": ["play", str(notes), "--session", str(hollow)],
        "report": ["report", str(hollow), "-o", str(tmp_path / "never.pdf")],
    }[command]
    assert main(asked) == 1
    assert "there is no session in it" in capfd.readouterr().err


def test_a_script_that_is_broken_off_leaves_no_session(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def broken_off(file: SessionFile, rows: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(SessionFile, "write_all", broken_off)
    session = tmp_path / "never.cwb"
    assert main(["play", str(SCRIPT), "--session", str(session)]) == 130
    assert not list(tmp_path.iterdir())
    assert not capfd.readouterr().err


def test_a_script_that_is_not_utf_8_is_told_at_the_line_where_it_is_not(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    script = tmp_path / "script.txt"
    script.write_bytes(":: # een\n\n:: # café\n".encode("latin-1"))
    assert main(["play", str(script), "--session", str(tmp_path / "none.cwb")]) == 1
    assert capfd.readouterr().err.startswith("script.txt:3: ")


def test_a_folder_is_no_script(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["play", ".", "--session", str(tmp_path / "none.cwb")]) == 1
    assert capfd.readouterr().err == ".:1: this file cannot be read: .\n"
    assert not list(tmp_path.iterdir())
