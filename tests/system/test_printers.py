"""Which printers there are, as the system's own program tells; without one nothing is known."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from cwb_workshop.system.printing import printers

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a script stands in for lpstat")


def with_program(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    program = folder / "lpstat"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")


def test_their_names_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with_program(tmp_path, monkeypatch, "printf 'Balie\\nKantoor_2\\n'")
    assert printers() == ("Balie", "Kantoor_2")


def test_without_any_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with_program(tmp_path, monkeypatch, "echo 'lpstat: No destinations added.' >&2; exit 1")
    assert printers() == ()


def test_without_the_program_nothing_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert printers() is None
