"""The quotes that were brought along, each with where it was heard and a box to choose it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from cwb_workshop.core.model.brought_quotes import BroughtQuote
from cwb_workshop.core.model.text import clean
from cwb_workshop.ui.dialogs.dialog import breakable
from cwb_workshop.widgets.accessible_names import give_name

_MARK = Qt.ItemDataRole.UserRole


class QuoteList(QListWidget):
    """Space, or a click on its box, chooses a quote or no longer."""

    def __init__(self, name: str) -> None:
        super().__init__()
        give_name(self, name)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSpacing(1)

    @property
    def current(self) -> str:
        """The mark of the quote that the keyboard is at; empty for none."""
        item = self.currentItem()
        return "" if item is None else str(item.data(_MARK))

    @property
    def chosen(self) -> list[str]:
        """The marks of those that are chosen, in order."""
        rows = (self.item(row) for row in range(self.count()))
        return [str(row.data(_MARK)) for row in rows if row.checkState() == Qt.CheckState.Checked]

    def fill(
        self,
        quotes: Iterable[BroughtQuote],
        where: Callable[[BroughtQuote], str],
        chosen: Set[str],
    ) -> None:
        """Show quotes with what is told of each; the keyboard stays at its row."""
        at = max(self.currentRow(), 0)
        self.blockSignals(True)
        self.clear()
        for one in quotes:
            said, told = (breakable(clean(text)) for text in (one.text, where(one)))
            row = QListWidgetItem(f"{said}\n{told}")
            row.setData(_MARK, one.mark)
            is_chosen = one.mark in chosen
            row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            row.setCheckState(Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked)
            self.addItem(row)
        self.setCurrentRow(min(at, self.count() - 1))
        self.blockSignals(False)
