"""A fault of the program in the writer's thread: told as one, once, and the saving goes on."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from cwb_workshop.store.ledger import Ledger
from cwb_workshop.store.session_file import SessionFile
from tests.store.sessions import KIT, SOON, said


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The kinds of faults that were handed over to be told."""
    kinds: list[str] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: kinds.append(kind.__name__))
    return kinds


@pytest.fixture
def file(tmp_path: Path) -> Iterator[SessionFile]:
    made = SessionFile.create(tmp_path / "avond.cwb", KIT, backups=tmp_path / "backups", pace=SOON)
    yield made
    made.close()


def failing(
    monkeypatch: pytest.MonkeyPatch, name: str, error: Exception, *, times: int
) -> list[int]:
    """Let what the ledger does fail so many times, and count how often it was asked."""
    asked: list[int] = []
    works = getattr(Ledger, name)

    def fails(self: Ledger, *values: object) -> None:
        asked.append(1)
        if len(asked) <= times:
            raise error
        works(self, *values)

    monkeypatch.setattr(Ledger, name, fails)
    return asked


def test_a_fault_in_writing_is_told_once_however_often_it_is_tried(
    file: SessionFile, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = failing(monkeypatch, "write", TypeError("wijk 1"), times=3)
    file.write(said(1), "do", "t1")
    while len(asked) < 4:
        time.sleep(0.001)
    file.flush()
    assert told == ["TypeError"]


def test_what_a_disk_does_is_no_fault_of_the_program(
    file: SessionFile, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = failing(monkeypatch, "write", OSError("wijk 1"), times=1)
    file.write(said(1), "do", "t1")
    while len(asked) < 2:
        time.sleep(0.001)
    file.flush()
    assert told == []


def test_a_fault_of_whoever_listens_is_told_and_the_line_is_saved(
    file: SessionFile, told: list[str]
) -> None:
    def fails(*_: object) -> None:
        raise ValueError("wijk 1")

    file.listen(lambda: None, fails, lambda error: None)
    file.write(said(1), "do", "t1")
    file.flush()
    assert told == ["ValueError"]


def test_a_fault_in_a_backup_is_told_too(
    file: SessionFile, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    failing(monkeypatch, "back_up", KeyError("wijk 1"), times=1)
    file.write(said(1), "do", "t1")
    file.back_up()
    file.flush()
    assert told == ["KeyError"]
