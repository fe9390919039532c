"""A placed window of the wall, and the field that it must never cover."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, QTimer, Signal
from PySide6.QtWidgets import QWidget

from cwb_workshop.ui.text_size import text_scale
from cwb_workshop.ui.wall.window import WallWindow
from cwb_workshop.widgets.fault_guard import guarded

_CHANGES = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)
_SETTLED = 60
"""Milliseconds after the last change, when everything in the console has its place."""


class FieldInSight(QObject):
    """Follows the console and the field in it, and lets the wall go aside for them.

    Once the console or the letters have another size, the wall goes where it would have gone
    then, unless somebody moved it. `covered` tells what it stands over, nothing where it does not.
    """

    covered = Signal(QRect)

    def __init__(
        self, wall: WallWindow, console: QWidget, field: QWidget, above: QWidget | None = None
    ) -> None:
        """`above` stands on the field now and then, and stays in sight with it."""
        super().__init__(console)
        self._wall, self._console, self._field, self._above = wall, console, field, above
        self._sizes = self._sizes_now()
        # A window that gets another size tells so many times; all of them are answered once.
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLED)
        self._settle.timeout.connect(self.look)
        for widget in self._followed():
            widget.installEventFilter(self)

    def stand_beside(self) -> None:
        """Let the wall be a window that leaves the field in sight."""
        self._sizes = self._sizes_now()
        self._wall.stand_beside(self._console, self._kept())
        self._tell()

    def place(self) -> None:
        """Let it go where it leaves the field in sight."""
        self._sizes = self._sizes_now()
        self._wall.place(self._console, self._kept())
        self._tell()

    def look(self) -> None:
        sizes, before = self._sizes_now(), self._sizes
        stands = not self._wall.over_console.isEmpty()
        if stands and sizes != before and self._wall.is_where_it_was_placed:
            self.place()
            return
        self._wall.leave_in_sight(self._console, self._kept())
        self._tell()

    def stop(self) -> None:
        """Follow them no longer: the wall goes."""
        for widget in self._followed():
            widget.removeEventFilter(self)
        self._settle.stop()

    @guarded(lambda: False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _CHANGES:
            self._settle.start()
        return False

    def _followed(self) -> tuple[QWidget, ...]:
        above = () if self._above is None else (self._above,)
        return (self._console, self._field, self._wall, *above)

    def _sizes_now(self) -> tuple[QRect, float]:
        return self._console.frameGeometry(), text_scale()

    def _kept(self) -> QRect:
        """Return what stays in sight, in pixels of the desktop."""
        kept = _on_desktop(self._field)
        if self._above is not None and self._above.isVisible():
            kept = kept.united(_on_desktop(self._above))
        return kept

    def _tell(self) -> None:
        self.covered.emit(self._wall.over_console)


def _on_desktop(widget: QWidget) -> QRect:
    size: QSize = widget.size()
    return QRect(widget.mapToGlobal(QPoint(0, 0)), size)
