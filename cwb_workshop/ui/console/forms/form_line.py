"""One field of a form that is typed in: it keeps what was not taken, and knows the reason."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent

from cwb_workshop.core.capture.dates import DateNames
from cwb_workshop.core.capture.field_values import read_value
from cwb_workshop.core.contract.capture_form import FormField
from cwb_workshop.core.model.entry import Json
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.console.capture.plain_field import PlainField
from cwb_workshop.ui.console.forms.form_drafts import FormDrafts
from cwb_workshop.ui.controls import Label
from cwb_workshop.ui.text_size import TextSized, scaled
from cwb_workshop.ui.theme import give_role
from cwb_workshop.widgets.accessible_names import give_description, give_name
from cwb_workshop.widgets.fault_guard import guarded

_NARROW = {"number": 64, "label": 84, "date": 130}
_AT_LEAST = 90


class FormLine(PlainField, TextSized):
    """`take` stores a value and returns why it cannot be; `refused` carries each such reason.
    `entered` comes with Enter on what was taken: the next words are no part of it.

    What is typed and not taken is kept in `drafts`, until it is taken or emptied by hand.
    """

    refused = Signal(str)
    entered = Signal()

    def __init__(
        self,
        field: FormField,
        words: Translator,
        drafts: FormDrafts,
        take: Callable[[FormField, Json], str],
    ) -> None:
        super().__init__("form-field")
        self.speak(words)
        self._field, self._said, self._drafts, self._take_value = field, words, drafts, take
        self._day, self._date_names = date.today(), DateNames({})
        self.reason = Label("error", wraps=True)
        self.reason.hide()
        give_name(self, field.label)
        self.take_text_size()
        waits = drafts.of(field)
        if waits:
            self.setText(waits)
            self.setModified(True)
        self.textChanged.connect(self._typed)
        self.composed.connect(self._typed)
        self.editingFinished.connect(self.finish)
        self.returnPressed.connect(self._enter)

    def take_text_size(self) -> None:
        if self._field.kind in _NARROW:
            self.setFixedWidth(scaled(_NARROW[self._field.kind]))
        else:
            self.setMinimumWidth(scaled(_AT_LEAST))

    @property
    def field(self) -> FormField:
        return self._field

    def show_field(self, field: FormField, day: date, date_names: DateNames) -> None:
        """Show what is stored; what is being typed, or was refused, stays.

        `day` is that of the session, `date_names` are those that a date can name.
        """
        self._field, self._day, self._date_names = field, day, date_names
        if not self.isModified():
            self._show_stored()
        elif not self.hasFocus():
            self._say(self._why() or self._said("console.form.unsaved"))

    def finish(self) -> None:
        """Take what was typed when the field is left; what cannot be taken stays."""
        if not self.isModified():
            return
        value, why = self._read()
        why = why or self._take_value(self._field, value)
        self._say(why)
        if why:
            self.refused.emit(why)
        else:
            self._show_stored()

    def _enter(self) -> None:
        self.finish()
        if not self.isModified():
            # Once Qt is done with the key: the field may be another one by then.
            QTimer.singleShot(0, self, self.entered.emit)

    @guarded(lambda: None)
    def focusInEvent(self, event: QFocusEvent) -> None:
        """What is not stored because it was not finished goes on being typed."""
        super().focusInEvent(event)
        if self.isModified():
            self._say(self._why())

    def _show_stored(self) -> None:
        value = shown_value(self._field, self._said)
        if self.text() != value:
            self.setText(value)
        self.setModified(False)
        self._drafts.keep(self._field, "")
        self._say("")

    def _typed(self) -> None:
        typed = self.whole_text
        stored = shown_value(self._field, self._said)
        self._drafts.keep(self._field, "" if typed == stored else typed)
        if self.reason.text():
            self._say(self._why())

    def _why(self) -> str:
        """Return why what stands here cannot be taken; empty where it can."""
        return self._read()[1]

    def _read(self) -> tuple[Json, str]:
        return read(self._field, self.text(), self._said, self._day, self._date_names)

    def _say(self, reason: str) -> None:
        self.reason.setText(reason)
        self.reason.setVisible(bool(reason))
        give_description(self, reason)
        give_role(self, "form-field", "wrong" if reason else "")


def read(
    field: FormField, typed: str, words: Translator, day: date, date_names: DateNames
) -> tuple[Json, str]:
    """Return the value of what was typed, and why it is none, in words, where it is none."""
    try:
        return read_value(field, typed, day, date_names), ""
    except Refused as refusal:
        return None, words(refusal.key, **refusal.values)


def shown_value(field: FormField, words: Translator) -> str:
    """Return what is stored, as it stands in the field."""
    if field.value is None:
        return ""
    if field.kind == "numbers" and isinstance(field.value, list | tuple):
        return ", ".join(str(number) for number in field.value)
    if field.kind == "date":
        return words.locale.date(str(field.value))
    return str(field.value)
