"""The rows of the agenda: number or tick, name and minutes, the open one with its bar."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from cwb_workshop.ui.text_size import scaled
from cwb_workshop.widgets.fault_guard import guarded
from cwb_workshop.widgets.palette import Palette

ITEM = Qt.ItemDataRole.UserRole
NUMBER, NAME, MINUTES, STATE, SHARE, TIME = (ITEM + offset for offset in range(1, 7))
"""What a row holds: the id of its item, and what is drawn of it."""
_NEAR_END = 0.8
_LEAST_WIDTH = 200
_AHEAD = 2
_KEPT = 400
"""Heights of names: those of a long agenda, at several widths and sizes of letters."""
_NUMBER_WIDTH, _MINUTES_WIDTH = 28, 57
_TIME_ENDS = 20
"""Pixels that are left to the minutes behind the time of day."""


class AgendaList(QListWidget):
    """Letters are not a search here: clickers send them, for black.

    `picked` carries an item that a screen reader chose: it has nothing else to do with one.
    """

    picked = Signal(QListWidgetItem)

    @guarded(lambda: None)
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        # Keys, mouse and program make current what they select, in the same turn.
        QTimer.singleShot(0, self, self._look_what_is_picked)

    def _look_what_is_picked(self) -> None:
        for item in self.selectedItems():
            if item is not self.currentItem():
                self.picked.emit(item)

    def show_current(self) -> None:
        """Let the current item be seen, and what comes after it."""
        row = self.currentRow()
        if row >= 0:
            self.scrollToItem(self.item(min(row + _AHEAD, self.count() - 1)))
            self.scrollToItem(self.item(row))

    @guarded(lambda: None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            # A name may need another number of rows; Qt looks at the height alone.
            self.scheduleDelayedItemsLayout()
        self.show_current()

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)


class AgendaDelegate(QStyledItemDelegate):
    """Draws a row: number or tick, name, when it comes, minutes; the open one with its bar."""

    def __init__(self, palette: Palette, parent: QListWidget) -> None:
        super().__init__(parent)
        self.colours = palette
        self._view = parent
        self._heights: dict[tuple[str, str, int], int] = {}

    @guarded(QSize)
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        is_open = index.data(STATE) == "open"
        font = self._font(is_open=is_open)
        # All rows are asked for at each change of one; what they are made of says how high.
        name, width = index.data(NAME) or "", self._name_width()
        made_of = name, font.key(), width
        if made_of not in self._heights:
            if len(self._heights) > _KEPT:
                self._heights.clear()
            place = QRect(0, 0, width, 500)
            text = QFontMetrics(font).boundingRect(place, Qt.TextFlag.TextWordWrap, name)
            self._heights[made_of] = text.height()
        height = self._heights[made_of]
        return QSize(_LEAST_WIDTH, max(height, scaled(16)) + 9 + (6 if is_open else 0))

    @guarded(lambda: None)
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        palette, rect, state = self.colours, option.rect, index.data(STATE)
        if state == "open":
            painter.fillRect(rect, QColor(palette.card))
            painter.fillRect(QRect(rect.x(), rect.y(), 4, rect.height()), QColor(palette.primary))
        focused = option.state & QStyle.StateFlag.State_HasFocus
        if focused:
            painter.setPen(QColor(palette.primary))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.setFont(self._font(is_open=state == "open"))
        ink = QColor(palette.quiet if state == "done" else palette.ink)
        line = rect.adjusted(16, 4, -16, -4)
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        painter.setPen(QColor(palette.primary if state == "open" else palette.quiet))
        painter.drawText(line, align, index.data(NUMBER) or "")
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        painter.drawText(line, right, index.data(MINUTES) or "")
        at_time = line.adjusted(0, 0, -scaled(_TIME_ENDS), 0)
        painter.drawText(at_time, right, index.data(TIME) or "")
        painter.setPen(ink)
        name = QRect(line.x() + scaled(_NUMBER_WIDTH), line.y(), self._name_width(), line.height())
        painter.drawText(name, align | Qt.TextFlag.TextWordWrap, index.data(NAME) or "")
        if state == "open":
            self._bar(painter, rect, float(index.data(SHARE) or 0.0))
        painter.restore()

    def _bar(self, painter: QPainter, rect: QRect, share: float) -> None:
        palette = self.colours
        track = QRect(rect.x() + 16, rect.bottom() - 5, rect.width() - 32, 3)
        painter.fillRect(track, QColor(palette.track))
        colour = palette.primary if share < _NEAR_END else palette.amber
        colour = palette.coral if share > 1.0 else colour
        filled = QRect(track.x(), track.y(), round(track.width() * min(share, 1.0)), 3)
        painter.fillRect(filled, QColor(colour))

    def _name_width(self) -> int:
        """Return the width that names have whether the list scrolls or not."""
        bar = self._view.verticalScrollBar().sizeHint().width()
        return self._view.width() - bar - 32 - scaled(_NUMBER_WIDTH + _MINUTES_WIDTH)

    def _font(self, *, is_open: bool) -> QFont:
        font = QFont(self._view.font())
        font.setWeight(QFont.Weight.Medium if is_open else QFont.Weight.Normal)
        return font
