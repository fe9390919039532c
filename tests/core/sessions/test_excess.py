"""Texts of a session that are longer than may come in today: counted, and left as they are."""

from __future__ import annotations

import pytest

from cwb_workshop.core.model.entry import Value
from cwb_workshop.core.model.limits import LINE, TEXTS
from cwb_workshop.core.sessions.excess import texts_beyond
from tests.core.small import answer, facts, holding


def long(field: str, more: int = 0) -> str:
    return "x" * (TEXTS[field] + more)


@pytest.mark.parametrize(
    ("field", "values"),
    [
        (LINE, lambda text: (answer(1, text),)),
        ("word", lambda text: (answer(1, text, kind="word"),)),
        ("who", lambda text: (answer(1, fields={"who": text, "times": 9}),)),
        ("reason", lambda text: (answer(1, fields={"reason2": text}),)),
        ("theme", lambda text: (answer(1, themes=(f"#{text}", "money")),)),
        ("venue", lambda text: facts(venue=text)),
        ("summary", lambda text: facts("themes.summary", money=text)),
    ],
)
def test_a_text_is_too_long_from_one_character_more(field: str, values: object) -> None:
    made: list[tuple[Value, ...]] = [values(long(field, more)) for more in (0, 1)]  # type: ignore[operator]
    assert [texts_beyond(holding(*held)) for held in made] == [0, 1]


def test_each_text_counts_and_what_is_none_does_not() -> None:
    held: tuple[Value, ...] = (
        answer(1, long(LINE, 1), fields={"who": long("who", 1), "by": 10**300}),
        *facts("1", drawing="x" * 100_000),
        *facts(venue=long("venue", 1), tables=5),
        answer(2, themes=("x" * 300,)),
    )
    assert texts_beyond(holding(*held)) == 3
    assert texts_beyond(holding()) == 0
