"""Several copies of one session brought together: step by step, from the last common step on.

What one copy alone changed is taken. What two of them changed in different ways stands side by
side until somebody decides. Where the evening was (visits, timer, wall) is that of the longest.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations
from typing import TypeAlias

from cwb_workshop.core.model.entry import Entry, Fact, PlanItem, Step, Value, Visit
from cwb_workshop.core.model.entry_kinds import EntryKinds
from cwb_workshop.core.model.record import Record, replayed
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.sessions.comparison import says_where_it_was, spoken_part

ValueKey: TypeAlias = tuple[str, str, str]
"""What a value is about: its kind, and what it is known by within that."""


@dataclass(frozen=True)
class JournalCopy:
    """The journal of one copy: its steps, and the hash after each, which names all before it."""

    steps: tuple[Step, ...]
    hashes: tuple[str, ...]

    @property
    def head(self) -> str:
        return self.hashes[-1]

    @cached_property
    def record(self) -> Record:
        """Raises ValueError for steps that do not fit each other."""
        return replayed(self.steps)

    @cached_property
    def turns(self) -> Mapping[ValueKey, tuple[list[int], list[Value | None]]]:
        """After which step each value was another one, and what it was from then on."""
        turns: dict[ValueKey, tuple[list[int], list[Value | None]]] = {}
        for number, step in enumerate(self.steps, start=1):
            for change in step.changes:
                value = change.before if change.after is None else change.after
                if value is not None and _is_merged(value):
                    numbers, values = turns.setdefault(key_of(value), ([], []))
                    numbers.append(number)
                    values.append(change.after)
        return turns

    def value(self, key: ValueKey, after: int | None = None) -> Value | None:
        """Return a value as it is at the end, or as it was after so many steps."""
        numbers, values = self.turns.get(key, ((), ()))
        at = len(numbers) if after is None else bisect_left(numbers, after + 1)
        return values[at - 1] if at else None

    def begins_like(self, other: JournalCopy) -> int:
        """Return how many steps two copies have in common."""
        most = min(len(self.hashes), len(other.hashes))
        return bisect_left(range(most), True, key=lambda n: self.hashes[n] != other.hashes[n])

    def goes_on_from(self, other: JournalCopy) -> bool:
        """Tell whether it holds every step of another copy, and those first."""
        return self.begins_like(other) == len(other.hashes)


@value_type
class Divergence:
    """What copies made of one thing, side by side; None where it is no more.

    `chosen` is the place of what somebody decided for. Until then the first one counts.
    """

    key: ValueKey
    sides: tuple[Value | None, ...]
    chosen: int | None = None


Decide: TypeAlias = Callable[[Divergence], "int | None"]


@value_type
class MergedSession:
    record: Record
    divergences: tuple[Divergence, ...] = ()

    @property
    def undecided(self) -> int:
        return sum(1 for one in self.divergences if one.chosen is None)


def longest_first(copies: Iterable[JournalCopy]) -> tuple[JournalCopy, ...]:
    """Return the copies that no other one goes on from, in an order that is always the same."""
    ordered = sorted(copies, key=lambda copy: (-len(copy.steps), copy.head))
    kept: list[JournalCopy] = []
    for copy in ordered:
        if not any(longer.goes_on_from(copy) for longer in kept):
            kept.append(copy)
    return tuple(kept)


def merged(copies: Iterable[JournalCopy], kinds: EntryKinds, decide: Decide) -> MergedSession:
    """Bring copies of one session together, whatever order they come in.

    Raises ValueError for a journal that does not fit itself.
    """
    ordered = longest_first(copies)
    if len(ordered) == 1:
        return MergedSession(ordered[0].record)
    return _Merging(ordered, kinds, decide).done()


def key_of(value: Value) -> ValueKey:
    if isinstance(value, Entry):
        return ("entry", "", value.id)
    if isinstance(value, Fact):
        return ("fact", value.scope, value.key)
    if isinstance(value, PlanItem):
        return ("plan", "", value.id)
    return ("visit", "", str(value.number))


class _Merging:
    def __init__(self, copies: Sequence[JournalCopy], kinds: EntryKinds, decide: Decide) -> None:
        self._copies = copies
        self._kinds = kinds
        self._decide = decide
        self._common = {
            pair: copies[pair[0]].begins_like(copies[pair[1]])
            for pair in combinations(range(len(copies)), 2)
        }
        self._divergences: list[Divergence] = []

    def done(self) -> MergedSession:
        keys = dict.fromkeys(key for copy in self._copies for key in copy.turns)
        values = {key: self._value(key) for key in keys}
        for twins in self._twins(values):
            chosen = self._settled(Divergence(key_of(twins[0]), twins))
            values.update({key_of(one): None for one in twins if one is not chosen})
        return MergedSession(self._record(values.values()), tuple(self._divergences))

    def _value(self, key: ValueKey) -> Value | None:
        sides = self._sides(key)
        return sides[0] if len(sides) == 1 else self._settled(Divergence(key, sides))

    def _settled(self, divergence: Divergence) -> Value | None:
        chosen = self._decide(divergence)
        self._divergences.append(replace(divergence, chosen=chosen))
        return divergence.sides[chosen or 0]

    def _sides(self, key: ValueKey) -> tuple[Value | None, ...]:
        """Return what copies made of a value: one where nobody changed what another one did."""
        numbers = range(len(self._copies))
        newest = [n for n in numbers if not any(self._is_behind(n, m, key) for m in numbers)]
        sides: list[Value | None] = []
        for number in newest or numbers:
            value = self._copies[number].value(key)
            if not any(_same(value, other) for other in sides):
                sides.append(value)
        return tuple(sides)

    def _is_behind(self, one: int, other: int, key: ValueKey) -> bool:
        """Tell whether another copy alone changed a value since their last common step."""
        if one == other:
            return False
        common = self._common[min(one, other), max(one, other)]
        mine, theirs = self._copies[one], self._copies[other]
        before = mine.value(key, common)
        return _same(before, mine.value(key)) and not _same(before, theirs.value(key))

    def _twins(self, values: Mapping[ValueKey, Value | None]) -> Iterator[tuple[Entry, ...]]:
        """Yield figures that were counted on several copies, each for itself: one of them holds."""
        figures: dict[tuple[object, ...], dict[int, Entry]] = {}
        for value in values.values():
            if not isinstance(value, Entry) or not self._kinds.of(value).figure:
                continue
            has_it = [n for n, copy in enumerate(self._copies) if value.id in copy.record.entries]
            if value.is_active and has_it != list(range(len(self._copies))):
                of_what = tuple(sorted(p for p in value.fields.items() if isinstance(p[1], str)))
                about = (value.item, value.kind, value.table, of_what)
                figures.setdefault(about, {}).setdefault(min(has_it, default=0), value)
        yield from (tuple(one.values()) for one in figures.values() if len(one) > 1)

    def _record(self, values: Iterable[Value | None]) -> Record:
        main = self._copies[0].record
        whole = [value for value in values if value is not None]
        entries = [value for value in whole if isinstance(value, Entry)]
        ids = {entry.id for entry in entries}
        # What it was joined with may have gone on another copy: then it stands by itself again.
        bound = (replace(e, merged_into="") if e.merged_into not in ids else e for e in entries)
        facts = [value for value in whole if isinstance(value, Fact)]
        facts += [fact for fact in main.facts.values() if not _is_merged(fact)]
        plan = {value.id: value for value in whole if isinstance(value, PlanItem)}
        visited = {visit.item for visit in main.visits.values()} - plan.keys()
        plan |= {item: main.plan[item] for item in visited if item in main.plan}
        return Record(
            {entry.id: entry for entry in sorted(bound, key=lambda entry: entry.number)},
            {(fact.scope, fact.key): fact for fact in facts},
            plan,
            main.visits,
        )


def _is_merged(value: Value) -> bool:
    if isinstance(value, Visit):
        return False
    return not (isinstance(value, Fact) and says_where_it_was(value))


def _same(one: Value | None, other: Value | None) -> bool:
    if isinstance(one, Entry) and isinstance(other, Entry):
        return spoken_part(one) == spoken_part(other)
    return one == other
