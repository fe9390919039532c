"""Telling words that are typed from keys that ask for something."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_CONTROL = Qt.KeyboardModifier.ControlModifier
_META = Qt.KeyboardModifier.MetaModifier
_ALT = Qt.KeyboardModifier.AltModifier


def is_typing(event: QKeyEvent) -> bool:
    """Say whether a key types a character; a space alone presses a button.

    AltGr comes as Ctrl and Alt together on Windows, and Option types characters on a Mac.
    """
    text, pressed = event.text(), event.modifiers()
    if not text.strip() or not text.isprintable():
        return False
    control, alt, meta = (bool(pressed & one) for one in (_CONTROL, _ALT, _META))
    if sys.platform == "darwin":
        return not control and not meta
    return not meta and control == alt
