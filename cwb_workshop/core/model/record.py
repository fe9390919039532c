"""The whole of a session at one moment, as a value."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field, fields, replace
from typing import Any, TypeVar, cast

from cwb_workshop.core.model.entry import (
    Change,
    Entry,
    Fact,
    Json,
    Kind,
    PlanItem,
    Step,
    Value,
    Visit,
)
from cwb_workshop.core.model.entry_index import EntryGroup, EntryIndex
from cwb_workshop.core.model.values import value_type

_Key = TypeVar("_Key")
_Held = TypeVar("_Held")


@value_type
class Record:
    """Entries by id in order of capture, facts by scope and key, plan items by id, visits."""

    entries: Mapping[str, Entry] = field(default_factory=dict)
    facts: Mapping[tuple[str, str], Fact] = field(default_factory=dict)
    plan: Mapping[str, PlanItem] = field(default_factory=dict)
    visits: Mapping[int, Visit] = field(default_factory=dict)
    _index: EntryIndex | None = field(default=None, init=False, repr=False, compare=False)

    def after(self, step: Step) -> Record:
        """Return the record with step applied.

        Raises ValueError when a value is not what the step says it was before: then the
        step belongs to another record, and applying it would lose something.
        """
        draft = RecordDraft(self)
        draft.apply(step)
        return draft.record()

    def fitted(self, step: Step) -> Step:
        """Return the step as it can be applied now, also where what it changed changed since.

        What moves through the evening is passed over by undo, and can have touched the same
        item: then only what the step itself changed is changed.
        """
        draft = RecordDraft(self)
        changes: list[Change] = []
        for change in step.changes:
            fitting = _fitted(change, draft.now(change))
            if fitting.before != fitting.after:
                draft.put(fitting)
                changes.append(fitting)
        return replace(step, changes=tuple(changes))

    def fact(self, key: str, scope: str = "", default: Json = None) -> Json:
        """Return the value of a fact, or default where it was never set."""
        fact = self.facts.get((scope, key))
        return default if fact is None else fact.value

    def facts_of(self, scope: str = "") -> dict[str, Json]:
        """Return all facts of a scope by their keys."""
        return {key: fact.value for (where, key), fact in self.facts.items() if where == scope}

    def number(self, key: str, scope: str = "") -> int | None:
        """Return a fact that is a whole number; None where it is not set."""
        value = self.fact(key, scope)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def text(self, key: str, scope: str = "") -> str:
        """Return a fact that is text; empty where it is not set."""
        value = self.fact(key, scope)
        return value if isinstance(value, str) else ""

    def active_entries(
        self, kind: Kind | None = None, item: str | None = None
    ) -> tuple[Entry, ...]:
        """Return what counts: neither withdrawn nor merged, in order of capture."""
        entries = [
            entry
            for entry in self.entries.values()
            if (kind is None or entry.kind == kind) and (item is None or entry.item == item)
        ]
        return tuple([entry for entry in entries if entry.is_active])

    def labelled(self, label: str) -> Entry | None:
        """Return the entry with this label, whatever its capitals; of several the oldest."""
        named = (self.entries[id] for id in self.index.labelled(label.upper()))
        return min(named, key=lambda entry: entry.number, default=None)

    @property
    def groups(self) -> Mapping[EntryGroup, int]:
        """How many entries there are of each group, whatever their number."""
        return self.index.groups

    def count(self, kind: Kind) -> int:
        """Return how many entries of a kind count: neither withdrawn nor merged."""
        return sum(
            number
            for group, number in self.groups.items()
            if group.kind == kind and group.is_active
        )

    @property
    def index(self) -> EntryIndex:
        """The look-ups over the entries, made when they are first needed."""
        index = self._index or EntryIndex(self.entries.values())
        self.keep(index)
        return index

    def keep(self, index: EntryIndex) -> None:
        """Keep look-ups that hold just these entries, so that they need not be made anew."""
        # Frozen for whoever holds it: what is derived from its values changes none of them.
        object.__setattr__(self, "_index", index)

    @property
    def agenda(self) -> tuple[PlanItem, ...]:
        """The items of this session in their order, dropped ones left out."""
        kept = (item for item in self.plan.values() if not item.dropped)
        return tuple(sorted(kept, key=lambda item: item.position))

    @property
    def open_visit(self) -> Visit | None:
        """The item that is open now."""
        if not self.visits:
            return None
        last = self.visits[max(self.visits)]
        return None if last.left else last

    @property
    def next_number(self) -> int:
        """The number in the order of capture that the next entry gets."""
        # They stand in that order, and what they stand in is a dictionary.
        newest = next(reversed(cast("dict[str, Entry]", self.entries).values()), None)
        return 1 if newest is None else newest.number + 1


def fact_change(record: Record, scope: str, key: str, value: Json) -> tuple[Change, ...]:
    """Return the change that sets a fact; none where it has that value. None removes it."""
    before = record.facts.get((scope, key))
    after = None if value is None else Fact(scope, key, value)
    return () if before == after else (Change(before, after),)


def replayed(steps: Iterable[Step]) -> Record:
    """Return the record after all these steps, as after reading a journal.

    Raises ValueError when a step does not fit what the steps before it made.
    """
    # Of all that was, only what is there at the end is looked up.
    draft = RecordDraft(Record(), indexed=False)
    for step in steps:
        draft.apply(step)
    return draft.record()


class RecordDraft:
    """A record being changed, a value at a time."""

    def __init__(self, record: Record, *, indexed: bool = True) -> None:
        """The look-ups of its entries are kept along with each change, or left for later."""
        self._entries = dict(record.entries)
        self._facts = dict(record.facts)
        self._plan = dict(record.plan)
        self._visits = dict(record.visits)
        self._index = record.index.copy() if indexed else None
        self._newest = record.next_number - 1
        self._unordered = False

    def apply(self, step: Step) -> None:
        for change in step.changes:
            self.put(change)

    def put(self, change: Change) -> None:
        """Raises ValueError for a change that does not fit what is there."""
        value = change.before if change.after is None else change.after
        if isinstance(value, Entry):
            _put(self._entries, value.id, change)
            self._follow(change)
        elif isinstance(value, Fact):
            _put(self._facts, (value.scope, value.key), change)
        elif isinstance(value, PlanItem):
            _put(self._plan, value.id, change)
        elif isinstance(value, Visit):
            _put(self._visits, value.number, change)

    def now(self, change: Change) -> Value | None:
        """Return the value that a change is about, as it is now."""
        value = change.before if change.after is None else change.after
        if isinstance(value, Entry):
            return self._entries.get(value.id)
        if isinstance(value, Fact):
            return self._facts.get((value.scope, value.key))
        if isinstance(value, PlanItem):
            return self._plan.get(value.id)
        return None if value is None else self._visits.get(value.number)

    def record(self) -> Record:
        """Return the record as it is so far. What the draft is given later shows in it too."""
        if self._unordered:
            pairs = sorted(self._entries.items(), key=lambda pair: pair[1].number)
            self._entries = dict(pairs)
            self._unordered = False
        record = Record(self._entries, self._facts, self._plan, self._visits)
        if self._index is not None:
            record.keep(self._index)
        return record

    def _follow(self, change: Change) -> None:
        before, after = change.before, change.after
        if self._index is not None:
            self._index.put(
                before if isinstance(before, Entry) else None,
                after if isinstance(after, Entry) else None,
            )
        if before is None and isinstance(after, Entry):
            self._unordered |= after.number < self._newest
            self._newest = max(self._newest, after.number)


def _fitted(change: Change, now: Value | None) -> Change:
    before, after = change.before, change.after
    if now == before or now is None or before is None or after is None:
        return Change(now, after)
    changed: dict[str, Any] = {
        part.name: _moved(*(getattr(value, part.name) for value in (before, after, now)))
        for part in fields(after)
        if getattr(before, part.name) != getattr(after, part.name)
    }
    return Change(now, replace(now, **changed))


def _moved(before: object, after: object, now: object) -> object:
    """Return a part of a value as a step makes it: of themes and fields just those it changed."""
    if isinstance(before, tuple) and isinstance(after, tuple) and isinstance(now, tuple):
        kept = [one for one in now if one not in before or one in after]
        return (*kept, *(one for one in after if one not in before and one not in kept))
    if isinstance(before, Mapping) and isinstance(after, Mapping) and isinstance(now, Mapping):
        gone = {key for key in before if key not in after}
        new = {key: value for key, value in after.items() if before.get(key) != value}
        return {**{key: value for key, value in now.items() if key not in gone}, **new}
    return after


def _put(values: dict[_Key, _Held], key: _Key, change: Change) -> None:
    now = values.get(key)
    # Mostly it is that very value, and its fields need no looking at.
    if now is not change.before and now != change.before:
        raise ValueError("a step was applied to a record it does not belong to")
    if change.after is None:
        del values[key]
    else:
        values[key] = change.after  # type: ignore[assignment]  # the caller chose the map by type
