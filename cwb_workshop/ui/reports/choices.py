"""For whom a report is, in which language, how long and in which form; and who answers by when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLayout, QWidget

from cwb_workshop.core.capture.editing_steps import set_fact
from cwb_workshop.core.capture.field_values import read_value
from cwb_workshop.core.contract.capture_form import FormField
from cwb_workshop.core.model.audience import EDITIONS
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.locale import Locale
from cwb_workshop.core.model.words import Translator
from cwb_workshop.session.report_choice import FORMATS, LENGTHS, ReportChoice
from cwb_workshop.session.session import Session
from cwb_workshop.ui.announcements import Announcements
from cwb_workshop.ui.controls import Button, Label, filled
from cwb_workshop.ui.dialogs.choice_box import ChoiceBox
from cwb_workshop.ui.flow_layout import FlowLayout
from cwb_workshop.ui.line_field import LineField
from cwb_workshop.ui.reports.highlights_dialog import answers_of
from cwb_workshop.ui.segments import Segments
from cwb_workshop.ui.text_size import scaled
from cwb_workshop.widgets.accessible_names import give_name

_ASKED = (("response_date", "date"), ("contact", "text"))
_DATE_WIDTH = 170


class ReportChoices(QWidget):
    """`changed` comes where another report is asked for, `filled_in` where the session changed,
    `highlights_asked` where the answers that stand first are to be chosen.
    """

    changed = Signal()
    filled_in = Signal()
    highlights_asked = Signal()

    def __init__(
        self,
        words: Translator,
        session: Session,
        choice: ReportChoice,
        languages: Sequence[Locale],
    ) -> None:
        super().__init__()
        self._words, self._session = words, session
        self.choice = choice
        self._announcements = Announcements(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self.edition = self._segments("edition", EDITIONS, choice.edition)
        self._for_whom = Label("hint", wraps=True)
        self._grid.addWidget(self._for_whom, self._grid.rowCount(), 1)
        self.length = self._segments("length", LENGTHS, choice.length)
        self.language = self._box(
            "language", [(one.language, one.name) for one in languages], choice.language
        )
        formats = [(one, words(f"reports.format.{one}")) for one in FORMATS]
        self.format = self._box("format", formats, choice.format)
        both = FlowLayout(spacing=8)
        for name, box in (("language", self.language), ("format", self.format)):
            both.addWidget(Label("plain", words(f"reports.label.{name}")))
            both.addWidget(box)
        self._row("", both)
        self._highlights = Label("plain", wraps=True)
        self.highlights = Button()
        self.highlights.say(words("reports.highlights.choose"))
        self.highlights.clicked.connect(self.highlights_asked)
        self._row("highlights", filled(self._highlights, self.highlights))
        self.fields = {key: self._field(key, kind) for key, kind in _ASKED}
        self._fault = Label("error", wraps=True)
        self._fault.hide()
        self._grid.addWidget(self._fault, self._grid.rowCount(), 1)
        self.refresh()

    def refresh(self) -> None:
        """Tell what holds now in the session."""
        words, session = self._words, self._session
        self._for_whom.setText(words(f"reports.for.{self.choice.edition}"))
        chosen = sum(one.highlight for one in answers_of(session))
        self._highlights.setText(words("reports.highlights.chosen", n=chosen))
        self.highlights.setEnabled(bool(answers_of(session)) and not session.read_only)
        for key, field in self.fields.items():
            field.setText(self._shown(key))
            field.setReadOnly(session.read_only)

    def missing(self) -> LineField | None:
        """Return the first field that should be filled in, and is not."""
        empty = (field for key, field in self.fields.items() if not self._session.record.text(key))
        return None if self._session.read_only else next(empty, None)

    def tell(self, sentence: str) -> None:
        """Say what is to be filled in; empty takes it away."""
        self._fault.setText(sentence)
        self._fault.setVisible(bool(sentence))
        if sentence:
            self._announcements.refuse(sentence)

    def _shown(self, key: str) -> str:
        text = self._session.record.text(key)
        return self._words.locale.date(text) if text and key == "response_date" else text

    def _segments(self, name: str, options: Sequence[str], value: str) -> Segments:
        words = self._words
        named = [(one, words(f"reports.{name}s.{one}")) for one in options]
        made = Segments(words(f"reports.label.{name}"), named, value)
        made.chosen.connect(partial(self._choose, name))
        self._row(name, made)
        return made

    def _box(self, name: str, options: Sequence[tuple[str, str]], value: str) -> ChoiceBox:
        box = ChoiceBox()
        for id, word in options:
            box.addItem(word, id)
        box.setCurrentIndex(max(box.findData(value), 0))
        give_name(box, self._words(f"reports.label.{name}"))
        box.activated.connect(lambda _at: self._choose(name, str(box.currentData())))
        return box

    def _field(self, key: str, kind: str) -> LineField:
        field = LineField()
        field.speak(self._words)
        label = self._words(f"reports.label.{key}")
        give_name(field, label)
        if kind == "date":
            field.setMaximumWidth(scaled(_DATE_WIDTH))
        field.editingFinished.connect(lambda: self._fill(key, kind, field))
        self._row(key, field)
        return field

    def _row(self, name: str, held: QWidget | QLayout) -> None:
        at = self._grid.rowCount()
        if name:
            self._grid.addWidget(Label("strong", self._words(f"reports.label.{name}")), at, 0)
        if isinstance(held, QWidget):
            self._grid.addWidget(held, at, 1)
        else:
            self._grid.addLayout(held, at, 1)

    def _choose(self, name: str, value: str) -> None:
        self.choice = replace(self.choice, **{name: value})  # type: ignore[arg-type]
        self.refresh()
        self.changed.emit()

    def _fill(self, key: str, kind: str, field: LineField) -> None:
        """Keep what was typed with the session, or say why not."""
        if field.text() == self._shown(key) or self._session.read_only:
            return
        record = self._session.record
        day = date.fromisoformat(record.text("date"))
        asked = FormField("", key, "date" if kind == "date" else "text", "", "")
        try:
            value = read_value(asked, field.text(), day, self._session.date_names)
            step = set_fact(record, "", key, value)
        except Refused as refusal:
            self.tell(self._words(refusal.key, **refusal.values))
            return
        self._session.do(step)
        self.tell("")
        self.refresh()
        self.filled_in.emit()
