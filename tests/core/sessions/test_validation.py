from __future__ import annotations

from dataclasses import replace

import pytest

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
