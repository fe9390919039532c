"""Pasting into the console, and what its field and its bar then say."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cwb_workshop.ui.console.commands.pastes import PasteCommands
from cwb_workshop.ui.console.paste_bar import PasteBar
from cwb_workshop.ui.console.pasted.list_dialog import PastedListDialog
from cwb_workshop.ui.console.window import ConsoleWindow
from tests.ui.console.keyboard import CONTROL, NONE, entries

MANY = 2_000


def some(number: int, word: str = "regel") -> str:
    return "\n".join(f"{at % 5 + 1}: {word} {at}" for at in range(number))


def paste(console: ConsoleWindow, text: str) -> None:
    """Press Ctrl+V, and Ctrl+Enter at the list of what it becomes."""
    confirm()
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


def confirm() -> list[PastedListDialog]:
    """Let the next list be confirmed."""
    return on_list(lambda listed: QTest.keyClick(listed.view, Qt.Key.Key_Return, CONTROL))


def on_list(act: Callable[[PastedListDialog], None]) -> list[PastedListDialog]:
    """Act on the next list, if one opens, and put it away where that is not done."""
    seen: list[PastedListDialog] = []

    def find() -> None:
        listed = QApplication.activeModalWidget()
        if not isinstance(listed, PastedListDialog):
            return
        seen.append(listed)
        try:
            # Keys mean something once it is the active window.
            while not listed.isActiveWindow():
                QApplication.processEvents()
            act(listed)
        finally:
            # A test that fails must not wait for it.
            if listed.isVisible():
                listed.reject()

    QTimer.singleShot(0, find)
    return seen


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
    return console.work.capture.message.text()


def in_the_middle(console: ConsoleWindow) -> None:
    """Paste so much that it is under way when the keys come back."""
    paste(console, some(MANY))
    progress = of(console).pasting.progress
    assert progress is not None
    assert 0 < progress.done < MANY
