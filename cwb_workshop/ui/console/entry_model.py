"""The captured lines as a Qt model: it shows entries and holds none of its own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from cwb_workshop.core.entry import Entry
from cwb_workshop.core.kit import Kit
from cwb_workshop.core.themes import theme_name
from cwb_workshop.core.words import Words
from cwb_workshop.core.written import long_date
from cwb_workshop.ui.console.capture_bar import table_name

ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1
TAGS_ROLE = Qt.ItemDataRole.UserRole + 2

_Index = QModelIndex | QPersistentModelIndex


class EntryModel(QAbstractListModel):
    """`edited` carries the id of an entry and the text it should get."""

    edited = Signal(str, str)

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._words: Words | None = None
        self._entries: list[Entry] = []

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._entries):
            return None
        entry = self._entries[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self.text(entry)
        if role == ENTRY_ROLE:
            return entry
        if role == TAGS_ROLE:
            return self.tags(entry)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join((self.text(entry), *(text for _role, text in self.tags(entry))))
        return None

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        entry = self._entries[index.row()]
        if value != entry.text:
            self.edited.emit(entry.id, str(value))
        return True

    def flags(self, index: _Index) -> Qt.ItemFlag:
        held = super().flags(index)
        entry = self.entry(index)
        if entry is not None and entry.text:
            return held | Qt.ItemFlag.ItemIsEditable
        return held

    def entry(self, index: _Index) -> Entry | None:
        if not index.isValid() or index.row() >= len(self._entries):
            return None
        return self._entries[index.row()]

    def row_of(self, entry_id: str) -> int:
        """Return the row of an entry, -1 where it is not shown."""
        for row, entry in enumerate(self._entries):
            if entry.id == entry_id:
                return row
        return -1

    def show(self, entries: Sequence[Entry], words: Words) -> None:
        """Show these entries. Rows that only changed keep their place and the selection."""
        same_words, self._words = self._words is words, words
        if [entry.id for entry in entries] == [entry.id for entry in self._entries]:
            before, self._entries = self._entries, list(entries)
            for row, (old, new) in enumerate(zip(before, entries, strict=True)):
                if old != new or not same_words:
                    self.dataChanged.emit(self.index(row), self.index(row))
            return
        kept = len(self._entries)
        grown = [entry.id for entry in entries[:kept]] == [entry.id for entry in self._entries]
        if grown:
            self.beginInsertRows(QModelIndex(), kept, len(entries) - 1)
            self._entries = list(entries)
            self.endInsertRows()
            if kept:
                self.dataChanged.emit(self.index(0), self.index(kept - 1))
        else:
            self.beginResetModel()
            self._entries = list(entries)
            self.endResetModel()

    def text(self, entry: Entry) -> str:
        """Return what the line says: its words, or its numbers."""
        if entry.text:
            return entry.text
        held = entry.fields.get("counts") or entry.fields.get("rounds")
        if isinstance(held, list):
            numbers = "  ".join(str(value) for value in held)
            statement = str(entry.fields.get("statement") or "").upper()
            return f"{statement}  {numbers}".strip()
        if entry.kind == "placement":
            return f"{entry.fields.get('x')} {entry.fields.get('y')}"
        return ""

    def tags(self, entry: Entry) -> list[tuple[str, str]]:
        """Return what stands behind the line, each with the role it is drawn in."""
        words = self._words
        if words is None:
            return []
        texts = self._kit.texts[words.language]
        found: list[tuple[str, str]] = []
        if entry.withdrawn:
            found.append(("state", words("console.tag.withdrawn")))
        if entry.merged_into:
            found.append(("state", words("console.tag.merged")))
        if entry.also:
            found.append(("count", f"{entry.mentions}×"))
        times = entry.fields.get("times")
        if isinstance(times, int) and times > 1:
            found.append(("count", f"{times}×"))
        if entry.highlight:
            found.append(("highlight", words("console.tag.highlight")))
        if entry.quote:
            found.append(("plain", words("console.tag.quote")))
        for theme in entry.themes:
            known = self._kit.theme(theme)
            name = theme_name(theme, texts)
            found.append(("theme", f"{known.letter.upper()} · {name}" if known else name))
        found += self._fields(entry, words)
        if not entry.shown and entry.standing and not entry.internal:
            found.append(("quiet", words("console.tag.hidden")))
        if entry.internal:
            found.append(("state", words("console.kind.note")))
        if entry.kind != "word":
            found.append(("quiet", table_name(entry.table, words)))
        if entry.label:
            found.append(("label", entry.label))
        return found

    def _fields(self, entry: Entry, words: Words) -> list[tuple[str, str]]:
        texts = self._kit.texts[words.language]
        fields = entry.fields
        found: list[tuple[str, str]] = []
        if entry.kind == "question":
            status = str(fields.get("status") or "open")
            to = str(fields.get("to") or "")
            told = words(f"console.status.{status}")
            found.append(("plain", f"{told}: {to}" if to else told))
        elif entry.kind == "commitment":
            who = str(fields.get("who") or "")
            by = str(fields.get("by") or "")
            found.append(
                ("plain", who) if who else ("open", words("console.chip.no_owner", value=""))
            )
            by_words = str(fields.get("by_words") or "")
            when = long_date(by, words.language) if by else by_words
            found.append(
                ("plain" if by else "open", when or words("console.chip.no_date", value=""))
            )
        elif entry.kind == "answer":
            for field, value in fields.items():
                name = texts.choices.get(f"{field}.{value}")
                if name:
                    found.append(("plain", name))
                elif field == "column":
                    found.append(("plain", words(f"console.column.{value}")))
        return found
