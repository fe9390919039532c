"""Finding lines of all sessions as somebody types."""

from __future__ import annotations

from PySide6.QtCore import Signal

from cwb_workshop.archive.engine import ArchiveConnection
from cwb_workshop.archive.export_forms import EXPORT_FORMS
from cwb_workshop.archive.finding import FoundLine, find
from cwb_workshop.archive.overview import KnownFilters
from cwb_workshop.archive.told_places import with_places_apart
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.controls import row
from cwb_workshop.ui.desk.archive_work import ArchiveWork
from cwb_workshop.ui.desk.filters import Filters
from cwb_workshop.ui.desk.find_field import DeskFindField
from cwb_workshop.ui.desk.given_keyboard import DeskButton
from cwb_workshop.ui.desk.list_page import ListPage
from cwb_workshop.ui.desk.page import Failed
from cwb_workshop.ui.dialogs.choice_box import ChoiceBox
from cwb_workshop.widgets.accessible_names import give_name

MOST = 200
"""So many lines are shown; who wants others types more words."""


class FindPage(ListPage[FoundLine]):
    """`save_asked` carries the form in which all that is found is wanted as a file."""

    save_asked = Signal(str)

    def __init__(
        self,
        words: Translator,
        work: ArchiveWork,
        failed: Failed,
    ) -> None:
        super().__init__(words, work, failed, words("desk.find.list"))
        self.field: DeskFindField = DeskFindField()
        self.field.speak(words)
        self.field.setPlaceholderText(words("desk.find.field"))
        give_name(self.field, words("desk.find.field"))
        self.filters: Filters = Filters(words)
        self.form = ChoiceBox()
        give_name(self.form, words("desk.find.form"))
        for form in EXPORT_FORMS:
            self.form.addItem(words(f"desk.form.{form}"), form)
        self.save = DeskButton()
        self.save.say(words("desk.find.save"))
        self.save.clicked.connect(lambda: self.save_asked.emit(str(self.form.currentData())))
        self.lay_out(self.field, self.filters, below=row(1, self.form, self.save))
        self.field.textChanged.connect(self._look)
        self.field.left_downwards.connect(self.list.setFocus)
        self.filters.changed.connect(self._look)

    def take_keyboard(self) -> None:
        self.field.setFocus()
        self.field.selectAll()

    def refresh(self) -> None:
        self.show_looking()
        self._work.ask_filters("filters", self._words.language, self._offer, self._failed)

    def _offer(self, known: KnownFilters) -> None:
        self.filters.offer(known)
        self._look()

    def _look(self, _typed: str = "") -> None:
        typed, work = self.field.text(), self._work
        chosen = self.filters.selection, self.filters.collection

        def found(connection: ArchiveConnection) -> tuple[FoundLine, ...]:
            selection = work.in_collection(*chosen)
            lines = find(connection, typed, selection, work.exercises, most=MOST + 1)
            return with_places_apart(connection, lines)

        work.ask("lines", found, self._show, self._failed)

    def _show(self, found: tuple[FoundLine, ...]) -> None:
        shown = found[:MOST]
        self.save.setEnabled(bool(found))
        self.list.show_lines((line, line.text, self._where(line)) for line in shown)
        if not found:
            key = "desk.find.nothing" if self.field.text().strip() else "desk.find.empty"
            self.told.setText(self._words(key))
        elif len(found) > MOST:
            self.told.setText(self._words("desk.find.more", n=MOST))
        else:
            self.told.setText(self._words("desk.find.found", n=len(found)))

    def _where(self, line: FoundLine) -> str:
        title = line.titles.get(self._words.language) or next(iter(line.titles.values()), line.item)
        day = self._words.locale.date(line.day) if line.day else ""
        return " · ".join(part for part in (line.place, day, title, line.label) if part)
