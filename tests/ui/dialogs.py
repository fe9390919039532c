"""Acting on a dialog while the program waits for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

from cwb_workshop.ui.dialogs import PlainDialog


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
