"""The agenda, the work and the side beside each other, on a large screen and on a small one."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cwb_workshop.widgets.fault_guard import guarded

_NARROW = 1180
"""Pixels below which the outer columns leave some of their room to the middle."""
_WIDTHS = {False: (268, 330), True: (240, 244)}
_LEAST = 1000
_LOW = 520
"""Pixels of height below which the parts of the middle stand closer."""
_SPACES = {False: (20, 12, 20, 10, 8), True: (16, 8, 16, 4, 5)}
"""Around the middle, and between its parts."""


class ConsoleColumns(QWidget):
    """What stands at the sides is as wide as it needs to be; the middle has the rest."""

    def __init__(self, left: QWidget, middle: QWidget, right: QWidget) -> None:
        super().__init__()
        self._outer = (left, right)
        self._inner = middle
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(left)
        layout.addWidget(middle, 1)
        layout.addWidget(right)
        # Said outright: asked, it would want the room of the wide columns.
        self.setMinimumWidth(_LEAST)
        self._share(narrow=False)

    @guarded(lambda: None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share(narrow=self.width() < _NARROW)
        self._space(low=self.height() < _LOW)

    def _share(self, *, narrow: bool) -> None:
        for widget, width in zip(self._outer, _WIDTHS[narrow], strict=True):
            if widget.width() != width or widget.minimumWidth() != width:
                widget.setFixedWidth(width)

    def _space(self, *, low: bool) -> None:
        layout = self._inner.layout()
        *margins, spacing = _SPACES[low]
        if layout is not None and layout.spacing() != spacing:
            layout.setContentsMargins(*margins)
            layout.setSpacing(spacing)
