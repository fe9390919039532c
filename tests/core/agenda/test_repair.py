"""Where time can be found, in evenings that anybody can add up."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.agenda.fixed_points import FixedPoint, fix
from cwb_workshop.core.agenda.forecast import missed, schedule_status
from cwb_workshop.core.agenda.repair import Cut, Proposal, accept, is_late, repair
from cwb_workshop.core.model.kit import Flex, Kit, KitItem
from cwb_workshop.core.model.record import Record
from tests.core.small import at, facts, holding, offered, planned, small_kit

MINUTES = {"welcome": 5, "talk": 20, "about": 6, "short": 3, "pause": 10, "close": 6}
ITEMS = (
    offered("welcome", flex="protected"),
    offered("talk", floor=8),
    offered("about", flex="optional"),
    offered("short", flex="optional"),
    offered("pause", floor=4),
    replace(offered("close", flex="protected"), minutes={120: 6}),
)
KIT = small_kit(*ITEMS)


def evening(late: int = 0, **minutes: int) -> Record:
    """Return an evening in its first item, opened so many minutes too late."""
    plan = minutes or MINUTES
    end = (at("19:00") + timedelta(minutes=sum(plan.values()))).isoformat()
    told = facts(date="2026-03-12", start="19:00", agreed_end=end, variant=120)
    record = holding(*told, *planned(**plan))
    moment = at("19:00") + timedelta(minutes=late)
    return record.after(navigation_steps.open_item(record, next(iter(plan)), moment))


def proposed(record: Record, late: int, kit: Kit = KIT) -> tuple[Proposal, ...]:
    return repair(record, kit, at("19:00") + timedelta(minutes=late))


def cuts(proposals: tuple[Proposal, ...]) -> list[tuple[Cut, ...]]:
    return [proposal.cuts for proposal in proposals]


def test_where_nothing_is_late_nothing_is_proposed() -> None:
    assert proposed(evening(), 0) == ()
    assert not is_late(evening(), at("19:00"))


def test_one_minute_late_is_won_by_one_minute_and_not_by_a_whole_part() -> None:
    assert cuts(proposed(evening(1), 1)) == [
        (Cut("talk", 20, 19),),
        (Cut("pause", 10, 9),),
        (Cut("about", 6, 5),),
    ]


def test_the_smallest_cut_that_does_it_comes_first_with_the_end_before_and_after() -> None:
    first = proposed(evening(3), 3)[0]
    assert first == Proposal((Cut("talk", 20, 17),), at("19:53"), at("19:50"), 0)
    assert first.does_it


def test_at_most_three_ways_are_proposed_and_no_two_are_the_same() -> None:
    for late in range(1, 30):
        ways = cuts(proposed(evening(late), late))
        assert 0 < len(ways) <= 3
        assert len({frozenset(way) for way in ways}) == len(ways)


def test_several_parts_give_together_what_none_can_give_alone() -> None:
    first = proposed(evening(16), 16)[0]
    assert first.does_it
    assert sum(cut.won for cut in first.cuts) == 16
    assert len(first.cuts) == 2


def test_a_way_that_does_not_do_it_says_what_is_left() -> None:
    everything = 12 + 6 + 3 + 6
    late = everything + 4
    first = proposed(evening(late), late)[0]
    assert (first.does_it, first.late) == (False, 4)
    assert sum(cut.won for cut in first.cuts) == everything


def test_what_is_protected_keeps_its_length_but_gives_back_what_was_added_to_it() -> None:
    record = evening(2, welcome=5, close=6)
    assert proposed(record, 2) == ()
    longer = record.after(navigation_steps.plan_minutes(record, "close", 9))
    assert proposed(longer, 2)[0].cuts == (Cut("close", 9, 6),)


def test_what_already_took_its_minutes_has_none_to_give() -> None:
    record = evening(0, welcome=5, pause=10, close=6)
    for item, clock in (("pause", "19:05"), ("welcome", "19:14")):
        record = record.after(navigation_steps.open_item(record, item, at(clock)))
    # Of the pause nine minutes are gone, so it can be one shorter and no more.
    assert cuts(repair(record, KIT, at("19:20"))) == [(Cut("pause", 10, 9),)]


def test_what_was_passed_by_can_be_left_out_although_it_is_not_optional() -> None:
    record = evening(0, welcome=5, talk=20, pause=10, close=6)
    record = record.after(navigation_steps.open_item(record, "close", at("19:24")))
    ways = cuts(repair(record, KIT, at("19:24")))
    assert (Cut("talk", 20, 0),) in ways


def test_a_repair_that_was_accepted_leaves_nothing_to_repair() -> None:
    for late in range(1, 28):
        record = evening(late)
        now = at("19:00") + timedelta(minutes=late)
        repaired = record.after(accept(record, repair(record, KIT, now)[0]))
        assert schedule_status(repaired, now).late <= 0
        assert repair(repaired, KIT, now) == ()


def test_one_undo_takes_all_of_it_back() -> None:
    record = evening(20)
    step = accept(record, proposed(record, 20)[0])
    assert step.undoable
    assert len(step.changes) > 1
    assert record.after(step).after(step.reversed()) == record


def test_what_is_left_out_is_walked_through_no_more() -> None:
    record = evening(6, welcome=5, about=6, close=6)
    way = next(way for way in proposed(record, 6) if way.cuts == (Cut("about", 6, 0),))
    after = record.after(accept(record, way))
    assert [item.id for item in after.agenda] == ["welcome", "close"]


def test_what_waits_for_a_fixed_point_wins_nothing_and_is_not_proposed() -> None:
    lunch = FixedPoint("pause", at("19:40"))
    record = evening(0, welcome=5, talk=20, pause=10, short=3, close=6)
    record = record.after(fix(record, lunch))
    assert schedule_status(record, at("19:00")).late == 15
    items = {cut.item for way in proposed(record, 0) for cut in way.cuts}
    assert items == {"pause", "short"}


def test_time_is_found_for_a_fixed_point_that_would_be_missed() -> None:
    lunch = FixedPoint("pause", at("19:25"))
    record = evening(7, welcome=5, talk=20, pause=10, close=6)
    record = record.after(fix(record, lunch))
    now = at("19:07")
    assert [one.late for one in missed(record, now)] == [7]
    first = repair(record, KIT, now)[0]
    assert first.cuts == (Cut("talk", 20, 13),)
    assert (first.late, first.missed) == (0, ())


def test_the_caretaker_is_not_kept_waiting_even_where_more_was_agreed() -> None:
    record = evening()
    record = record.after(fix(record, FixedPoint("", at("19:46"))))
    first = proposed(record, 0)[0]
    assert sum(cut.won for cut in first.cuts) == 4
    assert first.after == at("19:46")


flexes = st.sampled_from(["flexible", "optional", "protected"])
parts = st.lists(st.tuples(st.integers(1, 9), st.integers(0, 6), flexes), min_size=1, max_size=5)


def made(lengths: list[tuple[int, int, Flex]], late: int) -> tuple[Record, Kit]:
    names = [f"part_{number}" for number in range(len(lengths))]
    plan = {name: length for name, (length, _floor, _flex) in zip(names, lengths, strict=True)}
    items = [
        replace(offered(name, floor=floor, flex=flex), minutes={120: length})
        for name, (length, floor, flex) in zip(names, lengths, strict=True)
    ]
    return evening(late, begin=1, **plan), small_kit(offered("begin"), *items)


def every_cut(item: KitItem) -> list[int]:
    """Return every number of minutes that an item may be cut to, by the rules as they are told."""
    length = item.minutes[120]
    if item.flex == "protected":
        return [length]
    shorter = range(item.floor or (length + 1) // 2, length)
    can_go = item.flex == "optional" or not item.floor
    return [length, *shorter, *([0] if can_go else [])]


@settings(max_examples=200, deadline=None)
@given(parts, st.integers(1, 20))
def test_no_smaller_cut_does_it_than_the_first_one_that_is_proposed(
    lengths: list[tuple[int, int, Flex]], late: int
) -> None:
    """Held against every cut there is."""
    record, kit = made(lengths, late)
    names = [name for name in kit.items if name != "begin"]
    whole = [kit.items[name].minutes[120] for name in names]
    won = {
        sum(whole) - sum(kept) for kept in product(*(every_cut(kit.items[name]) for name in names))
    }
    enough = [minutes for minutes in won if minutes >= late]
    proposals = proposed(record, late, kit)
    if not proposals:
        assert max(won) == 0
        return
    first = sum(cut.won for cut in proposals[0].cuts)
    assert first == (min(enough) if enough else max(won))


@settings(max_examples=200, deadline=None)
@given(parts, st.integers(1, 20), st.integers(0, 40), st.integers(0, 4))
def test_nothing_is_proposed_that_cannot_hold(
    lengths: list[tuple[int, int, Flex]], late: int, fixed: int, number: int
) -> None:
    record, kit = made(lengths, late)
    item = f"part_{number % len(lengths)}"
    record = record.after(fix(record, FixedPoint(item, at("19:00") + timedelta(minutes=fixed))))
    now = at("19:00") + timedelta(minutes=late)
    for proposal in repair(record, kit, now):
        after = record.after(accept(record, proposal))
        status = schedule_status(after, now)
        assert (status.expected_end, status.late) == (proposal.after, proposal.late)
        assert missed(after, now) == proposal.missed
        for cut in proposal.cuts:
            assert cut.shorter in every_cut(kit.items[cut.item])
            assert 0 <= cut.shorter < cut.minutes


@pytest.mark.parametrize("late", [1, 3, 6, 10, 18])
def test_every_pair_of_proposals_is_a_real_choice(late: int) -> None:
    ways = [set(way.cuts) for way in proposed(evening(late), late)]
    assert not any(one <= other for one, other in combinations(ways, 2))
