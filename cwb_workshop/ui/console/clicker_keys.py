"""What clickers send: keys that ask for something, where they are not for a field or a list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QAbstractSpinBox, QLineEdit, QWidget

from cwb_workshop.ui.actions import by_clicker
from cwb_workshop.ui.black_key import POINT, asks_black
from cwb_workshop.ui.console.capture.capture_field import CaptureField
from cwb_workshop.ui.console.dots_in_front import DotsInFront
from cwb_workshop.ui.console.learnt_letters import LearntLetters
from cwb_workshop.ui.known_keys import key_of
from cwb_workshop.ui.learnt_keys import LearntKey, by_key
from cwb_workshop.ui.typed_keys import is_typing

_ASKS = by_clicker()
_NONE = Qt.KeyboardModifier.NoModifier


class ClickerKeys:
    """`run` does an action; `field` is that of the line."""

    def __init__(self, field: CaptureField, dots: DotsInFront, run: Callable[[str], None]) -> None:
        self._field = field
        self._dots = dots
        self._run = run
        self._learnt: Mapping[str, str] = {}
        self._letters = LearntLetters(field, self._letter)
        field.let_pass(self._is_learnt)

    def learn(self, keys: Iterable[LearntKey]) -> None:
        """Take what was taught, in place of what was taught before."""
        self._learnt = by_key(keys)

    def press_at(self, focus: QWidget | None, event: QKeyEvent) -> bool:
        """Do what a key asks that no widget took; tell whether it asks anything."""
        return self._may_ask(focus, event) and self.press(event)

    def press(self, event: QKeyEvent) -> bool:
        """Do what a clicker asks with this key; tell whether it asks anything."""
        learnt = self._learnt.get(key_of(event))
        if learnt is not None:
            self._press_learnt(event, learnt)
            return True
        black = asks_black(event)
        action = _ASKS.get(POINT if black else QKeySequence(event.key()).toString())
        if action is not None and not event.isAutoRepeat():
            self._dots.press(event.text() if black else "")
            self._run(action)
        return action is not None

    def _press_learnt(self, event: QKeyEvent, action: str) -> None:
        if event.isAutoRepeat():
            return
        if is_typing(event):
            self._letters.press(event.text(), action)
        else:
            self._dots.press("")
            self._run(action)

    def _letter(self, letter: str, action: str) -> None:
        """Nobody typed on behind a letter; who does so all the same gets it back."""
        self._dots.press(letter)
        self._run(action)

    def _is_learnt(self, event: QKeyEvent) -> bool:
        return key_of(event) in self._learnt

    def _may_ask(self, focus: QWidget | None, event: QKeyEvent) -> bool:
        """Say whether a key is not for a field, a list, nor for the sentence being typed."""
        typing = is_field(focus)
        if typing and focus is not self._field:
            return False
        if self._is_learnt(event):
            return not (is_typing(event) and self._field.text())
        by_shift = Qt.KeyboardModifier.ShiftModifier if is_typing(event) else _NONE
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | by_shift):
            return False
        walks = typing or isinstance(focus, QAbstractItemView)
        return not self._field.text() if is_typing(event) else not walks


def is_field(widget: QWidget | None) -> bool:
    """Say whether keys are typed in a widget."""
    return isinstance(widget, QLineEdit | QAbstractSpinBox)
