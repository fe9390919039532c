"""What stands around the choices of a report: its head, the side for pages, and its foot."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from cwb_workshop.core.model.record import Record
from cwb_workshop.ui.controls import Button, Label, column, column_of, panel
from cwb_workshop.ui.flow_layout import FlowLayout
from cwb_workshop.ui.scroll_area import scroll_area

_EDGE = 24
_LEAST = 40


def head(title: str, record: Record, *buttons: Button) -> QFrame:
    """Return the title, which session it is, and the ways on and back."""
    frame = panel("bar")
    line = QHBoxLayout(frame)
    line.setContentsMargins(_EDGE, 12, 16, 8)
    line.setSpacing(12)
    line.addWidget(Label("heading", title))
    line.addWidget(Label("hint", record.text("place"), wraps=True), 1)
    for button in buttons:
        line.addWidget(button)
    return frame


def scrolled(*parts: QWidget) -> QScrollArea:
    """Return what is chosen, which goes on below where a window is low."""
    held = QWidget()
    layout = column(held, margins=(_EDGE, 14, 16, 14), spacing=14)
    for part in parts:
        layout.addWidget(part)
    layout.addStretch(1)
    area = scroll_area(held)
    # With large letters head and foot leave less than Qt would have a scroll area take at least.
    area.setMinimumHeight(_LEAST)
    return area


def beside(pages: QWidget) -> QFrame:
    frame = panel("side")
    column(frame, margins=(0, 0, 0, 0), spacing=0).addWidget(pages)
    return frame


def foot(told: Iterable[QWidget], buttons: Iterable[QWidget]) -> QFrame:
    """Return where a report goes, and what can be done with it."""
    frame = panel("bar")
    line = QHBoxLayout(frame)
    line.setContentsMargins(_EDGE, 10, 16, 12)
    line.setSpacing(16)
    line.addLayout(column_of(*told), 2)
    deeds = FlowLayout(spacing=8)
    for button in buttons:
        deeds.addWidget(button)
    deeds.put_right(deeds.count())
    line.addLayout(deeds, 3)
    return frame
