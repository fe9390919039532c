"""Agreements as somebody reads them: by owner, then those that still lack something."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.owners import owner_key
from cwb_workshop.core.model.values import value_type
from cwb_workshop.exercises.commitments import by, missing, who

Lacks: TypeAlias = Literal["", "waiting", "undated", "unsettled"]
"""What a group of agreements has not: nothing, an owner, a date, or both."""

_LACKS: dict[tuple[str, ...], Lacks] = {
    (): "",
    ("who",): "waiting",
    ("by",): "undated",
    ("who", "by"): "unsettled",
}


@value_type
class Group:
    """Agreements that lack the same: those that stand here, and the rest."""

    lacks: Lacks
    shown: tuple[Entry, ...]
    rest: tuple[Entry, ...] = ()

    @property
    def all(self) -> tuple[Entry, ...]:
        return (*self.shown, *self.rest)


def rooms(commitments: Sequence[Entry], most: int) -> tuple[Group, ...]:
    """Return the groups that there are, with at most so many agreements in all.

    What lacks something keeps a third of the room: an owner is sought for it.
    """
    groups = [(lacks, _in_order(_lacking(commitments, lacks))) for lacks in _LACKS.values()]
    found = [(lacks, group) for lacks, group in groups if group]
    complete = sum(len(group) for lacks, group in found if not lacks)
    kept = min(len(commitments) - complete, max(most // 3, most - complete))
    room = {"": most - kept}
    made: list[Group] = []
    for lacks, group in found:
        here = min(room.get(lacks, kept), len(group))
        if lacks:
            kept -= here
        made.append(Group(lacks, tuple(group[:here]), tuple(group[here:])))
    return tuple(made)


def _lacking(commitments: Sequence[Entry], lacks: Lacks) -> list[Entry]:
    return [one for one in commitments if _LACKS[missing(one)] == lacks]


def _in_order(group: Sequence[Entry]) -> list[Entry]:
    """Return them by organisation, the one that is due first in front, and then by date."""
    first: dict[str, str] = {}
    for one in sorted(group, key=_due):
        first.setdefault(_organisation(one), _due(one))
    return sorted(group, key=lambda one: (first[_organisation(one)], _organisation(one), _due(one)))


def _organisation(commitment: Entry) -> str:
    """Return the owner without the department or person that stands behind a comma."""
    return owner_key(who(commitment)).partition(",")[0].strip()


def _due(commitment: Entry) -> str:
    """What has no date comes behind every date."""
    return by(commitment) or "9999"
