"""The k-th write, sync, open, cut or removal fails, once or from then on: nothing is lost."""

from __future__ import annotations

import random
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TypeVar

import pytest

from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.model.errors import StoreError
from cwb_workshop.store.contents import read_contents
from cwb_workshop.store.session_file import SessionFile
from cwb_workshop.store.writer import Writer
from tests.faults.disk import (
    CANTOPEN,
    FULL,
    IOERR_DELETE,
    IOERR_FSYNC,
    IOERR_TRUNCATE,
    IOERR_WRITE,
    Breaking,
    Kind,
    watched,
    watched_system,
)
from tests.faults.outcome import Outcome, conclude, rounds
from tests.store.sessions import KIT, said

MOST_SECONDS = 1.0
"""So soon it has to be told that something is not saved, on top of what a whole disk takes."""

_LOOK = 20

_ANSWERS = 6
_FAULTS: tuple[tuple[Kind, int], ...] = (
    ("write", IOERR_WRITE),
    ("write", FULL),
    ("sync", IOERR_FSYNC),
    ("open", CANTOPEN),
    ("truncate", IOERR_TRUNCATE),
    ("delete", IOERR_DELETE),
)
_Made = TypeVar("_Made")


@dataclass(frozen=True, slots=True)
class Case:
    kind: Kind
    fault: int
    number: int
    once: bool


class Evening:
    """A session from its making to its opening again, on a disk that breaks once."""

    def __init__(self, folder: Path, disk: Breaking) -> None:
        self._path = folder / "avond.cwb"
        self._disk = disk
        self._told = threading.Event()
        self.failed: list[StoreError] = []
        self.slowest = 0.0

    def run(self) -> None:
        backups = self._path.parent / "backups"
        file = self._twice(lambda: SessionFile.create(self._path, KIT, backups=backups))
        file.listen(lambda: None, lambda at: self._told.set(), self._failed)
        for number in range(1, _ANSWERS + 1):
            self._told.clear()
            file.keep_draft("capture", f"half {number}")
            begun = time.monotonic()
            file.write(said(number), "do", str(number))
            # Once something failed that stands there; what is typed meanwhile waits in line.
            if not self.failed:
                assert self._told.wait(30)
                self.slowest = max(self.slowest, time.monotonic() - begun)
            if number == _ANSWERS // 2:
                file.back_up()
            if len(self.failed) and number == _ANSWERS - 1:
                self._disk.repaired = True
        self._twice(file.flush)
        self._twice(file.close)
        again = self._twice(lambda: SessionFile.open(self._path, backups=backups))
        self._twice(again.close)

    def wrong(self) -> int:
        """Count answers that are gone or doubled."""
        contents = read_contents(self._path)
        said_now = Counter(entry.text for entry in contents.record.active_entries("answer"))
        expected = Counter(f"wijk {number}" for number in range(1, _ANSWERS + 1))
        differing = (said_now - expected).total() + (expected - said_now).total()
        return differing + contents.missing

    def untold(self) -> int:
        """Count the failures that have no sentence of their own."""
        return len([error for error in self.failed if error.key not in all_words("nl").entries])

    def _twice(self, act: Callable[[], _Made]) -> _Made:
        """Act; where it is refused, repair the disk and act again."""
        begun = time.monotonic()
        try:
            return act()
        except StoreError as error:
            self.failed.append(error)
            self.slowest = max(self.slowest, time.monotonic() - begun)
            self._disk.repaired = True
            if error.key == "store.log_left":
                return None  # type: ignore[return-value] # all is saved: it is not asked again
            return act()

    def _failed(self, error: StoreError) -> None:
        self.failed.append(error)
        self._told.set()


def attack(folder: Path, cases: Iterator[Case], times: int) -> Outcome:
    outcome = Outcome()
    slowest = floor = 0.0
    for number, case in enumerate(cases):
        if outcome.rounds == times:
            break
        if number % _LOOK == 0:
            floor = max(floor, _on_a_whole_disk(folder / f"whole {number}"))
        here = folder / str(number)
        here.mkdir()
        disk = Breaking(case.kind, case.number, case.fault, once=case.once)
        evening = Evening(here, disk)
        try:
            with watched(disk), watched_system(disk, here):
                evening.run()
            found = evening.wrong() + evening.untold()
        except StoreError as error:
            outcome.note(error.key)
            found = 1
        if disk.hits:
            outcome.rounds += 1
            outcome.lost += found
            if found:
                outcome.note(f"{case}: {found}")
            slowest = max(slowest, evening.slowest)
    outcome.timed("told", slowest, floor, floor + MOST_SECONDS)
    return outcome


def _on_a_whole_disk(folder: Path) -> float:
    """Return how long a line takes at most to be told as saved, where nothing fails."""
    folder.mkdir()
    evening = Evening(folder, Breaking("write", 0, 0, once=True))
    evening.run()
    return evening.slowest


def every_case(most: int) -> Iterator[Case]:
    for number in range(1, most + 1):
        for kind, fault in _FAULTS:
            for once in (True, False):
                yield Case(kind, fault, number, once)


def some_cases(dice: random.Random) -> Iterator[Case]:
    for _ in count():
        kind, fault = dice.choice(_FAULTS)
        yield Case(kind, fault, dice.randint(1, 40), dice.random() < 0.5)


def test_whatever_fails_it_is_told_and_nothing_is_lost_or_doubled(
    tmp_path: Path, dice: random.Random
) -> None:
    times = rounds(long=500, short=30)
    outcome = attack(tmp_path, every_case(200) if times > 100 else some_cases(dice), times)
    outcome.tried("faults that really happened", outcome.rounds, times)
    conclude("io-faults", outcome)


def test_a_failed_line_that_is_not_tried_again_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failed = Writer._failed

    def forgetful(self: Writer, error: Exception) -> None:
        failed(self, error)
        self._queue.clear()

    monkeypatch.setattr(Writer, "_failed", forgetful)
    cases = iter([Case("sync", IOERR_FSYNC, number, True) for number in range(5, 25)])
    assert attack(tmp_path, cases, 20).lost > 0
