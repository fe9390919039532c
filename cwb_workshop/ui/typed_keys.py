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

    AltGr comes as Ctrl and Alt together on Windows, and Option types characters on a Mac; where
    Alt types another character than stands on the key, it does so elsewhere too.
    """
    if not _is_character(event.text()):
        return False
    control, alt, meta = _held(event)
    if meta:
        return False
    if sys.platform == "darwin":
        return not control
    return control == alt or (alt and not _is_of_key(event))


def is_space(event: QKeyEvent) -> bool:
    """Say whether a key is a space alone: behind a half line it is part of that."""
    return event.text() == " " and _held(event) == (False, False, False)


def is_third_level(event: QKeyEvent) -> bool:
    """Say whether a key types one of the characters that AltGr or Option brings."""
    _control, alt, _meta = _held(event)
    return alt and is_typing(event)


def is_letter_key(event: QKeyEvent) -> bool:
    """Say whether a key is a character with Alt alone: that asks for something."""
    return _held(event) == (False, True, False) and not is_typing(event) and bool(event.text())


def _is_character(text: str) -> bool:
    return bool(text.strip()) and text.isprintable()


def _held(event: QKeyEvent) -> tuple[bool, bool, bool]:
    pressed = event.modifiers()
    return bool(pressed & _CONTROL), bool(pressed & _ALT), bool(pressed & _META)


def _is_of_key(event: QKeyEvent) -> bool:
    """Say whether the text is what stands on the key itself; Qt names letters as capitals."""
    return event.text().upper() == chr(min(event.key(), 0x10FFFF)).upper()
