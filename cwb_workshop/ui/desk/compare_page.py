"""Neighbourhoods beside each other, with the ground rules of comparing on top."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from cwb_workshop.archive.comparing import whole_comparison
from cwb_workshop.archive.comparison_telling import ComparisonTelling, ToldRow
from cwb_workshop.archive.engine import ArchiveConnection
from cwb_workshop.archive.finding import Selection
from cwb_workshop.archive.names import Names
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.controls import column
from cwb_workshop.ui.desk.archive_work import ArchiveWork
from cwb_workshop.ui.desk.page import DeskPage, Failed
from cwb_workshop.ui.dialogs.dialog import breakable
from cwb_workshop.widgets.accessible_names import give_name
from cwb_workshop.widgets.fault_guard import guarded

_FIGURES = ("places", "figures")
_STRONG = ("title", "heading", "places")
_EDGE, _HIGH = 8, 10_000
_LEAST = 90
"""Pixels of a column of figures at least."""


class _Rows(QTableWidget):
    @guarded(lambda: None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_rows()

    def fit_rows(self) -> None:
        """Give each row the height of its words; Qt measures a sentence in its first column."""
        metrics, room = self.fontMetrics(), self.viewport().width() - 2 * _EDGE
        for number in range(self.rowCount()):
            item = self.item(number, 0)
            is_sentence = self.columnSpan(number, 0) == self.columnCount()
            width = room if is_sentence else self.columnWidth(0) - 2 * _EDGE
            words = "" if item is None else item.text()
            area = QRect(0, 0, max(width, 1), _HIGH)
            lines = metrics.boundingRect(area, int(Qt.TextFlag.TextWordWrap), words)
            self.setRowHeight(number, max(lines.height(), metrics.height()) + _EDGE)


class ComparePage(DeskPage):
    def __init__(
        self, words: Translator, work: ArchiveWork, today: Callable[[], date], failed: Failed
    ) -> None:
        super().__init__(words, work, failed)
        self._today = today
        self.list = _Rows()
        give_name(self.list, words("desk.compare.list"))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.list.setTabKeyNavigation(False)
        self.list.setShowGrid(False)
        self.list.setWordWrap(True)
        self.list.horizontalHeader().hide()
        self.list.verticalHeader().hide()
        self.list.horizontalHeader().setMinimumSectionSize(_LEAST)
        column(self, margins=(0, 0, 0, 0), spacing=10).addWidget(self.list, 1)

    def take_keyboard(self) -> None:
        self.list.setFocus()

    def refresh(self) -> None:
        words, today, exercises = self._words, self._today(), self._work.exercises

        def compared(connection: ArchiveConnection) -> tuple[ToldRow, ...]:
            names = Names(connection, exercises, words.language)
            whole = whole_comparison(connection, Selection(), names, today)
            return tuple(ComparisonTelling(whole, names, words).rows())

        self._work.ask("comparison", compared, self._show, self._failed)

    def _show(self, rows: tuple[ToldRow, ...]) -> None:
        """Show each in a row of its own, sentences over the whole width."""
        width = max((len(row.cells) for row in rows), default=1)
        self.list.clear()
        self.list.clearSpans()
        self.list.setRowCount(len(rows))
        self.list.setColumnCount(width)
        for number, row in enumerate(rows):
            if row.role not in _FIGURES and width > 1:
                self.list.setSpan(number, 0, 1, width)
            for place, cell in enumerate(row.cells):
                self.list.setItem(number, place, self._cell(row, place, cell))
        header = self.list.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.fit_rows()
        self.list.setCurrentCell(0, 0)

    def _cell(self, row: ToldRow, place: int, cell: str) -> QTableWidgetItem:
        item = QTableWidgetItem(breakable(clean(cell)))
        if row.role in _STRONG:
            letters = self.list.font()
            letters.setBold(True)
            item.setFont(letters)
        if place:
            item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return item
