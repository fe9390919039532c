"""What a session takes for a drawing, whoever wrote the file; and who may see it."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.core.capture.editing_steps import merge, unmerge
from cwb_workshop.core.model.drawing import (
    LONGEST_SIDE,
    MOST_BYTES,
    drawing_of,
    jpeg_of,
    jpeg_size,
    set_drawing,
    text_of,
)
from cwb_workshop.core.model.entry import Entry, Fact, Json
from cwb_workshop.core.model.projection import seen_by
from cwb_workshop.core.model.record import Record
from tests.photos import kept, photo, written
from tests.workshop import EVENING, kit, registry


def test_what_was_kept_comes_back_with_its_size() -> None:
    jpeg = jpeg_of(kept(400, 300))
    assert jpeg is not None
    assert (jpeg.width, jpeg.height) == (400, 300)


@pytest.mark.parametrize(
    "held",
    [
        "",
        "geen base64 ✗",
        "AAAA",
        text_of(b""),
        text_of(b"\xff\xd8\xff"),
        text_of(b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + b"\xff" * 99),
        text_of(b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(MOST_BYTES)),
        text_of(b"\x89PNG\r\n\x1a\n" + bytes(99)),
    ],
)
def test_what_is_no_small_jpeg_is_no_drawing(held: str) -> None:
    record = Record(facts={("e", "drawing"): Fact("e", "drawing", held)})
    assert jpeg_of(held) is None
    assert drawing_of(record, "e") == ""


@pytest.mark.parametrize("held", [17, True, None, ["text"], {"a": 1}])
def test_a_file_may_hold_something_else_under_that_name(held: Json) -> None:
    record = Record(facts={("e", "drawing"): Fact("e", "drawing", held)})
    assert drawing_of(record, "e") == ""


def test_a_jpeg_that_is_larger_than_what_is_kept_is_no_drawing() -> None:
    data = written(photo(LONGEST_SIDE + 1, 8))
    assert jpeg_size(data) == (LONGEST_SIDE + 1, 8)
    assert jpeg_of(text_of(data)) is None


def test_a_jpeg_that_is_painted_over_and_over_is_no_drawing() -> None:
    data = written(photo())
    assert jpeg_of(text_of(data[:-2] + b"\xff\xda\x00\x08" * 40 + data[-2:])) is None


@given(st.binary(max_size=400), st.integers(min_value=0, max_value=300))
def test_no_bytes_make_the_size_fail(noise: bytes, at: int) -> None:
    data = base64.b64decode(kept(40, 30))
    for tried in (noise, data[:at] + noise, data[:at] + noise + data[at:]):
        size = jpeg_size(tried)
        assert size is None or min(size) > 0


def test_a_drawing_is_put_replaced_and_taken_away() -> None:
    record = Record(entries={"e": Entry("e", "future_headline", "answer")})
    record = record.after(set_drawing(record, "e", kept(40, 30)))
    assert drawing_of(record, "e") == kept(40, 30)
    record = record.after(set_drawing(record, "e", kept(50, 30)))
    assert drawing_of(record, "e") == kept(50, 30)
    assert set_drawing(record, "e", kept(50, 30)).changes == ()
    assert record.after(set_drawing(record, "e", "")).facts == {}


def test_only_the_drawings_of_lines_that_are_seen_are_seen() -> None:
    keys = (("a", "drawing"), ("b", "drawing"), ("gone", "drawing"), ("", "place"))
    entries = {name: Entry(name, "future_headline", "answer") for name in "ab"}
    record = Record(entries, {key: Fact(*key, "x") for key in keys})
    seen = seen_by("room", record, [entries["a"]], kit(), registry().declared)
    assert set(seen.facts) == {("a", "drawing"), ("", "place")}


def two_pages() -> Record:
    entries = {
        name: Entry(name, "future_headline", "answer", text=name, number=number)
        for number, name in enumerate("abc", start=1)
    }
    record = Record(entries=entries)
    return record.after(set_drawing(record, "b", kept(40, 30)))


def test_a_page_that_is_joined_brings_its_drawing_along_and_takes_it_with_it_again() -> None:
    record = two_pages()
    joined = record.after(merge(record, "a", ["c", "b"], EVENING))
    assert drawing_of(joined, "a") == kept(40, 30)
    apart = joined.after(unmerge(joined, ["b", "c"], EVENING))
    assert drawing_of(apart, "a") == ""
    assert drawing_of(apart, "b") == kept(40, 30)


def test_a_page_keeps_its_own_drawing_when_another_is_joined_with_it() -> None:
    record = two_pages()
    record = record.after(set_drawing(record, "a", kept(50, 30)))
    joined = record.after(merge(record, "a", ["b"], EVENING))
    assert drawing_of(joined, "a") == kept(50, 30)
    apart = joined.after(unmerge(joined, ["b"], EVENING))
    assert drawing_of(apart, "a") == kept(50, 30)
