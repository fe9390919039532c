"""The captured lines as a Qt model: it shows entries and holds none of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from cwb_workshop.core.model.entry import Entry, Fact
from cwb_workshop.core.model.entry_kinds import ANSWER
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.words import Translator
from cwb_workshop.session.retyping import Retyping
from cwb_workshop.ui.console.entries.entry_tags import DrawnTag, tags
from cwb_workshop.ui.entry_text import line_text
from cwb_workshop.widgets.fault_guard import guarded, no_value

ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1
TAGS_ROLE = Qt.ItemDataRole.UserRole + 2

_Index = QModelIndex | QPersistentModelIndex


class EntryModel(QAbstractListModel):
    """`edited` carries the id of an entry and the text it should get; `looks_changed` comes where
    lines that stay may have other marks behind them now.

    `tags_of` gives what the exercise of an entry says behind it, `retyping` the line that is
    edited, with its signs. An edit that was not kept stands there again. `kit` gives the kit as the
    session plans it now.
    """

    edited = Signal(str, str)
    looks_changed = Signal()

    def __init__(
        self,
        kit: Callable[[], Kit],
        tags_of: Callable[[Entry], Iterable[DrawnTag]],
        retyping: Retyping,
    ) -> None:
        super().__init__()
        self._kit = kit
        self._retyping = retyping
        self._tags_of = tags_of
        self._words: Translator | None = None
        self._record = Record()
        self._with_item = False
        self._entries: list[Entry] = []
        self._ids: list[str] = []
        self._taken = ""

    @guarded(lambda: 0)
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        return 0 if parent.isValid() else len(self._entries)

    @guarded(no_value)
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._entries):
            return None
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line_text(entry)
        if role == Qt.ItemDataRole.EditRole:
            return self._retyping.opened(entry)
        if role == ENTRY_ROLE:
            return entry
        if role == TAGS_ROLE:
            return self._tags(entry)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join((line_text(entry), *(text for _role, text in self._tags(entry))))
        return None

    @guarded(lambda: False)
    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        entry = self._entries[index.row()]
        self._retyping.keep_draft(entry.id, "")
        if str(value).rstrip() != self._retyping.typed(entry) or entry.id == self._taken:
            self.edited.emit(entry.id, str(value))
        self._taken = ""
        return True

    def take_as_changed(self, entry_id: str) -> None:
        """Take the next edit of an entry as a change, also where the words stay as they are."""
        self._taken = entry_id

    @guarded(lambda: Qt.ItemFlag.NoItemFlags)
    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        entry = self.entry(index)
        if entry is not None and entry.text:
            return flags | Qt.ItemFlag.ItemIsEditable
        return flags

    def entry(self, index: _Index) -> Entry | None:
        if not index.isValid() or index.row() >= len(self._entries):
            return None
        return self._entries[index.row()]

    def row_of(self, entry_id: str) -> int:
        """Return the row of an entry, -1 where it is not shown."""
        return self._ids.index(entry_id) if entry_id in self._ids else -1

    def show(
        self,
        entries: Sequence[Entry],
        record: Record,
        words: Translator,
        *,
        with_item: bool = False,
    ) -> None:
        """Show these entries. Rows that only changed keep their place and the selection.

        `with_item`: each line says of which item it is.
        """
        same_words = self._words is words and self._with_item == with_item
        same_facts = _facts_of_lines(record) == _facts_of_lines(self._record)
        self._words, self._record, self._with_item = words, record, with_item
        ids = [entry.id for entry in entries]
        kept = min(len(ids), len(self._ids))
        if ids[:kept] != self._ids[:kept]:
            self.beginResetModel()
            self._entries, self._ids = list(entries), ids
            self.endResetModel()
            return
        before = self._entries
        self._put(list(entries), ids)
        rows = range(kept)
        changed = [row for row in rows if before[row] is not entries[row]] if same_words else rows
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))
        # An answer more says nothing of other lines; a placement does, and so do facts.
        more = len(ids) >= len(before) and all(one.kind == ANSWER.id for one in entries[kept:])
        if changed or not (more and same_facts):
            self.looks_changed.emit()

    def _put(self, entries: list[Entry], ids: list[str]) -> None:
        """Let rows come and go at the end alone."""
        old, new = len(self._ids), len(ids)
        if new > old:
            self.beginInsertRows(QModelIndex(), old, new - 1)
        elif new < old:
            self.beginRemoveRows(QModelIndex(), new, old - 1)
        self._entries, self._ids = entries, ids
        if new > old:
            self.endInsertRows()
        elif new < old:
            self.endRemoveRows()

    def _tags(self, entry: Entry) -> list[DrawnTag]:
        if self._words is None:
            return []
        shown = tags(entry, self._record, self._kit(), self._words, self._tags_of(entry))
        if self._retyping.draft(entry):
            shown.insert(0, ("open", self._words("console.tag.half_edited")))
        if self._with_item:
            item = self._kit().item_text(entry.item, self._words.language).short
            shown.insert(0, ("plain", item))
        return shown


def _facts_of_lines(record: Record) -> dict[tuple[str, str], Fact]:
    """Return the facts that can be seen behind a line: all but the table of the next one."""
    return {key: fact for key, fact in record.facts.items() if key != ("", "table")}
