"""Session files that somebody drops on a window, or that the system hands to the program."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent, QFileOpenEvent
from PySide6.QtWidgets import QApplication, QWidget

from cwb_workshop.widgets.fault_guard import guarded

_ENDING = ".cwb"
_DRAGS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


class HandedFiles(QObject):
    """`handed` tells a session file that was dropped on a window, or double-clicked on a Mac."""

    handed = Signal(object)

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        if sys.platform == "darwin":
            # Only there is a file handed over by an event; a filter costs time at every event.
            application.installEventFilter(self)

    def watch(self, window: QWidget) -> None:
        """Take files that are dropped anywhere on a window, also on a field of it.

        All else that is dropped goes to what is under it.
        """
        window.winId()
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    @guarded(lambda: False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent):
            self.handed.emit(Path(event.file()))
            return True
        if event.type() not in _DRAGS or not isinstance(event, QDropEvent):
            return False
        file = dropped_session(event.mimeData())
        if file is None:
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self.handed.emit(file)
        return True


def dropped_session(dropped: QMimeData) -> Path | None:
    """Return the first session file among what is dropped; None where there is none."""
    files = (Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile())
    return next((file for file in files if file.suffix.casefold() == _ENDING), None)
