"""Keys pressed in the console, and what it then lists."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from cwb_workshop.core.model.entry import Entry
from cwb_workshop.demo.typist import type_text
from cwb_workshop.ui.console.window import ConsoleWindow

CONTROL = Qt.KeyboardModifier.ControlModifier


SHIFT = Qt.KeyboardModifier.ShiftModifier


ALT = Qt.KeyboardModifier.AltModifier


NONE = Qt.KeyboardModifier.NoModifier


def enter(console: ConsoleWindow, *lines: str) -> None:
    field = console.work.capture.field
    field.setFocus()
    for line in lines:
        type_text(field, line)
        QTest.keyClick(field, Qt.Key.Key_Return)


def key(console: ConsoleWindow, pressed: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(focused(), pressed, modifiers)


def focused() -> QWidget:
    """Return where the keys go now."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def entries(console: ConsoleWindow) -> list[Entry]:
    return list(console.session.record.entries.values())
