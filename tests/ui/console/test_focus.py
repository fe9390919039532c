"""Where the keyboard is can always be seen, and Tab goes through the window as one reads."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFrame, QWidget

from cwb_workshop.ui.console.window import ConsoleWindow
from cwb_workshop.ui.controls import Button, Label
from cwb_workshop.ui.theme import apply_theme
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import CONTROL, SHIFT, enter, entries, focused, key


def walk(console: ConsoleWindow) -> list[QWidget]:
    """Press Tab until the capture field has the keyboard again."""
    console.work.capture.field.setFocus()
    seen: list[QWidget] = []
    while not seen or seen[-1] is not console.work.capture.field:
        key(console, Qt.Key.Key_Tab)
        seen.append(focused())
        assert len(seen) < 100
    return seen


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def strength(console: ConsoleWindow) -> str:
    """Return the state of the frame around the capture field."""
    frame = console.work.capture.field.parentWidget()
    assert isinstance(frame, QFrame)
    return str(frame.property("state"))


def test_tab_goes_as_one_reads(console: ConsoleWindow) -> None:
    enter(console, "1: eerste", "2: tweede")
    order = walk(console)
    first = next(number for number, stop in enumerate(order) if console.top.isAncestorOf(stop))
    order = order[first:] + order[:first]
    for part in (console.top, console.agenda, console.work, console.side, console.status):
        places = [order.index(widget) for widget in order if part.isAncestorOf(widget)]
        assert places == list(range(places[0], places[0] + len(places)))
    inside = [widget for widget in order if console.work.isAncestorOf(widget)]
    heights = [widget.mapTo(console, widget.rect().center()).y() for widget in inside]
    assert all(later - before > -8 for before, later in pairwise(heights))


def test_shift_tab_goes_back_the_same_way(console: ConsoleWindow) -> None:
    enter(console, "1: eerste")
    forward = walk(console)
    back: list[QWidget] = []
    for _stop in forward:
        key(console, Qt.Key.Key_Backtab, SHIFT)
        back.append(focused())
    assert back == [*reversed(forward[:-1]), forward[-1]]


@pytest.mark.parametrize("item", ["obstacles", "principles_vote", "closing"])
def test_every_stop_looks_different_with_the_keyboard(
    consoles: Consoles, qapp: QApplication, item: str
) -> None:
    sheet = qapp.styleSheet()
    apply_theme(qapp)
    console = consoles(item)
    enter(console, "1: eerste")
    walk(console)  # Coming by the lines, one is selected, and what it asks stands in the form.
    for stop in walk(console):
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        with_it = picture(stop)
        stop.clearFocus()
        assert picture(stop) != with_it, stop.accessibleName()
    qapp.setStyleSheet(sheet)


def test_coming_to_the_lines_by_tab_the_newest_is_selected(console: ConsoleWindow) -> None:
    enter(console, "1: eerste", "2: tweede")
    walk(console)
    assert [entry.text for entry in console.work.lines.selected()] == ["tweede"]


def test_the_frame_of_the_field_is_strong_only_with_the_keyboard(console: ConsoleWindow) -> None:
    enter(console, "1: eerste")
    assert strength(console) == ""
    key(console, Qt.Key.Key_Up, CONTROL)
    assert strength(console) == "away"
    key(console, Qt.Key.Key_L, CONTROL)
    assert strength(console) == ""


def test_after_joining_the_line_that_holds_both_is_selected(
    console: ConsoleWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    enter(console, "1: eerste", "2: tweede")
    key(console, Qt.Key.Key_Up, CONTROL)
    # As on a real keyboard: the key is still down while its action runs.
    QTest.keyPress(focused(), Qt.Key.Key_Control, CONTROL)
    monkeypatch.setattr(QGuiApplication, "keyboardModifiers", lambda: CONTROL)
    key(console, Qt.Key.Key_J, CONTROL)
    assert [entry.text for entry in console.work.lines.selected()] == ["eerste"]


def test_a_joined_line_is_taken_apart_from_either_side_and_at_once(console: ConsoleWindow) -> None:
    enter(console, "1: eerste", "2: tweede", "3: derde +2")
    key(console, Qt.Key.Key_Up, CONTROL)
    key(console, Qt.Key.Key_Up, SHIFT)
    key(console, Qt.Key.Key_Up, SHIFT)
    key(console, Qt.Key.Key_J, CONTROL)
    assert [entry.mentions for entry in entries(console)] == [5, 1, 3]
    key(console, Qt.Key.Key_J, CONTROL | SHIFT)
    assert [entry.merged_into for entry in entries(console)] == ["", "", ""]
    assert [entry.mentions for entry in entries(console)] == [1, 1, 3]
    key(console, Qt.Key.Key_Z, CONTROL)
    assert sum(bool(entry.merged_into) for entry in entries(console)) == 2


def test_what_was_said_in_the_other_language_goes(console: ConsoleWindow) -> None:
    console.status.announce("klaar")
    console.work.capture.say("mis")
    key(console, Qt.Key.Key_L, CONTROL | SHIFT)
    said = ("klaar", "mis")
    labels = console.findChildren(Label)
    assert [label.text() for label in labels if label.isVisible() and label.text() in said] == []


def test_after_a_click_on_a_button_the_hands_type_on(console: ConsoleWindow) -> None:
    enter(console, "1: eerste")
    field = console.work.capture.field
    for button in console.findChildren(Button):
        if button.isVisible() and button.isEnabled():
            QTest.mousePress(button, Qt.MouseButton.LeftButton)
            assert QApplication.focusWidget() is field, button.accessibleName()


def test_after_a_choice_by_mouse_the_hands_type_on(consoles: Consoles) -> None:
    console = consoles("principles_vote")
    box = console.work.form.findChild(QComboBox)
    assert box is not None
    chosen = box.currentIndex()
    QTest.mouseClick(box, Qt.MouseButton.LeftButton)
    box.hidePopup()
    assert QApplication.focusWidget() is console.work.capture.field
    turn = QWheelEvent(
        QPointF(5, 5), QPointF(box.mapToGlobal(QPoint(5, 5))), QPoint(), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, turn)
    assert box.currentIndex() == chosen


def test_no_choice_is_cut_off(consoles: Consoles, qapp: QApplication) -> None:
    sheet = qapp.styleSheet()
    apply_theme(qapp)
    box = consoles("principles_vote").work.form.findChild(QComboBox)
    assert box is not None
    box.showPopup()
    QApplication.processEvents()
    view = box.view()
    last = view.visualRect(box.model().index(box.count() - 1, 0))
    assert view.viewport().rect().contains(last)
    assert view.sizeHintForColumn(0) <= view.viewport().width()
    box.hidePopup()
    qapp.setStyleSheet(sheet)
