"""Of how many a figure is, when fewer people were there than may be told of."""

from __future__ import annotations

import pytest

from cwb_workshop.archive.shares import THEME, number_behind
from cwb_workshop.core.model.principles import PRINCIPLE


@pytest.mark.parametrize("name", [THEME, PRINCIPLE])
@pytest.mark.parametrize(
    ("people", "number"), [(None, 12), (3, 3), (4, 4), (5, 12), (9, 12), (40, 12)]
)
def test_a_share_of_answers_is_of_those_but_never_of_more_than_a_few_people(
    name: str, people: int | None, number: int
) -> None:
    assert number_behind(name, 12, people) == number


def test_where_a_few_people_said_less_it_is_what_they_said() -> None:
    assert number_behind(THEME, 2, 3) == 2


def test_any_other_share_is_of_people() -> None:
    assert number_behind("votes", 12, 3) == 3
    assert number_behind("votes", 12, None) is None
