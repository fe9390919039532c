"""The field that searches sessions; its key stands in it while it is empty."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen

from cwb_workshop.ui.colours import Colours
from cwb_workshop.ui.line_field import LineField
from cwb_workshop.ui.text_size import TextSized, scaled, text_font
from cwb_workshop.widgets.fault_guard import guarded
from cwb_workshop.widgets.fonts import MEDIUM

KEY = "Ctrl+F"

_HEIGHT = 42
_CAP_HEIGHT = 18
_EDGE = 12


class SearchField(LineField, TextSized):
    """Escape empties it; Down and Enter go on to what was found."""

    left_downwards = Signal()

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self._colours = colours
        self.take_text_size()

    def take_text_size(self) -> None:
        self.setMinimumHeight(scaled(_HEIGHT))
        self.setFont(text_font(15))

    def wear(self, colours: Colours) -> None:
        self._colours = colours
        self.update()

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)

    @guarded(lambda: None)
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.text() or self._words is None:
            return
        base, key = self._colours.base, self._words("home.search.key")
        typeface = text_font(11, MEDIUM)
        width = QFontMetrics(typeface).horizontalAdvance(key) + 12
        suggested = self.fontMetrics().horizontalAdvance(self.placeholderText())
        if suggested + width + 3 * _EDGE > self.width():
            return
        height = scaled(_CAP_HEIGHT)
        top = (self.height() - height) // 2
        cap = QRect(self.width() - _EDGE - width, top, width, height)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(base.track), 1))
        painter.setBrush(QColor(base.card))
        painter.drawRoundedRect(cap, 3, 3)
        painter.setPen(QColor(base.caption))
        painter.setFont(typeface)
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
        painter.end()
