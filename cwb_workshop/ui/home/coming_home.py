"""Where the keyboard is when home appears, and what is done there with late words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.home.form import NewSessionForm
from cwb_workshop.ui.home.sessions_pane import SessionsPane
from cwb_workshop.ui.typed_keys import is_space, is_typing
from cwb_workshop.widgets.fault_guard import guarded

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LOOKING = (
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
    *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Tab, Qt.Key.Key_Backtab),
)
"""Who presses one of these sees where the keyboard is."""
_BY_ITSELF = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.OtherFocusReason,
)


class ComingHome(QObject):
    """After an evening the keyboard is at the session that was left, never in the form.

    Somebody may be typing what was said last, and look at the room: it is no name of another
    evening. It goes nowhere, `say` tells so, and the Enter behind it does nothing.
    """

    def __init__(
        self,
        window: QWidget,
        pane: SessionsPane,
        form: NewSessionForm,
        words: Callable[[], Translator],
        say: Callable[[str], None],
    ) -> None:
        super().__init__(window)
        self._window, self._pane, self._form = window, pane, form
        self._words, self._say = words, say
        self._is_watching = self._has_typed = False

    def begin(self) -> None:
        """Let nothing that is typed reach the form, until somebody goes there, and list all
        sessions: what was searched for before the evening was found. A plan that was taken for that
        evening is not that of the next.
        """
        self._pane.search.clear()
        if self._form.typed.plan_of:
            self._form.fill(replace(self._form.typed, plan_of=""))
        self._window.setFocus()
        self._has_typed = False
        if not self._is_watching:
            self._is_watching = True
            for widget in (self._window, self._pane.list):
                widget.installEventFilter(self)

    def go_to(self, left: Path | None) -> None:
        """Go to the session that was left; without it, to one to go on with, or the first."""
        if not self._is_watching:
            return
        rows = self._pane.list.rows
        paths = [row.path for row in rows]
        if rows:
            self._pane.list.go_to_first()
            if left in paths:
                self._pane.list.go_to(paths.index(left))
            self._pane.list.setFocus()
        elif left is None:
            # It was practice, and nothing was ever kept: as at the first start.
            self._end()
            self._form.take_focus()

    def _end(self) -> None:
        self._is_watching = False
        for widget in (self._window, self._pane.list):
            widget.removeEventFilter(self)

    @guarded(lambda: False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _LOOKING:
                self._end()
                return False
            return self._swallows(event)
        if isinstance(event, QFocusEvent) and event.lostFocus() and _is_asked_for(event):
            self._end()
        return False

    def _swallows(self, event: QKeyEvent) -> bool:
        if event.key() in _ENTER:
            # An Enter that is held down answered the question before.
            typed, self._has_typed = self._has_typed, False
            return typed or event.isAutoRepeat()
        if event.key() == Qt.Key.Key_Delete and self._has_typed:
            # It would mend a word; here it asks to remove a session.
            return True
        if not (is_typing(event) or is_space(event)):
            return False
        if not self._has_typed:
            self._has_typed = True
            words = self._words()
            way_back = words("home.late.open") if self._pane.list.rows else ""
            self._say(f"{words('home.late.nowhere')} {way_back}".strip())
        return True


def _is_asked_for(event: QFocusEvent) -> bool:
    """Tell whether somebody took the keyboard elsewhere, by Tab or a click."""
    return event.reason() not in _BY_ITSELF
