"""An evening on the real windows in which one function fails, once."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import CodeType

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.clock import SteadyClock
from cwb_workshop.core.scene import WallMode
from cwb_workshop.demo.typist import press, type_text
from cwb_workshop.store.contents import read_contents
from cwb_workshop.store.ledger import Ledger
from cwb_workshop.toolbox import Toolbox
from cwb_workshop.ui.calm_crash import CalmCrash
from cwb_workshop.ui.dialogs import PlainDialog, tell_of_fault
from cwb_workshop.ui.evening import Evening
from cwb_workshop.ui.language import Interface
from cwb_workshop.ui.preferences import Preferences
from tests.faults.entrances import Entrances, name_of
from tests.faults.processes import Tell
from tests.workshop import NEW, registry

WORDS = "mijn buurvrouw krijgt geen huis"
"""What somebody said; no log may hold it."""

_PAUSE = 12
_PLAY = 1200
"""Milliseconds between two steps, and until the evening is over."""

WORKER = "the thread that writes"


class Injected(Exception):
    """A fault of the program, with words of the room in its message."""


def evening(tell: Tell, folder: str, broken: str, calm: bool) -> None:
    """Play an evening in which the function of this name fails; tell what came of it.

    Without a name nothing fails, and the names of all entrances are told.
    """
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    here = Path(folder)
    told: list[str] = []

    def ask(file: Path) -> None:
        told.append(str(file))
        _put_away()
        tell_of_fault(QApplication.activeWindow(), all_words("nl"), str(file))

    crash = CalmCrash(folder=here / "log", tell=ask)
    if calm:
        crash.install()
    seen: dict[str, None] = {}
    hits: list[str] = []

    def take(code: CodeType) -> None:
        name = name_of(code)
        seen.setdefault(name)
        if name == broken and not hits:
            hits.append(name)
            raise Injected(WORDS)

    if broken == WORKER:
        _break_the_worker(hits)
    session = Toolbox(registry(), here / "backups").begin(here / "a.cwb", NEW, SteadyClock())
    held = Evening(application, session, Interface("nl", all_words), Preferences())
    entrances = Entrances(take)
    for number, step in enumerate((entrances.start, *_steps(held), entrances.stop)):
        QTimer.singleShot(number * _PAUSE, partial(_do, step))
    # Not quit: that asks the windows first, and closing one only goes home.
    QTimer.singleShot(_PLAY, application.exit)
    application.exec()
    field = held.console.work.capture.field
    field.clear()
    type_text(field, "het gaat door")
    press(field, Qt.Key.Key_Return, text="\r")
    session.flush()
    record = session.record
    held.end()
    session.close_file()
    log = here / "log" / "cwb-workshop.log"
    written = log.read_text(encoding="utf-8") if log.exists() else ""
    tell(
        json.dumps(
            {
                "seen": list(seen),
                "hits": len(hits),
                "dialogs": len(told),
                "whole": read_contents(here / "a.cwb").record == record,
                "goes on": any(entry.text == "het gaat door" for entry in record.standing()),
                "said": WORDS in [entry.text for entry in record.standing()],
                "in the log": WORDS in written,
                "logged": bool(written),
            }
        )
    )


def _steps(held: Evening) -> list[Callable[[], object]]:
    """Type, undo, change items, the wall and the language, as in a real evening, only faster.

    Each is done by itself from the event loop, so that the next one is done whatever failed.
    """
    console, session = held.console, held.session
    field, lines = console.work.capture.field, console.work.lines
    steps: list[Callable[[], object]] = [held.begin, partial(session.open_item, "obstacles")]
    for line in (WORDS, "3: te veel formulieren #g +2 !", "? wie betaalt dat", "9: kan niet"):
        steps += [field.setFocus, *_typed(field, line), field.clear]
    for action in ("undo", "redo", "show_all", "questions", "questions", "language", "language"):
        if action in console.commands._does:
            steps.append(partial(console.run, action))
    steps.append(lines.setFocus)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_H, Qt.Key.Key_T, Qt.Key.Key_Escape):
        steps.append(partial(_post, lines, key))
    for item in ("principles_vote", "checkin", "harvest_qa", "commitments", "closing"):
        steps += [
            partial(session.open_item, item),
            partial(session.set_wall_mode, "live"),
            session.next_screen,
        ]
    modes: tuple[WallMode, ...] = ("black", "frozen", "live")
    steps += [partial(session.set_wall_mode, mode) for mode in modes]
    steps += [partial(console.resize, 1280, 720), partial(console.resize, 1366, 768)]
    return steps


def _do(step: Callable[[], object]) -> None:
    """Called by Qt, so that the step itself is not taken for something that Qt calls."""
    step()


def _typed(field: QWidget, line: str) -> list[Callable[[], object]]:
    """Return what types a line: in three pieces, then Enter."""
    pieces = (line[:1], line[1:-1], line[-1:])
    return [
        *(partial(_post, field, Qt.Key.Key_unknown, piece) for piece in pieces),
        partial(_post, field, Qt.Key.Key_Return, "\r"),
    ]


def _post(widget: QWidget, key: Qt.Key, text: str = "") -> None:
    """Let Qt deliver a key by itself, as it does with one from a keyboard."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
        QApplication.postEvent(widget, event)


def _break_the_worker(hits: list[str]) -> None:
    write = Ledger.write

    def broken(self: Ledger, rows: object, drafts: object) -> None:
        if not hits:
            hits.append(WORKER)
            raise Injected(WORDS)
        write(self, rows, drafts)  # type: ignore[arg-type]

    Ledger.write = broken  # type: ignore[method-assign]


def _put_away() -> None:
    """Put the dialog away as soon as it stands there, like a calm hand."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, PlainDialog):
            dialog.accept()
        else:
            QTimer.singleShot(5, look)

    QTimer.singleShot(0, look)
