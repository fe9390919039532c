"""Lines that are dropped in, or put in with the middle button."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QClipboard, QDropEvent
from PySide6.QtTest import QTest

from cwb_workshop.ui.console.window import ConsoleWindow
from tests.ui.console.pasting import (
    of,
    texts,
)
from tests.ui.open_dialogs import while_open


def drop(console: ConsoleWindow, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    none = Qt.KeyboardModifier.NoModifier
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, none
    )
    console.work.capture.field.dropEvent(event)


def middle_click(console: ConsoleWindow, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Paste what is selected elsewhere, which the platform of the tests does not have."""
    data = QMimeData()
    data.setText(text)

    class Selection:
        def supportsSelection(self) -> bool:
            return True

        def mimeData(self, mode: QClipboard.Mode) -> QMimeData:
            assert mode == QClipboard.Mode.Selection
            return data

    monkeypatch.setattr("PySide6.QtGui.QGuiApplication.clipboard", Selection)
    QTest.mouseClick(console.work.capture.field, Qt.MouseButton.MiddleButton)


def test_what_is_dropped_in_is_taken_like_what_is_pasted(console: ConsoleWindow) -> None:
    while_open(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Return))
    drop(console, "een\ntwee\n")
    assert texts(console) == ["een", "twee"]


def test_the_middle_button_takes_what_is_selected_elsewhere(
    console: ConsoleWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    while_open(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Return))
    middle_click(console, "een\ntwee\n", monkeypatch)
    assert texts(console) == ["een", "twee"]
    middle_click(console, "z" * 40_000, monkeypatch)
    assert [len(line.text) for line in of(console).refused.lines] == [40_000]
