"""What undo and redo are about now: the typing where the hands are, an item, or a step."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from cwb_workshop.session.openings import OPENED, Openings
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.capture.plain_field import PlainField, UndoDirection

TYPING = "step.typing"

DIRECTIONS: Mapping[str, UndoDirection] = {"undo": "undo", "redo": "redo"}
"""By the actions of their names."""


class NextUndone(QObject):
    """Asked by whoever offers undo and redo, and whoever does them. `changed` comes when the hands
    go elsewhere, and at each key in a field.
    """

    changed = Signal()

    def __init__(self, session: Session, openings: Openings, window: QWidget) -> None:
        super().__init__(window)
        self.openings = openings
        self._session = session
        self._window = window
        self._followed: PlainField | None = None
        self._program = cast(QApplication, QApplication.instance())
        self._program.focusChanged.connect(self._look)

    def leave(self) -> None:
        """Follow no more."""
        self._program.focusChanged.disconnect(self._look)

    def step(self, direction: UndoDirection) -> str:
        """Return the key of what is next; empty where there is nothing."""
        field = self.field
        if field is not None and field.can_take_back(direction):
            return TYPING
        if field is not None and field.keeps_undo:
            return ""
        openings, is_undo = self.openings, direction == "undo"
        if openings.is_newest if is_undo else openings.was_undone_last:
            return OPENED
        newest = self._session.newest(direction)
        return "" if newest is None else newest.name

    @property
    def field(self) -> PlainField | None:
        """The field that the hands are in."""
        focused = self._window.focusWidget()
        return focused if isinstance(focused, PlainField) else None

    def _look(self, _before: QWidget | None, _now: QWidget | None) -> None:
        """Follow the field that the hands are in; one that was left may be gone."""
        before, self._followed = self._followed, self.field
        if before is not self._followed:
            if before is not None and isValid(before):
                before.typing_changed.disconnect(self.changed)
            if self._followed is not None:
                self._followed.typing_changed.connect(self.changed)
        self.changed.emit()
