"""`explain`: a second set of cases, written from the law of the line alone, by who had not read
what takes lines apart.
"""

from __future__ import annotations

import json
from typing import Any

import pytest

from cwb_workshop.cli.explain import TypedIn, explain
from tests.cli.test_explain import DAY, cases, compared, explained, toolbox
from tests.workshop import every_words, kit

TYPED = cases("second-typed-lines.jsonl")
PASTED = cases("second-pasted.jsonl")

pytestmark = pytest.mark.usefixtures("english")


def rows_of(case: dict[str, Any]) -> list[dict[str, Any]]:
    place = TypedIn(kit(), case["item"], case["language"], case["tables"], DAY)
    asked = json.dumps({"pasted": case["pasted"]})
    (told,) = explain([asked], place, toolbox(), every_words("en"), pasted=True)
    found: dict[str, list[dict[str, Any]]] = json.loads(told)
    return found["rows"]


def test_there_are_all_the_cases() -> None:
    assert len(TYPED) == len({case["id"] for case in TYPED}) == 692
    assert len(PASTED) == len({case["id"] for case in PASTED}) == 49


@pytest.mark.parametrize("case", TYPED, ids=lambda case: str(case["id"]))
def test_a_typed_line_becomes_what_the_law_says(case: dict[str, Any]) -> None:
    told = explained(case)
    assert compared(told) == compared(case["becomes"]), case["why"]
    assert all(one["meaning"] for one in told.get("unsure", ()))


@pytest.mark.parametrize("case", PASTED, ids=lambda case: str(case["id"]))
def test_a_pasted_block_becomes_what_the_law_says(case: dict[str, Any]) -> None:
    expected = [compared(row) for row in case["becomes"]["rows"]]
    assert [compared(row) for row in rows_of(case)] == expected, case["why"]
