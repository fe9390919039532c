"""A disk that takes 200 ms for every sync: keys are painted all the same, and "saving" is said."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.model.clock import SteadyClock
from cwb_workshop.demo.typist import press, type_text
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.session.session import Session
from cwb_workshop.store.contents import read_contents
from cwb_workshop.store.jobs import Steps
from cwb_workshop.store.session_file import SessionFile
from cwb_workshop.ui.evening import Evening
from cwb_workshop.ui.language import Interface
from cwb_workshop.ui.preferences.file import PreferencesFile
from tests.faults.disk import Call, watched
from tests.faults.floors import BareField, Painted, Stretch, of_most
from tests.faults.outcome import Outcome, conclude, rounds
from tests.workshop import NEW, registry

SYNC_SECONDS = 0.2
MOST_SECONDS = 0.05
KEY_SECONDS = 0.1

_LOOK = 5
_LINE = 2
"""So many keys, then Enter: a line is on its way while the next one is typed."""


class Slow:
    """A disk that is slow from when it is told to be."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self, call: Call) -> int:
        if call.kind == "sync":
            time.sleep(self.seconds)
        return 0


@pytest.fixture
def evening(tmp_path: Path, qapp: QApplication) -> Iterator[Evening]:
    tools = Toolbox(registry(), tmp_path / "backups")
    disk = Slow()
    with watched(disk):
        session = tools.begin(tmp_path / "avond.cwb", NEW, SteadyClock())
        session.open_item("obstacles")
        session.flush()
        held = Evening(qapp, session, Interface("nl", all_words), PreferencesFile())
        held.begin()
        disk.seconds = SYNC_SECONDS
        yield held
        disk.seconds = 0.0
        held.end()
        session.close_file()


class Typing:
    """Keys that are typed on the slow disk, and beside each one into a bare field."""

    def __init__(self, evening: Evening) -> None:
        self._evening = evening
        self._bare = BareField()
        self._stretch = Stretch()
        self.took: list[float] = []
        self.untrue = self.lines = 0

    def go(self, keys: int, after_key: Callable[[], None]) -> None:
        """Type so many keys, every second one Enter, at the pace of a quick hand."""
        field = self._evening.console.work.capture.field
        painted = Painted(field)
        field.setFocus()
        for number in range(1, keys + 1):
            begun = time.monotonic()
            self.took.append(painted.after(partial(self._press, field, number, after_key)))
            self._bare.type("abcdefghijklmnop"[number % 16])
            if number % _LOOK == 0:
                self._stretch.look()
            while time.monotonic() - begun < KEY_SECONDS:
                self.untrue += says_saved_too_early(self._evening)
                time.sleep(0.005)
        self._bare.close()

    def _press(self, field: QLineEdit, number: int, after_key: Callable[[], None]) -> None:
        if number % _LINE == 0:
            press(field, Qt.Key.Key_Return, text="\r")
            self.lines += 1
        else:
            type_text(field, "abcdefghijklmnop"[number % 16])
        after_key()

    def tell(self, outcome: Outcome) -> None:
        """Hold the keys to those of the bare field, in the same run and at the same load.

        What a window does for a key takes longer on a busy machine, like everything else.
        """
        floor = of_most(self._bare.took)
        most = floor + MOST_SECONDS * self._stretch.most
        outcome.timed("99% of the keys", of_most(self.took), floor, most)
        outcome.note(f"work took {self._stretch.most:.1f} times as long as alone")


def says_saved_too_early(evening: Evening) -> bool:
    """Say whether a line is still on its way while the window says that all is saved."""
    waiting = steps_waiting(evening.session)
    QApplication.processEvents()
    told = evening.console.status._saved.text() == all_words("nl")("console.saving")
    # Only what waits before and after counts: in between it may have come to the disk.
    return waiting and steps_waiting(evening.session) and not told


def lines_on_disk(folder: Path) -> int:
    """Count the lines in a copy of what is on the disk now."""
    copy = folder / "copy"
    copy.mkdir()
    for file in folder.glob("avond.cwb*"):
        shutil.copyfile(file, copy / file.name)
    return len(read_contents(copy / "avond.cwb").record.active_entries("answer"))


def steps_waiting(session: Session) -> bool:
    file = session._store
    assert isinstance(file, SessionFile)
    return any(isinstance(job, Steps) for job in tuple(file._writer._queue))


def test_keys_are_painted_while_the_disk_is_slow(evening: Evening, tmp_path: Path) -> None:
    typing = Typing(evening)
    typing.go(rounds(long=600, short=40), lambda: None)
    evening.session.flush()
    outcome = Outcome(len(typing.took), typing.untrue)
    outcome.lost += abs(typing.lines - lines_on_disk(tmp_path))
    if rounds(long=100, short=0):
        # In a short run one key is more than 1%.
        typing.tell(outcome)
    outcome.tried("lines entered", typing.lines, outcome.rounds // _LINE)
    conclude("slow-disk", outcome)


def test_without_a_thread_for_the_disk_every_key_waits_for_it(evening: Evening) -> None:
    typing, outcome = Typing(evening), Outcome()
    typing.go(10, evening.session.flush)
    typing.tell(outcome)
    assert outcome.took[0].seconds > SYNC_SECONDS
    assert outcome.state == "lost"
