"""Lines that others were joined with: what they have of themselves, and what from which.

A joined line goes on giving what it says: where it is edited, withdrawn or made a note, the
line that it is joined with follows in the same step. So nothing of a line that was taken back
stays behind under another one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from cwb_workshop.core.model.drawing import DRAWING
from cwb_workshop.core.model.entry import Change, Entry, Fact, Json, Step
from cwb_workshop.core.model.given import (
    GIVEN,
    Given,
    given_by,
    mark_of,
    may_have_given,
    own_part,
    taken_off,
)
from cwb_workshop.core.model.hidden import HIDDEN
from cwb_workshop.core.model.joined_line import JoinedLine
from cwb_workshop.core.model.record import Record, fact_change


def settled(record: Record, step: Step) -> Step:
    """Return the step with all that follows from it for the lines that others are joined with.

    A line on the wall that gets words from one that is not leaves the wall, and stays hidden
    until it is shown again itself; so does a line that gets words from one that stays hidden.
    A step that was settled before stays as it is.
    """
    if not _concerns_joined(record, step):
        return step
    settling = _Settling(record, step)
    return replace(step, changes=(*_folded(step, settling.changes()),))


def own_themes(record: Record, line: Entry) -> tuple[str, ...]:
    """Return the themes that a line has of itself, not of those joined with it."""
    joined = record.index.joined.get(line.id)
    if not joined:
        return line.themes
    return own_part(line, [given_by(record, one) or Given() for one in joined]).themes


def noted_as_own(record: Record, line: Entry, theme: str) -> Iterator[Change]:
    """Yield what lets a line have a theme of itself from now on, whoever gives it as well."""
    for one in record.index.joined.get(line.id, ()):
        given = given_by(record, one)
        if given is not None and theme in given.themes:
            kept = tuple(other for other in given.themes if other != theme)
            yield from fact_change(record, one, GIVEN, replace(given, themes=kept).as_json())


def without_words_of(record: Record, silent: Collection[str]) -> dict[str, Entry]:
    """Return the entries of a record in which these joined lines give no words to others.

    Their mentions go on counting.
    """
    settling = _Settling(with_notes(record), Step("", ()), silent)
    settling.settle(line for one in silent for line in above_of(one, record.entries))
    return {**record.entries, **settling.entries}


def with_notes(record: Record) -> Record:
    """Return the record with a note beside each joined line of what it gave."""
    return record.after(Step("", note_changes(record)))


def note_changes(record: Record) -> tuple[Change, ...]:
    """Return what notes of each line, joined by a version that noted nothing, what it gave."""
    if not any(entry.merged_into for entry in record.entries.values()):
        return ()
    joined = (line for lines in record.index.joined.values() for line in lines)
    return tuple(
        change
        for line in joined
        if given_by(record, line) is None and record.entries[line].merged_into in record.entries
        for change in fact_change(
            record, line, GIVEN, may_have_given(record, record.entries[line]).as_json()
        )
    )


class _Settling:
    """Works out anew what lines have, from what they have of themselves and what others give."""

    def __init__(self, record: Record, step: Step, silent: Collection[str] = ()) -> None:
        self._before = record
        self._after = record.after(step)
        self._silent = silent
        self._noted = {
            change.after.scope
            for change in step.changes
            if isinstance(change.after, Fact) and change.after.key == GIVEN
        }
        self._changed = tuple(_touched(step))
        self.entries: dict[str, Entry] = {}
        self._facts: dict[tuple[str, str], Json] = {}

    def changes(self) -> Iterator[Change]:
        """Yield what has to change beside the step."""
        before, after = self._before.entries, self._after.entries
        self.settle(
            line
            for one in self._changed
            for entries in (before, after)
            for line in (one, *above_of(one, entries))
        )
        for line, entry in self.entries.items():
            yield Change(after[line], entry)
        for (scope, key), value in self._facts.items():
            yield from fact_change(self._after, scope, key, value)

    def settle(self, lines: Iterator[str]) -> None:
        """Settle these lines where others are joined with them, the farthest down first."""
        after = self._after.entries
        joined = (self._before.index.joined, self._after.index.joined)
        found = {line for line in lines if line in after and any(line in one for one in joined)}
        for line in sorted(found, key=lambda one: (-len(above_of(one, after)), one)):
            self._settle(line)

    def _settle(self, line: str) -> None:
        entry, drawing = self._after.entries[line], self._after.text(DRAWING, line)
        before = self._before.index.joined.get(line, frozenset())
        joined = self._after.index.joined.get(line, frozenset())
        # A damaged file can have them in a circle: there none gives the other anything.
        now = sorted(joined.difference(above_of(line, self._after.entries)), key=self._order)
        had = {one: self._given_before(one) for one in before | (self._noted & joined)}
        noted = {one: given for one, given in had.items() if given is not None}
        own = own_part(entry, noted.values())
        theirs = drawing and mark_of(drawing) in {one.drawing for one in noted.values()}
        counted = JoinedLine(own, "" if theirs else drawing)
        for one in now:
            refused = taken_off(entry, drawing, noted[one]) if one in noted else ()
            giver, photo = self._giver(one)
            hidden = self._stays_hidden(one)
            self._facts[one, GIVEN] = counted.take(giver, photo, refused, hidden=hidden).as_json()
        for one in before - joined:
            self._facts[one, GIVEN] = None
        self._facts[line, DRAWING] = counted.drawing or None
        hides = self._gets_hidden(line, entry, counted)
        if hides:
            self._facts[line, HIDDEN] = True
        self.entries[line] = replace(counted.entry, shown=entry.shown and not hides)

    def _given_before(self, line: str) -> Given | None:
        """Return what the line above has from this one as the step leaves it."""
        given, before = given_by(self._after, line), self._before
        if given is None and given_by(before, line) is None:
            return may_have_given(before, before.entries[line])
        return given

    def _giver(self, line: str) -> tuple[Entry, str]:
        entry = self.entries.get(line, self._after.entries[line])
        if line in self._silent:
            entry, photo = replace(entry, themes=(), fields={}), ""
        else:
            held = self._facts.get((line, DRAWING), self._after.text(DRAWING, line))
            photo = held if isinstance(held, str) else ""
        return entry, photo

    def _order(self, line: str) -> int:
        return self._after.entries[line].number

    def _stays_hidden(self, line: str) -> bool:
        return bool(self._facts.get((line, HIDDEN), self._after.fact(HIDDEN, line)))

    def _gets_hidden(self, line: str, entry: Entry, counted: JoinedLine) -> bool:
        """Tell whether a line has words now that it does not show by itself: of a line that stays
        hidden, or, where it is on the wall, of one that the room does not see.
        """
        before = self._before.entries.get(line)
        if before is None:
            return False
        had = {*before.themes, *map(repr, before.fields.values())}
        had.add(mark_of(self._before.text(DRAWING, line)))
        unseen = counted.unseen if entry.shown and before.shown else set()
        return bool((counted.hidden | unseen) - had)


def _concerns_joined(record: Record, step: Step) -> bool:
    joined = record.index.joined
    return any(
        line in joined or (entry is not None and bool(entry.merged_into))
        for change in step.changes
        for line, entry in _lines_of(record, change)
    )


def _lines_of(record: Record, change: Change) -> Iterator[tuple[str, Entry | None]]:
    for value in (change.before, change.after):
        if isinstance(value, Entry):
            yield value.id, value
        elif isinstance(value, Fact) and value.key in (DRAWING, GIVEN):
            yield value.scope, record.entries.get(value.scope)


def _touched(step: Step) -> Iterator[str]:
    for change in step.changes:
        value = change.before if change.after is None else change.after
        if isinstance(value, Entry):
            yield value.id
        elif isinstance(value, Fact) and value.key in (DRAWING, GIVEN):
            yield value.scope


def above_of(line: str, entries: Mapping[str, Entry]) -> list[str]:
    """Return the lines that a line is joined with, directly or through others, nearest first."""
    found: list[str] = []
    while (entry := entries.get(line)) is not None and entry.merged_into:
        line = entry.merged_into
        if line in found:
            break
        found.append(line)
    return found


def _folded(step: Step, more: Iterator[Change]) -> Iterator[Change]:
    """Return the changes of a step and those beside it, each value changed once."""
    added = {_key(change): change for change in more}
    for change in step.changes:
        beside = added.pop(_key(change), None)
        folded = change if beside is None else Change(change.before, beside.after)
        if folded.before != folded.after:
            yield folded
    yield from (change for change in added.values() if change.before != change.after)


def _key(change: Change) -> tuple[str, str] | None:
    value = change.before if change.after is None else change.after
    if isinstance(value, Entry):
        return "", value.id
    return (value.key, value.scope) if isinstance(value, Fact) else None
