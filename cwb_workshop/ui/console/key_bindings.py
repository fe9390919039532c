"""Which key of the console does what; letters and digits by where they stand on the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from cwb_workshop.ui.actions import ACTIONS, by_clicker
from cwb_workshop.ui.digit_row import digit_of_sign
from cwb_workshop.ui.letter_keys import MODIFIER, letter_key
from cwb_workshop.ui.typed_keys import is_third_level

_ARROWS = ("Right", "Left")
"""Bound as shortcuts: they would move from button to button. A field with text keeps them."""
_LETTER = {"Alt": Qt.KeyboardModifier.AltModifier, "Meta": Qt.KeyboardModifier.MetaModifier}
_FOR_TABLE = Qt.KeyboardModifier.ControlModifier
_FOR_COLUMN = _LETTER[MODIFIER]


class KeyBindings:
    """`run` does one of the named actions; the others are given what they choose."""

    def __init__(
        self,
        window: QWidget,
        *,
        run: Callable[[str], object],
        to_table: Callable[[int], object],
        to_column: Callable[[int], object],
        to_theme: Callable[[str], object],
    ) -> None:
        self._window = window
        self._run = run
        self._to_table = to_table
        self._to_column = to_column
        self._to_theme = to_theme

    def bind(self, themes: dict[str, str]) -> None:
        """Make the shortcuts of the window; `themes` gives the id of a theme by its letter."""
        for action in ACTIONS:
            for key in action.keys if action.shortcut else ():
                self._bind(key, partial(self._run, action.id))
        clicker = by_clicker()
        for arrow in _ARROWS:
            self._bind(arrow, partial(self._run, clicker[arrow]))
        for digit in range(10):
            self._bind(f"Ctrl+{digit}", partial(self._to_table, digit))
        for digit in range(1, 10):
            self._bind(letter_key(str(digit)), partial(self._to_column, digit))
        for letter, theme in themes.items():
            self._bind(letter_key(letter), partial(self._to_theme, theme))

    def _bind(self, key: str, does: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(key), self._window)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        # A key that is held down does what it says once.
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(does)

    def keeps(self, event: QKeyEvent) -> bool:
        """Say whether a key is for the window or a field, whatever shortcut looks like it.

        A character of AltGr or Option is typed; a digit without Shift is no minus.
        """
        return is_third_level(event) or self._digit(event) is not None

    def press(self, event: QKeyEvent) -> bool:
        """Choose a table or a column by a digit that types a sign; tell whether it is one."""
        chosen = self._digit(event)
        if chosen is None:
            return False
        if not event.isAutoRepeat():
            choose, digit = chosen
            choose(digit)
        return True

    def _digit(self, event: QKeyEvent) -> tuple[Callable[[int], object], int] | None:
        digit = digit_of_sign(event)
        if digit is None:
            return None
        if event.modifiers() == _FOR_TABLE:
            return self._to_table, digit
        if event.modifiers() == _FOR_COLUMN and digit and not is_third_level(event):
            return self._to_column, digit
        return None
