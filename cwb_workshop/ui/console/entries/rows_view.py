"""A list of rows of different heights that stays quick with thousands of them.

Qt's own list measures all rows anew whenever one is added, and draws all that are in sight. This
one measures a row when it is first seen, and draws those that moved or changed; what a row looks
like and is called stays Qt's.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem

from cwb_workshop.ui.console.entries.cursor_moves import CursorMove, row_after
from cwb_workshop.ui.console.entries.row_heights import RowHeights
from cwb_workshop.ui.console.entries.row_news import tell_of_row
from cwb_workshop.ui.text_size import TextSized
from cwb_workshop.widgets.fault_guard import guarded
from cwb_workshop.widgets.viewports import know_viewport

_ESTIMATE = 37
"""Pixels of a row of one line of text."""
_STEP = 20

_Index = QModelIndex | QPersistentModelIndex


class RowsView(QListView, TextSized):
    """Give it a model of its own, whose rows never move.

    `ground` is the colour below the rows: what a list draws on it can be moved as it is. Without
    one all is drawn at each change, on what stands behind the list. `estimate` is a row's height.
    """

    def __init__(self, ground: QColor | None = None, estimate: int = _ESTIMATE) -> None:
        super().__init__()
        know_viewport(self)
        self._ground = ground
        opaque = Qt.WidgetAttribute.WA_OpaquePaintEvent
        self.viewport().setAttribute(opaque, ground is not None)
        self._rows = RowHeights(self._measured, estimate)
        self._width = 0
        self._at_foot = False
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(_STEP)

    @guarded(lambda: None)
    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            model.rowsRemoved.connect(self._removed)

    def take_text_size(self) -> None:
        """Measure the rows anew; what was at the top may be elsewhere then."""
        self._rows.clear()
        if self.model() is not None:
            self._rows.insert(0, self.model().rowCount())
        self.scheduleDelayedItemsLayout()

    def stand_on(self, ground: QColor) -> None:
        """Draw on this colour from now on."""
        self._ground = ground
        self.viewport().update()

    def rest_at_foot(self, at_foot: bool) -> None:
        """Let rows that do not fill the list stand at its foot, or at its head as usually."""
        if at_foot != self._at_foot:
            self._at_foot = at_foot
            self.viewport().update()

    def _removed(self, _parent: QModelIndex, first: int, last: int) -> None:
        self._rows.remove(first, last)
        self.scheduleDelayedItemsLayout()

    def _measured(self, row: int) -> int:
        option = QStyleOptionViewItem()
        option.rect.setWidth(self.viewport().width())
        return self.itemDelegate().sizeHint(option, self.model().index(row, 0)).height()

    def at_end(self) -> bool:
        """Tell whether the last row is seen."""
        bar = self.verticalScrollBar()
        return bar.value() >= bar.maximum()

    def show_end(self) -> None:
        self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())
        if self.isVisible():
            self.scrollTo(self.model().index(len(self._rows) - 1, 0))

    @guarded(lambda: None)
    def reset(self) -> None:
        self.take_text_size()
        super().reset()

    @guarded(lambda: None)
    def rowsInserted(self, parent: _Index, start: int, end: int) -> None:
        self._rows.insert(start, end + 1 - start)
        super().rowsInserted(parent, start, end)

    @guarded(lambda: None)
    def dataChanged(self, first: _Index, last: _Index, roles: Sequence[int] = ()) -> None:
        self._rows.forget(first.row(), last.row())
        if first.row() != last.row():
            self._rows.move(first.row())
        super().dataChanged(first, last, roles)

    @guarded(lambda: None)
    def doItemsLayout(self) -> None:
        """Measure what is seen; Qt's own layout of a list would measure all."""
        if self.isVisible():
            self._rows.fill(self.verticalScrollBar().value(), self.viewport().height())
        self.updateGeometries()
        self._draw_moved()

    @guarded(lambda: None)
    def showEvent(self, event: QShowEvent) -> None:
        """Measure now what is seen: before, its place may have had any width."""
        super().showEvent(event)
        self._lay_out(at_end=self.at_end())

    def _draw_moved(self) -> None:
        """Have the rows drawn anew that stand elsewhere, and what is free below them."""
        moved = self._rows.take_moved()
        if self._ground is None or (self._at_foot and moved is not None):
            self.viewport().update()
        elif moved is not None:
            area = self.viewport().rect()
            area.setTop(max(self._rows.top(moved) - self.verticalOffset(), 0))
            self.viewport().update(area)

    @guarded(lambda: None)
    def updateGeometries(self) -> None:
        bar, page = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(page)
        bar.setRange(0, max(self._rows.total - page, 0))
        QAbstractItemView.updateGeometries(self)

    @guarded(lambda: None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        at_end = self.at_end()
        super().resizeEvent(event)
        if self.viewport().width() != self._width and len(self._rows):
            self._width = self.viewport().width()
            self._rows.forget(0, len(self._rows) - 1)
        self._lay_out(at_end=at_end)

    def _lay_out(self, *, at_end: bool) -> None:
        self.doItemsLayout()
        if at_end and len(self._rows) and self.isVisible():
            self.show_end()

    @guarded(lambda: None)
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Know what comes into sight; what was in sight already stays where it is."""
        offset, page = self.verticalScrollBar().value(), self.viewport().height()
        row = self._rows.row_at(offset + dy) if dy > 0 else self._rows.row_at(offset)
        before = self._rows.top(row)
        self._rows.fill(offset, page)
        moved = self._rows.top(row) - before
        self.updateGeometries()
        if moved and before < offset + page:
            self.verticalScrollBar().setValue(offset + moved)
            self.viewport().update()
        else:
            self.viewport().scroll(dx, dy)
        self._draw_moved()

    @guarded(lambda: 0)
    def verticalOffset(self) -> int:
        free = max(self.viewport().height() - self._rows.total, 0) if self._at_foot else 0
        return self.verticalScrollBar().value() - free

    @guarded(lambda: 0)
    def horizontalOffset(self) -> int:
        return 0

    @guarded(QRect)
    def visualRect(self, index: _Index) -> QRect:
        if not index.isValid() or index.row() >= len(self._rows):
            return QRect()
        row = index.row()
        top = self._rows.top(row) - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self._rows.height(row))

    @guarded(QModelIndex)
    def indexAt(self, point: QPoint) -> QModelIndex:
        y = point.y() + self.verticalOffset()
        if not 0 <= y < self._rows.total:
            return QModelIndex()
        return self.model().index(self._rows.row_at(y), 0)

    @guarded(lambda: None)
    def scrollTo(
        self, index: _Index, hint: QListView.ScrollHint = QListView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a row into sight, with as little scrolling as that needs."""
        if not index.isValid() or index.row() >= len(self._rows):
            return
        self.executeDelayedItemsLayout()
        row, page = index.row(), self.viewport().height()
        self._rows.fill_up(row, page)
        top, bottom = self._rows.top(row), self._rows.top(row + 1)
        bar = self.verticalScrollBar()
        upward = top < bar.value() or bottom - top > page
        if upward:
            self._rows.fill(top, page)
        self.updateGeometries()
        if upward:
            bar.setValue(top)
        elif bottom > bar.value() + page:
            bar.setValue(bottom - page)
        self._draw_moved()

    @guarded(QModelIndex)
    def moveCursor(self, move: CursorMove, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        if not len(self._rows):
            return QModelIndex()
        # Where none is current its row is -1.
        at, page = self.currentIndex().row(), self.viewport().height()
        return self.model().index(row_after(move, at, self._rows, page), 0)

    @guarded(lambda: None)
    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        offset, area = self.verticalOffset(), rect.normalized()
        chosen = QItemSelection()
        if area.bottom() + offset >= 0 and area.top() + offset < self._rows.total:
            first = self.model().index(self._rows.row_at(area.top() + offset), 0)
            last = self.model().index(self._rows.row_at(area.bottom() + offset), 0)
            chosen = QItemSelection(first, last)
        self.selectionModel().select(chosen, command)

    @guarded(QRegion)
    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for index in self._in_sight(self.viewport().rect()):
            if selection.contains(index):
                region += QRegion(self.visualRect(index))
        return region

    @guarded(lambda: None)
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        if self._ground is not None:
            painter.fillRect(event.rect(), self._ground)
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        chosen, current, plain = self.selectionModel(), self.currentIndex(), option.state
        for index in self._in_sight(event.rect()):
            option.rect, option.state = self.visualRect(index), plain
            if chosen.isSelected(index):
                option.state |= QStyle.StateFlag.State_Selected
            if index == current and self.hasFocus():
                option.state |= QStyle.StateFlag.State_HasFocus
            self.itemDelegate().paint(painter, option, index)
        painter.end()

    def _in_sight(self, area: QRect) -> list[QModelIndex]:
        """Return the rows that stand in this area of the viewport."""
        offset = self.verticalOffset()
        if area.bottom() + offset < 0 or area.top() + offset >= self._rows.total:
            return []
        first = self._rows.row_at(area.top() + offset)
        last = self._rows.row_at(area.bottom() + offset)
        return [self.model().index(row, 0) for row in range(first, last + 1)]

    @guarded(lambda: None)
    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Tell a screen reader which row it is: Qt would look in a layout that is not there."""
        QAbstractItemView.currentChanged(self, current, previous)
        if current.isValid() and self.hasFocus():
            tell_of_row(self, "Focus", current.row())

    @guarded(lambda: None)
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        QAbstractItemView.selectionChanged(self, selected, deselected)
        if not selected.isEmpty():
            tell_of_row(self, "Selection", selected.first().top())
