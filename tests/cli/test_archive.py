"""The archive as a command: what it tells, what it refuses, and that it needs no window."""

from __future__ import annotations

import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.archive_sessions import make_sessions
from cwb_workshop.app import main
from cwb_workshop.cli.archive_words import SKIPPED
from cwb_workshop.cli.passphrase import VARIABLE
from cwb_workshop.store.encryption import lock
from tests.archive.evenings import change, evening, on_laptop, say
from tests.interruptible import hearing_interrupts
from tests.languages import LANGUAGES

pytestmark = pytest.mark.usefixtures("english")


def told(capfd: pytest.CaptureFixture[str], *typed: object) -> str:
    """Return what a command says that comes to a good end."""
    assert main(["archive", *map(str, typed)]) == 0
    out, err = capfd.readouterr()
    assert err == ""
    return out


def test_files_are_added_found_and_taken_out(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = evening(tmp_path)
    say(path, "Een café om de hoek", "te duur")
    assert told(capfd, "add", tmp_path) == (
        "added: 2026-03-12 Zuiderkouw, 2 answers\nDone: 1 added.\n"
    )
    assert told(capfd, "add", path) == "Done: 1 known already.\n"
    (line,) = told(capfd, "search", "CAFE").splitlines()
    letters = re.fullmatch(
        r"2026-03-12 Zuiderkouw \[(\w{8})\] Where do you get stuck\?, O01: Een café om de hoek",
        line,
    )
    assert letters is not None
    assert told(capfd, "search", "nergens") == "Nothing was found.\n"
    assert "with every word of it" in told(capfd, "remove", letters[1])
    assert told(capfd, "search") == "Nothing was found.\n"


def test_copies_that_differ_are_shown_and_decided(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = evening(tmp_path)
    (line,) = say(path, "gezegd")
    other = on_laptop(path, "b")
    change(path, line, text="zoals a het hoorde")
    change(other, line, text="gezegd", themes=("money",))
    assert "In 1 place copies differ." in told(capfd, "add", path, other)
    first, *sides = told(capfd, "decide").splitlines()
    which = first.split()[0]
    assert {side.split(": ", 1)[1] for side in sides} == {
        "O01 zoals a het hoorde",
        "O01 gezegd",
    }
    number = next(side.strip()[0] for side in sides if "zoals" in side)
    assert "zoals a het hoorde" in told(capfd, "decide", which, number)
    assert told(capfd, "decide") == "Nothing waits for a decision.\n"
    assert "zoals a" in told(capfd, "search", "zoals")


def test_a_bad_file_is_named_in_one_line_and_the_status_says_so(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    bad, good = tmp_path / "a.cwb", evening(tmp_path)
    bad.write_text("geen sessie")
    assert main(["archive", "add", str(tmp_path)]) == SKIPPED
    out, err = capfd.readouterr()
    assert "Done: 1 added, 1 left out." in out
    assert err.startswith(f"{bad} was left out: ")
    assert err.count("\n") == 1
    assert good.exists()


def test_a_passphrase_is_taken_from_the_environment_and_kept_nowhere(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = evening(tmp_path)
    say(path, "achter slot")
    lock(path, "zonder mij niets", tmp_path / "backups", {})
    folder = tmp_path / "archive"
    assert main(["archive", "add", str(path), "--archive", str(folder)]) == SKIPPED
    assert VARIABLE in capfd.readouterr().err
    monkeypatch.setenv(VARIABLE, "zonder mij niets")
    assert "1 answer" in told(capfd, "add", path, "--archive", folder)
    monkeypatch.delenv(VARIABLE)
    assert told(capfd, "add", path, "--archive", folder) == "Done: 1 known already.\n"
    kept = b"".join(file.read_bytes() for file in folder.iterdir())
    assert b"zonder mij niets" not in kept


@pytest.mark.parametrize(
    ("typed", "status", "sentence"),
    [
        (["search", "x"], 1, "There is no archive in"),
        (["remove", "x"], 1, "There is no archive in"),
        (["decide"], 1, "There is no archive in"),
    ],
)
def test_without_an_archive_it_says_how_to_begin_one(
    typed: list[str],
    status: int,
    sentence: str,
    capfd: pytest.CaptureFixture[str],
    own_home: Path,
) -> None:
    assert main(["archive", *typed]) == status
    assert sentence in capfd.readouterr().err
    assert list(own_home.iterdir()) == []


def test_a_day_that_is_none_is_told(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    told(capfd, "add", evening(tmp_path))
    assert main(["archive", "search", "--from", "gisteren"]) == 1
    assert capfd.readouterr().err == "gisteren is no date; write it as 2026-03-12.\n"


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ([], "archive [-h] COMMAND"),
        (["add"], "archive add [-h]"),
        (["bogus"], "archive [-h] COMMAND"),
        (["search", "--bogus"], "‘--bogus’"),
    ],
)
def test_what_is_asked_wrongly_is_told_with_how_it_should_be(
    typed: list[str], named: str, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["archive", *typed])
    assert ended.value.code == 2
    err = capfd.readouterr().err
    assert named in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_the_language_of_the_person(
    tmp_path: Path,
    language: str,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("LC_ALL", f"{language}_{language.upper()}.UTF-8")
    path = evening(tmp_path)
    say(path, "een", "twee")
    other = on_laptop(path, "b")
    say(path, "drie")
    say(other, "vier")
    out = told(capfd, "add", path, other)
    assert out.count("2026-03-12 Zuiderkouw") == 2
    assert "{" not in out
    with pytest.raises(SystemExit):
        main(["archive", "search", "--help"])
    assert "--agreements" in capfd.readouterr().out


def test_it_loads_no_window(tmp_path: Path) -> None:
    path = evening(tmp_path)
    run = (
        "import sys; from cwb_workshop.app import main; main(sys.argv[1:]);"
        "print([name for name in sys.modules if 'PySide6' in name or 'reportlab' in name])"
    )
    folder = tmp_path / "archive"
    ended = subprocess.run(
        [sys.executable, "-c", run, "archive", "add", str(path), "--archive", str(folder)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert ended.stdout.splitlines()[-1] == "[]"


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_who_interrupts_it_keeps_what_was_done_and_goes_on_with_the_same_command(
    tmp_path: Path,
) -> None:
    evenings, folder = tmp_path / "evenings", tmp_path / "archive"
    evenings.mkdir()
    make_sessions(evenings, 80, lines=30)
    typed = [sys.executable, "-m", "cwb_workshop", "archive", "add", str(evenings)]
    typed += ["--archive", str(folder)]
    with hearing_interrupts():
        begun = subprocess.Popen(typed, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    with begun as running:
        assert running.stdout is not None
        assert running.stdout.readline().startswith(b"added: ")
        running.send_signal(signal.SIGINT)
        out, err = running.communicate(timeout=60)
    assert running.returncode == 128 + signal.SIGINT
    assert b"Stopped." in err
    assert b"Traceback" not in err
    done = 1 + out.count(b"added: ")
    again = subprocess.run(typed, capture_output=True, check=True, text=True)
    assert done < 80
    counted = re.search(r"Done: (\d+) known already, (\d+) added\.", again.stdout)
    assert counted is not None
    assert done <= int(counted[1]) < 80
    assert int(counted[1]) + int(counted[2]) == 80


def test_at_a_terminal_it_says_how_far_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert main(["archive", "add", str(evening(tmp_path)), str(evening(tmp_path))]) == 0
    out, err = capfd.readouterr()
    assert "file 1 …\r" in err
    assert "file 2 …\r" in err
    assert err.endswith("\x1b[2K")
    assert "…" not in out


def test_a_folder_that_is_closed_is_told(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path, folder = evening(tmp_path), tmp_path / "archive"
    folder.write_text("no folder")
    assert main(["archive", "add", str(path), "--archive", str(folder)]) == 1
    assert "cannot be opened or written" in capfd.readouterr().err
    shutil.rmtree(path.parent / "backups", ignore_errors=True)
