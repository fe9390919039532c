"""The rows of the plan: those of the agenda, with what is protected, and over each what has a time
of its own.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from cwb_workshop.ui.console.agenda_list import NAME, TIME, AgendaDelegate
from cwb_workshop.ui.text_size import scaled
from cwb_workshop.widgets.fault_guard import guarded

PROTECTED, FIXED = (TIME + offset for offset in (1, 2))
"""The word for an item that no repair may cut, and what stands over it: the time, what happens
then, how that fits, and whether it is too late.
"""

_EDGE, _GAP, _AIR = 16, 10, 4
_INDENT = 44
"""Where names begin, in pixels of usual letters."""
_TIMES = 66
"""What the time of day and the minutes take at the right."""


class PlanDelegate(AgendaDelegate):
    @guarded(QSize)
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        size = super().sizeHint(option, index)
        below = 0 if self._stands_beside(index) else self._metrics().height()
        return QSize(size.width(), size.height() + self._band(index) + below)

    @guarded(lambda: None)
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        band = self._band(index)
        if band:
            room = QRect(option.rect.x(), option.rect.y(), option.rect.width(), band)
            self._paint_band(painter, room, index)
        row = QStyleOptionViewItem(option)
        row.rect = option.rect.adjusted(0, band, 0, 0)
        super().paint(painter, row, index)
        if index.data(PROTECTED):
            self._paint_protected(painter, row.rect, index)

    def _paint_protected(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        painter.setFont(self._view.font())
        painter.setPen(QColor(self.colours.quiet))
        line = rect.adjusted(_EDGE, _AIR, -_EDGE, -_AIR)
        if self._stands_beside(index):
            line.adjust(0, 0, -scaled(_TIMES), 0)
            where = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        else:
            line.adjust(scaled(_INDENT) - _EDGE, 0, 0, -_AIR)
            where = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        painter.drawText(line, where, str(index.data(PROTECTED)))
        painter.restore()

    def _paint_band(
        self, painter: QPainter, room: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        time, words, fits, late = index.data(FIXED)
        palette = self.colours
        painter.save()
        painter.fillRect(room, QColor(palette.amber_soft if late else palette.track))
        line = room.adjusted(_EDGE, _AIR, -_EDGE, -_AIR)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        painter.setFont(self._view.font())
        painter.setPen(QColor(palette.ink if late else palette.caption))
        painter.drawText(line, right, fits)
        painter.setFont(self._strong())
        painter.setPen(QColor(palette.ink))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        told = line.adjusted(0, 0, line.width() and -self._metrics().horizontalAdvance(fits), 0)
        painter.drawText(told.adjusted(0, 0, -_GAP, 0), left, f"{time}  {words}".strip())
        painter.restore()

    def _band(self, index: QModelIndex | QPersistentModelIndex) -> int:
        """Return how high the band over an item is; 0 for none."""
        fixed = index.data(FIXED)
        if not fixed:
            return 0
        time, words, fits, _late = fixed
        taken = self._metrics().horizontalAdvance(fits) + _GAP + 2 * _EDGE
        room = QRect(0, 0, max(self._view.viewport().width() - taken, 1), 500)
        strong = QFontMetrics(self._strong())
        told = strong.boundingRect(room, Qt.TextFlag.TextWordWrap, f"{time}  {words}".strip())
        return told.height() + 2 * _AIR

    def _stands_beside(self, index: QModelIndex | QPersistentModelIndex) -> bool:
        """Tell whether there is room for the word beside the name, or no word at all."""
        word = index.data(PROTECTED)
        if not word:
            return True
        named = QFontMetrics(self._strong()).horizontalAdvance(str(index.data(NAME) or ""))
        beside = self._metrics().horizontalAdvance(str(word)) + _GAP
        taken = scaled(_INDENT + _TIMES) + _EDGE + named + beside
        return taken <= self._view.viewport().width()

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._view.font())

    def _strong(self) -> QFont:
        font = QFont(self._view.font())
        font.setWeight(QFont.Weight.Medium)
        return font
