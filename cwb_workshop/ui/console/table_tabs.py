"""The tables, each with the number of its lines: choosing one shows its lines alone."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cwb_workshop.core.words import Words
from cwb_workshop.ui.parts import Button

ALL = -1
_MOST_NAMED = 6


class TableTabs(QWidget):
    """`chosen` carries the table whose lines are wanted, `ALL` for every table."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)
        self._buttons: dict[int, Button] = {}
        self._layout.addStretch(1)

    def refresh(self, counts: dict[int, int], chosen: int, words: Words) -> None:
        """Show these tables with their counts, and which of them is chosen."""
        if list(self._buttons) != list(counts):
            self._rebuild(list(counts))
        short = len(counts) > _MOST_NAMED
        for table, button in self._buttons.items():
            button.say(self._name(table, words, short=short), str(counts[table]))
            button.setChecked(table == chosen)

    def _name(self, table: int, words: Words, *, short: bool) -> str:
        if table == ALL:
            return words("console.all")
        if table == 0:
            return words("console.plenary")
        return words("console.table_short" if short else "console.table", n=table)

    def _rebuild(self, tables: list[int]) -> None:
        for button in self._buttons.values():
            self._layout.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = {}
        for position, table in enumerate(tables):
            button = Button("tab", checkable=True)
            button.clicked.connect(lambda _checked=False, table=table: self.chosen.emit(table))
            self._layout.insertWidget(position, button)
            self._buttons[table] = button
