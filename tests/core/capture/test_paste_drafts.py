"""What waits of a paste comes back from its draft; what is no such draft is nothing."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.core.capture.paste_drafts import (
    pastes_as_text,
    pastes_in,
    refused_as_text,
    refused_in,
)
from cwb_workshop.core.model.paste import Paste, RefusedLine

TEXT = st.text(max_size=20)
PASTES = st.builds(
    Paste,
    id=TEXT,
    item=TEXT,
    table=st.integers(0, 12),
    lines=st.lists(TEXT).map(tuple),
    column=st.integers(0, 9),
    waiting=st.integers(0, 99),
)
REFUSED = st.builds(RefusedLine, paste=TEXT, number=st.integers(1, 50_000), text=TEXT)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | TEXT,
    lambda part: st.lists(part) | st.dictionaries(TEXT, part),
)


@given(st.lists(PASTES))
def test_pastes_come_back(pastes: list[Paste]) -> None:
    assert pastes_in(pastes_as_text(pastes)) == tuple(pastes)


@given(st.lists(REFUSED))
def test_refused_lines_come_back(refused: list[RefusedLine]) -> None:
    assert refused_in(refused_as_text(refused)) == tuple(refused)


def test_of_nothing_there_is_no_draft() -> None:
    assert pastes_as_text([]) == ""
    assert refused_as_text([]) == ""


@given(JSON)
def test_whatever_stands_in_a_draft_is_read_as_far_as_it_is_one(held: object) -> None:
    draft = json.dumps(held)
    for paste in pastes_in(draft):
        assert isinstance(paste, Paste)
    for line in refused_in(draft):
        assert isinstance(line, RefusedLine)


@pytest.mark.parametrize("draft", ["", "{", "[" * 100_000, "null", '[["p", "o", -1, ["een"]]]'])
def test_what_is_no_draft_is_nothing(draft: str) -> None:
    assert pastes_in(draft) == ()
    assert refused_in(draft) == ()
