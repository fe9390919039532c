"""An evening on the real windows in which one function fails, once."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import CodeType

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.contract.scene import WallMode
from cwb_workshop.core.model.clock import SteadyClock
from cwb_workshop.demo.typist import press, type_text
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.session.session import Session
from cwb_workshop.store.contents import read_contents
from cwb_workshop.store.ledger import Ledger
from cwb_workshop.ui.console.window import ConsoleWindow
from cwb_workshop.ui.dialogs.dialog import PlainDialog, tell_of_fault
from cwb_workshop.ui.evening import Evening
from cwb_workshop.ui.fault_dialog import CalmCrash
from cwb_workshop.ui.language import Interface
from cwb_workshop.ui.preferences import Preferences
from tests.faults.entrances import Entrances, name_of
from tests.faults.processes import Tell
from tests.workshop import NEW, registry

WORDS = "mijn buurvrouw krijgt geen huis"
"""What somebody said; no log may hold it."""

_PAUSE = 12
_REST = 400
"""Milliseconds between two steps, and from the last one until the evening is over."""

WORKER = "the thread that writes"


_WITH_FORMS = ("principles_vote", "anchor_map", "matrix_2x2", "money_trail", "commitments")


class Injected(Exception):
    """A fault of the program, with words of the room in its message."""


class Taken:
    """Remembers the entrances that were taken; the one of this name fails, once."""

    def __init__(self, broken: str) -> None:
        self._broken = broken
        self.seen: dict[str, None] = {}
        self.hits: list[str] = []

    def __call__(self, code: CodeType) -> None:
        name = name_of(code)
        self.seen.setdefault(name)
        if name == self._broken and not self.hits:
            self.hits.append(name)
            raise Injected(WORDS)


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
        put_away()
        tell_of_fault(QApplication.activeWindow(), all_words("nl"), str(file))

    crash = CalmCrash(folder=here / "log", tell=ask)
    if calm:
        crash.install()
    taken = Taken(broken)
    seen, hits = taken.seen, taken.hits
    if broken == WORKER:
        _break_the_worker(hits)
    session = Toolbox(registry(), here / "backups").begin(here / "a.cwb", NEW, SteadyClock())
    held = Evening(application, session, Interface("nl", all_words), Preferences())
    entrances = Entrances(taken)
    steps = (entrances.start, *_steps(held), entrances.stop)
    for number, step in enumerate(steps):
        QTimer.singleShot(number * _PAUSE, partial(_do, step))
    # Not quit: that asks the windows first, and closing one only goes home.
    QTimer.singleShot(len(steps) * _PAUSE + _REST, application.exit)
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
                "goes on": any(entry.text == "het gaat door" for entry in record.active_entries()),
                "said": WORDS in [entry.text for entry in record.active_entries()],
                "in the log": WORDS in written,
                "logged": bool(written),
                "log": written[-400:],
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
        if action in console.commands._handlers:
            steps.append(partial(console.run, action))
    steps.append(lines.setFocus)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_H, Qt.Key.Key_T, Qt.Key.Key_Escape):
        steps.append(partial(post, lines, key))
    for item in ("principles_vote", "checkin", "harvest_qa", "commitments", "closing"):
        steps += [
            partial(session.open_item, item),
            partial(session.set_wall_mode, "live"),
            session.next_screen,
        ]
    steps.append(partial(session.open_item, "obstacles"))
    for action in ("board", "help", "fairness", "rounds", "check", "switch_on", "save_time"):
        steps += _through(console, action)
    steps += [partial(console.run, action) for action in ("read_back", "approve", "read_back")]
    for item in _WITH_FORMS:
        steps += [partial(_open, session, item), *_through(console, "grid"), *_in_the_form(console)]
    for action in ("find", "edit", "notes_larger", "wall_page", "digits", "wall_language"):
        steps.append(partial(console.run, action))
    modes: tuple[WallMode, ...] = ("black", "frozen", "live")
    steps += [partial(session.set_wall_mode, mode) for mode in modes]
    steps += [partial(console.resize, 1280, 720), partial(console.resize, 1366, 768)]
    return steps


def _open(session: Session, item: str) -> None:
    if item not in session.record.plan:
        session.do(navigation_steps.switch_on(session.record, session.kit, item))
    session.open_item(item)


def _through(console: ConsoleWindow, action: str) -> list[Callable[[], object]]:
    """Return what opens a dialog, walks through it by key, and leaves it."""
    keys = (Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_Right, Qt.Key.Key_Up)
    walk = [partial(press_in_dialog, key) for key in keys]
    return [partial(console.run, action), *walk, resize_dialog, leave_dialog]


def press_in_dialog(key: Qt.Key) -> None:
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        post(dialog.focusWidget() or dialog, key)


def resize_dialog() -> None:
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        dialog.resize(dialog.width() + 9, dialog.height() + 9)


def leave_dialog() -> None:
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, QDialog):
        dialog.reject()


def _in_the_form(console: ConsoleWindow) -> list[Callable[[], object]]:
    """Return what goes into the form of an item, fills a field in, and goes on."""
    keys = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Tab)
    return [
        console.work.form.take_focus,
        partial(_type_where_it_is, "4"),
        *(partial(_press_where_it_is, key) for key in keys),
    ]


def _type_where_it_is(text: str) -> None:
    focused = QApplication.focusWidget()
    if focused is not None:
        post(focused, Qt.Key.Key_unknown, text)


def _press_where_it_is(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    if focused is not None:
        post(focused, key)


def _do(step: Callable[[], object]) -> None:
    """Called by Qt, so that the step itself is not taken for something that Qt calls."""
    step()


def _typed(field: QWidget, line: str) -> list[Callable[[], object]]:
    """Return what types a line: in three pieces, then Enter."""
    pieces = (line[:1], line[1:-1], line[-1:])
    return [
        *(partial(post, field, Qt.Key.Key_unknown, piece) for piece in pieces),
        partial(post, field, Qt.Key.Key_Return, "\r"),
    ]


def post(widget: QWidget, key: Qt.Key, text: str = "") -> None:
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


def put_away() -> None:
    """Put the dialog away as soon as it stands there, like a calm hand."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, PlainDialog):
            dialog.accept()
        else:
            QTimer.singleShot(5, look)

    QTimer.singleShot(0, look)
