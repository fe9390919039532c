"""Handing a file to the printer: a program of the system is called with the file, and no shell."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from cwb_workshop.system.printing import print_file

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="scripts of a Unix shell")


def a_program(folder: Path, name: str, status: int) -> Path:
    """Make a program that notes how it was called."""
    folder.mkdir(exist_ok=True)
    noted = folder / "called"
    program = folder / name
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > "{noted}"\nexit {status}\n')
    program.chmod(0o755)
    return noted


@pytest.mark.parametrize("name", ["lp", "lpr"])
def test_the_file_goes_to_the_printer_under_its_own_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    noted = a_program(tmp_path / "bin", name, 0)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    file = tmp_path / "-n 3; echo wijk.pdf"
    assert print_file(file)
    assert noted.read_text().splitlines() == ["--", str(file)]


def test_a_printer_that_refuses_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    a_program(tmp_path / "bin", "lp", 1)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    assert not print_file(tmp_path / "report.pdf")


def test_without_a_printer_nothing_is_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not print_file(tmp_path / "report.pdf")
    assert not print_file(tmp_path / "report.pdf", "win32")
