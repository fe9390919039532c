"""What Qt calls a key that is pressed, and what such a key asks for before anything is taught."""

from __future__ import annotations

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from cwb_workshop.ui.actions import ACTIONS, by_clicker
from cwb_workshop.ui.black_key import POINT, asks_black

_STOPS = "Esc"
"""What stops a show on a clicker: it asks for the waiting page, and only at a second press."""
_OF_DIALOGS = ("Tab", "Backtab", "Shift+Backtab", "Backspace")
"""What goes through a window, or takes back."""
_HELD = (
    *(Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta),
    *(Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_unknown),
)


def key_of(event: QKeyEvent) -> str:
    """Return what Qt calls a key with what is held; empty for a key that only holds."""
    if event.key() in _HELD or not event.key():
        return ""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return QKeySequence(QKeyCombination(held, Qt.Key(event.key()))).toString()


def known_action(event: QKeyEvent) -> str:
    """Return the action that a key asks for untaught; empty for none."""
    key = key_of(event)
    if key == _STOPS:
        return "waiting"
    by_key = {one: action.id for action in ACTIONS if action.shortcut for one in action.keys}
    clicker = by_clicker()
    return by_key.get(key) or clicker.get(POINT if asks_black(event) else key, "")


def can_be_taught(event: QKeyEvent) -> bool:
    """Tell whether a key is free to be taught: it asks for nothing, and goes through no window."""
    key = key_of(event)
    return bool(key) and key not in _OF_DIALOGS and not known_action(event)
