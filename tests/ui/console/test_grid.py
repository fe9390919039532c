"""The grid of numbers per table: it begins with what is there, and says what does not fit."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from cwb_workshop.core.contract.capture_form import CaptureGrid
from cwb_workshop.demo.typist import type_text
from cwb_workshop.ui.console.forms.grid_cell import GridCell
from cwb_workshop.ui.console.forms.grid_panel import GridPanel
from cwb_workshop.ui.console.window import ConsoleWindow
from cwb_workshop.ui.dialogs.dialog import PlainDialog
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import CONTROL, SHIFT, enter, key
from tests.ui.console.pasting import through
from tests.ui.heard import Heard
from tests.ui.open_dialogs import while_open


def filled(console: ConsoleWindow, fill: Callable[[GridPanel], None]) -> None:
    """Open the grid, fill it in, and close it."""

    def fill_and_close(panel: GridPanel) -> None:
        try:
            fill(panel)
        finally:
            panel.done(0)

    while_open(fill_and_close, GridPanel)
    key(console, Qt.Key.Key_F4, SHIFT)


def put(panel: GridPanel, table: int, option: int, number: str) -> None:
    cell = panel.cells[table][option]
    cell.setFocus()
    cell.selectAll()
    type_text(cell, number)
    QTest.keyClick(cell, Qt.Key.Key_Return)


def labels(panel: GridPanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel)]


def test_what_was_counted_together_is_where_the_grid_begins(consoles: Consoles) -> None:
    console = consoles("principles_vote")
    enter(console, "8 11 14 9 4 10 9 3")
    told: list[list[str]] = []

    def fill(panel: GridPanel) -> None:
        told.append([label.text() for label in panel._told[0]])
        put(panel, 0, 0, "3")
        told.append([label.text() for label in panel._told[0]])

    filled(console, fill)
    assert told == [
        ["8", "11", "14", "9", "4", "10", "9", "3"],
        ["5", "11", "14", "9", "4", "10", "9", "3"],
    ]
    (dots,) = console.session.record.active_entries("dots")
    assert dots.fields["counts"] == [8, 11, 14, 9, 4, 10, 9, 3]


def test_more_dots_leave_what_the_tables_counted(consoles: Consoles) -> None:
    console = consoles("principles_vote")
    enter(console, "1: 1 1 1 1 1 1 1 1", "5 +2")
    (dots,) = console.session.record.active_entries("dots")
    assert dots.fields["counts"] == [1, 1, 1, 1, 3, 1, 1, 1]
    assert dots.fields["tables"] == {"1": [1] * 8}


def test_the_grid_says_which_option_and_table_a_number_is_for(consoles: Consoles) -> None:
    console = consoles("principles_vote")
    names = [name for _short, name in consoles_grid(console).columns]

    def fill(panel: GridPanel) -> None:
        assert all(any(name in text for text in labels(panel)) for name in names)
        panel.cells[1][2].setFocus()
        QApplication.processEvents()
        assert names[2] in panel.cells[1][2].accessibleName()

    filled(console, fill)


def consoles_grid(console: ConsoleWindow) -> CaptureGrid:
    grid = console.work.item_form().grid
    assert grid is not None
    return grid


def test_a_number_that_does_not_fit_is_told_while_it_is_typed(consoles: Consoles) -> None:
    console = consoles("principles_vote")
    console.work.form.filled_in.emit("principles_vote", "voters", 2)

    def fill(panel: GridPanel) -> None:
        cell = panel.cells[0][0]
        type_text(cell, "x")
        assert "x" in panel._message.text()
        cell.selectAll()
        type_text(cell, "9")
        assert "9" in panel._message.text()
        assert cell.property("state") == "wrong"
        cell.selectAll()
        type_text(cell, "2")
        assert panel._message.text() == ""
        assert not console.session.record.active_entries("dots")

    filled(console, fill)


@pytest.mark.parametrize("answer", ["change", "leave"])
def test_a_result_that_the_room_sees_changes_only_after_a_yes(
    consoles: Consoles, answer: str
) -> None:
    console = consoles("principles_vote")
    enter(console, "1: 1 1 1 1 1 1 1 1")
    key(console, Qt.Key.Key_F5)
    key(console, Qt.Key.Key_F4)
    asked: list[str] = []

    def choose(dialog: PlainDialog) -> None:
        asked.append(dialog.windowTitle())
        dialog._take(answer)

    def fill(panel: GridPanel) -> None:
        while_open(choose)
        put(panel, 0, 0, "2")

    filled(console, fill)
    assert asked == [console.words("console.grid.shown")]
    (dots,) = console.session.record.active_entries("dots")
    assert dots.fields["counts"] == [2 if answer == "change" else 1, *[1] * 7]


def test_typing_on_at_that_question_leaves_question_and_number_where_they_are(
    consoles: Consoles,
) -> None:
    console = consoles("principles_vote")
    enter(console, "1: 1 1 1 1 1 1 1 1")
    key(console, Qt.Key.Key_F5)
    key(console, Qt.Key.Key_F4)

    def choose(dialog: PlainDialog) -> None:
        QTest.keyClicks(dialog.focusWidget() or dialog, "3")
        assert dialog.isVisible()
        dialog._take("change")

    def fill(panel: GridPanel) -> None:
        while_open(choose)
        put(panel, 0, 0, "2")
        assert panel.isVisible()

    filled(console, fill)
    assert console.work.capture.field.text() == ""
    (dots,) = console.session.record.active_entries("dots")
    assert dots.fields["counts"] == [2, *[1] * 7]


def test_the_next_line_belongs_to_the_table_that_was_chosen_for_it(consoles: Consoles) -> None:
    console = consoles("principles_vote")
    console.work.capture.choose_table(3)
    filled(console, lambda panel: put(panel, 0, 0, "2"))
    assert console.session.table == 3


def test_a_number_that_is_not_stored_is_told_before_the_grid_closes(consoles: Consoles) -> None:
    console = consoles("principles_vote")
    told: list[str] = []

    def fill(panel: GridPanel) -> None:
        put(panel, 0, 0, "x")
        panel.reject()
        told.append(panel._message.text())
        assert panel.isVisible()

    filled(console, fill)
    assert told == [console.words("console.grid.unsaved")]


def typed(panel: GridPanel, table: int, option: int, number: str) -> GridCell:
    """Type a number without leaving its cell."""
    cell = panel.cells[table][option]
    cell.setFocus()
    cell.selectAll()
    type_text(cell, number)
    return cell


def lose_keyboard(cell: GridCell) -> None:
    """What a desktop tells the cell of a window that goes; the one of the tests does not."""
    reason = Qt.FocusReason.ActiveWindowFocusReason
    QApplication.sendEvent(cell, QFocusEvent(QEvent.Type.FocusOut, reason))


@pytest.mark.parametrize("number", ["7", "x", "99"])
def test_a_number_that_is_left_with_esc_is_not_stored(consoles: Consoles, number: str) -> None:
    console = consoles("principles_vote")
    console.work.form.filled_in.emit("principles_vote", "voters", 10)

    def fill(panel: GridPanel) -> None:
        put(panel, 0, 2, "3")
        cell = typed(panel, 0, 3, number)
        QTest.keyClick(cell, Qt.Key.Key_Escape)
        assert panel.isVisible()
        assert panel._message.text() == console.words("console.grid.unsaved")
        assert stored(console) == [0, 0, 3, 0, 0, 0, 0, 0]
        QTest.keyClick(cell, Qt.Key.Key_Escape)
        assert not panel.isVisible()
        lose_keyboard(cell)

    filled(console, fill)
    assert stored(console) == [0, 0, 3, 0, 0, 0, 0, 0]


def test_a_number_that_is_changed_after_it_was_told_is_told_anew(consoles: Consoles) -> None:
    console = consoles("principles_vote")

    def fill(panel: GridPanel) -> None:
        cell = typed(panel, 0, 0, "x")
        QTest.keyClick(cell, Qt.Key.Key_Escape)
        type_text(cell, "y")
        QTest.keyClick(cell, Qt.Key.Key_Escape)
        assert panel.isVisible()
        assert panel._message.text() == console.words("console.grid.unsaved")

    filled(console, fill)
    assert not console.session.record.active_entries("dots")


def test_the_button_that_closes_stores_what_fits_and_tells_what_does_not(
    consoles: Consoles,
) -> None:
    console = consoles("principles_vote")

    def fill(panel: GridPanel) -> None:
        typed(panel, 0, 0, "x")
        panel.accept()
        assert panel.isVisible()
        assert panel._message.text() == console.words("console.grid.unsaved")
        typed(panel, 0, 0, "4")
        panel.accept()
        assert not panel.isVisible()

    filled(console, fill)
    assert stored(console)[0] == 4


def stored(console: ConsoleWindow) -> list[int]:
    (dots,) = console.session.record.active_entries("dots")
    return list(dots.fields["counts"])  # type: ignore[arg-type]


def test_where_there_is_no_grid_that_is_said(consoles: Consoles) -> None:
    console = consoles("obstacles")
    key(console, Qt.Key.Key_F4, SHIFT)
    assert console.work.capture.message.text() == console.words("console.grid.none")


def test_numbers_that_are_taken_back_are_called_by_their_name(
    consoles: Consoles, heard: Heard, qtbot: QtBot
) -> None:
    console = consoles("principles_vote")

    def fill(panel: GridPanel) -> None:
        put(panel, 1, 0, "2")
        put(panel, 2, 0, "1")
        panel.accept()

    filled(console, fill)
    heard.sentences()
    console.activateWindow()
    console.work.capture.field.setFocus()
    qtbot.waitUntil(console.isActiveWindow)
    key(console, Qt.Key.Key_Z, CONTROL)
    through(console, qtbot)
    said = console.words("spoken.undone", what=console.words("step.grid"))
    qtbot.waitUntil(lambda: said in " ".join(heard.sentences()))
    assert not console.session.record.active_entries("dots")
