"""A whole evening by key and by mouse: everything that the console can do, a few times over."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.contract.scene import WallMode
from cwb_workshop.desktop.application import Program
from cwb_workshop.session.session import Session
from cwb_workshop.ui.actions import ACTIONS
from cwb_workshop.ui.evening import Evening
from tests.faults.hand import Step, every_button, press, press_shortcut, through_what_opened, typed
from tests.workshop import NEW

WORDS = "mijn buurvrouw krijgt geen huis"
"""What somebody said; no log may hold it."""

GOES_ON = "het gaat door"
"""Said when the fault is over."""

_LINES = (WORDS, "3: te veel formulieren #g +2 !", "? wie betaalt dat", "9: kan niet", "2: op")
_WITH_FORMS = ("principles_vote", "anchor_map", "matrix_2x2", "money_trail", "commitments")
_LEAVE = ("home", "end")
_SLOW = ("full_report",)
"""What is done once elsewhere, and takes long."""


def evening(program: Program, every: int) -> Iterator[Step]:
    """Type, press each n-th key and click each n-th button there is, and fill forms in."""
    yield partial(program.start, NEW)
    held = program.evening
    if held is None:
        return
    console, session = held.console, held.session
    field, lines = console.work.capture.field, console.work.lines
    yield partial(session.open_item, "obstacles")
    for line in _LINES[: max(len(_LINES) // every, 2)]:
        yield field.setFocus
        yield from typed(line)
        yield partial(press, Qt.Key.Key_Return)
        yield field.clear
    for action in [one for one in ACTIONS if one.id not in (*_LEAVE, *_SLOW)][::every]:
        for key in action.keys[:1]:
            yield partial(press_shortcut, key)
            yield from through_what_opened()
    yield partial(_open, session, "obstacles")
    yield lines.setFocus
    for letter in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_H, Qt.Key.Key_T, Qt.Key.Key_Escape):
        yield partial(press, letter)
    for part in (console.top, console.agenda, console.work, console.side):
        yield from every_button(part, every)
    for item in _WITH_FORMS[::every]:
        yield partial(_open, session, item)
        yield partial(press_shortcut, "Ctrl+Shift+G")
        yield from through_what_opened()
        yield partial(press_shortcut, "Ctrl+E")
        yield from typed("4")
        yield from (partial(press, key) for key in (Qt.Key.Key_Down, Qt.Key.Key_Return))
        yield partial(press, Qt.Key.Key_Tab)
    modes: tuple[WallMode, ...] = ("black", "frozen", "live")
    yield from (partial(session.set_wall_mode, mode) for mode in modes)
    yield from (partial(console.resize, width, 720) for width in (1280, 1366))
    yield partial(_let_time_pass, held)
    yield partial(_open, session, "obstacles")
    opened = (partial(press_shortcut, "Ctrl+Shift+T"), partial(press_shortcut, "F1"))
    for opens in (*opened, console.top.open_menu)[::every]:
        yield opens
        yield partial(_let_time_pass, held)
        yield partial(session.set_wall_mode, "black")
        yield partial(session.set_wall_mode, "live")
        yield from through_what_opened()


def _let_time_pass(held: Evening) -> None:
    """Let every clock of the evening strike at once, instead of waiting for each."""
    for timer in (held.console._ticker, held._ticker, held._pager._timer):
        timer.timeout.emit()


def goes_on(program: Program) -> Iterator[Step]:
    """Say one more thing, in the evening that is open or in a new one."""
    for _time in range(3):
        yield from through_what_opened()
    if program.evening is None:
        yield partial(program.start, NEW)
    held = program.evening
    if held is None:
        return
    yield partial(_open, held.session, "obstacles")
    field = held.console.work.capture.field
    for _time in range(3):
        yield from through_what_opened()
        # A window that was covered a moment ago may not have the keyboard yet.
        yield held.console.activateWindow
        yield QApplication.processEvents
        yield field.setFocus
        yield field.clear
        yield from typed(GOES_ON)
        yield partial(press, Qt.Key.Key_Return)
        yield held.session.flush
        if any(entry.text == GOES_ON for entry in held.session.record.active_entries()):
            return


def _open(session: Session, item: str) -> None:
    if item not in session.record.plan:
        session.do(navigation_steps.switch_on(session.record, session.kit, item))
    session.open_item(item)
