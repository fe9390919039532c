from __future__ import annotations

from dataclasses import replace

import pytest

from cwb_workshop.core.model.drawing import DRAWING
from cwb_workshop.core.model.entry import Entry, Fact, PlanItem, Visit
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.sessions.validation import sound
from tests.workshop import ZUIDERKOUW, a_session, kit, played, registry

SAID = Entry("1", "obstacles", "answer", number=1, created="2026-03-12T19:10:00")
OPENED = Visit(1, "obstacles", "2026-03-12T19:00:00")


def evening() -> Record:
    record = a_session(None).record
    return replace(record, entries={"1": SAID}, visits={1: OPENED})


def is_sound(record: Record) -> bool:
    return sound(record, kit(), registry().ids)


def test_what_this_program_makes_is_sound() -> None:
    assert is_sound(evening())
    script = (ZUIDERKOUW / "script.txt").read_text(encoding="utf-8")
    assert is_sound(played(script))


@pytest.mark.parametrize(
    "entry",
    [
        replace(SAID, item="elsewhere"),
        replace(SAID, text="x" * 200_000),
        replace(SAID, themes=("",) * 500),
        replace(SAID, table=100),
        replace(SAID, table=-1),
        replace(SAID, also=-1),
        replace(SAID, number=2**62),
        replace(SAID, merged_into="2"),
        replace(SAID, created="yesterday"),
        replace(SAID, created="2026-03-12T19:10:00+01:00"),
        replace(SAID, edited="9999-12-31T00:00:00"),
    ],
)
def test_an_entry_that_refers_to_nothing_is_not(entry: Entry) -> None:
    assert not is_sound(replace(evening(), entries={"1": entry}))


@pytest.mark.parametrize(
    "visit",
    [
        replace(OPENED, item="elsewhere"),
        replace(OPENED, opened="soon"),
        replace(OPENED, left="later"),
        replace(OPENED, number=-1),
    ],
)
def test_a_visit_without_an_item_or_a_time_is_not(visit: Visit) -> None:
    assert not is_sound(replace(evening(), visits={visit.number: visit}))


@pytest.mark.parametrize(
    "item",
    [
        PlanItem("elsewhere", "info", 5, 1.0),
        PlanItem("obstacles", "conjuring", 5, 1.0),
        PlanItem("obstacles", "harvest_cluster", -5, 1.0),
        PlanItem("obstacles", "harvest_cluster", 10**12, 1.0),
    ],
)
def test_an_item_that_the_kit_does_not_know_is_not(item: PlanItem) -> None:
    plan = {**evening().plan, item.id: item}
    assert not is_sound(replace(evening(), plan=plan))


@pytest.mark.parametrize(
    "fact",
    [
        Fact("", "date", "../../elsewhere"),
        Fact("", "start", "25:00"),
        Fact("", "tables", 2**62),
        Fact("", "table_sizes", [-5]),
        Fact("", "ended", "late"),
        Fact("timer", "since", "just now"),
    ],
)
def test_a_fact_that_cannot_be_reckoned_with_is_not(fact: Fact) -> None:
    facts = {**evening().facts, (fact.scope, fact.key): fact}
    assert not is_sound(replace(evening(), facts=facts))


# Both sides of each bound

MOST = 1_000_000_000


@pytest.mark.parametrize(
    ("entry", "is_one"),
    [
        (replace(SAID, item="welcome"), True),
        (replace(SAID, text="x" * 10_000), True),
        (replace(SAID, text="x" * 10_001), False),
        (replace(SAID, fields={"who": "x" * 10_000}), True),
        (replace(SAID, fields={"who": "x" * 10_001}), False),
        (replace(SAID, themes=("a",) * 100), True),
        (replace(SAID, themes=("a",) * 101), False),
        (replace(SAID, table=0), True),
        (replace(SAID, table=99), True),
        (replace(SAID, table=100), False),
        (replace(SAID, round=0), True),
        (replace(SAID, round=-1), False),
        (replace(SAID, round=MOST - 1), True),
        (replace(SAID, round=MOST), False),
        (replace(SAID, also=MOST), False),
        (replace(SAID, number=0), True),
        (replace(SAID, number=-1), False),
        (replace(SAID, merged_into="1"), True),
        (replace(SAID, created="0002-01-01T00:00:00"), True),
        (replace(SAID, created="0001-12-31T23:59:59"), False),
        (replace(SAID, created="8999-12-31T23:59:59"), True),
        (replace(SAID, created="9000-01-01T00:00:00"), False),
        (replace(SAID, created=""), False),
        (replace(SAID, edited="2026-03-12T19:20:00"), True),
        (replace(SAID, edited="later"), False),
    ],
)
def test_an_entry_is_one_within_its_bounds(entry: Entry, is_one: bool) -> None:
    assert is_sound(replace(evening(), entries={"1": entry})) is is_one


