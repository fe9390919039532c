"""Answers that are joined and taken apart: every mention counts, and counts once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cwb_workshop.core.model import joining
from cwb_workshop.core.model.drawing import DRAWING
from cwb_workshop.core.model.entry import Fact
from tests.core.capture.joined_answers import NOW, STAMP, merged
from tests.core.small import answer, holding


def test_joined_answers_count_all_mentions_and_have_all_themes_and_marks() -> None:
    record = holding(
        answer(1, "een", also=1, themes=("money",)),
        answer(2, "twee", also=2, themes=("rules", "money")),
        answer(3, "drie", themes=("people",), highlight=True),
    )
    after = merged(record, "1", "2", "3").entries
    assert after["1"] == replace(
        record.entries["1"],
        also=1 + 3 + 1,
        themes=("money", "rules", "people"),
        highlight=True,
        edited=STAMP,
    )
    assert after["2"] == replace(record.entries["2"], merged_into="1", edited=STAMP)
    assert after["3"] == replace(record.entries["3"], merged_into="1", edited=STAMP)


def test_joining_answers_without_a_mark_gives_none_and_a_mark_stays() -> None:
    record = holding(answer(1), answer(2), answer(3, highlight=True), answer(4))
    assert not merged(record, "1", "2").entries["1"].highlight
    assert merged(record, "3", "4").entries["3"].highlight


def test_an_answer_is_not_joined_with_itself() -> None:
    record = holding(answer(1), answer(2))
    after = merged(record, "1", "1", "2")
    assert (after.entries["1"].also, after.entries["1"].merged_into) == (1, "")


def test_an_anchor_takes_what_it_did_not_say_itself_from_the_first_that_did() -> None:
    record = holding(
        answer(1, kind="anchor", fields={"buys": "", "hires": "zorg"}),
        answer(2, kind="anchor", fields={"buys": "eten", "hires": "iedereen"}),
        answer(3, kind="anchor", fields={"buys": "linnen", "owns": "park"}),
    )
    assert merged(record, "1", "2", "3").entries["1"].fields == {
        "buys": "eten",
        "hires": "zorg",
        "owns": "park",
    }


def test_an_answer_keeps_its_own_fields_alone() -> None:
    record = holding(answer(1, fields={"kind": "act"}), answer(2, fields={"programme": "land"}))
    assert merged(record, "1", "2").entries["1"].fields == {"kind": "act"}


def test_a_drawing_comes_along_and_is_given_back() -> None:
    record = holding(answer(1), answer(2), answer(3), Fact("3", DRAWING, "photo"))
    joined = merged(record, "1", "2", "3")
    assert joined.fact(DRAWING, "1") == "photo"
    parted = joined.after(joining.unmerge(joined, ["2"], NOW))
    assert parted.fact(DRAWING, "1") == "photo"
    parted = parted.after(joining.unmerge(parted, ["3"], NOW))
    assert parted.fact(DRAWING, "1") is None
    assert parted.fact(DRAWING, "3") == "photo"


def test_taken_apart_both_count_what_they_counted_before() -> None:
    record = holding(answer(1, also=1), answer(2, also=2), answer(3))
    joined = merged(record, "1", "2", "3")
    step = joining.unmerge(joined, ["3", "2"], NOW)
    assert (step.name, step.undoable) == ("step.unmerge", True)
    after = joined.after(step)
    assert {key: (entry.also, entry.merged_into) for key, entry in after.entries.items()} == {
        "1": (1, ""),
        "2": (2, ""),
        "3": (0, ""),
    }
    assert {entry.edited for entry in after.entries.values()} == {STAMP}


def test_taking_apart_is_an_edit_of_both() -> None:
    record = holding(answer(1, also=1), answer(2, merged_into="1"))
    after = record.after(joining.unmerge(record, ["2"], NOW))
    assert after.entries == {"1": answer(1, edited=STAMP), "2": answer(2, edited=STAMP)}


def test_only_what_is_named_is_taken_apart() -> None:
    joined = merged(holding(answer(1), answer(2), answer(3)), "1", "2", "3")
    after = joined.after(joining.unmerge(joined, ["2"], NOW))
    assert [entry.merged_into for entry in after.entries.values()] == ["", "", "1"]
    assert after.entries["1"].also == 1


@pytest.mark.parametrize("parted", [["2", "3"], ["3", "2"]])
def test_a_chain_is_taken_apart_from_either_end(parted: list[str]) -> None:
    record = holding(answer(1), answer(2), answer(3, also=3), Fact("3", DRAWING, "photo"))
    joined = merged(merged(record, "2", "3"), "1", "2")
    assert joined.entries["1"].also == 5
    after = joined.after(joining.unmerge(joined, parted, NOW))
    counts = [(entry.also, entry.merged_into) for entry in after.entries.values()]
    assert counts == [(0, ""), (0, ""), (3, "")]
    assert [after.fact(DRAWING, entry) for entry in "123"] == [None, None, "photo"]


def test_what_leaves_a_chain_leaves_every_count_it_was_in() -> None:
    record = holding(answer(1), answer(2), answer(3), Fact("3", DRAWING, "photo"))
    joined = merged(merged(record, "2", "3"), "1", "2")
    after = joined.after(joining.unmerge(joined, ["3"], NOW))
    counts = [(entry.also, entry.merged_into) for entry in after.entries.values()]
    assert counts == [(1, ""), (0, "1"), (0, "")]
    assert after.fact(DRAWING, "1") is None
    assert {entry.edited for entry in after.entries.values()} == {STAMP}


def test_entries_joined_in_a_circle_can_be_taken_apart() -> None:
    record = holding(answer(1, merged_into="2", also=1), answer(2, merged_into="1", also=1))
    after = record.after(joining.unmerge(record, ["1", "2"], NOW))
    assert len(after.active_entries()) == 2
    aside = holding(answer(3, merged_into="1"), record=record)
    after = aside.after(joining.unmerge(aside, ["3"], NOW))
    assert [entry.also for entry in after.entries.values()] == [0, 0, 0]


def test_a_mention_that_was_taken_off_meanwhile_leaves_none_below_zero() -> None:
    record = holding(answer(1, also=1), answer(2, also=4, merged_into="1"))
    after = record.after(joining.unmerge(record, ["2"], NOW))
    assert after.entries["1"].also == 0
