"""Bringing a window to the front, out of the task bar too."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import QWidget

from cwb_workshop.widgets.fault_guard import guarded

_PATIENCE = 1500
"""Milliseconds after which a window goes, also where the system gives the next one no keyboard."""


def bring_forward(window: QWidget) -> None:
    """The system may only let it blink in the task bar; more is not allowed then."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def put_away_behind(window: QWidget, front: QWidget) -> None:
    """Hide a window once the one in front of it has the keyboard.

    Between a window that is gone and one that has no keyboard yet, the system hands what is
    typed to nobody.
    """
    if window.isVisible() and not front.isActiveWindow():
        _PutAway(window, front)
    else:
        _hide(window)


def _hide(window: QWidget) -> None:
    """Hide a window without its picture, 4 MB that Qt makes anew when it is shown again."""
    window.hide()
    if (picture := window.backingStore()) is not None:
        picture.resize(QSize(1, 1))


class _PutAway(QObject):
    def __init__(self, window: QWidget, front: QWidget) -> None:
        super().__init__(front)
        self._window, self._front = window, front
        front.installEventFilter(self)
        QTimer.singleShot(_PATIENCE, self, self._end)

    @guarded(lambda: False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate:
            self._end()
        elif event.type() == QEvent.Type.Hide and not event.spontaneous():
            # Somebody left it meanwhile: the window behind is asked for again.
            self._front.removeEventFilter(self)
            self.deleteLater()
        return False

    def _end(self) -> None:
        self._front.removeEventFilter(self)
        _hide(self._window)
        self.deleteLater()
