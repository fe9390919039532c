"""Home by key and by mouse: what it offers, and what it offers for a session."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from cwb_workshop.desktop.application import Program
from tests.faults.hand import Step, every_button, press, press_shortcut, through_what_opened, typed

_OF_A_SESSION = ("Del", "Ctrl+B", "Ctrl+R", "Ctrl+P", "Ctrl+L", "Ctrl+D", "F2")


def home(program: Program, every: int) -> Iterator[Step]:
    """Search, walk through the list, ask for all that a session offers, fill the form in."""
    window = program.home
    pane, form = window.pane, window.form
    (path,) = (summary.path for summary in pane._catalogue.summaries)
    yield pane.search.setFocus
    yield from typed("buur")
    yield _rest
    yield pane.search.clear
    yield pane.list.setFocus
    for arrow in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up):
        yield partial(press, arrow)
    yield partial(_menu_of_a_row, program)
    yield from through_what_opened()
    for key in _OF_A_SESSION[::every]:
        yield pane.list.setFocus
        yield partial(press_shortcut, key)
        yield _rest
        yield from through_what_opened()
    for ask in (
        partial(window.backups_requested.emit, path),
        partial(window.room_requested.emit, path),
        partial(window.report_requested.emit, path),
        partial(window.passphrase_requested.emit, path),
    ):
        yield ask
        yield _rest
        yield from through_what_opened()
    yield form.take_focus
    yield from typed("Wijk")
    yield from (partial(press, Qt.Key.Key_Tab) for _field in range(14))
    for button in (pane.open_file, pane.privacy, *pane.languages.buttons):
        yield button.click
        yield from through_what_opened()
    yield partial(window.resize, 1280, 760)
    yield window.refresh
    yield _rest
    yield from every_button(form, every)
    if program.evening is not None:
        yield program.go_home
    yield pane.list.setFocus
    yield partial(program.go_on, path)
    yield partial(program.come_forward, "/een/andere.cwb")
    yield program.go_home
    yield _rest
    yield program.come_forward
    yield program.practise
    yield program.go_home


def _rest() -> None:
    """Let what is read elsewhere come back."""
    QApplication.processEvents()


def _menu_of_a_row(program: Program) -> None:
    rows = program.home.pane.list
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(9, 9))
    QApplication.postEvent(rows.viewport(), event)
