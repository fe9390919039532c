"""A keyboard that came to a button or list by itself, while somebody pressed Enter twice."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent

from cwb_workshop.ui.controls import Button
from cwb_workshop.widgets.fault_guard import guarded

MOST_SECONDS = 0.3
"""So soon after the first press the second one of a doubled Enter comes."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BY_ITSELF = (Qt.FocusReason.OtherFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class GivenKeyboard:
    """Tells an Enter that was meant for what had the keyboard before: a dialog that closed by the
    first press of two, or the button that began something.
    """

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._since = float("-inf")

    def came(self, reason: Qt.FocusReason) -> None:
        """The keyboard came; whoever took it there by Tab or the mouse means what comes next."""
        self._since = self._clock() if reason in _BY_ITSELF else float("-inf")

    def is_of_before(self, event: QKeyEvent) -> bool:
        return event.key() in _ENTER and self._clock() - self._since < MOST_SECONDS


class DeskButton(Button):
    """A button of the desk: the second of two quick presses of Enter elsewhere is not for it."""

    def __init__(self, role: str = "plain") -> None:
        super().__init__(role)
        self._given = GivenKeyboard()

    @guarded(lambda: None)
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._given.came(event.reason())
        super().focusInEvent(event)

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._given.is_of_before(event):
            event.accept()
        else:
            super().keyPressEvent(event)
