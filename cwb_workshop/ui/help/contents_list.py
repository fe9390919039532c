"""The list beside the help: its chapters, or what was found."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget

from cwb_workshop.core.model.values import value_type
from cwb_workshop.ui.typed_keys import is_typing
from cwb_workshop.widgets.fault_guard import guarded

_NOT_OURS = (
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_F1,
    Qt.Key.Key_Escape,
)
"""What the help does with these keys, it does wherever the keyboard is."""


@value_type
class HelpRow:
    """A chapter, or a section that was found and the chapter in which it stands."""

    title: str
    topic: str
    under: str = ""


class ContentsList(QListWidget):
    """Arrows choose. What is typed goes to the help, and is no letter of a row."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[HelpRow, ...] = ()
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def chosen(self) -> HelpRow:
        return self._rows[self.currentRow()]

    def show_rows(self, rows: Sequence[HelpRow], number: int) -> None:
        """Show these rows, and choose one by its number."""
        self.blockSignals(True)
        self.clear()
        self._rows = tuple(rows)
        self.addItems([f"{one.title}\n{one.under}" if one.under else one.title for one in rows])
        self.blockSignals(False)
        if rows:
            self.setCurrentRow(-1)
            self.setCurrentRow(number)

    def step(self, by: int) -> None:
        """Choose the next row or the one before, as far as there are any."""
        if self._rows:
            self.setCurrentRow(min(max(self.currentRow() + by, 0), len(self._rows) - 1))

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_typing(event) or event.key() in _NOT_OURS:
            event.ignore()
        else:
            super().keyPressEvent(event)
