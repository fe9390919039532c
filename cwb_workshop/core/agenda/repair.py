"""Where time can be found: up to three ways, each by itself, the smallest one that does it first.

Every way is tried out on the record before it is proposed, so none is that cannot hold: what waits
for a fixed point wins nothing, and what already took its minutes has none to give.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import combinations
from math import ceil

from cwb_workshop.core.agenda.forecast import (
    MissedPoint,
    ScheduleStatus,
    missed,
    passed_by,
    schedule_status,
    spent,
    to_come,
)
from cwb_workshop.core.agenda.navigation_steps import plan_minutes
from cwb_workshop.core.model.entry import Json, PlanItem, Step
from cwb_workshop.core.model.kit import Kit, KitItem
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.values import value_type

TOGETHER = "together"
"""The setting of items that belong together, as cases: they can all be shorter at once."""

MOST_PROPOSALS = 3
_MOST_TRIED = 10
"""So many items are tried in all ways of leaving them out: a thousand ways."""


@value_type
class Cut:
    """An item that goes from `minutes` to `shorter`; 0 leaves it out."""

    item: str
    minutes: int
    shorter: int

    @property
    def won(self) -> int:
        return self.minutes - self.shorter


@value_type
class Proposal:
    """Cuts that belong together, with the end before and after them, and how late that is.

    `missed` are fixed points that will not be kept even so.
    """

    cuts: tuple[Cut, ...]
    before: datetime
    after: datetime
    late: int
    missed: tuple[MissedPoint, ...] = ()

    @property
    def does_it(self) -> bool:
        """Whether nothing is late any more."""
        return not self.trouble

    @property
    def trouble(self) -> int:
        """The minutes that are too late all the same, for the end and for each fixed point."""
        return max(self.late, 0) + sum(missed.late for missed in self.missed)


@value_type
class _Room:
    """What an item can give: minutes down to `least`, or all of them where it can be left out."""

    item: PlanItem
    least: int
    can_go: bool
    passed_by: bool


def is_late(record: Record, now: datetime) -> bool:
    """Tell whether the evening ends later than was agreed, or comes too late for a fixed point."""
    return schedule_status(record, now).late > 0 or bool(missed(record, now))


def repair(record: Record, kit: Kit, now: datetime) -> tuple[Proposal, ...]:
    """Return up to three ways to find time, the best one first; none where nothing is late."""
    if not is_late(record, now):
        return ()
    trial = _Trial(record, now)
    rooms = _rooms(record, kit, now)
    found: dict[frozenset[Cut], Proposal] = {}
    for cuts in _ways(trial, rooms, kit):
        proposal = trial.proposal(cuts)
        if trial.helps(proposal):
            found.setdefault(frozenset(cuts), proposal)
    return _chosen(sorted(found.values(), key=_order))


def accept(record: Record, proposal: Proposal) -> Step:
    """Return the one step that does all of a proposal."""
    steps = (plan_minutes(record, cut.item, cut.shorter) for cut in proposal.cuts)
    changes = tuple(change for step in steps for change in step.changes)
    return Step("step.minutes", changes)


class _Trial:
    """Tries cuts out on a record, without changing it."""

    def __init__(self, record: Record, now: datetime) -> None:
        self._record, self._now = record, now
        self._before: ScheduleStatus = schedule_status(record, now)
        self._missed = missed(record, now)

    def proposal(self, cuts: Sequence[Cut]) -> Proposal:
        plan = dict(self._record.plan)
        for cut in cuts:
            item = plan[cut.item]
            gone = {"minutes": cut.shorter} if cut.shorter else {"dropped": True}
            plan[cut.item] = replace(item, **gone)
        shortened = replace(self._record, plan=plan)
        status = schedule_status(shortened, self._now)
        before, after = self._before.expected_end, status.expected_end
        still_missed = missed(shortened, self._now)
        return Proposal(tuple(cuts), before, after, status.late, still_missed)

    def helps(self, proposal: Proposal) -> bool:
        """Tell whether something is less late than it was."""
        return proposal.trouble < max(self._before.late, 0) + sum(one.late for one in self._missed)

    def trimmed(self, cuts: Sequence[Cut]) -> tuple[Cut, ...]:
        """Give minutes back that win nothing, those of the last one first."""
        kept, most = list(cuts), self.proposal(cuts).trouble
        for index in reversed(range(len(cuts))):
            others = (kept[:index], kept[index + 1 :])
            if self.proposal((*others[0], *others[1])).trouble <= most:
                kept.pop(index)
                continue
            for smaller in _smaller(kept[index]):
                if self.proposal((*others[0], smaller, *others[1])).trouble <= most:
                    kept[index] = smaller
                    break
        return tuple(kept)

    @property
    def need(self) -> int:
        """How many minutes have to be won, at least."""
        return max(self._before.late, *(missed.late for missed in self._missed), 0)


def _smaller(cut: Cut) -> Iterator[Cut]:
    """Yield smaller cuts of an item that stays, the smallest first."""
    if cut.shorter:
        minutes = range(cut.minutes - 1, cut.shorter, -1)
        yield from (replace(cut, shorter=shorter) for shorter in minutes)


def _rooms(record: Record, kit: Kit, now: datetime) -> list[_Room]:
    """Return what has room among what is still to come. Of what is protected only minutes that
    were added by hand can be taken again. What was passed by can go as well as what is optional.
    """
    seen = {visit.item for visit in record.visits.values()}
    behind_us = {item.id for item in passed_by(record)}
    rooms = []
    for item in to_come(record):
        source = kit.items.get(item.id)
        if source is None or item.minutes <= 0:
            continue
        least = max(_floor(source, item, record), ceil(spent(record, item.id, now)[0] / 60))
        may_go = source.flex == "optional" or not source.floor or item.id in behind_us
        can_go = may_go and source.flex != "protected" and item.id not in seen
        if least < item.minutes or can_go:
            rooms.append(_Room(item, min(least, item.minutes), can_go, item.id in behind_us))
    return rooms


def _floor(source: KitItem, item: PlanItem, record: Record) -> int:
    """Return the fewest minutes in which it makes sense to do an item: where the kit knows none,
    half of those it has. What is protected keeps what the kit gives it.
    """
    if source.flex == "protected":
        return max(source.floor, source.minutes.get(record.number("variant") or 0, item.minutes))
    return source.floor or ceil(item.minutes / 2)


def _ways(trial: _Trial, rooms: Sequence[_Room], kit: Kit) -> Iterator[tuple[Cut, ...]]:
    """Yield every way that is worth trying: one item alone, and several together."""
    for room in rooms:
        if room.least < room.item.minutes:
            yield trial.trimmed((_shortest(room),))
        if room.can_go:
            yield (_gone(room),)
    widest = sorted(rooms, key=lambda room: room.least - room.item.minutes)
    shorter = [_shortest(room) for room in widest if room.least < room.item.minutes]
    gone = [_gone(room) for room in widest if room.can_go]
    fewest = _fewest_gone(trial.need, rooms)
    for order in (shorter, gone, [*shorter, *gone], [*gone, *shorter], [*fewest, *shorter]):
        yield _enough(trial, _once_each(order))
    yield from map(trial.trimmed, _alike(rooms, kit))
    yield trial.trimmed([_gone(room) for room in rooms if room.passed_by and room.can_go])


def _fewest_gone(need: int, rooms: Sequence[_Room]) -> tuple[Cut, ...]:
    """Return what to leave out so that, with the others at their shortest, the cut is smallest."""
    can_go = [room for room in rooms if room.can_go][:_MOST_TRIED]
    best: tuple[Cut, ...] = ()
    smallest: tuple[int, int] | None = None
    for number in range(len(can_go) + 1):
        for chosen in combinations(can_go, number):
            without = sum(room.item.minutes for room in chosen)
            others = sum(room.item.minutes - room.least for room in rooms if room not in chosen)
            cut = max(need, without)
            if without + others >= need and (smallest is None or (cut, number) < smallest):
                smallest, best = (cut, number), tuple(_gone(room) for room in chosen)
    return best


def _alike(rooms: Sequence[_Room], kit: Kit) -> Iterator[tuple[Cut, ...]]:
    """Yield items that belong together, as cases, and can all be shorter: each at its least."""
    together: dict[Json, list[Cut]] = {}
    for room in rooms:
        name = kit.items[room.item.id].settings.get(TOGETHER)
        if name and room.least < room.item.minutes:
            together.setdefault(name, []).append(_shortest(room))
    return (tuple(cuts) for cuts in together.values() if len(cuts) > 1)


def _enough(trial: _Trial, order: Sequence[Cut]) -> tuple[Cut, ...]:
    """Take cuts until they do it, and no more than that; what helps of them where they do not."""
    numbers = range(1, len(order) + 1)
    enough = (number for number in numbers if trial.proposal(order[:number]).does_it)
    return trial.trimmed(order[: next(enough, len(order))])


def _shortest(room: _Room) -> Cut:
    return Cut(room.item.id, room.item.minutes, room.least)


def _gone(room: _Room) -> Cut:
    return Cut(room.item.id, room.item.minutes, 0)


def _once_each(cuts: Iterable[Cut]) -> list[Cut]:
    """Leave out the second cut of an item."""
    first: dict[str, Cut] = {}
    for cut in cuts:
        first.setdefault(cut.item, cut)
    return list(first.values())


def _order(proposal: Proposal) -> tuple[object, ...]:
    """What comes nearest is first; then the smallest cut, in the fewest items, that leaves most."""
    cuts = proposal.cuts
    share = max(cut.won / cut.minutes for cut in cuts)
    won = sum(cut.won for cut in cuts)
    return (proposal.trouble, won, len(cuts), share)


def _chosen(proposals: Sequence[Proposal]) -> tuple[Proposal, ...]:
    """Take the best ones that are really others: none that does all that another one does, and
    more besides. Beside one that does it, what does less is at least simple.
    """
    chosen: list[Proposal] = []
    simple = sorted(proposals, key=lambda one: not one.does_it and len(one.cuts) > 1)
    for proposal in simple if proposals and proposals[0].does_it else proposals:
        cuts = set(proposal.cuts)
        if not any(set(other.cuts) <= cuts for other in chosen):
            chosen.append(proposal)
    return tuple(chosen[:MOST_PROPOSALS])
