"""The commands and a session with a passphrase."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cwb_workshop.cli.main import run_command
from cwb_workshop.cli.passphrase import VARIABLE
from cwb_workshop.store.encryption import lock

PASSPHRASE = "vier woorden in een rij"
SCRIPT = """\
:: session place=Zuiderkouw; date=2026-03-12; start=19:00; variant=60; language=nl; table_sizes=4, 5
:: at 19:00
:: item obstacles
1: Te veel formulieren #g
"""
MORE = """\
:: at 19:10
2: Geen ruimte om te vergaderen #e
"""


@pytest.fixture
def locked(tmp_path: Path, own_home: Path) -> Path:
    script, session = tmp_path / "avond.txt", tmp_path / "avond.cwb"
    script.write_text(SCRIPT, encoding="utf-8")
    assert run_command(["play", str(script), "--session", str(session)]) == 0
    lock(session, PASSPHRASE, own_home / "CWB Workshop" / "backups", {})
    return session


def test_without_the_passphrase_a_command_says_how_to_give_it(
    locked: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_command(["totals", str(locked)]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert VARIABLE in printed.err
    assert printed.err.count("\n") == 1


def test_with_a_wrong_one_it_says_so(
    locked: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "iets anders")
    assert run_command(["totals", str(locked)]) == 1
    assert "avond.cwb" in capsys.readouterr().err


def test_with_the_passphrase_every_command_works_and_the_file_stays_locked(
    locked: Path,
    tmp_path: Path,
    capfdbinary: pytest.CaptureFixture[bytes],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(VARIABLE, PASSPHRASE)
    more, out = tmp_path / "meer.txt", tmp_path / "verslag.pdf"
    more.write_text(MORE, encoding="utf-8")
    assert run_command(["play", str(more), "--session", str(locked)]) == 0
    assert run_command(["report", str(locked), "-o", str(out)]) == 0
    assert run_command(["totals", str(locked)]) == 0
    figures = json.loads(capfdbinary.readouterr().out)
    assert figures["counts"]["per_table"] == {"1": 1, "2": 1}
    assert out.read_bytes().startswith(b"%PDF")
    assert b"formulieren" not in locked.read_bytes()
