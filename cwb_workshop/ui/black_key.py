"""The key with which clickers ask for black: that of the point on an American keyboard.

A clicker knows no layouts. On AZERTY that key is a colon, and types one; a colon that another key
types, or that comes with Shift, is a colon.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

POINT = "."
_COLON = ":"
_PLACE = {"windows": 0x34, "xcb": 60, "wayland": 60}
"""The number of that key."""
_ON_MAC = 0x2F


def asks_black(event: QKeyEvent) -> bool:
    """Tell whether a key may be that of a clicker; a hand may have typed it as well."""
    if event.text() == POINT:
        return True
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.text() == _COLON and not held and _is_its_place(event)


def _is_its_place(event: QKeyEvent) -> bool:
    platform = QGuiApplication.platformName()
    if platform == "cocoa":
        return event.nativeVirtualKey() == _ON_MAC
    return event.nativeScanCode() == _PLACE.get(platform.split("-")[0], -1)
