"""Neighbourhoods beside each other, with the ground rules of comparing on top."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from cwb_workshop.archive.comparing import whole_comparison
from cwb_workshop.archive.comparison_report.form_names import COMPARISON_FORMS
from cwb_workshop.archive.comparison_telling import ComparisonTelling, ToldRow
from cwb_workshop.archive.engine import ArchiveConnection
from cwb_workshop.archive.finding import Selection
from cwb_workshop.archive.names import Names
from cwb_workshop.archive.overview import KnownFilters
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.controls import Button, column, row
from cwb_workshop.ui.desk.archive_work import ArchiveWork
from cwb_workshop.ui.desk.filters import Filters
from cwb_workshop.ui.desk.other_letters import room_for, runs_apart
from cwb_workshop.ui.desk.page import DeskPage, Failed
from cwb_workshop.ui.dialogs.choice_box import ChoiceBox
from cwb_workshop.ui.dialogs.dialog import breakable
from cwb_workshop.ui.text_size import scaled
from cwb_workshop.widgets.accessible_names import give_name
from cwb_workshop.widgets.fault_guard import guarded

_FILTERS = ("collection", "place", "since", "until", "kit")
_FIGURES = ("places", "figures")
_HEAD = "places"
_STRONG = ("title", "heading", _HEAD)
_EDGE, _HIGH = 10, 10_000
_LEAST, _MOST, _NAMES = 90, 150, 240
"""Pixels of a column of figures at least and at most, and of the names in front of them."""


class _Rows(QTableWidget):
    """`sentences` are the rows that are one cell, over the whole width, and `heads` those that name
    the columns: a long name goes on below, so that it makes no column of another table wider.
    """

    def __init__(self) -> None:
        super().__init__()
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
        return min(max(max(asked, default=0) + 2 * _EDGE, scaled(_LEAST)), scaled(_MOST))

    def _in_sight(self) -> int:
        """Return how many columns can be seen at once, one at least."""
        left, number = self.viewport().width(), 0
        while number < self.columnCount() and self.columnWidth(number) <= left:
            left -= self.columnWidth(number)
            number += 1
        return max(number, 1)


class ComparePage(DeskPage):
    """`save_asked` carries the form in which what is compared is wanted as a file; `learn_asked`
    comes when what is learned of it is to be written.
    """

    save_asked = Signal(str)
    learn_asked = Signal()

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
        self.filters: Filters = Filters(words, _FILTERS, ())
        self.filters.changed.connect(self._compare)
        self.form = ChoiceBox()
        give_name(self.form, words("desk.compare.form"))
        for form in COMPARISON_FORMS:
            self.form.addItem(words(f"desk.form.{form}"), form)
        self.save = Button()
        self.save.say(words("desk.compare.save"))
        self.save.clicked.connect(lambda: self.save_asked.emit(str(self.form.currentData())))
        self.learn = Button()
        self.learn.say(words("desk.learned.button"))
        self.learn.clicked.connect(self.learn_asked)
        layout = column(self, margins=(0, 0, 0, 0), spacing=10)
        layout.addWidget(self.filters)
        layout.addWidget(self.list, 1)
        layout.addLayout(row(self.learn, 1, self.form, self.save))

    @property
    def chosen(self) -> tuple[Selection, str]:
        """What is compared, and the collection that it is of or none."""
        return self.filters.selection, self.filters.collection

    def take_keyboard(self) -> None:
        self.list.setFocus()

    def refresh(self) -> None:
        self._work.ask_filters("compare by", self._words.language, self._offer, self._failed)

    def _offer(self, known: KnownFilters) -> None:
        self.filters.offer(known)
        self._compare()

    def _compare(self) -> None:
        words, today, work = self._words, self._today(), self._work
        chosen = self.chosen

        def compared(connection: ArchiveConnection) -> tuple[ToldRow, ...]:
            names = Names(connection, work.exercises, words.language)
            whole = whole_comparison(connection, work.in_collection(*chosen), names, today)
            return tuple(ComparisonTelling(whole, names, words).rows())

        work.ask("comparison", compared, self._show, self._failed)

    def _show(self, rows: tuple[ToldRow, ...]) -> None:
        """Show each in a row of its own, sentences over the whole width."""
        width = max((len(row.cells) for row in rows), default=1)
        self.list.clear()
        self.list.clearSpans()
        self.list.setRowCount(len(rows))
        self.list.setColumnCount(width)
        self.list.sentences = frozenset(
            number for number, told in enumerate(rows) if told.role not in _FIGURES
        )
        self.list.heads = frozenset(
            number for number, told in enumerate(rows) if told.role == _HEAD
        )
        for number, told in enumerate(rows):
            for place, cell in enumerate(told.cells):
                self.list.setItem(number, place, self._cell(told, place, cell))
        header = self.list.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.list.fit_rows()
        self.list.setCurrentCell(0, 0)

    def _cell(self, row: ToldRow, place: int, cell: str) -> QTableWidgetItem:
        item = QTableWidgetItem(runs_apart(breakable(clean(cell))))
        if row.role in _STRONG:
            letters = self.list.font()
            letters.setBold(True)
            item.setFont(letters)
        if place:
            item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return item
