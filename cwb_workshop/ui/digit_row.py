"""The row of digits, on keyboards too where it types signs without Shift (AZERTY)."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication, QKeyEvent

_FIRST_ON = {"windows": 2, "xcb": 10, "wayland": 10}
"""The number of the key for 1; those for 2 to 9 and 0 follow. A Mac numbers keys otherwise."""
_ON_MAC = (18, 19, 20, 21, 23, 22, 26, 28, 25, 29)
_SIGNS = ("&", "É", '"', "'", "(", "§", "È_", "!", "Ç", "À")
"""What the row types on French and Belgian keyboards, as Qt names the keys.

The minus, for 6 in France, is left out: on every other keyboard it is a key of its own.
"""


def digit_of_sign(event: QKeyEvent) -> int | None:
    """Return the digit of a key in the row that types something else; else nothing.

    A key that types its digit is known by that. Where a system tells no numbers of keys, as some
    screens from afar, the sign decides.
    """
    sign = chr(event.key()) if event.key() <= 0xFF else ""
    if not sign or sign.isdigit():
        return None
    place = _place(event)
    if place is None:
        place = next((at for at, signs in enumerate(_SIGNS) if sign in signs), -1)
    return (place + 1) % 10 if place >= 0 else None


def _place(event: QKeyEvent) -> int | None:
    """Return where in the row a key stands: -1 outside it, nothing where that is not told."""
    platform = QGuiApplication.platformName()
    if platform == "cocoa":
        pressed = event.nativeVirtualKey()
        return _ON_MAC.index(pressed) if pressed in _ON_MAC else -1
    first, pressed = _FIRST_ON.get(platform.split("-")[0]), event.nativeScanCode()
    if first is None or not pressed:
        return None
    return pressed - first if first <= pressed < first + 10 else -1
