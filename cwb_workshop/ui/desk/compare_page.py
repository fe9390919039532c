"""Neighbourhoods beside each other, with the ground rules of comparing on top."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidgetItem

from cwb_workshop.archive.comparing import whole_comparison
from cwb_workshop.archive.comparison_report.form_names import COMPARISON_FORMS
from cwb_workshop.archive.comparison_telling import ComparisonTelling, ToldRow
from cwb_workshop.archive.engine import ArchiveConnection
from cwb_workshop.archive.finding import Selection
from cwb_workshop.archive.names import Names
from cwb_workshop.archive.overview import KnownFilters
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.controls import column, row
from cwb_workshop.ui.desk.archive_work import ArchiveWork
from cwb_workshop.ui.desk.compared_rows import LEAST, ComparedRows
from cwb_workshop.ui.desk.filters import Filters
from cwb_workshop.ui.desk.given_keyboard import DeskButton
from cwb_workshop.ui.desk.other_letters import runs_apart
from cwb_workshop.ui.desk.page import DeskPage, Failed
from cwb_workshop.ui.dialogs.choice_box import ChoiceBox
from cwb_workshop.ui.dialogs.dialog import breakable
from cwb_workshop.widgets.accessible_names import give_name

_FILTERS = ("collection", "place", "since", "until", "kit")
_FIGURES = ("places", "figures")
_HEAD = "places"
_STRONG = ("title", "heading", _HEAD)


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
        self.list = ComparedRows()
        give_name(self.list, words("desk.compare.list"))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.list.setTabKeyNavigation(False)
        self.list.setWordWrap(True)
        self.list.horizontalHeader().hide()
        self.list.verticalHeader().hide()
        self.list.horizontalHeader().setMinimumSectionSize(LEAST)
        self.filters: Filters = Filters(words, _FILTERS, ())
        self.filters.changed.connect(self._compare)
        self.form = ChoiceBox()
        give_name(self.form, words("desk.compare.form"))
        for form in COMPARISON_FORMS:
            self.form.addItem(words(f"desk.form.{form}"), form)
        self.save = DeskButton()
        self.save.say(words("desk.compare.save"))
        self.save.clicked.connect(lambda: self.save_asked.emit(str(self.form.currentData())))
        self.learn = DeskButton()
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
        if not self.list.rowCount():
            self._show((ToldRow("text", (self._words("desk.place.looking"),)),))
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
