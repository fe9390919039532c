"""Lines that say several things under a name, with each part by itself: so that of a frozen wall
just the part goes that was taken back, whatever became of the text that they are typed in.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cwb_workshop.core.model.audience import Declared
from cwb_workshop.core.model.entry import Change, Entry, Step, Value
from cwb_workshop.core.model.named_parts import NamedParts
from cwb_workshop.core.model.record import Record


class PartsApart:
    """Takes the lines apart of which any of these records or steps has a part in a field."""

    def __init__(
        self, declared: Declared, then: Record, now: Record, undone: Sequence[Step]
    ) -> None:
        self._parts: dict[str, NamedParts] = {}
        lines = (*then.entries.values(), *_lines_now(then, now), *_lines_of(undone))
        for line in lines:
            parts = declared.parts_of(line)
            if parts is not None:
                self._parts[line.id] = parts
        self.steps = tuple(map(self._step, undone))

    def record(self, record: Record) -> Record:
        """Return the record with those lines apart; it is that very record where none are."""
        apart = {
            line: self._parts[line].apart(record.entries[line])
            for line in self._parts
            if line in record.entries
        }
        if all(record.entries[line] == entry for line, entry in apart.items()):
            return record
        return replace(record, entries={**record.entries, **apart})

    def _step(self, step: Step) -> Step:
        changes = tuple(Change(self._value(c.before), self._value(c.after)) for c in step.changes)
        return replace(step, changes=changes)

    def _value(self, value: Value | None) -> Value | None:
        if isinstance(value, Entry) and value.id in self._parts:
            return self._parts[value.id].apart(value)
        return value


def _lines_now(then: Record, now: Record) -> Iterator[Entry]:
    return (now.entries[line] for line in then.entries if line in now.entries)


def _lines_of(steps: Sequence[Step]) -> Iterator[Entry]:
    for step in steps:
        for change in step.changes:
            yield from (v for v in (change.before, change.after) if isinstance(v, Entry))
