"""The program without a window: what it prints, what it refuses, and what it leaves alone."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from cwb_workshop.app import main
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.session.factory import Toolbox
from tests.languages import LANGUAGES
from tests.workshop import EVENING, NEW, ZUIDERKOUW, expected_totals, kit, registry

SCRIPT = ZUIDERKOUW / "script.txt"

pytestmark = pytest.mark.usefixtures("english")


def test_play_then_totals_gives_the_expected_figures(
    played: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    before = played.read_bytes()
    assert main(["totals", str(played)]) == 0
    assert json.loads(capfd.readouterr().out) == expected_totals()
    assert played.read_bytes() == before


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("edition", ["public", "municipality", "organiser"])
def test_a_report_is_written_in_each_language_and_edition(
    played: Path, tmp_path: Path, language: str, edition: str
) -> None:
    out = tmp_path / "report.pdf"
    command = ["report", str(played), "-o", str(out), "--kind", "summary"]
    assert main([*command, "--language", language, "--edition", edition, "--checked"]) == 0
    assert out.read_bytes().startswith(b"%PDF")


def test_a_fault_of_a_script_is_told_with_file_and_line_and_leaves_no_session(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    script = tmp_path / "script.txt"
    script.write_text(SCRIPT.read_text(encoding="utf-8") + "\n:: clsoe\n", encoding="utf-8")
    lines = script.read_text(encoding="utf-8").count("\n")
    path = tmp_path / "none.cwb"
    assert main(["play", str(script), "--session", str(path)]) == 1
    told = capfd.readouterr().err
    assert told == f"script.txt:{lines}: the session is closed; nothing may follow\n" or (
        told == f"script.txt:{lines}: unknown directive: clsoe\n"
    )
    assert [file.name for file in tmp_path.iterdir()] == ["script.txt"]


def test_a_script_never_overwrites_a_session(
    played: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    before = played.read_bytes()
    assert main(["play", str(SCRIPT), "--session", str(played)]) == 1
    assert "script.txt:4: " in capfd.readouterr().err
    assert played.read_bytes() == before


def test_notes_typed_elsewhere_are_read_into_an_open_session(tmp_path: Path) -> None:
    path = tmp_path / "evening.cwb"
    tools = Toolbox(registry(), tmp_path / "backups")
    session = tools.begin(path, NEW, SetClock(EVENING))
    session.open_item("obstacles")
    session.capture("1: al getypt")
    session.close_file()
    notes = tmp_path / "notes.txt"
    notes.write_text("2: van een ander #g\n:: at 19:30\n:: item question_1\n4: ook ~nplv\n")
    assert main(["play", str(notes), "--session", str(path)]) == 0
    again = tools.open(path, SetClock(EVENING))
    assert [(e.label, e.table) for e in again.record.active_entries("answer")] == [
        ("O01", 1),
        ("O02", 2),
        ("V101", 4),
    ]
    again.close_file()


def test_a_fault_in_notes_leaves_the_session_as_it_was(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "evening.cwb"
    session = Toolbox(registry(), tmp_path / "backups").begin(path, NEW, SetClock(EVENING))
    session.open_item("obstacles")
    session.close_file()
    notes = tmp_path / "notes.txt"
    notes.write_text("een\n:: undo\n:: undo\n")
    assert main(["play", str(notes), "--session", str(path)]) == 1
    assert capfd.readouterr().err.startswith("notes.txt:3: ")
    again = Toolbox(registry(), tmp_path / "backups").open(path, SetClock(EVENING))
    assert not again.record.entries
    again.close_file()


def test_a_report_takes_the_place_of_an_older_one(played: Path) -> None:
    out = played.parent / "report.pdf"
    for language in ("nl", "en"):
        assert main(["report", str(played), "-o", str(out), "--language", language]) == 0
        assert out.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["bogus"], "‘bogus’"),
        (["Report", "een.cwb"], "‘Report’"),
        (["totals", "een.cwb", "twee.cwb"], "‘twee.cwb’"),
        (["een.cwb", "twee.cwb"], "‘twee.cwb’"),
        (["report", "een.cwb", "-o", "een.pdf", "--kind", "novel"], "‘novel’"),
        (["report", "een.cwb", "-o", "een.pdf", "--checkd"], "‘--checkd’"),
        (["--loud"], "‘--loud’"),
        (["explain", "--item", "a", "--language", "en", "--tables", "vijf"], "‘vijf’"),
        (["play"], "cwb-workshop play [-h] --session FILE.cwb SCRIPT"),
        (["bogus\x1b[2J"], "‘bogus[2J’"),
    ],
)
def test_what_is_asked_wrongly_is_named_in_one_line(
    capfd: pytest.CaptureFixture[str], arguments: list[str], word: str
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    told = capfd.readouterr().err
    assert word in told
    assert told.count("\n") == 1


@pytest.mark.parametrize("name", ["avond.cwb", "AVOND.CWB", "nota.txt"])
def test_a_file_alone_is_opened_in_the_window(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / name
    file.touch()
    opened: list[Path | None] = []

    def run(session: Path | None) -> int:
        opened.append(session)
        return 0

    monkeypatch.setattr("cwb_workshop.desktop.running.run", run)
    assert main([str(file)]) == 0
    assert main(["open", str(file)]) == 0
    assert opened == [file, file]


def test_a_session_file_that_is_not_there_is_left_to_the_window_to_tell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cwb_workshop.desktop.running.run", lambda session: session is None)
    assert main([str(tmp_path / "weg.cwb")]) == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_totals_that_cannot_be_printed_are_told(played: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "cwb_workshop", "totals", str(played)],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert ended.returncode == 1
    assert "could not be printed" in ended.stderr
    assert ended.stderr.count("\n") == 1


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
@pytest.mark.parametrize("arguments", [[], ["open", "een.cwb"]])
def test_without_a_screen_no_window_is_tried(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert main(arguments) == 1
    assert "There is no screen here" in capfd.readouterr().err


def test_the_demo_needs_a_folder(tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.write_text("x", encoding="utf-8")
    ended = subprocess.run(
        [sys.executable, "-m", "cwb_workshop", "demo", str(taken)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 1
    assert "taken is there already, and is not a folder" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_the_program_tests_itself(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["selftest"]) == 0
    assert len(capfd.readouterr().out.splitlines()) == 12


def test_it_tells_every_fault_of_a_kit(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    spoiled = dict(kit().sources)
    spoiled["kit.toml"] = spoiled["kit.toml"].replace('exercise = "info"', 'exercise = "praten"')
    monkeypatch.setattr("cwb_workshop.cli.selftest.kit_sources", lambda _name: spoiled)
    assert main(["selftest"]) == 1
    told = capfd.readouterr().err
    items = [item.id for item in kit().items.values() if item.exercise == "info"]
    assert len(items) > 5
    rows = spoiled["kit.toml"].split("\n")
    lines = [number for number, row in enumerate(rows, start=1) if "praten" in row]
    for line, item in zip(lines, items, strict=True):
        assert f"kit.toml:{line}: items.{item}.exercise: there is no exercise praten" in told


def test_errors_are_told_in_the_language_of_the_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    assert main(["totals", str(tmp_path / "weg.cwb")]) == 1
    assert "is niet te vinden" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("language", "how", "told"),
    [
        ("en_GB.UTF-8", "Use it like this: cwb-workshop report", "nothing was done"),
        ("nl_NL.UTF-8", "zo hoort hij: cwb-workshop report", "er is niets gedaan"),
    ],
)
def test_a_command_that_is_not_right_says_how_it_should_be(
    language: str,
    how: str,
    told: str,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("LC_ALL", language)
    with pytest.raises(SystemExit) as ended:
        main(["report", "evening.cwb", "--kind", "novel"])
    assert ended.value.code == 2
    said = capfd.readouterr().err
    assert how in said
    assert told in said
    assert "invalid choice" not in said


def test_help_is_in_the_language_of_the_person(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    for command in ([], ["play"], ["report"], ["demo"], ["totals"], ["open"], ["selftest"]):
        with pytest.raises(SystemExit) as ended:
            main([*command, "--help"])
        assert ended.value.code == 0
        said = capfd.readouterr().out
        assert "toon deze hulp" in said
        assert "usage" not in said
        assert "show this" not in said
