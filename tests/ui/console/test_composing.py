"""Letters that an input method puts together: Enter is for them, and they are not lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cwb_workshop.demo.typist import type_text
from cwb_workshop.ui.console.window import ConsoleWindow
from cwb_workshop.ui.home.fields import TextField
from cwb_workshop.ui.line_field import LineField
from tests.ui.console.keyboard import entries


def compose(field: LineField, letters: str) -> None:
    QApplication.sendEvent(field, QInputMethodEvent(letters, []))


def finish(field: LineField, letters: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(letters)
    QApplication.sendEvent(field, event)


@pytest.mark.parametrize("pressed", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_takes_no_line_while_letters_are_put_together(
    console: ConsoleWindow, pressed: Qt.Key
) -> None:
    field = console.work.capture.field
    type_text(field, "wij willen ")
    compose(field, "caf´")
    QTest.keyClick(field, pressed)
    assert entries(console) == []
    finish(field, "café")
    assert field.text() == "wij willen café"
    QTest.keyClick(field, pressed)
    assert [entry.text for entry in entries(console)] == ["wij willen café"]


def test_what_is_put_together_is_part_of_the_draft(console: ConsoleWindow) -> None:
    field = console.work.capture.field
    type_text(field, "een buurt")
    field.setCursorPosition(3)
    compose(field, " gro")
    assert console.session.draft("capture") == "een gro buurt"
    compose(field, " groene")
    assert console.session.draft("capture") == "een groene buurt"
    compose(field, "")
    assert console.session.draft("capture") == "een buurt"
    finish(field, " groene")
    assert console.session.draft("capture") == "een groene buurt"


def test_backspace_is_for_the_letters_that_are_put_together(console: ConsoleWindow) -> None:
    field = console.work.capture.field
    compose(field, "a")
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert field.hasFocus()
    assert console.session.draft("capture") == "a"


def test_at_home_enter_begins_no_session_while_letters_are_put_together(qtbot: QtBot) -> None:
    field = TextField()
    qtbot.addWidget(field)
    pressed: list[str] = []
    field.returnPressed.connect(lambda: pressed.append(field.text()))
    field.show()
    compose(field, "Zuiderk")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert pressed == []
    finish(field, "Zuiderkouw")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert pressed == ["Zuiderkouw"]
