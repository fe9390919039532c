"""What is asked of X about its keyboard that Qt does not ask: to send a key again, and at once to
give the keyboard to another window.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

EVENT_BYTES, _WINDOW_AT, _NUMBER = 32, 12, 4
"""How long an event is, where in that of a key its window stands, and how long a number is."""
_MASK = 3
"""Who listens to keys that are pressed or let go gets them."""
_TO_PARENT, _NOW = 2, 0


def is_x() -> bool:
    return QGuiApplication.platformName() == "xcb"


def window_of(key: bytes) -> int:
    """Return the number of the window that a key was meant for."""
    return int.from_bytes(key[_WINDOW_AT : _WINDOW_AT + _NUMBER], "little")


def meant_for(key: bytes, window: int) -> bytes:
    """Return the same key, meant for another window."""
    number = window.to_bytes(_NUMBER, "little")
    return key[:_WINDOW_AT] + number + key[_WINDOW_AT + _NUMBER :]


def send_again(keys: Sequence[bytes]) -> bool:
    """Send keys to the windows they are meant for, and tell whether they went: Qt hands them to
    what has the keyboard by then.
    """
    with _server() as (library, server):
        if library is None:
            return False
        for key in keys:
            library.xcb_send_event(server, 0, window_of(key), _MASK, key)
    return True


def give_keyboard(window: QWidget) -> None:
    """Give a window the keyboard before the one that has it goes. The window system would do so a
    moment later, and in that moment what is typed goes nowhere.
    """
    if not is_x() or not window.isVisible() or window.isMinimized():
        return
    with _server() as (library, server):
        if library is not None:
            library.xcb_set_input_focus(server, _TO_PARENT, int(window.winId()), _NOW)


@contextmanager
def _server() -> Iterator[tuple[ctypes.CDLL | None, ctypes.c_void_p]]:
    """Yield the library of X and a connection of our own; None where there is no such library."""
    try:
        library = ctypes.CDLL("libxcb.so.1")
    except OSError:
        yield None, ctypes.c_void_p()
        return
    library.xcb_connect.restype = library.xcb_get_input_focus_reply.restype = ctypes.c_void_p
    library.xcb_get_input_focus.restype = ctypes.c_uint
    server = ctypes.c_void_p(library.xcb_connect(None, None))
    try:
        yield library, server
    finally:
        # X answers when all before it was done; of who just hangs up it may forget the rest.
        library.xcb_get_input_focus_reply(server, library.xcb_get_input_focus(server), None)
        library.xcb_disconnect(server)
