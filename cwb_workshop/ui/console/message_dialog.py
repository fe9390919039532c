"""A message to the room, or a countdown, typed in one small window."""

from __future__ import annotations

from datetime import datetime
from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cwb_workshop.core.agenda.room_message import (
    MESSAGE,
    MOST_MINUTES,
    room_message,
    say,
    take_away,
)
from cwb_workshop.core.model.entry import Step
from cwb_workshop.core.model.limits import TEXTS
from cwb_workshop.core.model.notes import for_others
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.announcements import Announcements
from cwb_workshop.ui.controls import Button, Label, row
from cwb_workshop.ui.dialogs.keyed_dialog import KeyedDialog
from cwb_workshop.ui.key_names import key_name
from cwb_workshop.ui.line_field import LineField
from cwb_workshop.ui.text_size import scaled
from cwb_workshop.widgets.accessible_names import give_name
from cwb_workshop.widgets.fault_guard import guarded

_WIDTH, _MINUTES_WIDTH = 520, 70
_LONGEST_MINUTES = 3
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MessageDialog(KeyedDialog):
    """`step` is what was asked for: a message that the room sees at once, or none any more."""

    topic = "wall.message"

    def __init__(self, parent: QWidget, words: Translator, record: Record, now: datetime) -> None:
        super().__init__(parent, words)
        self._words, self._record, self._now = words, record, now
        self.step: Step | None = None
        self._announcements = Announcements(self)
        shown = room_message(record, now)
        left = None if shown is None else shown.left(now)
        self.text = LineField()
        self.text.setMaxLength(TEXTS[MESSAGE])
        self.text.setText("" if shown is None else shown.text)
        self.text.setMinimumWidth(scaled(_WIDTH))
        self.minutes = LineField()
        self.minutes.setMaxLength(_LONGEST_MINUTES)
        self.minutes.setFixedWidth(scaled(_MINUTES_WIDTH))
        self.minutes.setText("" if not left else str(ceil(left / 60)))
        self.fault = Label("error", wraps=True)
        self.fault.hide()
        self.away = Button()
        self.away.setVisible(shown is not None)
        self._lay_out()
        self.text.setFocus()
        self.text.selectAll()

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and isinstance(self.focusWidget(), LineField):
            self.show_it()
        else:
            super().keyPressEvent(event)

    def show_it(self) -> None:
        """Take what was typed; with both fields empty, the message goes."""
        text, typed = clean(self.text.text()).strip(), self.minutes.text().strip()
        minutes = int(typed) if typed.isdecimal() else 0
        if typed and not 0 < minutes <= MOST_MINUTES:
            words = self._words("console.message.no_minutes", typed=typed, most=MOST_MINUTES)
            self._refuse(words, self.minutes)
        elif text and for_others(text) != text:
            self._refuse(self._words("console.message.note"), self.text)
        elif text or minutes:
            self.step = say(self._record, text, minutes, self._now)
            self.accept()
        else:
            self.take_away()

    def take_away(self) -> None:
        self.step = take_away(self._record)
        self.accept()

    def _refuse(self, fault: str, field: LineField) -> None:
        self.fault.setText(fault)
        self.fault.show()
        self._announcements.refuse(fault)
        field.setFocus()
        field.selectAll()

    def _lay_out(self) -> None:
        words = self._words
        self.setWindowTitle(words("console.message.title"))
        for field, name in ((self.text, "text"), (self.minutes, "minutes")):
            field.speak(words)
            give_name(field, words(f"console.message.{name}"))
        self.text.setPlaceholderText(words("console.message.hint"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(8)
        layout.addWidget(Label("heading", words("console.message.title")))
        layout.addWidget(Label("plain", words("console.message.told"), wraps=True))
        layout.addWidget(Label("strong", words("console.message.text")))
        layout.addWidget(self.text)
        layout.addWidget(Label("strong", words("console.message.minutes")))
        layout.addLayout(row(self.minutes, Label("hint", words("console.message.none")), 1))
        layout.addWidget(self.fault)
        leave, show = Button(), Button("primary")
        leave.say(words("console.repair.leave"), key_name("Esc", words))
        leave.clicked.connect(self.reject)
        self.away.say(words("console.message.away"))
        self.away.clicked.connect(self.take_away)
        show.say(words("console.message.show"), key_name("Return", words))
        show.clicked.connect(self.show_it)
        layout.addSpacing(8)
        layout.addLayout(row(1, leave, self.away, show))
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetMinimumSize)
