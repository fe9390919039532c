"""Acting on a dialog while the program waits for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

from cwb_workshop.ui.dialogs.dialog import PlainDialog


def while_open(act: Callable[[Any], None], kind: type[QDialog] = PlainDialog) -> list[Any]:
    """Act on the dialog of that kind as soon as it stands there."""
    seen: list[Any] = []

    def find() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, kind)
        seen.append(dialog)
        act(dialog)

    QTimer.singleShot(0, find)
    return seen


def when_open(act: Callable[[QDialog], None]) -> list[QDialog]:
    """Act on the next dialog, however long the disk keeps it waiting."""
    seen: list[QDialog] = []
    before = QApplication.activeModalWidget()
    looking = QTimer(QApplication.instance())
    looking.setInterval(2)

    def find() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is not None and dialog is not before:
            assert isinstance(dialog, QDialog)
            looking.stop()
            looking.deleteLater()
            seen.append(dialog)
            act(dialog)

    looking.timeout.connect(find)
    looking.start()
    return seen
