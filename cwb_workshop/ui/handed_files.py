"""Session files that somebody drops on a window, or that the system hands to the program."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDropEvent, QFileOpenEvent
from PySide6.QtWidgets import QApplication, QWidget

from cwb_workshop.ui.dropped_session import dropped_session
from cwb_workshop.widgets.fault_guard import guarded

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
        """Take files that are dropped anywhere on a window; fields leave them to it."""
        window.setAcceptDrops(True)
        window.installEventFilter(self)

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
