"""An area that scrolls down and not sideways, without a frame around it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


def scroll_area(inner: QWidget, *, by_tab: bool = False) -> QScrollArea:
    """Return an area that shows as much of a widget as there is room for.

    `by_tab`: the area itself is gone to with Tab, where nothing in it is.
    """
    area = QScrollArea()
    area.setWidget(inner)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    if not by_tab:
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
