"""Pasting into the console, and what its field and its bar then say."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cwb_workshop.ui.console.commands.pastes import PasteCommands
from cwb_workshop.ui.console.paste_bar import PasteBar
from cwb_workshop.ui.console.window import ConsoleWindow
from tests.ui.console.keyboard import CONTROL, NONE, entries
from tests.ui.open_dialogs import while_open

MANY = 2_000


def some(number: int, word: str = "regel") -> str:
    return "\n".join(f"{at % 5 + 1}: {word} {at}" for at in range(number))


def paste(console: ConsoleWindow, text: str) -> None:
    """Press Ctrl+V, and Enter at the question whether it should."""
    while_open(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Return))
    QApplication.clipboard().setText(text)
    console.work.capture.field.setFocus()
    QTest.keyClick(console.work.capture.field, Qt.Key.Key_V, CONTROL)
    # Where there is a desktop, the window is the active one again by itself.
    console.activateWindow()
    console.work.capture.field.setFocus()
    while QApplication.focusWidget() is not console.work.capture.field:
        QApplication.processEvents()
    while text.count("\n") < 100 and of(console).pasting.progress is not None:
        QApplication.processEvents()


def paste_one(console: ConsoleWindow, text: str) -> None:
    """Press Ctrl+V where nothing is asked."""
    QApplication.clipboard().setText(text)
    QTest.keyClick(console.work.capture.field, Qt.Key.Key_V, CONTROL)


def key(console: ConsoleWindow, pressed: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(console.work.capture.field, pressed, held)


def of(console: ConsoleWindow) -> PasteCommands:
    return console.commands.pastes


def bar(console: ConsoleWindow) -> PasteBar:
    return console.status.paste


def texts(console: ConsoleWindow) -> list[str]:
    return [entry.text for entry in entries(console)]


def through(console: ConsoleWindow, qtbot: QtBot) -> None:
    """Wait until nothing is on its way any more."""
    qtbot.waitUntil(lambda: of(console).pasting.progress is None, timeout=30_000)
    QApplication.processEvents()


def press(console: ConsoleWindow, button: str) -> None:
    found = bar(console)._buttons[button]
    assert found.isVisible()
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def said(console: ConsoleWindow) -> str:
    return console.work.capture._message.text()


def in_the_middle(console: ConsoleWindow) -> None:
    """Paste so much that it is under way when the keys come back."""
    paste(console, some(MANY))
    progress = of(console).pasting.progress
    assert progress is not None
    assert 0 < progress.done < MANY
