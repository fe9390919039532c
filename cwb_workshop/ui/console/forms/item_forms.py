"""What the open item and its lines ask to be filled in, as their exercises say."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from cwb_workshop.core.contract.capture_form import (
    EMPTY_FORM,
    CaptureForm,
    CaptureGrid,
    CaptureView,
    FormField,
    Tag,
)
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.words import Translator
from cwb_workshop.session.session import Session
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
        panel = GridPanel(
            parent,
            self._words,
            grid=lambda: self.form().grid or CaptureGrid((), ()),
            send=self._take_row,
            undo=self._session.undo,
        )
        panel.exec()

    def _take_row(self, line: str) -> str:
        """Take a row of the grid; return why it was refused, or nothing."""
        try:
            self._session.capture(line)
        except Refused as refusal:
            return self._words(refusal.key, **refusal.values)
        return ""

    def _view(self, item: str) -> CaptureView:
        kit = self._session.kit
        return CaptureView(self._session.record, kit.items[item], kit, self._own_words)
