"""Counts over answers that were made by hand, so that each can be counted by hand."""

from __future__ import annotations

from typing import Any, cast

from cwb_workshop.core.figures.counts import counts
from cwb_workshop.core.figures.totals_json import as_json
from cwb_workshop.core.model.record import Record
from tests.core.small import answer, facts, holding, offered, question, small_kit

KIT = small_kit(
    question("talk", fields=["programme", "kind"]),
    question("who", fields=["actor", "term", "place"]),
    question("when", fields=["term"]),
    offered("harvest", "harvest_cluster"),
    offered("case", "column_board", columns=["past", "now"]),
)


def told(record: Record) -> dict[str, Any]:
    return cast(dict[str, Any], as_json(counts(record, KIT)))


def test_of_nothing_every_count_is_there_and_empty() -> None:
    assert told(Record()) == {
        "answers": 0,
        "mentions": 0,
        "per_item": {},
        "per_table": {},
        "per_item_and_table": {},
        "per_round": {},
        "programme": {},
        "kind": {},
        "programme_x_kind": {},
        "actor_x_term": {},
        "columns": {},
        "question_answers_without_fields": [],
        "also": {},
        "highlights": [],
        "highlights_total": 0,
        "quotes": [],
    }


RECORD = holding(
    answer(1, label="V1", table=1, fields={"programme": "land", "kind": "act"}, highlight=True),
    answer(2, label="V2", table=2, also=2, fields={"programme": "land"}, quote=True),
    answer(3, label="V3", table=1, also=1, fields={"actor": "city", "term": "now"}),
    answer(4, label="O1", item="harvest", table=1, highlight=True, fields={"actor": "city"}),
    answer(5, label="X1", item="case", fields={"column": "past"}),
    answer(6, label="X2", item="case", table=2),
    answer(7, label="V4", table=1, withdrawn=True, also=9),
    answer(8, label="V5", table=1, merged_into="1", highlight=True),
    answer(9, label="", kind="note", table=1),
    answer(10, label="Q1", kind="question", table=1, also=3),
)


def test_answers_are_counted_and_nothing_else() -> None:
    found = told(RECORD)
    assert (found["answers"], found["mentions"]) == (6, 9)
    assert found["per_item"] == {"talk": 3, "harvest": 1, "case": 2}
    assert found["per_table"] == {"1": 3, "2": 2, "0": 1}
    assert found["per_item_and_table"] == {
        "talk": {"1": 2, "2": 1},
        "harvest": {"1": 1},
        "case": {"0": 1, "2": 1},
    }


def test_choices_are_counted_by_field_and_crossed_where_the_first_was_made() -> None:
    found = told(RECORD)
    assert found["programme"] == {"land": 2}
    assert found["kind"] == {"act": 1}
    assert found["programme_x_kind"] == {"land/act": 1, "land/not_stated": 1}
    assert found["actor_x_term"] == {"city/now": 1, "city/not_stated": 1}


def test_answers_to_a_question_without_any_choice_are_named() -> None:
    assert told(RECORD)["question_answers_without_fields"] == ["V3"]


def test_columns_count_in_items_that_have_them() -> None:
    assert told(RECORD)["columns"] == {"case": {"past": 1, "not_stated": 1}}


def test_marks_and_mentions_are_told_by_label() -> None:
    found = told(RECORD)
    assert found["also"] == {"V2": 2, "V3": 1}
    assert (found["highlights"], found["highlights_total"]) == (["V1", "O1"], 2)
    assert found["quotes"] == ["V2"]


def test_rounds_are_counted_in_a_carousel_alone() -> None:
    answers = (
        answer(1, round=1),
        answer(2, round=2),
        answer(3, round=2),
        answer(4),
        answer(5, item="harvest", round=1),
    )
    record = holding(*answers, *facts(round_mode="carousel"))
    assert told(record)["per_round"] == {"talk": {"1": 1, "2": 2}}
    assert told(holding(*answers, *facts(round_mode="parallel")))["per_round"] == {}
    assert told(holding(*answers))["per_round"] == {}
