"""The real windows with a timer that runs, in a program of their own that can be stopped.

It tells when its item was opened, and over and over what the timer says, each time with the
seconds of the system's own counter, which is the same for every program: nothing is measured by
the clock that is tried.
"""

from __future__ import annotations

import sys
import time
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel

from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.agenda.agenda import timer
from cwb_workshop.core.model.clock import Clock, SteadyClock
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.session.session import Session
from cwb_workshop.ui.evening import Evening
from cwb_workshop.ui.language import Interface
from cwb_workshop.ui.preferences.file import PreferencesFile
from tests.workshop import NEW, registry

OPENED, SAYS = "opened", "says"
BELIEVES_WALL = "--believes-the-wall"
_PAUSE = 50


class WallClock:
    """A clock without protection: it believes the one on the wall each time."""

    def now(self) -> datetime:
        return datetime.now().replace(tzinfo=None)


def main(name: str, *options: str) -> None:
    application = QApplication([])
    clock: Clock = WallClock() if BELIEVES_WALL in options else SteadyClock()
    path = Path(name)
    tools = Toolbox(registry(), path.parent / "backups")
    if path.exists():
        session = tools.open(path, clock)
    else:
        session = tools.begin(path, NEW, clock)
        begun = time.monotonic()
        session.open_item("obstacles")
        print(OPENED, (begun + time.monotonic()) / 2, flush=True)
    evening = Evening(application, session, Interface("nl", all_words), PreferencesFile())
    evening.begin()
    session.flush()
    # Not by sleeping in Python, which libfaketime breaks when its clock jumps.
    asks = QTimer()
    asks.timeout.connect(lambda: _tell(session, evening))
    asks.start(_PAUSE)
    application.exec()


def _tell(session: Session, evening: Evening) -> None:
    """Tell the counter before and after the timer was asked, what it says, and what is shown."""
    before = time.monotonic()
    running = timer(session.record, session.now())
    after = time.monotonic()
    assert running is not None
    evening.console.tick()
    print(SAYS, before, after, running.total - running.left, running.total, _shown(evening))
    sys.stdout.flush()


def _shown(evening: Evening) -> str:
    labels = evening.console.side.findChildren(QLabel)
    return next(label.text() for label in labels if label.property("role") == "timer")


if __name__ == "__main__":
    main(*sys.argv[1:])
