"""Rows below a title that asks for something else than the item stay out, and say why."""

from __future__ import annotations

import pytest

from cwb_workshop.core.capture.waiting_lists import lists_as_text, lists_in
from tests.core.capture.pasted import block, offered, rules

BY_TABLE = (
    "Tafel 1:\nKansen:\n- de school\nHobbels:\n- de huur\n"
    "Tafel 2:\nKansen:\n- de tuin\nHobbels:\n- de taal"
)


@pytest.mark.parametrize(
    ("pasted", "title"),
    [
        ("Hobbels:\n- geen geld\nKansen:\n- de school", "Kansen"),
        ("**Wat helpt:**\n- de school\n**Wat niet helpt:**\n- brieven", "Wat helpt"),
        ("Obstacles:\n- no money\nOpportunities:\n- de school", "Opportunities"),
        ("Hindernisse:\n- kein Geld\nChancen:\n- de school", "Chancen"),
    ],
)
def test_a_row_that_stays_out_for_its_title_says_so(pasted: str, title: str) -> None:
    made = block(pasted)
    at = next(at for at, line in enumerate(made.offered) if line == "de school")
    assert at in made.left_out
    assert made.why_out(at) == "other_side"
    assert made.under[at] == title


def test_taken_along_after_all_it_goes_to_the_table_that_it_stood_below() -> None:
    assert offered(BY_TABLE) == ["1:", "de huur", "2:", "de taal"]
    made = block(BY_TABLE)
    along = made.with_out(frozenset(made.under), out=False)
    assert [along.lines()[at] for at in sorted(made.under)] == ["1: de school", "2: de tuin"]
    assert [along.why_out(at) for at in sorted(made.under)] == ["other_side"] * 2


def test_why_it_stays_out_waits_with_the_list() -> None:
    made = block(BY_TABLE)
    (back,) = lists_in(lists_as_text([made]))
    assert back.with_columns(back.columns, rules()) == made


def test_a_title_itself_is_left_out_without_more() -> None:
    made = block("Hobbels:\n- geen geld\nKansen:\n- de school")
    at = next(at for at, line in enumerate(made.offered) if line == "Kansen:")
    assert at in made.left_out
    assert made.why_out(at) == ""
