"""Keys that were pressed while a dialog came or went, and are still on their way elsewhere.

X sends a key to the window that had the keyboard when it was pressed. Qt gives a window with a
modal dialog before it none, and forgets it: a sentence that somebody goes on typing behind F1 would
be lost, and a second F1. So would what is still sent to a dialog that is gone. Windows and macOS
ask where a key goes when it comes.
"""

from __future__ import annotations

import ctypes
from collections import deque
from time import monotonic
from typing import ClassVar

from PySide6.QtCore import QAbstractNativeEventFilter, QCoreApplication, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from cwb_workshop.ui.keyboard_of_x import EVENT_BYTES, is_x, meant_for, send_again, window_of
from cwb_workshop.widgets.fault_guard import guarded

_KIND = b"xcb_generic_event_t"
_KEYS = (2, 3)
"""A key that is pressed, and one that is let go."""
_SENT = 0x80
"""What X adds to the kind of an event that a program sent."""
_TIME = slice(4, 8)
"""Where in such an event stands when it was."""
_LOOK, _PATIENCE, _SOON = 10, 5.0, 2.0
"""Milliseconds between two looks whether the dialog has the keyboard, seconds of looking, and those
in which what was on its way has come.
"""


class KeysOnTheirWay(QAbstractNativeEventFilter):
    """Keeps them until the dialog has the keyboard, and sends them again, in their order."""

    _only: ClassVar[KeysOnTheirWay | None] = None
    _times: ClassVar[deque[int]] = deque(maxlen=512)
    _gone: ClassVar[dict[int, float]] = {}

    def __init__(self, kind: type[QDialog]) -> None:
        super().__init__()
        self._kind = kind
        self._waiting: list[bytes] = []
        self._under_way = 0
        self._dialog: QWidget | None = None
        self._since = self._sent_at = 0.0
        self._looks = QTimer()
        self._looks.setInterval(_LOOK)
        self._looks.timeout.connect(self._look)

    @classmethod
    def follow(cls, kind: type[QDialog]) -> None:
        """Keep them for dialogs of this kind from now on; elsewhere than on X there are none."""
        program = QCoreApplication.instance()
        if cls._only is None and program is not None and is_x():
            cls._only = cls(kind)
            program.installNativeEventFilter(cls._only)

    @classmethod
    def come(cls, dialog: QWidget) -> None:
        """A dialog is there, perhaps once more: what is sent to it is for it."""
        if cls._only is not None:
            cls._gone.pop(int(dialog.winId()), None)

    @classmethod
    def leave(cls, dialog: QWidget) -> None:
        """A dialog goes: what is still sent to it is for what has the keyboard then."""
        if cls._only is not None:
            cls._gone[int(dialog.winId())] = monotonic()

    @classmethod
    def was_early(cls, event: QKeyEvent) -> bool:
        """Tell whether a key was pressed before anybody could see the dialog that it comes to."""
        return event.timestamp() in cls._times

    @guarded(lambda: (False, 0))
    def nativeEventFilter(
        self,
        eventType: object,  # noqa: N803  # Qt's signature
        message: int,
    ) -> tuple[bool, int]:
        if eventType != _KIND:
            return False, 0
        kind = ctypes.string_at(int(message), 1)[0]
        if kind & ~_SENT not in _KEYS:
            return False, 0
        if kind & _SENT:
            self._under_way = max(self._under_way - 1, 0)
            return False, 0
        return self._keeps(ctypes.string_at(int(message), EVENT_BYTES)), 0

    def _keeps(self, key: bytes) -> bool:
        if monotonic() - self._gone.get(window_of(key), 0.0) < _SOON:
            self._wait(key)
            return True
        dialog = _before(window_of(key))
        if isinstance(dialog, self._kind) and not self._waiting:
            self._dialog, self._since = dialog, monotonic()
        elif not self._waiting and not self._are_under_way():
            return False
        # Behind those that wait or are sent again: words must stay in their order.
        self._times.append(int.from_bytes(key[_TIME], "little"))
        self._wait(key)
        return True

    def _are_under_way(self) -> bool:
        """Tell whether some that were sent again have not come; where a window went none will."""
        return self._under_way > 0 and monotonic() - self._sent_at < _SOON

    def _wait(self, key: bytes) -> None:
        self._waiting.append(key)
        self._looks.start()

    def _look(self) -> None:
        """Send them where the keyboard is by now: the dialog may be gone already."""
        front, late = QApplication.activeWindow(), monotonic() - self._since > _PATIENCE
        gone = self._dialog is None or not isValid(self._dialog) or not self._dialog.isVisible()
        if front is not None and (front is self._dialog or gone or late):
            self._looks.stop()
            # To the window behind all others: a dialog may be gone when they come.
            to = _outermost(front)
            waiting = [meant_for(key, to) for key in self._waiting]
            self._waiting, self._dialog = [], None
            if send_again(waiting):
                self._under_way = len(waiting) + self._under_way * self._are_under_way()
                self._sent_at = monotonic()


def _outermost(window: QWidget) -> int:
    behind = window.parentWidget()
    return int(window.winId()) if behind is None else _outermost(behind.window())


def _before(window: int) -> QWidget | None:
    """Return the dialog that stands before a window, told by its number; None where none does."""
    dialog = QApplication.activeModalWidget()
    behind = None if dialog is None else dialog.parentWidget()
    while behind is not None:
        if behind.isWindow() and behind.effectiveWinId() == window:
            return dialog
        behind = behind.parentWidget()
    return None
