"""What the open item and its lines ask to be filled in, as their exercises say."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cwb_workshop.core.contract.capture_form import (
    EMPTY_FORM,
    CaptureForm,
    CaptureView,
    FormField,
    Tag,
)
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.words import Translator
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.forms.grid_rows import GridRows
from cwb_workshop.ui.dialogs.dialog import Choice, choose

if TYPE_CHECKING:
    from cwb_workshop.ui.console.forms.grid_panel import GridPanel


class ItemForms:
    """Asks the capture faces. Call `speak` first."""

    _words: Translator

    def __init__(self, session: Session) -> None:
        self._session = session

    def speak(self, words: Translator) -> None:
        self._words = words
        self._own_words = self._session.kit.in_own_words(words)

    def form(self) -> CaptureForm:
        """Return what the open item asks."""
        item = self._session.item
        if item is None:
            return EMPTY_FORM
        return self._session.exercises.form(self._view(item.id))

    def entry_fields(self, entry: Entry) -> tuple[FormField, ...]:
        """Return what can be filled in for a line, by the exercise that it belongs to."""
        return self._session.exercises.entry_fields(entry, self._view(entry.item))

    def tags(self, entry: Entry) -> tuple[Tag, ...]:
        """Return what stands behind a line, by the exercise that it belongs to."""
        return self._session.exercises.tags(entry, self._view(entry.item))

    def open_grid(self, parent: QWidget) -> None:
        """Let numbers be filled in per table."""
        panel = self.grid_panel(parent)
        panel.exec()
        panel.deleteLater()

    def grid_panel(self, parent: QWidget) -> GridPanel:
        # Seldom opened: what it takes is read when it is.
        from cwb_workshop.ui.console.forms.grid_panel import GridPanel

        rows = GridRows(self._session, self._words, self._form_in)
        panel = GridPanel(parent, self._words, rows, lambda: self._may_change(panel))
        return panel

    def _may_change(self, panel: QWidget) -> bool:
        """Ask whether a result may change that the room sees."""
        words = self._words
        choices = (
            Choice("leave", words("console.grid.leave"), "primary"),
            Choice("change", words("console.grid.change")),
        )
        title, text = words("console.grid.shown"), words("console.grid.shown_text")
        return choose(panel, title=title, text=text, choices=choices, words=words) == "change"

    def _form_in(self, record: Record) -> CaptureForm:
        item = self._session.item
        if item is None:
            return EMPTY_FORM
        return self._session.exercises.form(replace(self._view(item.id), record=record))

    def _view(self, item: str) -> CaptureView:
        kit = self._session.kit
        return CaptureView(self._session.record, kit.items[item], kit, self._own_words)
