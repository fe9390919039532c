"""What is still to be looked at is pointed out, and never stands in the way."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from cwb_workshop.ui.console.window import ConsoleWindow
from cwb_workshop.ui.dialogs.dialog import PlainDialog
from cwb_workshop.ui.dialogs.open_points import OpenPointsDialog
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import CONTROL, SHIFT, enter, key
from tests.ui.open_dialogs import when_open, while_open


def points(dialog: OpenPointsDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def look(console: ConsoleWindow, *keys: Qt.Key) -> list[str]:
    """Ask what there is to look at, press keys in that list, and return it."""
    seen: list[list[str]] = []

    def press(dialog: QDialog) -> None:
        assert isinstance(dialog, OpenPointsDialog)
        seen.append(points(dialog))
        for pressed in keys:
            QTest.keyClick(dialog.list, pressed)

    when_open(press)
    key(console, Qt.Key.Key_K, CONTROL)
    console.activateWindow()
    while QApplication.activeWindow() is not console:
        QTest.qWait(2)
    return seen[0]


def test_answers_without_a_theme_are_pointed_out_and_can_be_gone_to(
    console: ConsoleWindow,
) -> None:
    enter(console, "1: Te veel formulieren #g", "1: Geen sleutel")
    seen = look(console, Qt.Key.Key_Return)
    assert [text for text in seen if "O02" in text]
    assert not [text for text in seen if "O01" in text]
    assert [entry.label for entry in console.work.lines.selected()] == ["O02"]
    assert console.focusWidget() is console.work.lines


def test_what_is_open_in_another_item_is_listed_and_gone_to_without_opening_it(
    console: ConsoleWindow,
) -> None:
    enter(console, "1: Geen sleutel")
    key(console, Qt.Key.Key_PageDown, CONTROL)
    opened = console.session.item
    at = next(row for row, text in enumerate(look(console, Qt.Key.Key_Escape)) if "O01" in text)
    look(console, *[Qt.Key.Key_Down] * at, Qt.Key.Key_Return)
    assert [entry.label for entry in console.work.lines.selected()] == ["O01"]
    assert console.session.item == opened


def test_what_is_about_a_whole_item_opens_it(consoles: Consoles) -> None:
    console = consoles("closing")
    enter(console, "? wie betaalt dat")
    waiting = console.words("check_out.open_questions", n=1)
    key(console, Qt.Key.Key_PageUp, CONTROL)
    at = next(row for row, text in enumerate(look(console, Qt.Key.Key_Escape)) if waiting in text)
    look(console, *[Qt.Key.Key_Down] * at, Qt.Key.Key_Return)
    item = console.session.item
    assert item is not None
    assert item.id == "closing"


def test_a_choice_that_is_none_is_pointed_out(consoles: Consoles) -> None:
    console = consoles("question_1")
    enter(console, "1: Samen inkopen ~idee ~xx")
    assert [text for text in look(console, Qt.Key.Key_Escape) if "~xx" in text]


def test_where_all_is_in_order_that_is_said(console: ConsoleWindow) -> None:
    enter(console, *(f"{table}: Te veel formulieren #g" for table in range(1, 6)))
    opened = while_open(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape), OpenPointsDialog)
    key(console, Qt.Key.Key_K, CONTROL)
    assert opened[0].windowTitle() == console.words("console.check.title_none")
    assert opened[0].accessibleDescription() == console.words("console.check.nothing")


def test_ending_says_how_much_is_still_to_be_looked_at(console: ConsoleWindow) -> None:
    enter(console, "1: Geen sleutel")
    told: list[str] = []

    def read(dialog: PlainDialog) -> None:
        told.append(dialog.accessibleDescription())
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    while_open(read)
    key(console, Qt.Key.Key_E, CONTROL | SHIFT)
    assert console.words("console.end.open_points", n=2) in told[0]
    assert not console.session.record.text("ended")


def test_at_the_end_what_is_open_can_be_looked_at_first(console: ConsoleWindow) -> None:
    enter(console, "1: Geen sleutel")
    seen: list[list[str]] = []

    def look_first(dialog: PlainDialog) -> None:
        when_open(read)
        dialog._take("look")

    def read(dialog: QDialog) -> None:
        assert isinstance(dialog, OpenPointsDialog)
        seen.append(points(dialog))
        dialog.reject()

    while_open(look_first)
    key(console, Qt.Key.Key_E, CONTROL | SHIFT)
    assert [text for text in seen[0] if "O01" in text]
    assert not console.session.record.text("ended")
