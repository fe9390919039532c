"""Pasted lines are read as if each had been typed behind those before it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cwb_workshop.core.capture.paste_reader import (
    Batch,
    read_batch,
    why_refused,
)
from cwb_workshop.core.capture.pasted_text import pasted_lines
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.limits import LONGEST_LINE
from cwb_workshop.core.model.paste import Paste, RefusedLine, paste_of
from cwb_workshop.core.model.record import Record, replayed
from cwb_workshop.session.session import Session
from tests.workshop import EVENING, a_session, journaled

SAID = st.sampled_from(
    (
        "een",
        "2: twee #g",
        "=O01 +2",
        "drie +1 !",
        "? Wie betaalt?",
        "p: vier",
        "// van de gang",
        "=O77",
        "=O01",
        "2:",
        "#g",
        "\x07",
        "42",
    )
)
"""Behind a line refused for its table, what was pasted waits, and what is typed does not."""


def read(session: Session, *lines: str, most: int = 1000, item: str = "obstacles") -> Batch:
    return read_on(session, Paste("p", item, session.table, lines), most=most)


def read_on(session: Session, paste: Paste, *, most: int = 1000, follows: bool = True) -> Batch:
    reader = session.reader(paste.item)
    return read_batch(
        paste,
        reader,
        session.record,
        EVENING,
        most=most,
        table_follows=follows,
        release=lambda change: change,
    )


def plain(record: Record) -> list[tuple[object, ...]]:
    """Return what lines made, without the ids that nobody sees."""
    return [
        (e.item, e.kind, e.label, e.table, e.round, e.text, e.themes, e.also, e.number, e.fields)
        for e in record.entries.values()
    ]


@pytest.mark.parametrize(
    "item", ["obstacles", "checkin", "principles_vote", "commitments", "break"]
)
@settings(max_examples=15)
@given(lines=st.lists(SAID, max_size=12), most=st.integers(1, 5))
def test_pasted_lines_make_what_typed_lines_make(item: str, lines: list[str], most: int) -> None:
    typed, pasted = a_session(item), a_session(item)
    refused = []
    for number, line in enumerate(lines, start=1):
        try:
            typed.capture(line)
        except Refused:
            refused.append((number, line))
    paste = Paste("p", item, pasted.table, tuple(lines))
    kept: list[RefusedLine] = []
    while paste.left:
        batch = read_on(pasted, paste, most=most)
        if batch.step is not None:
            pasted.do(batch.step)
        kept += batch.refused
        paste = batch.paste
    assert plain(pasted.record) == plain(typed.record)
    assert pasted.table == typed.table
    assert [(line.number, line.text) for line in kept] == [
        (number, line) for number, line in refused if line != "\x07"
    ]


def test_how_far_it_is_stands_in_a_fact_that_goes_along() -> None:
    session = a_session()
    first = read(session, "een", "9: weg", "drie", most=2)
    assert first.step is not None
    session.do(first.step)
    assert session.record.fact("p", "paste") == {"read": 2, "taken": 1}
    second = read_on(session, first.paste)
    assert second.step is not None
    session.do(second.step)
    assert session.record.fact("p", "paste") == {"read": 3, "taken": 2}
    assert {paste_of(step) for step in session.history.done} == {"p"}
    assert paste_of(second.step.reversed()) == "p"


def test_where_no_line_is_taken_there_is_no_step() -> None:
    session = a_session()
    batch = read(session, "8: weg", "9: weg")
    assert batch.step is None
    assert [line.number for line in batch.refused] == [1, 2]
    assert batch.paste.left == 0


def test_a_table_named_in_a_paste_counts_for_its_next_lines_alone_where_typing_went_on() -> None:
    session = a_session()
    batch = read_on(session, Paste("p", "obstacles", 2, ("een", "3: twee", "drie")), follows=False)
    assert batch.step is not None
    session.do(batch.step)
    assert [entry.table for entry in session.record.active_entries("answer")] == [2, 3, 3]
    assert session.table == 0


def test_lines_go_to_the_item_they_were_pasted_into() -> None:
    session = a_session()
    session.open_item("question_1")
    batch = read(session, "een", item="obstacles")
    assert batch.step is not None
    session.do(batch.step)
    assert [entry.label for entry in session.record.active_entries("answer")] == ["O01"]


def test_a_line_far_longer_than_any_is_refused_unread_and_kept_whole() -> None:
    session = a_session()
    long = "z" * (LONGEST_LINE + 1)
    batch = read(session, "een", long, "drie")
    assert [line.text for line in batch.refused] == [long]
    assert batch.paste.taken == 2
    refusal = why_refused(long, session.reader("obstacles"), session.record, EVENING)
    assert refusal is not None
    assert refusal.key == "capture.too_long"
    assert refusal.values["length"] == LONGEST_LINE + 1


def test_a_line_that_would_be_taken_has_no_reason() -> None:
    session = a_session()
    assert why_refused("een", session.reader("obstacles"), session.record, EVENING) is None


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("een\ntwee\n", ("een", "twee")),
        ("een\r\ntwee\r\n", ("een", "twee")),
        ("een\rtwee", ("een", "twee")),
        ("een\u2028twee\u2029drie", ("een", "twee", "drie")),
        ("een\x85twee\x0bdrie\x0cvier", ("een", "twee", "drie", "vier")),
        ("\n\n  \n\t\n", ()),
        ("", ()),
        ("  een  \n\n\n twee", ("een", "twee")),
        ("1\tTe duur\n2\tTe ver", ("1\tTe duur", "2\tTe ver")),
        ("een\x00twee", ("een\x00twee",)),
        ('"// hij\nis ziek"\nTe ver\n', ("// hij\nis ziek", "Te ver")),
        ('1\t"Te duur\r\n// hij"\n2\tTe ver', ("1\tTe duur\n// hij", "2\tTe ver")),
        ('"een\ntwee"\t"drie\nvier"\nvijf', ("een\ntwee\tdrie\nvier", "vijf")),
        ('"hij zei ""nee""\nen ging"', ('hij zei "nee"\nen ging',)),
        ('"Zij bellen nooit"\n"Nog iets', ('"Zij bellen nooit"', '"Nog iets')),
        ('"Zij bellen\n"Nog iets\ndrie', ('"Zij bellen', '"Nog iets', "drie")),
    ],
)
def test_lines_end_in_whatever_lines_end_in(text: str, lines: tuple[str, ...]) -> None:
    assert pasted_lines(text) == lines


def test_what_cannot_be_seen_is_kept_in_no_line() -> None:
    session = a_session()
    batch = read(session, "een\x00\ttwee", "\x00", "\x07\x08")
    assert batch.step is not None
    session.do(batch.step)
    assert [entry.text for entry in session.record.active_entries()] == ["een twee"]
    assert batch.refused == ()


def test_a_paste_that_was_broken_off_goes_on_where_the_record_is() -> None:
    session = a_session()
    paste = Paste("p", "obstacles", 0, ("een", "9: weg", "drie", "vier"))
    assert paste.as_in(session.record) == paste
    batch = read_on(session, paste, most=3)
    assert batch.step is not None
    session.do(batch.step)
    assert paste.as_in(session.record) == replace(paste, read=3, taken=2)
    further = replace(paste, read=4, taken=2)
    assert further.as_in(session.record) == further


def test_a_journal_of_pastes_is_replayed_to_the_same_record() -> None:
    session = journaled(SetClock(EVENING))
    for at in range(3):
        batch = read_on(session, Paste(f"p{at}", "obstacles", 0, ("een", "=O01", "drie")), most=2)
        assert batch.step is not None
        session.do(batch.step)
    assert replayed(row.step for row in session.journal) == session.record
