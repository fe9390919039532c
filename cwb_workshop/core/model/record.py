"""The whole of a session at one moment, as a value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import TypeVar

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

_Key = TypeVar("_Key")
_Held = TypeVar("_Held")


@dataclass(frozen=True, slots=True)
class Record:
    """Entries by id in order of capture, facts by scope and key, plan items by id, visits."""

    entries: Mapping[str, Entry] = field(default_factory=dict)
    facts: Mapping[tuple[str, str], Fact] = field(default_factory=dict)
    plan: Mapping[str, PlanItem] = field(default_factory=dict)
    visits: Mapping[int, Visit] = field(default_factory=dict)

    def after(self, step: Step) -> Record:
        """Return the record with step applied.

        Raises ValueError when a value is not what the step says it was before: then the
        step belongs to another record, and applying it would lose something.
        """
        draft = _Draft(self)
        draft.apply(step)
        return draft.record()

    def fitted(self, step: Step) -> Step:
        """Return the step as it can be applied now, also where what it changed changed since.

        What moves through the evening is passed over by undo, and can have touched the same
        item: then only what the step itself changed is changed.
        """
        draft = _Draft(self)
        changes: list[Change] = []
        for change in step.changes:
            fitting = _fitted(change, draft.now(change))
            if fitting.before != fitting.after:
                draft.put(fitting)
                changes.append(fitting)
        return replace(step, changes=tuple(changes))

    def fact(self, key: str, scope: str = "", default: Json = None) -> Json:
        """Return the value of a fact, or default where it was never set."""
        found = self.facts.get((scope, key))
        return default if found is None else found.value

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
        return tuple(self._matching(kind, item))

    def labelled(self, label: str) -> Entry | None:
        """Return the entry with this label, whatever its capitals."""
        wanted = label.upper()
        for entry in self.entries.values():
            if entry.label == wanted:
                return entry
        return None

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
        if not self.entries:
            return 1
        return max(entry.number for entry in self.entries.values()) + 1

    def _matching(self, kind: Kind | None, item: str | None) -> Iterator[Entry]:
        for entry in self.entries.values():
            if not entry.is_active:
                continue
            if (kind is None or entry.kind == kind) and (item is None or entry.item == item):
                yield entry


def fact_change(record: Record, scope: str, key: str, value: Json) -> tuple[Change, ...]:
    """Return the change that sets a fact; none where it has that value. None removes it."""
    before = record.facts.get((scope, key))
    after = None if value is None else Fact(scope, key, value)
    return () if before == after else (Change(before, after),)


def replayed(steps: Iterable[Step]) -> Record:
    """Return the record after all these steps, as after reading a journal.

    Raises ValueError when a step does not fit what the steps before it made.
    """
    draft = _Draft(Record())
    for step in steps:
        draft.apply(step)
    return draft.record()


class _Draft:
    """A record being changed; nobody else holds it."""

    def __init__(self, record: Record) -> None:
        self._entries = dict(record.entries)
        self._facts = dict(record.facts)
        self._plan = dict(record.plan)
        self._visits = dict(record.visits)
        self._unordered = False

    def apply(self, step: Step) -> None:
        for change in step.changes:
            self.put(change)

    def put(self, change: Change) -> None:
        value = change.before if change.after is None else change.after
        if isinstance(value, Entry):
            self._unordered |= change.before is None
            _put(self._entries, value.id, change)
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
        if self._unordered:
            pairs = sorted(self._entries.items(), key=lambda pair: pair[1].number)
            self._entries = dict(pairs)
        return Record(self._entries, self._facts, self._plan, self._visits)


def _fitted(change: Change, now: Value | None) -> Change:
    before, after = change.before, change.after
    if now == before or now is None or before is None or after is None:
        return Change(now, after)
    changed = {
        part.name: getattr(after, part.name)
        for part in fields(after)
        if getattr(before, part.name) != getattr(after, part.name)
    }
    return Change(now, replace(now, **changed))


def _put(held: dict[_Key, _Held], key: _Key, change: Change) -> None:
    if held.get(key) != change.before:
        raise ValueError("a step was applied to a record it does not belong to")
    if change.after is None:
        del held[key]
    else:
        held[key] = change.after  # type: ignore[assignment]  # the caller chose the map by type
