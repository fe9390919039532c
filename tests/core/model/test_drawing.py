"""What a session takes for a drawing, whoever wrote the file; and who may see it."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.core.model.drawing import (
    LONGEST_SIDE,
    MOST_BYTES,
    drawing_of,
    jpeg_of,
    jpeg_size,
    scans,
    set_drawing,
    text_of,
)
from cwb_workshop.core.model.entry import Change, Entry, Fact, Json, Step
from cwb_workshop.core.model.joining import merge, unmerge
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


def frame(
    width: int = 40, height: int = 30, *, kind: int = 0xC0, bits: int = 8, colours: int = 3
) -> bytes:
    """Return a JPEG that ends behind the part that says its size."""
    size = height.to_bytes(2, "big") + width.to_bytes(2, "big")
    return BEGINNING + b"\x01\x01" + bytes((0xFF, kind, 0, 17, bits)) + size + bytes((colours,))


BEGINNING = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(7)


@pytest.mark.parametrize(
    ("data", "size"),
    [
        (frame(), (40, 30)),
        (frame(kind=0xC1), (40, 30)),
        (frame(kind=0xC2), (40, 30)),
        (frame(kind=0xC3), None),
        (frame(colours=1), (40, 30)),
        (frame(colours=4), None),
        (frame(bits=12), None),
        (frame(width=0), None),
        (frame(height=0), None),
        (frame(300, 258), (300, 258)),
        (frame()[:-1], None),
        (b"\x00" + frame(), None),
    ],
)
def test_the_size_is_that_of_the_first_frame(data: bytes, size: tuple[int, int] | None) -> None:
    assert jpeg_size(data) == size


@pytest.mark.parametrize("kind", [0xC4, 0xDB, 0xDD, 0xE0, 0xEF, 0xFE])
def test_what_stands_before_the_frame_is_passed_over(kind: int) -> None:
    at = len(BEGINNING) + 2
    part = bytes((0xFF, kind, 0, 5, 1, 2, 3))
    data = frame()
    assert jpeg_size(data[:at] + part + part + data[at:]) == (40, 30)


@pytest.mark.parametrize("part", [b"\xff\xda\x00\x02", b"\xff\xf0\x00\x02", b"\xff\xfe\x00\x01"])
def test_anything_else_before_the_frame_is_no_jpeg_of_ours(part: bytes) -> None:
    at = len(BEGINNING) + 2
    data = frame()
    assert jpeg_size(data[:at] + part + data[at:]) is None


def test_a_part_may_be_empty_before_the_frame() -> None:
    at = len(BEGINNING) + 2
    data = frame()
    assert jpeg_size(data[:at] + b"\xff\xfe\x00\x02" + data[at:]) == (40, 30)


def test_up_to_twenty_times_a_jpeg_may_be_painted_over() -> None:
    data = written(photo())
    once = scans(data)
    assert once >= 1
    most = data[:-2] + b"\xff\xda" * (20 - once) + data[-2:]
    assert scans(most) == 20
    assert jpeg_of(text_of(most)) is not None
    assert jpeg_of(text_of(most[:-2] + b"\xff\xda" + most[-2:])) is None


def test_setting_a_drawing_is_a_step_of_its_own() -> None:
    step = set_drawing(Record(), "e", "text")
    assert step == Step("step.drawing", (Change(None, Fact("e", "drawing", "text")),))


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
