"""What is still to be looked at is pointed out, and never stands in the way."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from cwb_workshop.ui.console.window import ConsoleWindow
from cwb_workshop.ui.dialogs.dialog import PlainDialog
from tests.ui.console.keyboard import CONTROL, SHIFT, enter, key
from tests.ui.open_dialogs import while_open


def labels(dialog: PlainDialog) -> list[str]:
    return [button.text().strip() for button in dialog.findChildren(QPushButton)]


def test_answers_without_a_theme_are_pointed_out_and_can_be_gone_to(
    console: ConsoleWindow,
) -> None:
    enter(console, "1: Te veel formulieren #g", "1: Geen sleutel")
    seen: list[list[str]] = []

    def take_first(dialog: PlainDialog) -> None:
        seen.append(labels(dialog))
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    while_open(take_first)
    key(console, Qt.Key.Key_K, CONTROL)
    assert [text for text in seen[0] if "O02" in text]
    assert not [text for text in seen[0] if "O01" in text]
    assert [entry.label for entry in console.work.lines.selected()] == ["O02"]
    assert console.focusWidget() is console.work.lines


def test_where_all_is_in_order_that_is_said(console: ConsoleWindow) -> None:
    enter(console, *(f"{table}: Te veel formulieren #g" for table in range(1, 6)))
    opened = while_open(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape))
    key(console, Qt.Key.Key_K, CONTROL)
    assert opened[0].windowTitle() == console.words("console.check.title", n=0)
    assert labels(opened[0]) == [console.words("console.check.close")]


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
