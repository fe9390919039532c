"""Votes of so few people that one could tell who voted how: the public report has none."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeAlias

from cwb_workshop.core.figures.statistics import TOO_FEW_VOTES
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.people import present
from cwb_workshop.core.model.record import Record

FactKey: TypeAlias = tuple[str, str]
"""The scope of a fact, and its key."""

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

    Without the number of people there were at least as many as hands at one time. Where hands
    are counted for each of several choices, only who put one up has voted.
    """
    counted = {
        key: fact.value
        for key, fact in record.facts.items()
        if key[0] in items and _is_of_hands(key[1]) and isinstance(fact.value, int)
    }
    people = max([present(record) or 0, *counted.values()])
    few = set(counted) if are_few(people) else set(_chosen_by_few(counted))
    if not few:
        return record
    return replace(record, facts={k: fact for k, fact in record.facts.items() if k not in few})


def _chosen_by_few(counted: Mapping[FactKey, int]) -> Iterator[FactKey]:
    """Yield the hands for the choices of each item where fewer than five went up for them all."""
    choices = {key: hands for key, hands in counted.items() if key[1] != _HANDS}
    for item in {item for item, _key in choices}:
        of_item = {key: hands for key, hands in choices.items() if key[0] == item}
        if are_few(sum(of_item.values())):
            yield from of_item


def _is_of_hands(key: str) -> bool:
    return key == _HANDS or key.startswith(f"{_HANDS}_")
