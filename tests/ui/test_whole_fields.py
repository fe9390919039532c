"""A page that scrolls stands where no field is cut, as near as it can to where it would stand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from cwb_workshop.ui.whole_fields import Span, uncut

_TOP = Span(20, 60)
_FOOT = Span(320, 400)


def test_a_field_at_the_foot_is_left_out_where_it_would_be_cut() -> None:
    assert uncut(50, 300, 120, Span(60, 100), [_FOOT]) == 20


def test_a_field_comes_in_whole_where_that_is_nearer() -> None:
    assert uncut(90, 300, 120, Span(120, 200), [_FOOT]) == 100


def test_what_is_wanted_stays_in_sight() -> None:
    assert uncut(90, 300, 120, Span(95, 200), [_FOOT]) == 20


def test_where_there_is_no_such_place_the_page_stays() -> None:
    assert uncut(50, 300, 120, Span(30, 340), [_TOP, _FOOT]) == 50


_SPANS = some.builds(
    lambda top, high: Span(top, top + high), some.integers(0, 500), some.integers(1, 80)
)


@given(some.integers(0, 300), some.lists(_SPANS, max_size=5))
def test_a_page_that_moved_cuts_nothing(at: int, fields: list[Span]) -> None:
    place = uncut(at, 200, 300, Span(at + 200, at), fields)
    cut = [
        each for each in fields
        if each.top < place < each.bottom or each.top < place + 200 < each.bottom
    ]  # fmt: skip
    assert place == at or not cut
