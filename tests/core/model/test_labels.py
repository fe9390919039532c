"""The labels that a scribe types: counted, given back by undo, kept by what was withdrawn."""

from __future__ import annotations

import pytest

from cwb_workshop.core.model.entry_kinds import ANSWER, COMMITMENT, NOTE, QUESTION, EntryKind
from cwb_workshop.core.model.labels import next_label
from cwb_workshop.core.model.record import Record
from tests.core.small import ANCHOR, ASSET, DOTS, LEAK, answer, holding, offered

TALK = offered("talk", label="O")


@pytest.mark.parametrize(
    ("kind", "first", "third"),
    [
        (ANSWER, "O01", "O03"),
        (QUESTION, "Q1", "Q3"),
        (COMMITMENT, "C1", "C3"),
        (ANCHOR, "A1", "A3"),
        (ASSET, "B1", "B3"),
        (LEAK, "L1", "L3"),
        (NOTE, "", ""),
        (DOTS, "", ""),
    ],
)
def test_each_kind_has_its_letter(kind: EntryKind, first: str, third: str) -> None:
    assert next_label(Record(), kind, TALK) == first
    assert next_label(Record(), kind, TALK, 2) == third


def test_an_item_without_a_letter_has_that_of_the_others() -> None:
    assert next_label(Record(), ANSWER, offered("talk")) == "X01"
    assert next_label(Record(), ANSWER, offered("talk", label=4)) == "401"


def test_answers_are_counted_over_all_items_with_the_same_letter() -> None:
    record = holding(
        answer(1, label="O01", withdrawn=True),
        answer(2, label="O02", item="pause"),
        answer(3, label="V101"),
        answer(4, kind="question", label="Q1"),
    )
    assert next_label(record, ANSWER, TALK) == "O03"
    assert next_label(record, ANSWER, TALK, 1) == "O04"
    assert next_label(record, QUESTION, TALK) == "Q2"
    assert next_label(record, COMMITMENT, TALK) == "C1"


def test_a_letter_that_another_begins_with_is_not_counted_along() -> None:
    record = holding(answer(1, label="V101"), answer(2, label="V1"), answer(3, label="VX01"))
    assert next_label(record, ANSWER, offered("talk", label="V1")) == "V102"
    assert next_label(record, ANSWER, offered("talk", label="V")) == "V02"
    assert next_label(record, ANSWER, offered("talk", label="VX")) == "VX02"


def test_the_hundredth_answer_has_three_digits() -> None:
    record = holding(*(answer(n, label=f"O{n:02d}") for n in range(1, 100)))
    assert next_label(record, ANSWER, TALK) == "O100"
    assert next_label(holding(answer(100, label="O100"), record=record), ANSWER, TALK) == "O101"
