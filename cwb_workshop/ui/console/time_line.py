"""The evening as a line: from its start to now, to the end that was agreed, to the one expected."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cwb_workshop.core.agenda.forecast import ScheduleStatus
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.text_size import scaled
from cwb_workshop.widgets.accessible_names import give_name
from cwb_workshop.widgets.fault_guard import guarded
from cwb_workshop.widgets.palette import Palette

_BAR, _MARK, _GAP = 7, 24, 10
"""Pixels: the thickness of the line, the height of the mark in it, between two times under it."""


class TimeLine(QWidget):
    def __init__(
        self, status: ScheduleStatus, now: datetime, words: Translator, palette: Palette
    ) -> None:
        super().__init__()
        self._status, self._now, self._colours = status, now, palette
        self._texts = (
            status.starts.strftime("%H:%M"),
            words("console.repair.now", time=now.strftime("%H:%M")),
            words("console.repair.agreed", time=status.agreed_end.strftime("%H:%M")),
            status.expected_end.strftime("%H:%M"),
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        give_name(self, ", ".join(self._texts))

    @guarded(QSize)
    def sizeHint(self) -> QSize:
        return QSize(scaled(300), scaled(_MARK) + self.fontMetrics().height() + 6)

    @guarded(lambda: None)
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), self._colours
        middle, half = scaled(_MARK) // 2, scaled(_BAR) // 2
        agreed, now = self._at(self._status.agreed_end), self._at(self._now)
        for left, right, colour in (
            (0, self.width(), colours.track),
            (0, now, colours.primary),
            (agreed, self.width() if self._is_late else agreed, colours.amber),
        ):
            painter.fillRect(QRect(left, middle - half, right - left, 2 * half), QColor(colour))
        painter.fillRect(QRect(agreed - 1, 0, 3, scaled(_MARK)), QColor(colours.ink))
        self._write(painter, now, agreed)
        painter.end()

    @property
    def _is_late(self) -> bool:
        return self._status.expected_end > self._status.agreed_end

    def _at(self, moment: datetime) -> int:
        """Return where a moment stands, within the line."""
        starts = self._status.starts
        ends = max(self._status.agreed_end, self._status.expected_end)
        whole = max((ends - starts).total_seconds(), 1.0)
        share = (moment - starts).total_seconds() / whole
        return round(min(max(share, 0.0), 1.0) * (self.width() - 2))

    def _write(self, painter: QPainter, now: int, agreed: int) -> None:
        """Write the times under their places, those at the right first: none covers another."""
        start, at_now, at_agreed, at_end = self._texts
        widths = [self.fontMetrics().horizontalAdvance(text) for text in self._texts]
        top, height = scaled(_MARK) + 4, self.fontMetrics().height()
        free = self.width()
        painter.setPen(QColor(self._colours.ink))
        if self._is_late:
            painter.drawText(QRect(free - widths[3], top, widths[3], height), 0, at_end)
            free -= widths[3] + _GAP
        left = min(agreed - widths[2] // 2, free - widths[2])
        painter.drawText(QRect(left, top, widths[2], height), 0, at_agreed)
        taken = widths[0] + _GAP
        painter.drawText(QRect(0, top, widths[0], height), 0, start)
        at = max(now - widths[1] // 2, taken)
        if at + widths[1] + _GAP <= left:
            flags = Qt.AlignmentFlag.AlignLeft.value
            painter.drawText(QRect(at, top, widths[1], height), flags, at_now)
