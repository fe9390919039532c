"""Dead keys that X swallows: Qt keeps one until its letter comes, and loses it where none does.

So a dead quotation mark in front of a b, or of Enter, would be missing in the line. What was
pressed is seen before Qt takes it; which accent a key is, is asked of X.
"""

from __future__ import annotations

import ctypes
from collections import deque

from PySide6.QtCore import QAbstractNativeEventFilter, QCoreApplication
from PySide6.QtGui import QGuiApplication

from cwb_workshop.ui.dead_keys import sign_alone
from cwb_workshop.widgets.fault_guard import guarded

_KIND = b"xcb_generic_event_t"
_KEY_PRESS = 2
_SIZE, _STATE_AT = 30, 28
_DEAD_SYMBOLS, _DEAD_KEYS = 0xFE50, 0x01001250
"""Where the dead keys begin, for X and for Qt; they follow in the same order."""
_HELD = (*range(0xFFE1, 0xFFEF), 0xFE03, 0xFF7F)
"""Keys that are held with others."""
_ENDING = (36, 104, 23)
"""The numbers of Enter, Enter of the keypad and Tab, on every layout."""


class DeadKeysOfX(QAbstractNativeEventFilter):
    """Remembers the keys that nothing came of yet. Elsewhere than on X it knows nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._pressed: deque[tuple[int, int]] = deque(maxlen=8)
        self._symbols: dict[tuple[int, int], int] = {}
        program = QCoreApplication.instance()
        if program is not None and QGuiApplication.platformName() == "xcb":
            program.installNativeEventFilter(self)

    @guarded(lambda: (False, 0))
    def nativeEventFilter(
        self,
        eventType: object,  # noqa: N803  # Qt's signature
        message: int,
    ) -> tuple[bool, int]:
        if eventType == _KIND:
            event = ctypes.string_at(int(message), _SIZE)
            if event[0] & 0x7F == _KEY_PRESS:
                state = int.from_bytes(event[_STATE_AT:_SIZE], "little")
                self._pressed.append((event[1], state))
        return False, 0

    def settle(self) -> None:
        """Something came of what was pressed, or nothing can."""
        self._pressed.clear()

    def forget_layout(self) -> None:
        """The layout may be another one by now."""
        self._pressed.clear()
        self._symbols.clear()

    def lost(self, code: int = 0) -> str:
        """Return the sign of a dead key that no letter followed, and let go of it. `code` is the
        key that was pressed behind it.
        """
        pressed = [key for key in self._pressed if key[0] not in _ENDING]
        self._pressed.clear()
        if pressed and pressed[-1][0] == code:
            pressed.pop()
        symbols = (self._symbol(key) for key in reversed(pressed))
        last = next((symbol for symbol in symbols if symbol not in _HELD), 0)
        return sign_alone(_DEAD_KEYS + last - _DEAD_SYMBOLS)

    def _symbol(self, key: tuple[int, int]) -> int:
        if key not in self._symbols:
            self._symbols[key] = _symbol_of(*key)
        return self._symbols[key]


def _symbol_of(code: int, state: int) -> int:
    """Return what a key is called by X; 0 where X cannot be asked."""
    try:
        library = ctypes.CDLL("libX11.so.6")
    except OSError:
        return 0
    library.XOpenDisplay.restype = ctypes.c_void_p
    library.XkbKeycodeToKeysym.restype = ctypes.c_ulong
    display = ctypes.c_void_p(library.XOpenDisplay(None))
    if not display:
        return 0
    symbol = int(library.XkbKeycodeToKeysym(display, code, state >> 13 & 3, _level(state)))
    library.XCloseDisplay(display)
    return symbol


def _level(state: int) -> int:
    """Return which of the signs of a key Shift and AltGr choose."""
    return (1 if state & 0x01 else 0) + (2 if state & 0x80 else 0)
