"""Who may see what was filled in: only what is declared, and for nobody else."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.core.model.audience import (
    EVERYBODY,
    FACILITATOR,
    PAPER,
    ROOM,
    Declared,
    DeclaredFact,
    DeclaredField,
    scope_of,
    strings,
)
from cwb_workshop.core.model.entry import Fact, Json

PLACE = DeclaredFact("session", "place", EVERYBODY)
HANDS = DeclaredFact("item", "hands_*", ROOM)
SHOWN = DeclaredFact("item", "hands_shown", PAPER)
WHO = DeclaredField("commitment", "who", EVERYBODY)
PARTS = DeclaredField("headline", "part_*", ROOM)
DECLARED = Declared((PLACE, HANDS, SHOWN), (WHO, PARTS))


def test_a_fact_is_found_in_its_own_scope_alone() -> None:
    assert DECLARED.fact("session", "place") == PLACE
    assert DECLARED.fact("item", "place") is None
    assert DECLARED.fact("session", "venue") is None
    assert DECLARED.fact("session", "hands_now") is None


def test_a_key_with_a_star_stands_for_all_that_begin_like_it() -> None:
    assert DECLARED.fact("item", "hands_now") == HANDS
    assert DECLARED.fact("item", "hands_") == HANDS
    assert DECLARED.fact("item", "hands") is None
    assert DECLARED.fact("session", "place_of_birth") is None


def test_what_is_declared_by_its_whole_key_comes_first() -> None:
    assert DECLARED.fact("item", "hands_shown") == SHOWN


def test_a_field_belongs_to_a_kind_of_line() -> None:
    assert DECLARED.field("commitment", "who") == WHO
    assert DECLARED.field("answer", "who") is None
    assert DECLARED.field("headline", "part_1") == PARTS
    assert DECLARED.field("answer", "part_1") is None
    assert DECLARED.field("headline", "party") is None


def test_the_same_is_declared_twice_and_never_in_two_ways() -> None:
    again = Declared((PLACE, PLACE), (WHO, WHO))
    assert (again.facts, again.fields) == ((PLACE,), (WHO,))
    told = r"^the same fact or field is declared in two ways$"
    with pytest.raises(ValueError, match=told):
        Declared((PLACE, DeclaredFact("session", "place", FACILITATOR)), ())
    with pytest.raises(ValueError, match=told):
        Declared((), (WHO, DeclaredField("commitment", "who", ROOM)))


@pytest.mark.parametrize(
    ("scope", "about"),
    [
        ("", "session"),
        ("timer", "timer"),
        ("wall", "wall"),
        ("themes.joined", "themes.joined"),
        ("themes.summary", "themes.summary"),
        ("7", "line"),
        ("talk", "item"),
    ],
)
def test_a_fact_is_about_what_its_scope_says(scope: str, about: str) -> None:
    assert scope_of(Fact(scope, "key", 1), {"7": object()}) == about


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("een", ["een"]),
        (None, []),
        (5, []),
        (["een", 2, ("twee",)], ["een", "twee"]),
        ({"sleutel": {"diep": ["een"]}}, ["diep", "een", "sleutel"]),
        (True, []),
    ],
)
def test_every_text_in_a_value_is_found(value: Json, found: list[str]) -> None:
    assert sorted(strings(value)) == found


def texts_in(value: Json) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, Mapping):
        return [*value, *(text for inner in value.values() for text in texts_in(inner))]
    inside = value if isinstance(value, list) else []
    return [text for inner in inside for text in texts_in(inner)]


@given(
    st.recursive(
        st.text() | st.none() | st.integers(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_no_text_hides_however_deep(value: Json) -> None:
    assert sorted(strings(value)) == sorted(texts_in(value))
