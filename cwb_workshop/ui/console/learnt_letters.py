"""A letter that a clicker sends: it may be the first of a word as well, and waits to be sure."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from cwb_workshop.ui.console.capture.capture_field import CaptureField

_MILLISECONDS = 300
"""Who types a word goes on within this time; a room does not see that the clicker waits."""


class LearntLetters(QObject):
    """`does` is called with what a letter asks for, once nobody typed on behind it."""

    def __init__(self, field: CaptureField, does: Callable[[str, str], None]) -> None:
        super().__init__(field)
        self._field, self._does = field, does
        self._waiting: tuple[str, str] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_MILLISECONDS)
        self._timer.timeout.connect(self._alone)
        field.textEdited.connect(self._typed)

    def press(self, letter: str, action: str) -> None:
        """A letter was pressed in an empty field; a button that bounces presses it once."""
        if self._waiting is None:
            self._waiting = letter, action
            self._timer.start()

    def _alone(self) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self._does(*waiting)

    def _typed(self, text: str) -> None:
        waiting, self._waiting = self._waiting, None
        self._timer.stop()
        if waiting is not None and len(text) == 1:
            self._field.replace(waiting[0] + text)
