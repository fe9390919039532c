"""Quotes that may travel: found as lines are, and some of them taken along to another evening."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView

from cwb_workshop.archive.engine import ArchiveConnection
from cwb_workshop.archive.finding import FoundLine
from cwb_workshop.archive.names import Names
from cwb_workshop.archive.overview import KnownFilters
from cwb_workshop.archive.told_places import with_places_apart
from cwb_workshop.archive.travelling_quotes import travelling_quotes
from cwb_workshop.core.model.brought_quotes import MOST_QUOTES
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.controls import row
from cwb_workshop.ui.desk.archive_work import ArchiveWork
from cwb_workshop.ui.desk.filters import Filters
from cwb_workshop.ui.desk.find_field import DeskFindField
from cwb_workshop.ui.desk.given_keyboard import DeskButton
from cwb_workshop.ui.desk.list_page import ListPage
from cwb_workshop.ui.desk.page import Failed
from cwb_workshop.widgets.accessible_names import give_name

MOST = 100
"""So many are shown; who wants others types more words."""


class QuotesPage(ListPage[FoundLine]):
    """`take_asked` comes when the quotes that are chosen are to go in a file."""

    take_asked = Signal()

    def __init__(self, words: Translator, work: ArchiveWork, failed: Failed) -> None:
        super().__init__(words, work, failed, words("desk.quotes.list"))
        self._is_behind = True
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.field: DeskFindField = DeskFindField()
        self.field.speak(words)
        self.field.setPlaceholderText(words("desk.quotes.field"))
        give_name(self.field, words("desk.quotes.field"))
        self.filters: Filters = Filters(words, flags=())
        self.take = DeskButton("primary")
        self.take.say(words("desk.quotes.take"))
        self.lay_out(self.field, self.filters, below=row(1, self.take))
        self.field.textChanged.connect(self._look)
        self.field.left_downwards.connect(self.list.setFocus)
        self.filters.changed.connect(self._look)
        self.list.itemSelectionChanged.connect(self._allow)
        self.take.clicked.connect(self.take_asked)
        self._allow()

    def take_keyboard(self) -> None:
        self.field.setFocus()
        self.field.selectAll()
        if self._is_behind:
            self.refresh()

    def refresh(self) -> None:
        """Ask again where somebody looks at it; else once they do, for kits are read for this."""
        self._is_behind = not self.isVisible()
        if self._is_behind:
            return
        self.show_looking()
        self._work.ask_filters("quotes by", self._words.language, self._offer, self._failed)

    def show_quotes(self, found: tuple[FoundLine, ...]) -> None:
        words, shown = self._words, found[:MOST]
        self.list.show_lines((line, line.text, self._where(line)) for line in shown)
        if len(found) > MOST:
            self.told.setText(words("desk.quotes.more", n=MOST))
        else:
            key = "desk.quotes.text" if found else "archive.quotes.none"
            self.told.setText(words(key, most=MOST_QUOTES))
        self._allow()

    def _offer(self, known: KnownFilters) -> None:
        self.filters.offer(known)
        self._look()

    def _look(self, _typed: str = "") -> None:
        typed, work, language = self.field.text(), self._work, self._words.language
        chosen = self.filters.selection, self.filters.collection

        def found(connection: ArchiveConnection) -> tuple[FoundLine, ...]:
            names = Names(connection, work.exercises, language)
            selection = work.in_collection(*chosen)
            quotes = travelling_quotes(
                connection, typed, selection, work.exercises, names, most=MOST + 1
            )
            return with_places_apart(connection, quotes)

        work.ask("quotes", found, self.show_quotes, self._failed)

    def _allow(self) -> None:
        self.take.setEnabled(0 < len(self.list.chosen) <= MOST_QUOTES)

    def _where(self, line: FoundLine) -> str:
        title = line.titles.get(self._words.language) or next(iter(line.titles.values()), line.item)
        day = self._words.locale.date(line.day) if line.day else ""
        return " · ".join(part for part in (line.place, day, title) if part)
