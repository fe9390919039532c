"""The rows of a pasted block as a Qt model: it shows them and holds none of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Literal, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from cwb_workshop.core.capture.cells import cells_apart
from cwb_workshop.core.capture.column_places import Cells
from cwb_workshop.core.capture.paste_reading import LONGEST_SHOWN, ReadRow
from cwb_workshop.core.capture.pasted_block import WhyOut
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.limits import LONGEST_LINE
from cwb_workshop.core.model.text import clean, cut
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.model.words import Translator
from cwb_workshop.session.paste_list import PasteList
from cwb_workshop.ui.console.capture.chips import sign_labels
from cwb_workshop.ui.table_names import table_name
from cwb_workshop.widgets.fault_guard import guarded, no_value

_WHY_OUT: Mapping[WhyOut, str] = {
    "heading": "is_heading",
    "total": "is_total",
    "other_side": "other_side",
    "": "is_out",
}
_LINES_OUT = ("is_out", "other_side")
"""Rows that are left out for these are lines, and drawn as such."""
_MOST_OF_CELL = 24
ROW_ROLE = Qt.ItemDataRole.UserRole + 1

_Index = QModelIndex | QPersistentModelIndex
RowState: TypeAlias = Literal["along", "out", "refused", "unread"]


@value_type
class DrawnRow:
    """A row as it is drawn. `labels` are what it becomes, each with the role of a chip."""

    number: int
    state: RowState
    words: str
    table: str = ""
    labels: tuple[tuple[str, str], ...] = ()

    @property
    def spoken(self) -> str:
        return ", ".join(filter(None, (self.table, self.words, *(text for _, text in self.labels))))


class PastedRowModel(QAbstractListModel):
    """`changed` carries the place of a row and the line that was typed instead, `turned` that of
    a row whose tick was pressed.
    """

    changed = Signal(int, str)
    turned = Signal(int)

    def __init__(
        self, rows: PasteList, kit: Kit, words: Translator, kind_word: Callable[[str], str]
    ) -> None:
        super().__init__()
        self._rows = rows
        self._kit = kit
        self._words = words
        self._kind_word = kind_word

    @guarded(lambda: 0)
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        return 0 if parent.isValid() else self._rows.total

    @guarded(no_value)
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= self._rows.total:
            return None
        at = index.row()
        if role == Qt.ItemDataRole.EditRole:
            return editable(self._rows.block.line(at))
        if role == Qt.ItemDataRole.CheckStateRole:
            along = self._rows.block.goes_along(at)
            return Qt.CheckState.Checked if along else Qt.CheckState.Unchecked
        if role in (ROW_ROLE, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            drawn = self.drawn(at)
            if role == ROW_ROLE:
                return drawn
            if role == Qt.ItemDataRole.DisplayRole:
                return drawn.words
            return self._words("console.pasted.row", number=at + 1, row=drawn.spoken)
        return None

    @guarded(lambda: False)
    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid():
            return False
        if role == Qt.ItemDataRole.CheckStateRole:
            self.turned.emit(index.row())
        elif role == Qt.ItemDataRole.EditRole:
            if value != editable(self._rows.block.line(index.row())):
                self.changed.emit(index.row(), str(value))
        else:
            return False
        return True

    @guarded(lambda: Qt.ItemFlag.NoItemFlags)
    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable
        if index.isValid() and _has_room(self._rows.block.line(index.row())):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def tell(self, first: int, behind: int) -> None:
        """Let the view look again at these rows."""
        if first < behind:
            self.dataChanged.emit(self.index(first), self.index(behind - 1))

    def begin_anew(self) -> None:
        """Other rows are about to stand here."""
        self.beginResetModel()

    def end_anew(self) -> None:
        self.endResetModel()

    def drawn(self, at: int) -> DrawnRow:
        """Return a row as it is drawn now."""
        words, block, read = self._words, self._rows.block, self._rows.row(at)
        said = clean(block.line(at)[:LONGEST_SHOWN]).strip()
        if not block.goes_along(at):
            why = self._why_out(at)
            title = {"title": cut(block.under[at], _MOST_OF_CELL)} if why == "other_side" else {}
            label = words(f"console.pasted.{why}", **title)
            is_line = at in block.changed or (said and why in _LINES_OUT)
            shown = said if is_line else _cells(block.rows[at])
            return DrawnRow(at + 1, "out", shown, "", (("chip", label),))
        if read is None or not read.text:
            return DrawnRow(at + 1, "unread", said)
        state: RowState = "along" if read.shown.refusal is None else "refused"
        table = table_name(read.shown.table, words)
        labels = [*self._labels(read)]
        if state == "along" and read.stored and block.is_of_above(at):
            labels.insert(0, ("chip:warning", words("console.pasted.of_above")))
        cell = clean(block.no_table(at)).strip()
        if cell:
            told = words("console.pasted.no_table", cell=cut(cell, _MOST_OF_CELL))
            labels.insert(0, ("chip:warning", told))
        return DrawnRow(at + 1, state, read.words, table, tuple(labels))

    def _why_out(self, at: int) -> str:
        """Return the key of the word for why a row does not go along."""
        if self._rows.block.is_heading(at):
            return "is_heading"
        return _WHY_OUT[self._rows.block.why_out(at)]

    def _labels(self, read: ReadRow) -> Sequence[tuple[str, str]]:
        words, refusal = self._words, read.shown.refusal
        if refusal is not None:
            return [("chip:trouble", words(refusal.key, **refusal.values))]
        if not read.stored:
            return [("chip", words("console.pasted.chooses"))]
        return [*sign_labels(read.shown, self._kit, words, self._kind_word)]


def _cells(row: Cells) -> str:
    """Return the cells of a row of which nothing goes along, as one text."""
    return cut(clean(" · ".join(filter(None, row))).strip(), LONGEST_SHOWN)


def editable(line: str) -> str:
    """Return a line as it stands in a field; a cell that is a note, or who spoke, stays apart."""
    return clean(cells_apart(line))


def _has_room(line: str) -> bool:
    """Tell whether a field, which cuts what is longer than it holds, can hold a line."""
    return len(line) <= LONGEST_LINE and len(editable(line)) <= LONGEST_LINE
