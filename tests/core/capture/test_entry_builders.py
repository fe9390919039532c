"""What the capture forms are built with: checked texts, new entries, facts and amounts."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.content.locale_reader import load_locale
from cwb_workshop.core.capture.entry_builders import (
    added,
    checked,
    counts_of,
    edited,
    new_entry,
    parted_numbers,
    put_fields,
)
from cwb_workshop.core.contract.exercise import CaptureContext
from cwb_workshop.core.model.entry import Change, Entry
from cwb_workshop.core.model.entry_kinds import ANSWER
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.text import MAX_TEXT
from tests.core.small import DOTS, answer, at, holding, offered, small_kit

TALK = offered("talk", label="O")


def context(record: Record | None = None) -> CaptureContext:
    ids = count(100)
    return CaptureContext(
        record or Record(),
        TALK,
        small_kit(TALK),
        3,
        2,
        at("19:30:05.9"),
        lambda: str(next(ids)),
        load_locale("nl"),
    )


def test_a_text_is_kept_without_the_space_around_it() -> None:
    assert checked("  een woord \n") == "een woord"
    assert checked("x" * MAX_TEXT + "  ") == "x" * MAX_TEXT


@pytest.mark.parametrize("text", ["", "  ", "\n\t"])
def test_a_text_without_words_is_refused(text: str) -> None:
    with pytest.raises(Refused) as refusal:
        checked(text)
    assert (refusal.value.key, refusal.value.values) == ("capture.no_words", {})


def test_a_text_that_is_too_long_is_refused_with_its_length() -> None:
    with pytest.raises(Refused) as refusal:
        checked(" " + "x" * (MAX_TEXT + 1))
    assert refusal.value.key == "capture.too_long"
    assert refusal.value.values == {"length": MAX_TEXT + 1, "most": MAX_TEXT}


def test_an_entry_has_the_table_the_round_and_the_time_of_its_moment() -> None:
    record = holding(answer(6, label="O01"))
    entry = new_entry(context(record), ANSWER, "tekst", fields={"kind": "act"}, version=2)
    assert entry == Entry(
        id="100",
        item="talk",
        kind="answer",
        label="O02",
        table=3,
        round=2,
        text="tekst",
        fields={"kind": "act"},
        version=2,
        number=7,
        created="2026-03-12T19:30:05",
    )


def test_an_entry_without_more_is_empty_and_of_the_first_version() -> None:
    entry = new_entry(context(), DOTS)
    assert (entry.text, entry.fields, entry.version, entry.label) == ("", {}, 1, "")


def test_entries_of_one_line_follow_one_another() -> None:
    now = context(holding(answer(6, label="O01")))
    entries = [new_entry(now, ANSWER, ahead=ahead) for ahead in range(3)]
    assert [(entry.label, entry.number) for entry in entries] == [
        ("O02", 7),
        ("O03", 8),
        ("O04", 9),
    ]


def test_an_entry_is_added_and_edited() -> None:
    held = answer(1, fields={"who": "Jan"})
    assert added(held) == Change(None, held)
    assert edited(held, context(), {"by": "mei"}) == Change(
        held, replace(held, fields={"by": "mei"}, edited="2026-03-12T19:30:05")
    )


def test_of_what_an_item_holds_once_the_newest_is_replaced() -> None:
    made = put_fields(context(), DOTS, {"counts": [1]}, version=3)
    assert made == (Change(None, new_entry(context(), DOTS, fields={"counts": [1]}, version=3)),)
    old, elsewhere = answer(1, kind="dots", version=2), answer(2, kind="dots", item="pause")
    gone = answer(3, kind="dots", withdrawn=True)
    now = context(holding(old, elsewhere, gone))
    (change,) = put_fields(now, DOTS, {"counts": [2]})
    assert change == edited(old, now, {"counts": [2]})
    newest = answer(4, kind="dots")
    now = context(holding(old, newest))
    assert put_fields(now, DOTS, {})[0].before == newest
    first = put_fields(context(), DOTS, {})[0].after
    assert isinstance(first, Entry)
    assert first.version == 1


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("1 2  3", [1, 2, 3]),
        ("007", [7]),
        ("123456", [123456]),
        ("1234567", None),
        ("", None),
        ("   ", None),
        ("1 twee", None),
        ("1.5", None),
        ("-1", None),
        ("9-3", [9, 3]),
        ("9 - 3", [9, 3]),
        ("9 -3", None),
        ("8 11 14 -3 4", None),
        ("٣", None),
    ],
)
def test_whole_numbers_are_read_where_nothing_else_stands(
    text: str, numbers: list[int] | None
) -> None:
    assert parted_numbers(text) == numbers


@given(st.lists(st.integers(0, 999_999), min_size=1))
def test_numbers_that_are_written_are_read_again(numbers: list[int]) -> None:
    assert parted_numbers(" ".join(map(str, numbers))) == numbers


@pytest.mark.parametrize(
    ("held", "found"),
    [
        ({"counts": [1, 2]}, (1, 2)),
        ({"counts": (3,)}, (3,)),
        ({"counts": [1, "2", None, 4]}, (1, 4)),
        ({"counts": "12"}, ()),
        ({"counts": 12}, ()),
        ({}, ()),
    ],
)
def test_the_counts_of_an_entry_are_its_parted_numbers(
    held: dict[str, object], found: tuple[int, ...]
) -> None:
    assert counts_of(answer(1, fields=held)) == found
    assert counts_of(None) == ()
