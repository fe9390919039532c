"""The words of one screen of an item, in two languages beside each other."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QWidget

from cwb_workshop.core.agenda.own_items import Texts
from cwb_workshop.core.agenda.plan_texts import (
    untranslated,
    with_heading,
    with_line,
    with_name,
)
from cwb_workshop.core.model.limits import KIT_TEXTS
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.controls import Label, clear
from cwb_workshop.ui.line_field import LineField
from cwb_workshop.ui.text_size import scaled
from cwb_workshop.widgets.accessible_names import give_name
from cwb_workshop.widgets.fault_guard import guarded

_NARROWEST = 60
_NAME, _HEADING, _FIRST_LINE = 0, 1, 2
"""The rows of a column: what the agenda calls the item, the heading, and then the lines."""


class PlanField(LineField):
    """Undo takes back what is typed here, and with nothing typed what was done before."""

    undo_asked = Signal()

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable():
            self.undo_asked.emit()
        else:
            super().keyPressEvent(event)


class TextColumns(QWidget):
    """`typed` comes at each key with `texts` as they are then, `finished` once a field is left.

    A field behind the last line is always free: what is typed there is a new line.
    """

    typed = Signal()
    finished = Signal()
    undo_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.texts: Texts = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(5)
        self._languages: Sequence[Language] = ()
        self._screen = 0
        self._told: dict[Language, Label] = {}
        self.fields: dict[tuple[Language, int], PlanField] = {}

    def show_texts(
        self,
        texts: Texts,
        screen: int,
        languages: Sequence[Language],
        words: Translator,
        name_of: Callable[[Language], str],
    ) -> None:
        """Show the fields of a screen; where there are as many as before, they stay themselves."""
        lines = len(texts[languages[0]].screens[screen].lines)
        same = tuple(languages) == tuple(self._languages) and len(self.fields) == len(languages) * (
            lines + _FIRST_LINE + 1
        )
        self.texts, self._screen, self._languages = texts, screen, tuple(languages)
        self._words = words
        if not same:
            self._make(lines, name_of)
        for (language, row), field in self.fields.items():
            text = self._text(language, row)
            if field.text() != text:
                field.setText(text)
                field.setCursorPosition(len(text) if field.hasFocus() else 0)
            is_new = row == lines + _FIRST_LINE
            field.setEnabled(not is_new or language == languages[0])
            lead = self._text(languages[0], row)
            hint = self._words("console.plan.new_line") if is_new and field.isEnabled() else ""
            field.setPlaceholderText(lead or hint)
        self._tell()

    def focus_row(self, language: Language, row: int) -> None:
        field = self.fields.get((language, row))
        if field is not None:
            field.setFocus()

    @property
    def at(self) -> tuple[Language, int] | None:
        """The language and the row that the keyboard is in; None for neither."""
        return next((where for where, field in self.fields.items() if field.hasFocus()), None)

    def _make(self, lines: int, name_of: Callable[[Language], str]) -> None:
        clear(self._grid)
        self.fields, self._told = {}, {}
        for row in range(lines + _FIRST_LINE):
            told = ("name_short", "heading")[row] if row < _FIRST_LINE else ""
            number = str(row - _FIRST_LINE + 1)
            label = Label("hint", self._words(f"console.plan.{told}") if told else number)
            self._grid.addWidget(label, row + 1, 0)
        for column, language in enumerate(self._languages, start=1):
            self._told[language] = Label("hint", wraps=True)
            head = QWidget()
            across = QGridLayout(head)
            across.setContentsMargins(0, 0, 0, 0)
            across.addWidget(Label("section", name_of(language)), 0, 0)
            across.addWidget(self._told[language], 0, 2)
            self._told[language].setAlignment(Qt.AlignmentFlag.AlignRight)
            across.setColumnStretch(2, 1)
            self._grid.addWidget(head, 0, column)
            self._grid.setColumnStretch(column, 1)
            for row in range(lines + _FIRST_LINE + 1):
                self._grid.addWidget(self._field(language, row, name_of(language)), row + 1, column)

    def _field(self, language: Language, row: int, called: str) -> PlanField:
        field = PlanField()
        field.speak(self._words)
        longest = ("short", "heading")[row] if row < _FIRST_LINE else "lines"
        field.setMaxLength(KIT_TEXTS[longest])
        field.setMinimumWidth(scaled(_NARROWEST))
        kind = ("name", "heading")[row] if row < _FIRST_LINE else "line"
        named = self._words(f"console.plan.{kind}", n=row - _FIRST_LINE + 1)
        give_name(field, f"{named}, {called}")
        field.textEdited.connect(lambda text: self._edited(language, row, text))
        field.editingFinished.connect(self.finished)
        field.returnPressed.connect(lambda: self.focus_row(language, row + 1))
        field.undo_asked.connect(self.undo_asked)
        self.fields[language, row] = field
        return field

    def _edited(self, language: Language, row: int, text: str) -> None:
        said, texts, screen = clean(text).strip(), self.texts, self._screen
        if row == _NAME:
            self.texts = with_name(texts, language, said)
        elif row == _HEADING:
            self.texts = with_heading(texts, language, screen, said)
        elif said or language != self._languages[0]:
            self.texts = with_line(texts, language, screen, row - _FIRST_LINE, said)
        # A line that is emptied goes once the field is left: until then it is being written.
        self._tell()
        self.typed.emit()

    def settled(self) -> Texts:
        """Return the texts without the lines that were emptied in the main language."""
        main, texts = self._languages[0], self.texts
        number = len(texts[main].screens[self._screen].lines)
        for line in reversed(range(number)):
            field = self.fields.get((main, line + _FIRST_LINE))
            if field is not None and not field.text().strip():
                texts = with_line(texts, main, self._screen, line, "")
        return texts

    def _text(self, language: Language, row: int) -> str:
        text = self.texts[language]
        screen = text.screens[self._screen]
        if row == _NAME:
            return text.short
        if row == _HEADING:
            return screen.heading
        line = row - _FIRST_LINE
        return screen.lines[line] if line < len(screen.lines) else ""

    def _tell(self) -> None:
        """Say of each further language what is not translated yet."""
        for language in self._languages[1:]:
            missing = untranslated(self.texts, language, self._screen)
            word = "untranslated" if missing else "translated"
            self._told[language].setText(self._words(f"console.plan.{word}", n=missing))
