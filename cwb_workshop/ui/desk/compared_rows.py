"""The rows of a comparison: sentences over the whole width, and figures whose names stay."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QBrush, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyleOptionViewItem,
    QTableWidget,
)

from cwb_workshop.ui.desk.other_letters import room_for
from cwb_workshop.ui.text_size import scaled
from cwb_workshop.widgets.fault_guard import guarded

_EDGE, _HIGH = 10, 10_000
LEAST, _MOST, _NAMES = 90, 150, 240
"""Pixels of a column of figures at least and at most, and of the names in front of them."""


class ComparedRows(QTableWidget):
    """`sentences` are the rows that are one cell, over the whole width, and `heads` those that name
    the columns: a long name goes on below, so that it makes no column of another table wider.
    Who goes on to columns beyond the edge still sees of what each row is, and reads each sentence.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setShowGrid(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.sentences: frozenset[int] = frozenset()
        self.heads: frozenset[int] = frozenset()
        self._heights: dict[tuple[str, int, str], int] = {}
        """Of each text in its room: of fifty places the same ones are asked at each change."""

    @guarded(lambda: None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_rows()

    def fit_rows(self) -> None:
        """Give each row the height of its words; Qt measures a sentence in its first column.

        With many places the columns go on beyond the edge; a sentence ends where one can read it.
        """
        self._give_names_room()
        across = self._in_sight()
        room = sum(self.columnWidth(at) for at in range(across))
        for number in range(self.rowCount()):
            is_sentence = number in self.sentences
            if is_sentence and across > 1:
                self.setSpan(number, 0, 1, across)
            columns = range(self.columnCount()) if number in self.heads else range(1)
            high = max(self._height(number, at, room if is_sentence else None) for at in columns)
            self.setRowHeight(number, high + _EDGE)

    def _ground(self) -> QBrush:
        """Return what lies below the words: a sheet gives a table none of its own."""
        own = self.palette().base()
        has_own = own.style() != Qt.BrushStyle.NoBrush
        return own if has_own else self.window().palette().window()

    def _height(self, row: int, column: int, room: int | None) -> int:
        """Return how high the words of a cell are, in this room or in that of their column."""
        item = self.item(row, column)
        letters = self.font() if item is None else item.font()
        width = (self.columnWidth(column) if room is None else room) - 2 * _EDGE
        asked = "" if item is None else item.text(), max(width, 1), letters.key()
        if asked not in self._heights:
            metrics = QFontMetrics(letters)
            area = QRect(0, 0, asked[1], _HIGH)
            lines = metrics.boundingRect(area, int(Qt.TextFlag.TextWordWrap), asked[0])
            self._heights[asked] = room_for(asked[0], max(lines.height(), metrics.height()))
        return self._heights[asked]

    def _give_names_room(self) -> None:
        """Let the names of rows have what the figures leave, and enough to be read at least."""
        for at in range(1, self.columnCount()):
            self.setColumnWidth(at, self._needed(at))
        others = sum(self.columnWidth(at) for at in range(1, self.columnCount()))
        self.setColumnWidth(0, max(self.viewport().width() - others, scaled(_NAMES)))

    def _needed(self, column: int) -> int:
        """Return what the names over a column ask for, within bounds: its figures are short."""
        items = (self.item(row, column) for row in self.heads)
        asked = (QFontMetrics(item.font()).horizontalAdvance(item.text()) for item in items if item)
        return min(max(max(asked, default=0) + 2 * _EDGE, scaled(LEAST)), scaled(_MOST))

    def _in_sight(self) -> int:
        """Return how many columns can be seen at once, one at least."""
        left, number = self.viewport().width(), 0
        while number < self.columnCount() and self.columnWidth(number) <= left:
            left -= self.columnWidth(number)
            number += 1
        return max(number, 1)

    @guarded(lambda: None)
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if self.horizontalScrollBar().value():
            # Qt moves what is painted already, and the names along with it.
            self.viewport().update()

    @guarded(lambda: None)
    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        super().scrollTo(index, hint)
        covered = self.columnWidth(0) - self.columnViewportPosition(index.column())
        if index.column() and covered > 0:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - covered)

    @guarded(lambda: None)
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.horizontalScrollBar().value():
            return
        painter = QPainter(self.viewport())
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        for number in range(max(first, 0), (self.rowCount() if last < 0 else last + 1)):
            self._paint_name(painter, number)
        painter.end()

    def _paint_name(self, painter: QPainter, number: int) -> None:
        """Paint what a row is of at the edge, over the figures that went on beyond it."""
        is_sentence = number in self.sentences
        width = self.viewport().width() if is_sentence else self.columnWidth(0)
        top, high = self.rowViewportPosition(number), self.rowHeight(number)
        index = self.model().index(number, 0)
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = QRect(0, top, width, high)
        if self.selectionModel().isSelected(index):
            option.state |= QStyle.StateFlag.State_Selected
        painter.fillRect(0, top, width, high, self._ground())
        self.itemDelegateForIndex(index).paint(painter, option, index)
        if not is_sentence:
            painter.setPen(self.palette().mid().color())
            painter.drawLine(width - 1, top, width - 1, top + high - 1)
