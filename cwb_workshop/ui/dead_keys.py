"""Dead keys: an accent that waits for its letter, as on a US-International keyboard.

A field puts both together by its system. Where the accent is typed with the keyboard elsewhere, the
system does not, and the accent would be lost.
"""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_MARKS = {
    Qt.Key.Key_Dead_Grave: ("\u0300", "`"),
    Qt.Key.Key_Dead_Acute: ("\u0301", "'"),
    Qt.Key.Key_Dead_Circumflex: ("\u0302", "^"),
    Qt.Key.Key_Dead_Tilde: ("\u0303", "~"),
    Qt.Key.Key_Dead_Macron: ("\u0304", "¯"),
    Qt.Key.Key_Dead_Breve: ("\u0306", "˘"),
    Qt.Key.Key_Dead_Diaeresis: ("\u0308", '"'),
    Qt.Key.Key_Dead_Abovering: ("\u030a", "°"),
    Qt.Key.Key_Dead_Caron: ("\u030c", "ˇ"),
    Qt.Key.Key_Dead_Cedilla: ("\u0327", "¸"),
    Qt.Key.Key_Dead_Ogonek: ("\u0328", "˛"),
}
"""Each with the mark that stands on a letter, and the sign that it is alone."""


def is_dead(event: QKeyEvent) -> bool:
    """Say whether a key types an accent that waits for the next key."""
    return not event.text() and event.key() in _MARKS


def sign_alone(dead: int) -> str:
    """Return the sign that a dead key is where no letter follows; empty for any other key."""
    return next((alone for key, (_mark, alone) in _MARKS.items() if key.value == dead), "")


def with_letter(dead: int, letter: str) -> str:
    """Return what a dead key makes of the letter behind it; a space gives the sign alone."""
    mark, alone = _MARKS[Qt.Key(dead)]
    if letter == " ":
        return alone
    whole = unicodedata.normalize("NFC", letter + mark)
    return whole if len(whole) == 1 else alone + letter
