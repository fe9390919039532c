"""A record: what a step makes of it, what can be read from it, and what it never takes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cwb_workshop.core.model.entry import Change, Entry, Fact, Json, PlanItem, Step, Value, Visit
from cwb_workshop.core.model.record import Record, fact_change, replayed
from tests.core.model.record_steps import CHANGED, VALUES, WHOLE, step
from tests.core.small import answer, facts, holding, planned, visits

# Steps


def test_values_of_every_kind_are_made_changed_and_taken_away() -> None:
    made = step(*(Change(None, value) for value in VALUES))
    assert Record().after(made) == WHOLE
    pairs = zip(VALUES, CHANGED, strict=True)
    changed = WHOLE.after(step(*(Change(before, after) for before, after in pairs)))
    assert changed == Record(
        {"1": answer(1, "anders")},
        {("talk", "hands"): Fact("talk", "hands", 6)},
        {"talk": PlanItem("talk", "info", 25, 1.0)},
        {1: Visit(1, "talk", "2026-03-12T19:00:00", "2026-03-12T19:20:00")},
    )
    assert changed.after(step(*(Change(value, None) for value in CHANGED))) == Record()


def test_a_step_leaves_the_record_it_was_applied_to_as_it_was() -> None:
    record = Record()
    record.after(step(Change(None, answer(1))))
    assert record == Record()


@pytest.mark.parametrize(("value", "other"), list(zip(VALUES, CHANGED, strict=True)))
def test_a_step_of_another_record_is_never_applied(value: Value, other: Value) -> None:
    told = "^a step was applied to a record it does not belong to$"
    with pytest.raises(ValueError, match=told):
        WHOLE.after(step(Change(None, value)))
    with pytest.raises(ValueError, match=told):
        WHOLE.after(step(Change(other, value)))
    with pytest.raises(ValueError, match=told):
        Record().after(step(Change(value, other)))
    with pytest.raises(ValueError, match=told):
        Record().after(step(Change(value, None)))


def test_entries_stand_in_the_order_of_capture_whatever_the_order_of_steps() -> None:
    record = holding(answer(3), answer(1))
    assert list(record.entries) == ["1", "3"]
    assert list(record.after(step(Change(None, answer(2)))).entries) == ["1", "2", "3"]
    edit = Change(answer(1), answer(1, "anders"))
    assert list(record.after(step(edit)).entries) == ["1", "3"]
    assert list(record.after(step(Change(None, answer(2)), edit)).entries) == ["1", "2", "3"]
    assert list(holding(answer(10), answer(9)).entries) == ["9", "10"]


def test_a_journal_gives_the_record_of_its_steps() -> None:
    steps = [
        step(Change(None, answer(2))),
        step(Change(None, answer(1))),
        step(Change(answer(2), None)),
        step(Change(None, Fact("", "tables", 5))),
    ]
    assert replayed(steps) == holding(answer(1), Fact("", "tables", 5))
    assert replayed([]) == Record()
    with pytest.raises(ValueError, match="does not belong"):
        replayed([*steps, steps[0], steps[0]])


def test_a_fact_changes_only_where_it_is_another() -> None:
    record = holding(*facts("talk", hands=5))
    held = Fact("talk", "hands", 5)
    assert fact_change(record, "talk", "hands", 5) == ()
    assert fact_change(record, "talk", "hands", 6) == (Change(held, Fact("talk", "hands", 6)),)
    assert fact_change(record, "talk", "hands", None) == (Change(held, None),)
    assert fact_change(record, "", "hands", 5) == (Change(None, Fact("", "hands", 5)),)
    assert fact_change(record, "", "hands", None) == ()


# Reading


def test_facts_are_found_by_scope_and_key() -> None:
    record = holding(*facts(tables=5), *facts("talk", tables=3, hands=7))
    assert record.fact("tables") == 5
    assert record.fact("tables", "talk") == 3
    assert record.fact("hands") is None
    assert record.fact("hands", default=0) == 0
    assert record.facts_of() == {"tables": 5}
    assert record.facts_of("talk") == {"tables": 3, "hands": 7}
    assert record.facts_of("pause") == {}


@pytest.mark.parametrize(
    ("value", "number", "words"),
    [
        (5, 5, ""),
        (0, 0, ""),
        (-3, -3, ""),
        (True, None, ""),
        (5.0, None, ""),
        ("5", None, "5"),
        ("", None, ""),
        ([5], None, ""),
        (None, None, ""),
    ],
)
def test_a_fact_is_read_as_what_it_is(value: Json, number: int | None, words: str) -> None:
    record = holding(Fact("talk", "key", value), *facts(key="elsewhere", count=9))
    assert record.number("count") == 9
    assert record.number("key", "talk") == number
    assert record.text("key", "talk") == words
    assert record.text("key") == "elsewhere"
    assert record.number("other") is None
    assert record.text("other") == ""


def test_what_counts_is_neither_withdrawn_nor_joined() -> None:
    held = (
        answer(1),
        answer(2, withdrawn=True),
        answer(3, merged_into="1"),
        answer(4, kind="question"),
        answer(5, item="pause"),
        answer(6, kind="question", item="pause"),
    )
    record = holding(*held)

    def numbers(found: tuple[Entry, ...]) -> list[int]:
        return [entry.number for entry in found]

    assert numbers(record.active_entries()) == [1, 4, 5, 6]
    assert numbers(record.active_entries("answer")) == [1, 5]
    assert numbers(record.active_entries(item="pause")) == [5, 6]
    assert numbers(record.active_entries("question", "pause")) == [6]
    assert numbers(record.active_entries("note")) == []


def test_what_counts_is_counted_by_its_kind() -> None:
    held = (
        answer(1),
        answer(2, item="pause", table=3),
        answer(3, withdrawn=True),
        answer(4, merged_into="1"),
        answer(5, kind="question"),
        answer(6, kind="question", withdrawn=True),
        answer(7, kind="note"),
    )
    record = holding(*held)
    assert [record.count(kind) for kind in ("answer", "question", "note", "dots")] == [2, 1, 1, 0]
    assert Record().count("answer") == 0


def test_a_label_is_found_whatever_its_capitals_and_whatever_became_of_it() -> None:
    record = holding(answer(1, label="O01"), answer(2, label="Q1", withdrawn=True))
    assert record.labelled("o01") == record.labelled("O01") == record.entries["1"]
    assert record.labelled("q1") == record.entries["2"]
    assert record.labelled("O02") is None


def test_the_agenda_stands_in_its_order_without_what_was_left_out() -> None:
    first, second, third = planned(welcome=5, talk=20, pause=10)
    record = holding(replace(first, position=2.5), replace(second, dropped=True), third)
    assert [item.id for item in record.agenda] == ["welcome", "pause"]


def test_the_open_item_is_the_one_that_was_opened_last_and_not_left() -> None:
    assert Record().open_visit is None
    phase_spans = (("talk", "19:00", "19:10"), ("pause", "19:10", ""))
    record = holding(*visits(*phase_spans))
    assert record.open_visit == visits(*phase_spans)[1]
    assert holding(*visits(("talk", "19:00", ""), ("pause", "19:10", "19:20"))).open_visit is None


def test_the_next_number_comes_behind_all_there_are() -> None:
    assert Record().next_number == 1
    assert holding(answer(7), answer(3)).next_number == 8


def test_a_session_without_anything_in_it_is_equal_to_another() -> None:
    assert Record() == Record({}, {}, {}, {})
    assert Record() != holding(answer(1))


# The values themselves


def test_a_note_is_for_the_facilitator_alone() -> None:
    assert answer(1, kind="note").internal
    assert not answer(1, kind="question").internal


def test_mentions_are_the_first_and_each_that_followed() -> None:
    assert answer(1).mentions == 1
    assert answer(1, also=4).mentions == 5


def test_a_step_reversed_goes_the_other_way_from_its_end() -> None:
    changes = (Change(None, VALUES[0]), Change(VALUES[0], CHANGED[0]))
    back = Step("step.test", changes, undoable=False).reversed()
    assert back == Step(
        "step.test",
        (Change(CHANGED[0], VALUES[0]), Change(VALUES[0], None)),
        undoable=False,
    )
