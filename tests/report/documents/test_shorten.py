"""Long texts are cut at a word, and visibly."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.core.contract.blocks import (
    Bars,
    Bullets,
    Columns,
    Heading,
    Quote,
    ReportBar,
    Table,
)
from cwb_workshop.core.model.text import cut
from cwb_workshop.report.documents.shorten import shortened


@pytest.mark.parametrize(
    ("text", "longest", "expected"),
    [
        ("een zin", 7, "een zin"),
        ("een hele lange zin", 10, "een hele…"),
        ("een hele lange zin", 9, "een hele…"),
        ("eerst, dan", 9, "eerst…"),
        ("onafgebroken", 6, "onafg…"),
    ],
)
def test_a_text_is_cut_between_words(text: str, longest: int, expected: str) -> None:
    assert cut(text, longest) == expected


@given(st.text(max_size=80), st.integers(min_value=2, max_value=90))
def test_a_cut_text_fits_and_begins_as_it_did(text: str, longest: int) -> None:
    short = cut(text, longest)
    assert len(short) <= longest
    if short != text:
        assert short.endswith("…")
        assert text.startswith(short[:-1])


def test_only_what_was_said_is_cut() -> None:
    long = "woord " * 20
    blocks = (
        Heading(long),
        Bullets((long,)),
        Quote(long, long),
        Table(("Wat",), ((long,),), (1,)),
        Columns(((Bars((ReportBar("naam", 1, long, note=long),), long),),)),
    )
    heading, bullets, quote, table, columns = shortened(blocks, 20)
    assert heading == Heading(long)
    assert bullets == Bullets(("woord woord woord…",))
    assert quote == Quote("woord woord woord…", long)
    assert table == Table(("Wat",), (("woord woord woord…",),), (1,))
    assert columns == Columns(
        ((Bars((ReportBar("naam", 1, long, note="woord woord woord…"),), long),),)
    )