@pytest.mark.parametrize(
    ("visit", "is_one"),
    [
        (replace(OPENED, left="2026-03-12T19:20:00"), True),
        (replace(OPENED, number=0), False),
        (replace(OPENED, number=MOST - 1), True),
        (replace(OPENED, number=MOST), False),
        (replace(OPENED, opened="", left="2026-03-12T19:20:00"), False),
        (replace(OPENED, item="matrix_2x2"), False),
    ],
)
def test_a_visit_is_one_within_its_bounds(visit: Visit, is_one: bool) -> None:
    assert is_sound(replace(evening(), visits={visit.number: visit})) is is_one


@pytest.mark.parametrize(
    ("item", "is_one"),
    [
        (PlanItem("obstacles", "harvest_cluster", 0, 1.0), True),
        (PlanItem("obstacles", "harvest_cluster", -1, 1.0), False),
        (PlanItem("obstacles", "harvest_cluster", 100_000, 1.0), True),
        (PlanItem("obstacles", "harvest_cluster", 100_001, 1.0), False),
        (PlanItem("obstacles", "harvest_cluster", 5, -MOST + 1.0), True),
        (PlanItem("obstacles", "harvest_cluster", 5, float(MOST)), False),
        (PlanItem("obstacles", "harvest_cluster", 5, -float(MOST)), False),
        (PlanItem("obstacles", "harvest_cluster", 5, float("nan")), False),
    ],
)
def test_an_item_is_one_within_its_bounds(item: PlanItem, is_one: bool) -> None:
    plan = {**evening().plan, item.id: item}
    assert is_sound(replace(evening(), plan=plan)) is is_one


@pytest.mark.parametrize(
    ("fact", "is_one"),
    [
        (Fact("", "date", ""), False),
        (Fact("", "start", ""), False),
        (Fact("", "tables", 99), True),
        (Fact("", "tables", 100), False),
        (Fact("", "tables", 0), True),
        (Fact("", "tables", -1), False),
        (Fact("", "present", 0), True),
        (Fact("", "present", -1), False),
        (Fact("", "present", MOST - 1), True),
        (Fact("", "present", MOST), False),
        (Fact("", "table_sizes", [MOST]), False),
        (Fact("", "table_sizes", [0, 5]), True),
        (Fact("", "reached", "2026-03-12T21:00:00"), True),
        (Fact("", "reached", "late"), False),
        (Fact("", "ended", "2026-03-12T21:00:00+01:00"), False),
        (Fact("timer", "since", "2026-03-12T19:00:00"), True),
        (Fact("timer", "since", "9999-03-12T19:00:00"), False),
        (Fact("elsewhere", "ended", "late"), True),
        (Fact("", "venue", "x" * 10_000), True),
        (Fact("", "venue", "x" * 10_001), False),
        (Fact("1", DRAWING, "x" * 10_001), True),
    ],
)
def test_a_fact_is_one_within_its_bounds(fact: Fact, is_one: bool) -> None:
    facts = {**evening().facts, (fact.scope, fact.key): fact}
    assert is_sound(replace(evening(), facts=facts)) is is_one


def test_a_room_that_was_not_filled_in_is_a_room() -> None:
    facts = {key: fact for key, fact in evening().facts.items() if key[1] in ("date", "start")}
    assert is_sound(replace(evening(), facts=facts))
    assert is_sound(replace(evening(), facts=facts, entries={}, visits={}, plan={}))
    assert not is_sound(Record())
