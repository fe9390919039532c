"""How many answers speak of each principle, and of which nobody did."""

from __future__ import annotations

from collections.abc import Iterable

from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.entry_kinds import ANSWER
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.principles import principle_of
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.values import value_type


@value_type
class PrinciplesHeard:
    """`counts` are the answers of each principle in the order of the kit, `without` those that
    were given none.
    """

    counts: tuple[int, ...]
    without: int

    @property
    def given(self) -> int:
        return sum(self.counts)

    @property
    def silent(self) -> tuple[int, ...]:
        """The numbers of the principles that no answer has, from 1."""
        return tuple(number for number, count in enumerate(self.counts, start=1) if not count)


def principles_heard(record: Record, kit: Kit) -> PrinciplesHeard:
    """Count the answers that stand; it asks for no line, only for what they have in common."""
    standing = (
        (group.principle, number)
        for group, number in record.groups.items()
        if group.kind == ANSWER.id and group.is_active
    )
    return _heard(standing, kit)


def principles_heard_in(answers: Iterable[Entry], kit: Kit) -> PrinciplesHeard:
    """Count these answers, for who has gone through all of them anyway."""
    return _heard(((principle_of(answer), 1) for answer in answers), kit)


def _heard(answers: Iterable[tuple[int, int]], kit: Kit) -> PrinciplesHeard:
    """Count answers that are given by their principle, and how many have it."""
    counts, without = [0] * len(kit.principles), 0
    for principle, number in answers:
        if 0 < principle <= len(counts):
            counts[principle - 1] += number
        else:
            without += number
    return PrinciplesHeard(tuple(counts), without)
