"""Which screen is which: on each of them its number, what stands there, and what it is called."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.wall.screens import ScreenUse, named
from cwb_workshop.widgets.accessible_names import give_name
from cwb_workshop.widgets.fault_guard import guarded
from cwb_workshop.widgets.fonts import BOLD, MEDIUM, REGULAR, font
from cwb_workshop.widgets.palette import LIGHT

_OVER = (
    Qt.WindowType.ToolTip
    | Qt.WindowType.FramelessWindowHint
    | Qt.WindowType.WindowStaysOnTopHint
    | Qt.WindowType.WindowDoesNotAcceptFocus
)
_PARTS = ((0.16, BOLD), (0.05, MEDIUM), (0.03, REGULAR))
"""The share of the height of a screen that each line takes, and its weight: the number is read
from the back row.
"""
_EDGE_PART = 0.04
_LEADING = 1.2


class ScreenLabels:
    """Stand there until they are taken away, and take neither keys nor clicks."""

    def __init__(self, places: Sequence[ScreenUse], words: Translator) -> None:
        self.labels = [
            ScreenLabel(number, place, words) for number, place in enumerate(places, start=1)
        ]
        for label in self.labels:
            label.show()

    def take_away(self) -> None:
        for label in self.labels:
            label.close()
            label.deleteLater()
        self.labels.clear()


class ScreenLabel(QWidget):
    """At the top left of a screen, as high as its lines need."""

    def __init__(self, number: int, place: ScreenUse, words: Translator) -> None:
        super().__init__(None, _OVER)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.texts = (
            str(number),
            words(f"screens.label.{place.holds or 'free'}"),
            named(place.screen),
        )
        self._lines = [
            (text, font(max(round(place.at.height() * part), 1), weight, text))
            for text, (part, weight) in zip(self.texts, _PARTS, strict=True)
        ]
        self._edge = round(place.at.height() * _EDGE_PART)
        corner = place.at.topLeft() + QPoint(self._edge, self._edge)
        room = place.at.size() - QSize(2 * self._edge, 2 * self._edge)
        self.setGeometry(QRect(corner, self._needed().boundedTo(room)))
        give_name(self, ", ".join(self.texts))

    @guarded(lambda: None)
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(LIGHT.ink))
        painter.setPen(QColor(LIGHT.paper))
        top = self._edge // 2
        for text, letters in self._lines:
            painter.setFont(letters)
            high = round(letters.pixelSize() * _LEADING)
            line = QRect(self._edge, top, self.width() - 2 * self._edge, high)
            metrics = QFontMetrics(letters)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)
            top += high
        painter.end()

    def _needed(self) -> QSize:
        wide = max(QFontMetrics(letters).horizontalAdvance(text) for text, letters in self._lines)
        high = sum(round(letters.pixelSize() * _LEADING) for _text, letters in self._lines)
        return QSize(wide + 2 * self._edge + 2, high + self._edge)
