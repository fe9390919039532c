from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.core.model.entry import Entry, Fact, PlanItem
from cwb_workshop.core.model.hidden import HIDDEN
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.sessions.comparison import Comparison, compared


def a(number: int, **values: object) -> Entry:
    return replace(Entry(f"id-{number}", "obstacles", "answer", number=number), **values)  # type: ignore[arg-type]


def held(*entries: Entry, facts: tuple[Fact, ...] = (), plan: tuple[PlanItem, ...] = ()) -> Record:
    return Record(
        {entry.id: entry for entry in entries},
        {(fact.scope, fact.key): fact for fact in facts},
        {item.id: item for item in plan},
    )


def test_lines_are_told_apart_by_where_they_are() -> None:
    old, new = a(2, text="te duur"), a(2, text="veel te duur", edited="later")
    now, then = held(a(1), new, a(3)), held(a(1), old, a(4))
    assert compared(now, then) == Comparison((a(3),), (a(4),), ((old, new),))


def test_a_withdrawn_line_is_different_and_one_that_was_shown_is_not() -> None:
    assert compared(held(a(1, withdrawn=True)), held(a(1))).different
    assert compared(held(a(1, shown=True, edited="t")), held(a(1))).same
    hidden = Fact("id-1", HIDDEN, True)
    assert compared(held(a(1), facts=(hidden,)), held(a(1, shown=True))).same


def test_settings_count_and_where_the_evening_was_does_not() -> None:
    then = held(facts=(Fact("", "present", 20), Fact("wall", "mode", "live")))
    now = held(
        facts=(Fact("", "present", 24), Fact("wall", "mode", "black")),
        plan=(PlanItem("obstacles", "table_round", 10, 1.0),),
    )
    assert compared(now, then) == Comparison(settings=2)


def test_a_line_of_another_version_says_the_same_and_any_other_difference_is_one() -> None:
    assert compared(held(a(1, version=3)), held(a(1))).same
    for other in (a(1, table=2), a(1, themes=("money",)), a(1, also=1), a(1, fields={"who": "x"})):
        found = compared(held(other), held(a(1)))
        assert found.different == ((a(1), other),)
        assert not found.same


def test_each_setting_that_came_went_or_changed_counts_once() -> None:
    one, two = PlanItem("talk", "info", 10, 1.0), PlanItem("pause", "info", 5, 2.0)
    then = held(facts=(Fact("", "present", 20), Fact("talk", "hands", 3)), plan=(one, two))
    assert compared(then, then) == Comparison()
    moved = (Fact("timer", "ran", 9), Fact("wall", "screen", 2))
    now = held(
        facts=(Fact("", "present", 20), Fact("talk", "hands", 4), *moved),
        plan=(replace(one, minutes=12),),
    )
    assert compared(now, then).settings == compared(then, now).settings == 3


_RECORDS = st.lists(
    st.builds(a, st.integers(1, 6), text=st.text(max_size=3), withdrawn=st.booleans())
).map(lambda entries: held(*entries))


@given(_RECORDS, _RECORDS)
def test_every_line_of_both_is_told_once_or_is_the_same(now: Record, then: Record) -> None:
    found = compared(now, then)
    told = {entry.id for entry in (*found.only_now, *found.only_then)}
    told |= {entry.id for _then, entry in found.different}
    same = {key for key in now.entries if now.entries[key] == then.entries.get(key)}
    assert told | same == {*now.entries, *then.entries}
    assert not told & same
    turned = compared(then, now)
    assert (turned.only_now, turned.only_then) == (found.only_then, found.only_now)
