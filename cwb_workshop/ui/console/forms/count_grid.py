"""Running counts as rows with bars, in as many columns as there is room for."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cwb_workshop.core.contract.capture_form import Count
from cwb_workshop.ui.text_size import TextSized, scaled
from cwb_workshop.widgets.accessible_names import give_name
from cwb_workshop.widgets.fault_guard import guarded
from cwb_workshop.widgets.palette import LIGHT, Palette

_ROW = 20
_GAP = 10
_BETWEEN = 28
_BAR = 64


class CountGrid(QWidget, TextSized):
    def __init__(self, palette: Palette = LIGHT) -> None:
        super().__init__()
        self._colours = palette
        self._counts: tuple[Count, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def wear(self, palette: Palette) -> None:
        self._colours = palette
        self.update()

    def show_counts(self, counts: tuple[Count, ...]) -> None:
        if counts == self._counts:
            return
        self._counts = counts
        give_name(self, ", ".join(f"{count.label}: {count.value}" for count in counts))
        self.setVisible(bool(counts))
        self._fit()
        self.update()

    def take_text_size(self) -> None:
        self._fit()

    @guarded(QSize)
    def sizeHint(self) -> QSize:
        return QSize(200, self._rows() * scaled(_ROW))

    @guarded(QSize)
    def minimumSizeHint(self) -> QSize:
        return QSize(80, self._rows() * scaled(_ROW))

    @guarded(lambda: None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @guarded(lambda: None)
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rows, (label, value) = self._rows(), self._widths()
        step = self._step()
        for index, count in enumerate(self._counts):
            column, row = divmod(index, rows)
            corner = QPoint(column * step, row * scaled(_ROW))
            self._draw(painter, count, QRect(corner, QSize(label, scaled(_ROW))), value)
        painter.end()

    def _draw(self, painter: QPainter, count: Count, place: QRect, width: int) -> None:
        palette = self._colours
        painter.setFont(self._font(strong=count.strong))
        painter.setPen(QColor(palette.ink if count.strong else palette.caption))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        shown = painter.fontMetrics().elidedText(
            count.label, Qt.TextElideMode.ElideRight, place.width()
        )
        painter.drawText(place, left, shown)
        figure = QRect(place.right() + 1 + _GAP, place.y(), width, place.height())
        painter.setPen(QColor(palette.ink))
        painter.setFont(self._font(strong=True))
        painter.drawText(figure, right, count.value)
        if count.share is None:
            return
        bar = QRect(figure.right() + 1 + _GAP, place.center().y() - 3, _BAR, 7)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.track))
        painter.drawRoundedRect(bar, 3, 3)
        bar.setWidth(round(_BAR * min(max(count.share, 0.0), 1.0)))
        painter.setBrush(QColor(palette.primary if count.strong else palette.muted))
        if bar.width():
            painter.drawRoundedRect(bar, 3, 3)

    def _rows(self) -> int:
        """Return the rows that are needed: columns are filled from top to bottom."""
        number = len(self._counts)
        columns = min(max((self.width() + _BETWEEN) // self._step(), 1), max(number, 1))
        return max(-(-number // columns), 1)

    def _step(self) -> int:
        """Return how far it is from one column to the next."""
        label, value = self._widths()
        bars = any(count.share is not None for count in self._counts)
        return label + _GAP + value + (_GAP + _BAR if bars else 0) + _BETWEEN

    def _widths(self) -> tuple[int, int]:
        strong = QFontMetrics(self._font(strong=True))
        labels = (strong.horizontalAdvance(count.label) for count in self._counts)
        values = (strong.horizontalAdvance(count.value) for count in self._counts)
        value = max(values, default=0)
        # A name that is longer than the form is wide ends in dots, before its figure.
        room = max(self.width() - _GAP - value, 0) or max(strong.horizontalAdvance("~"), 1)
        return min(max(labels, default=0), room), value

    def _fit(self) -> None:
        height = self._rows() * scaled(_ROW)
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)

    def _font(self, *, strong: bool) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.Medium if strong else QFont.Weight.Normal)
        return font
