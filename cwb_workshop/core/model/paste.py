"""Lines that were pasted together: stored a few at a time, undone as one.

How far a paste is stands in a fact of its own, which each of its steps moves on. So the
journal tells which steps belong together, and a paste that was broken off where to go on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from cwb_workshop.core.model.entry import Change, Fact, Step
from cwb_workshop.core.model.record import Record, fact_change
from cwb_workshop.core.model.values import value_type

SCOPE = "paste"

_READ, _TAKEN = "read", "taken"


@value_type
class Paste:
    """Lines on their way into an item. `read` of them were looked at, `taken` were kept.

    `table` is the one that the next line belongs to where it names none: it goes along from
    line to line, whatever is typed for another table meanwhile. `waiting` is one that is not there,
    and was named last: lines that name none hang on it, and wait with it. `column` is that of a
    board for all of them, 0 for none. A line that is empty was left out, and keeps its number.
    """

    id: str
    item: str
    table: int
    lines: tuple[str, ...]
    read: int = 0
    taken: int = 0
    column: int = 0
    waiting: int = 0

    @property
    def left(self) -> int:
        return len(self.lines) - self.read

    def progress(self, record: Record) -> tuple[Change, ...]:
        """Return the change that says how far it is."""
        value = {_READ: self.read, _TAKEN: self.taken}
        return fact_change(record, SCOPE, self.id, value)

    def as_in(self, record: Record) -> Paste:
        """Return it as far as it came in this record, as after it was broken off."""
        progress = record.fact(self.id, SCOPE)
        if not isinstance(progress, Mapping):
            return self
        read, taken = (_number(progress.get(key), len(self.lines)) for key in (_READ, _TAKEN))
        return replace(self, read=max(self.read, read), taken=min(taken, read))


@value_type
class RefusedLine:
    """A pasted line that was not taken, whole. `number` is its place in the paste, from 1."""

    paste: str
    number: int
    text: str


def paste_of(step: Step) -> str:
    """Return the id of the paste that a step is a part of; empty where it is of none.

    It stands in the first change of the step, and so in the last of the reversed one.
    """
    for change in (*step.changes[:1], *step.changes[-1:]):
        value = change.before if change.after is None else change.after
        if isinstance(value, Fact) and value.scope == SCOPE:
            return value.key
    return ""


def _number(value: object, most: int) -> int:
    """Return a number of lines that there can be: a file from elsewhere may hold anything."""
    whole = isinstance(value, int) and not isinstance(value, bool)
    return max(min(value, most), 0) if isinstance(value, int) and whole else 0
