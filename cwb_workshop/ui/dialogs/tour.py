"""The tour of one minute: a few plain cards, left at any time."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.announcements import Announcements
from cwb_workshop.ui.controls import Button, Label, column, row
from cwb_workshop.ui.dialogs.keyed_dialog import KeyedDialog
from cwb_workshop.ui.help.help_keys import help_keys
from cwb_workshop.ui.key_names import key_name
from cwb_workshop.ui.typed_keys import is_typing
from cwb_workshop.widgets.accessible_names import give_description
from cwb_workshop.widgets.fault_guard import guarded

STEPS = ("start", "typing", "table", "wall", "note", "clock", "report")
_SIZE = (560, 240)
_TURNS = {"Right": 1, "PgDown": 1, "Left": -1, "PgUp": -1}
"""Keys that turn the cards; buttons would take the arrows for themselves."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Tour(KeyedDialog):
    """Enter or → goes on, ← back, Esc leaves; who begins to type leaves it, and types on."""

    topic = "start"

    def __init__(self, parent: QWidget, words: Translator) -> None:
        super().__init__(parent, words)
        self._words = words
        self._keys = help_keys(words)
        self._number = 0
        self._behind = parent.window()
        self._behind.installEventFilter(self)
        self._announcements = Announcements(self)
        self._step = Label("quiet")
        self._title = Label("heading", wraps=True)
        self._text = Label("lead", wraps=True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.skip, self.back, self.next = Button(), Button(), Button("primary")
        self.skip.say(words("tour.skip"), key_name("Esc", words))
        self.back.say(words("tour.back"))
        self.skip.clicked.connect(self.reject)
        self.back.clicked.connect(lambda: self._go(-1))
        self.next.clicked.connect(lambda: self._go(1))
        for key, by in _TURNS.items():
            QShortcut(QKeySequence(key), self).activated.connect(partial(self._go, by))
        self.setWindowTitle(words("tour.name"))
        layout = column(self, margins=(28, 22, 28, 20), spacing=10)
        layout.addWidget(self._step)
        layout.addWidget(self._title)
        layout.addWidget(self._text, 1)
        layout.addLayout(row(self.skip, 1, self.back, self.next))
        self.take_size(*_SIZE)
        self.setFixedWidth(self.width())
        self._show()
        self.next.setFocus()

    @property
    def step(self) -> str:
        """Return which card is shown."""
        return STEPS[self._number]

    def _go(self, by: int) -> None:
        """Turn to the next card or the one before; behind the last one there is nothing."""
        if self._number + by >= len(STEPS):
            self.accept()
        elif self._number + by >= 0:
            self._number += by
            self._show()
            self._announcements.tell(self.accessibleDescription())

    def _show(self) -> None:
        words = self._words
        title, text = (
            words(f"tour.{self.step}.title"),
            words(f"tour.{self.step}.text", **self._keys),
        )
        self._step.setText(words("tour.step", number=self._number + 1, total=len(STEPS)))
        self._title.setText(title)
        self._text.setText(text)
        give_description(self, f"{title}. {text}")
        last = self._number == len(STEPS) - 1
        self.next.say(words("tour.done" if last else "tour.next"), key_name("Return", words))
        self.back.setEnabled(self._number > 0)
        if last and self.skip.hasFocus():
            self.next.setFocus()
        # There is nothing left to skip; one button ends it.
        self.skip.setVisible(not last)

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressed = self.focusWidget()
        if event.key() in _ENTER and pressed in (self.skip, self.back) and pressed.isEnabled():
            pressed.click()
        elif event.key() in _ENTER:
            self._go(1)
        elif is_typing(event):
            self._type_behind(event)
        else:
            super().keyPressEvent(event)

    @guarded(lambda: False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """When the window behind it goes, as for an evening that is opened, it goes too."""
        if watched is self._behind and event.type() == QEvent.Type.Hide:
            self.reject()
        return False

    def _type_behind(self, event: QKeyEvent) -> None:
        """Leave with the first letter, which goes to the field that has the keyboard behind."""
        typed = event.clone()
        self.reject()
        field = self._behind.focusWidget()
        if field is not None and isinstance(typed, QKeyEvent):
            QApplication.sendEvent(field, typed)


def show_tour(parent: QWidget, words: Translator) -> None:
    """Show the tour until it was left."""
    tour = Tour(parent, words)
    tour.exec()
    tour.deleteLater()
