"""Counts how often Qt dresses widgets: one anew each time it moves, with all that is in it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication


class Dressings(QObject):
    """`done` is how many widgets were dressed; one that was twice counts twice."""

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self.done = 0
        self._application = application

    @contextmanager
    def counted(self) -> Iterator[None]:
        self._application.installEventFilter(self)
        try:
            yield
        finally:
            self._application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.StyleChange and watched.isWidgetType():
            self.done += 1
        return False
