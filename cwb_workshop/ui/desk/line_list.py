"""A list of what was said, each line with where that was; Enter or a double click opens it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QListWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from cwb_workshop.core.model.text import clean
from cwb_workshop.ui.desk.given_keyboard import GivenKeyboard
from cwb_workshop.ui.desk.other_letters import is_high, room_for, runs_apart, whole_apart
from cwb_workshop.ui.dialogs.dialog import breakable
from cwb_workshop.widgets.accessible_names import give_name
from cwb_workshop.widgets.fault_guard import guarded

_Line = TypeVar("_Line")

_MANY, _BATCH = 400, 100


class _HighLetters(QStyledItemDelegate):
    """Gives lines in other letters than Latin the room that they take: what draws such letters is
    higher than the typeface that Qt measures by, and it would leave out the second line.
    """

    @guarded(QSize)
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        size = super().sizeHint(option, index)
        size.setHeight(room_for(str(index.data()), size.height()))
        return size


class LineList(QListWidget, Generic[_Line]):
    """Give it lines with what is told of each. `itemDoubleClicked` comes for Enter as well, but not
    for the second of two quick presses that began elsewhere.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        give_name(self, name)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSpacing(1)
        self._high = _HighLetters(self)
        self._high_rows: list[int] = []
        self.setBatchSize(_BATCH)
        self._lines: list[_Line] = []
        self._given = GivenKeyboard()

    @property
    def lines(self) -> tuple[_Line, ...]:
        return tuple(self._lines)

    @property
    def current(self) -> _Line | None:
        row = self.currentRow()
        return self._lines[row] if 0 <= row < len(self._lines) else None

    @property
    def chosen(self) -> tuple[_Line, ...]:
        """All that are chosen, where several can be."""
        return tuple(self._lines[self.row(item)] for item in self.selectedItems())

    def show_lines(self, lines: Iterable[tuple[_Line, str, str]]) -> None:
        """Show each with what was said and where; the first one is chosen."""
        shown = list(lines)
        if not shown and not self._lines:
            return
        self.clear()
        for row in self._high_rows:
            # Qt takes none here for that of all rows.
            self.setItemDelegateForRow(row, None)  # type: ignore[arg-type]
        self._lines, texts = [], []
        for line, said, where in shown:
            self._lines.append(line)
            above, below = whole_apart(breakable(clean(said))), runs_apart(breakable(clean(where)))
            texts.append(f"{above}\n{below}")
        # Thousands are laid out some at a time, so that no key waits for them.
        is_long = len(texts) > _MANY
        self.setLayoutMode(self.LayoutMode.Batched if is_long else self.LayoutMode.SinglePass)
        self.addItems(texts)
        self._high_rows = [row for row, text in enumerate(texts) if is_high(text)]
        for row in self._high_rows:
            self.setItemDelegateForRow(row, self._high)
        self.setCurrentRow(0)

    @guarded(lambda: None)
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._given.came(event.reason())
        super().focusInEvent(event)

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the line with Enter; Qt does so on some systems alone."""
        if self._given.is_of_before(event):
            event.accept()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat() and self.currentItem() is not None:
                self.itemDoubleClicked.emit(self.currentItem())
        else:
            super().keyPressEvent(event)
