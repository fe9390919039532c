"""Votes of so few people that one could tell who voted how: the public report has none."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from cwb_workshop.core.figures.statistics import TOO_FEW_VOTES
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.people import present
from cwb_workshop.core.model.record import Record

VOTES = "votes"
"""The field that says how many votes there were, where it is not told what they were."""

_HANDS = "hands"


def are_few(people: int) -> bool:
    return people < TOO_FEW_VOTES


def votes_alone(entry: Entry) -> int:
    """Return how many votes an entry holds of which nothing else is told."""
    votes = entry.fields.get(VOTES)
    return votes if isinstance(votes, int) else 0


def with_entries(record: Record, changed: Iterable[Entry]) -> Record:
    """Put entries in the place of those with the same id."""
    return replace(record, entries={**record.entries, **{entry.id: entry for entry in changed}})


def without_hands(record: Record, items: Collection[str]) -> Record:
    """Leave out the hands that went up in these items, where few people could put theirs up.

    Without the number of people there were at least as many as hands at one time.
    """
    counted = {
        key: fact.value
        for key, fact in record.facts.items()
        if key[0] in items and _is_of_hands(key[1]) and isinstance(fact.value, int)
    }
    people = max([present(record) or 0, *counted.values()])
    if not counted or not are_few(people):
        return record
    return replace(record, facts={k: fact for k, fact in record.facts.items() if k not in counted})


def _is_of_hands(key: str) -> bool:
    return key == _HANDS or key.startswith(f"{_HANDS}_")
