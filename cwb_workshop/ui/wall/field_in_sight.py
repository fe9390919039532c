"""A placed window of the wall, and the field that it must never cover."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from cwb_workshop.ui.wall.window import WallWindow
from cwb_workshop.widgets.fault_guard import guarded

_CHANGES = (QEvent.Type.Resize, QEvent.Type.Move)


class FieldInSight(QObject):
    """Follows the console and the field in it, and lets the wall go aside for them."""

    def __init__(self, wall: WallWindow, console: QWidget, field: QWidget) -> None:
        super().__init__(console)
        self._wall, self._console, self._field = wall, console, field
        # A window that gets another size tells so many times; all of them are answered once.
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(0)
        self._settle.timeout.connect(self.look)
        console.installEventFilter(self)
        field.installEventFilter(self)

    def look(self) -> None:
        self._wall.leave_in_sight(self._console, self._field)

    def stop(self) -> None:
        """Follow them no longer: the wall goes."""
        self._console.removeEventFilter(self)
        self._field.removeEventFilter(self)
        self._settle.stop()

    @guarded(lambda: False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _CHANGES:
            self._settle.start()
        return False
