"""Text that comes into a field from elsewhere: dropped, or put in with the middle button."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QClipboard, QDropEvent
from PySide6.QtTest import QTest

from cwb_workshop.ui.line_field import LineField

NONE = Qt.KeyboardModifier.NoModifier


def drop(field: LineField, text: str, _: pytest.MonkeyPatch | None = None) -> None:
    data = QMimeData()
    data.setText(text)
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    field.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, NONE))


def middle_click(field: LineField, text: str, patch: pytest.MonkeyPatch) -> None:
    """Paste what is selected elsewhere, which the platform of the tests does not have."""
    data = QMimeData()
    data.setText(text)

    class Selection:
        def supportsSelection(self) -> bool:
            return True

        def mimeData(self, mode: QClipboard.Mode) -> QMimeData:
            assert mode == QClipboard.Mode.Selection
            return data

    patch.setattr("PySide6.QtGui.QGuiApplication.clipboard", Selection)
    QTest.mouseClick(field, Qt.MouseButton.MiddleButton)
