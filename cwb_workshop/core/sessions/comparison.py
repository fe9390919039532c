"""What differs between a session now and an earlier copy of it."""

from __future__ import annotations

from dataclasses import replace

from cwb_workshop.core.agenda.agenda import TIMER_KEPT
from cwb_workshop.core.model.entry import Entry, Fact, Value
from cwb_workshop.core.model.hidden import HIDDEN
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.values import value_type

_MOVES = ("wall", "timer")
"""Facts of these scopes only say where the evening was. Whether a line is hidden says no more."""


@value_type
class Comparison:
    """Lines in order of capture. `different` holds each as it was then and as it is now.

    `settings` counts what else differs: facts and agenda items, not where the evening was.
    """

    only_now: tuple[Entry, ...] = ()
    only_then: tuple[Entry, ...] = ()
    different: tuple[tuple[Entry, Entry], ...] = ()
    settings: int = 0

    @property
    def same(self) -> bool:
        return self == Comparison()


def compared(now: Record, then: Record) -> Comparison:
    """Hold a session against an earlier copy of it, line by line."""
    here, there = now.entries, then.entries
    both = [(there[key], here[key]) for key in here if key in there]
    return Comparison(
        only_now=tuple(entry for key, entry in here.items() if key not in there),
        only_then=tuple(entry for key, entry in there.items() if key not in here),
        different=tuple(pair for pair in both if spoken_part(pair[0]) != spoken_part(pair[1])),
        settings=_settings(now, then),
    )


def spoken_part(entry: Entry) -> Entry:
    """Leave out what is not said by anybody: when it was edited, whether it was on the wall."""
    return replace(entry, edited="", shown=False, version=1)


def says_where_it_was(fact: Fact) -> bool:
    """Tell a fact that only says where the evening was, or what the wall had."""
    return fact.scope in _MOVES or fact.key in (HIDDEN, TIMER_KEPT)


def _settings(now: Record, then: Record) -> int:
    before, after = _set(then), _set(now)
    return sum(before.get(key) != after.get(key) for key in {*before, *after})


def _set(record: Record) -> dict[tuple[str, str], Value]:
    values: dict[tuple[str, str], Value] = {
        key: fact for key, fact in record.facts.items() if not says_where_it_was(fact)
    }
    values.update((("plan", key), item) for key, item in record.plan.items())
    return values
