"""Votes of so few people that one could tell who voted how."""

from __future__ import annotations

import pytest

from cwb_workshop.core.figures.few_votes import (
    are_few,
    votes_alone,
    with_entries,
    without_hands,
)
from cwb_workshop.core.model.entry import Json
from tests.core.small import answer, facts, holding


@pytest.mark.parametrize(("people", "few"), [(0, True), (4, True), (5, False), (99, False)])
def test_fewer_than_five_are_few(people: int, few: bool) -> None:
    assert are_few(people) is few


@pytest.mark.parametrize(
    ("fields", "votes"), [({"votes": 4}, 4), ({"votes": "4"}, 0), ({}, 0), ({"counts": [1]}, 0)]
)
def test_votes_of_which_nothing_else_is_told_are_a_number(
    fields: dict[str, Json], votes: int
) -> None:
    assert votes_alone(answer(1, fields=fields)) == votes


def test_an_entry_takes_the_place_of_the_one_it_was() -> None:
    record = holding(answer(1), answer(2))
    changed = with_entries(record, [answer(2, "anders")])
    assert list(changed.entries.values()) == [answer(1), answer(2, "anders")]
    assert with_entries(record, []) == record


@pytest.mark.parametrize(
    ("people", "hands", "told"),
    [
        (4, {"hands": 2, "hands_now": 3}, False),
        (5, {"hands": 2}, True),
        (None, {"hands": 4}, False),
        (None, {"hands": 5}, True),
        (None, {"hands": 2, "hands_now": 5}, True),
        (3, {"hands_then": 5}, True),
    ],
)
def test_hands_are_told_where_enough_people_could_put_theirs_up(
    people: int | None, hands: dict[str, Json], told: bool
) -> None:
    record = holding(*facts(present=people), *facts("talk", **hands))
    after = without_hands(record, ["talk"])
    assert after.facts_of("talk") == (hands if told else {})
    assert after.facts_of() == record.facts_of()


def test_only_hands_in_these_items_are_left_out() -> None:
    few = facts(present=3)
    held = (*facts("talk", hands=2, handshake=1, hands_told="x"), *facts("other", hands=2))
    after = without_hands(holding(*few, *held), ["talk"])
    assert after.facts_of("talk") == {"handshake": 1, "hands_told": "x"}
    assert after.facts_of("other") == {"hands": 2}
    record = holding(*few, *facts("talk", handshake=1))
    assert without_hands(record, ["talk"]) is record
