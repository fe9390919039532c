"""What an odd clicker sends, taught once: a key that stands in no table, and what it asks for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from cwb_workshop.ui.actions import ACTIONS, by_clicker
from cwb_workshop.ui.black_key import POINT, asks_black

BUTTONS = ("next_screen", "previous_screen", "black", "live")
"""The actions of the buttons that a clicker has, in the order in which they are taught."""

_STOPS = "Esc"
"""What stops a show on a clicker: it asks for the waiting page, and only at a second press."""
_OF_DIALOGS = ("Tab", "Backtab", "Shift+Backtab", "Backspace")
"""What goes through a window, or takes back."""
_HELD = (
    *(Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta),
    *(Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_unknown),
)


@dataclass(frozen=True, slots=True)
class LearntKey:
    """A key as Qt names it, and the action that it asks for."""

    key: str
    action: str


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


def taught(keys: Iterable[LearntKey], key: str, action: str) -> tuple[LearntKey, ...]:
    """Return the keys with one more; an action has one, and a key asks for one thing."""
    others = (one for one in keys if one.key != key and one.action != action)
    return (*others, LearntKey(key, action))


def by_key(keys: Iterable[LearntKey]) -> Mapping[str, str]:
    return {one.key: one.action for one in keys if one.action in BUTTONS}
