"""Opening a report: what the opener of the desktop says of it is heard."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from cwb_workshop.system import opening
from cwb_workshop.system.opening import is_opened

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the opener of a Linux desktop")


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the only folder of programs that there is, but for those of every system."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    # However busy the computer is.
    monkeypatch.setattr(opening, "_SECONDS", 300)
    return folder


def an_opener(programs: Path, does: str) -> Path:
    noted = programs / "called"
    opener = programs / "xdg-open"
    opener.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > "{noted}"\n{does}\n')
    opener.chmod(0o755)
    return noted


def test_the_file_goes_to_the_opener_under_its_own_name(programs: Path, tmp_path: Path) -> None:
    noted = an_opener(programs, "exit 0")
    file = tmp_path / "a b; echo wijk.pdf"
    assert is_opened(file) is True
    assert noted.read_text().splitlines() == [str(file)]


def test_where_no_program_is_for_it_that_is_heard(programs: Path, tmp_path: Path) -> None:
    an_opener(programs, "exit 3")
    assert is_opened(tmp_path / "report.pdf") is False


def test_an_opener_that_stays_with_its_window_has_opened_it(
    programs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "_SECONDS", 0.01)
    an_opener(programs, f'exec "{sys.executable}" -c "import time; time.sleep(600)"')
    began = time.monotonic()
    assert is_opened(tmp_path / "report.pdf") is True
    assert time.monotonic() - began < 300
    (window,) = opening._WAITING
    window.kill()
    window.wait()


def test_without_an_opener_it_is_asked_of_qt(programs: Path, tmp_path: Path) -> None:
    assert is_opened(tmp_path / "report.pdf") is None
    an_opener(programs, "exit 0")
    assert is_opened(tmp_path / "report.pdf", "win32") is None
