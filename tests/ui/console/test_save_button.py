"""Enter on the button that saves does what the button says; one Tab too many loses no line."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cwb_workshop.ui.console.window import ConsoleWindow


@pytest.mark.parametrize("pressed", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_line_is_saved_where_the_keyboard_is_on_its_button(
    console: ConsoleWindow, pressed: Qt.Key
) -> None:
    field = console.work.capture.field
    QTest.keyClicks(field, "1: Te duur")
    button = console.work.capture._save
    button.setFocus()
    QTest.keyClick(button, pressed)
    assert [entry.text for entry in console.session.record.entries.values()] == ["Te duur"]
    assert field.hasFocus()
    assert field.text() == ""
    QTest.keyClicks(field, "sleutel")
    assert field.text() == "sleutel"
