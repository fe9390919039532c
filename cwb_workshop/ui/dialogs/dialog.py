"""Dialogs: a heading, plain text, and choices. What comes back is plain data."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import isValid

from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.controls import Button, Label
from cwb_workshop.ui.dialogs.keyed_dialog import KeyedDialog
from cwb_workshop.ui.text_size import scaled
from cwb_workshop.widgets.accessible_names import give_description
from cwb_workshop.widgets.fault_guard import guarded

_WIDTH = 480
_BREAKABLE = re.compile(r"([-_./\\])")
_LONG = 24


@value_type
class Choice:
    """`value` comes back when it is chosen. `role` is how its button looks. What `is_now` so has
    the keyboard first, wherever it stands.
    """

    value: str
    label: str
    role: str = "plain"
    is_now: bool = False


class PlainDialog(KeyedDialog):
    """Asks one thing. Enter takes the first choice, or the one there is now, Esc none; arrows
    walk over them.
    """

    topic = "questions.asked"

    def __init__(
        self,
        parent: QWidget | None,
        *,
        title: str,
        text: str,
        choices: Sequence[Choice],
        words: Translator | None = None,
    ) -> None:
        super().__init__(parent, words, own_keys="dialog.keys.choices" if words else "")
        self.chosen: str | None = None
        self.setWindowTitle(title)
        give_description(self, text)
        self._heading = Label("heading", title, wraps=True)
        self._text = Label("plain", breakable(text), wraps=True)
        self._buttons = [self._button(choice) for choice in choices]
        self._lay_out()
        self._first = next((number for number, one in enumerate(choices) if one.is_now), 0)
        self._buttons[self._first].setFocus()

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            chosen = focused if isinstance(focused, QPushButton) else self._buttons[self._first]
            chosen.click()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Right):
            self.focusNextChild()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Left):
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def _button(self, choice: Choice) -> Button:
        button = Button(choice.role)
        button.say(choice.label)
        button.clicked.connect(lambda: self._take(choice.value))
        return button

    def _take(self, value: str) -> None:
        self.chosen = value
        self.accept()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 24)
        layout.setSpacing(8)
        layout.addWidget(self._heading)
        layout.addWidget(self._text)
        layout.addSpacing(16)
        if len(self._buttons) == 1:
            side = QHBoxLayout()
            side.addStretch(1)
            side.addWidget(self._buttons[0])
            layout.addLayout(side)
        else:
            for button in self._buttons:
                button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
                layout.addWidget(button)
        for label in (self._heading, self._text):
            label.setMinimumWidth(scaled(_WIDTH))
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)


def choose(
    parent: QWidget | None,
    *,
    title: str,
    text: str,
    choices: Sequence[Choice],
    words: Translator | None = None,
) -> str | None:
    """Ask, wait, and return the value that was chosen; None when it was put away.

    `words` are those in which the keys are told.
    """
    dialog = PlainDialog(parent, title=title, text=text, choices=choices, words=words)
    dialog.exec()
    dialog.deleteLater()
    return dialog.chosen


def tell(parent: QWidget | None, words: Translator, error: UserFacingError) -> None:
    """Say what went wrong outside the program, and wait until it was read."""
    choose(
        parent,
        title=words("dialog.failed"),
        text=words(error.key, **error.values),
        choices=(Choice("read", words("dialog.understood"), "primary"),),
        words=words,
    )


def tell_any(parent: QWidget | None, words: Translator, error: UserFacingError | OSError) -> None:
    """Say what went wrong, also where only the system knows what it was."""
    tell(
        parent,
        words,
        error if isinstance(error, UserFacingError) else UserFacingError("dialog.disk"),
    )


def breakable(text: str) -> str:
    """Let a long file name go on in the next row instead of out of the picture."""

    def opened(word: str) -> str:
        return word if len(word) < _LONG else _BREAKABLE.sub("\\1\u200b", word)

    return " ".join(opened(word) for word in text.split(" "))


def tell_of_fault(parent: QWidget | None, words: Translator, file: str) -> bool:
    """Say that the program had a fault of its own and goes on; `file` is where that stands.

    Return whether it was put away: a program that ends takes it away unread.
    """
    dialog = PlainDialog(
        parent,
        title=words("dialog.crash.title"),
        text=words("dialog.crash.text", file=file),
        choices=(Choice("go_on", words("dialog.crash.go_on"), "primary"),),
        words=words,
    )
    put_away: list[int] = []
    dialog.finished.connect(put_away.append)
    dialog.exec()
    # Its window may have gone and taken it along, unread or in the turn in which it was read.
    if isValid(dialog):
        dialog.deleteLater()
    return bool(put_away)
