"""What clickers send: keys that ask for something, where they are not for a field or a list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QAbstractSpinBox, QLineEdit, QWidget

from cwb_workshop.ui.actions import by_clicker
from cwb_workshop.ui.black_key import POINT, asks_black
from cwb_workshop.ui.console.capture.capture_field import CaptureField
from cwb_workshop.ui.console.dots_in_front import DotsInFront
from cwb_workshop.ui.typed_keys import is_typing

_ASKS = by_clicker()
_NONE = Qt.KeyboardModifier.NoModifier


class ClickerKeys:
    """`run` does an action; `field` is that of the line."""

    def __init__(self, field: CaptureField, dots: DotsInFront, run: Callable[[str], None]) -> None:
        self._field = field
        self._dots = dots
        self._run = run

    def press_at(self, focus: QWidget | None, event: QKeyEvent) -> bool:
        """Do what a key asks that no widget took; tell whether it asks anything."""
        return self._may_ask(focus, event) and self.press(event)

    def press(self, event: QKeyEvent) -> bool:
        """Do what a clicker asks with this key; tell whether it asks anything."""
        black = asks_black(event)
        action = _ASKS.get(POINT if black else QKeySequence(event.key()).toString())
        if action is not None and not event.isAutoRepeat():
            self._dots.press(event.text() if black else "")
            self._run(action)
        return action is not None

    def _may_ask(self, focus: QWidget | None, event: QKeyEvent) -> bool:
        """Say whether a key is not for a field, a list, nor for the sentence being typed."""
        by_shift = Qt.KeyboardModifier.ShiftModifier if is_typing(event) else _NONE
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | by_shift):
            return False
        typing = is_field(focus)
        if typing and focus is not self._field:
            return False
        walks = typing or isinstance(focus, QAbstractItemView)
        return not self._field.text() if is_typing(event) else not walks


def is_field(widget: QWidget | None) -> bool:
    """Say whether keys are typed in a widget."""
    return isinstance(widget, QLineEdit | QAbstractSpinBox)
