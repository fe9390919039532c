"""The digit of a key that is pressed by itself, in a row or on the keypad."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_MOST = 9


def plain_digit(event: QKeyEvent) -> int:
    """Return the digit that is pressed with nothing held; -1 for any other key."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    digit = event.key() - Qt.Key.Key_0
    return digit if not held and 0 <= digit <= _MOST else -1
