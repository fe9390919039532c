"""What the room may see of a record, step after step, each line looked at once."""

from __future__ import annotations

from cwb_workshop.core.capture.unknown_choices import without_unknown_choices
from cwb_workshop.core.model.audience import Declared
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.entry_index import EntryIndex
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.literal import literal_word
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.projection import line_seen_by, with_lines
from cwb_workshop.core.model.record import Record


def may_be_seen(entry: Entry) -> bool:
    """Released, still standing, and not a note for the facilitator."""
    return entry.shown and entry.is_active and not entry.internal


class VisibleRecords:
    """The records of one kit as the room may see them.

    What is seen of a line is kept until the line is another one, or what is literal in it: a step
    changes a few lines, and hundreds stand there.
    """

    def __init__(self, kit: Kit, declared: Declared) -> None:
        self._kit = kit
        self._declared = declared
        self._newest: tuple[Record, Record] | None = None
        self._lines: dict[str, tuple[Entry, tuple[Language, str], Entry | None]] = {}
        self._index = EntryIndex()
        self._indexed: dict[str, Entry] = {}
        self._in_item: tuple[Record, str, tuple[Entry, ...]] | None = None

    def of(self, record: Record) -> Record:
        """Return the record with nothing in it that the room may not see; the very one of the
        step before where nothing of that changed.
        """
        if self._newest is None:
            self._newest = record, self._seen(record)
        elif self._newest[0] is not record:
            before, seen = self._newest[1], self._seen(record)
            self._newest = record, before if seen == before else seen
        return self._newest[1]

    def in_item(self, seen: Record, item: str) -> tuple[Entry, ...]:
        """Return the lines of an item in what may be seen; asked again, they are the same ones."""
        kept = self._in_item
        if kept is None or kept[0] is not seen or kept[1] != item:
            lines = tuple(entry for entry in seen.entries.values() if entry.item == item)
            kept = self._in_item = (seen, item, lines)
        return kept[2]

    def _seen(self, record: Record) -> Record:
        language = record.text("language")
        lines: list[Entry] = []
        # The few steps that are taken for each line, in an evening of thousands.
        for id, entry in record.entries.items():
            if not entry.shown:
                continue
            literal = literal_word(record, id) if "~" in entry.text else ""
            kept = self._lines.get(id)
            if kept is None or kept[0] is not entry or kept[1] != (language, literal):
                seen = self._seen_of(entry, language, literal) if may_be_seen(entry) else None
                kept = (entry, (language, literal), seen)
                self._lines[id] = kept
            if kept[2] is not None:
                lines.append(kept[2])
        seen_record = with_lines("room", record, lines, self._declared)
        seen_record.keep(self._index_of(seen_record))
        return seen_record

    def _index_of(self, seen: Record) -> EntryIndex:
        """Return the look-ups over what is seen, made out of those of the step before: only what is
        another line now is counted anew.
        """
        before, now = self._indexed, seen.entries
        gone = [id for id in before if id not in now]
        other = [id for id, entry in now.items() if before.get(id) is not entry]
        if not before:
            self._index, self._indexed = EntryIndex(now.values()), dict(now)
        elif gone or other:
            self._index = self._index.copy()
            for id in (*gone, *other):
                self._index.put(before.get(id), now.get(id))
            self._indexed = dict(now)
        return self._index

    def _seen_of(self, entry: Entry, language: Language, literal: str) -> Entry | None:
        """Return what the room may read of a released line; None where that is nothing."""
        item = self._kit.items.get(entry.item)
        columns = self._declared.columns(item) if item else 0
        known = without_unknown_choices(entry, self._kit, columns=columns, literal=literal)
        return known and line_seen_by("room", known, language, self._kit, self._declared)
