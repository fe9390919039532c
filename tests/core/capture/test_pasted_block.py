"""A pasted block as a list loses nothing but bullets, and reads as typed lines do."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cwb_workshop.core.capture import paste_reading
from cwb_workshop.core.capture.paste_reading import PasteReading
from cwb_workshop.core.capture.pasted_block import block_of_text
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.notes import for_others
from cwb_workshop.session.paste_list import pasted_block, reading
from cwb_workshop.session.session import Session
from tests.core.capture.pasted import block, rules
from tests.workshop import EVENING, a_session

BULLETS = ["", "• ", "- ", "* ", "o\t", "1. ", "2) ", "a) ", "\uf0b7\t"]
SAID = ["een", "2: twee #g", "=O01 +2", "? Wie betaalt?", "p: vier", "// van de gang", "=O77"]
SAID += ["=O77", "2:", "#g", "+1", "42", "te duur, te ver", '"letterlijk"', "* vet", "o ja"]
HEARD = st.text(
    st.characters(exclude_categories=["C", "Z"], exclude_characters='"[]'), min_size=1, max_size=20
)
CELL = st.text(st.characters(categories=["L"]), min_size=2, max_size=9)
RULES = rules()


@settings(max_examples=200)
@given(st.lists(st.tuples(st.sampled_from(BULLETS), HEARD), min_size=1, max_size=8))
def test_no_letter_of_a_row_is_lost(rows: list[tuple[str, str]]) -> None:
    made = block_of_text("\n".join(bullet + text for bullet, text in rows), RULES)
    kept = [text for bullet, text in rows if (bullet + text).strip("•▪·\uf0b7 \t")]
    assert made is not None or not kept
    lines = list(made.offered) if made is not None else []
    letters = Counter(char for text in kept for char in text if char.isalnum() and char > "\x80")
    assert letters <= Counter("".join(lines))
    assert len(lines) <= len(rows)


@settings(max_examples=200)
@given(st.lists(st.lists(CELL, min_size=3, max_size=3), min_size=1, max_size=8))
def test_every_cell_of_a_table_is_in_its_line(rows: list[list[str]]) -> None:
    made = block_of_text("\n".join("\t".join(row) for row in rows), RULES)
    assert made is not None
    if made.columns.answer is not None:
        return
    assert len(made.offered) >= len(rows)
    said = "\n".join((*made.offered, *map("\t".join, made.rows)))
    assert all(cell.strip("p") in said for row in rows for cell in row)


@pytest.mark.parametrize(
    "item", ["obstacles", "checkin", "principles_vote", "commitments", "break", "lessons"]
)
@settings(max_examples=15)
@given(lines=st.lists(st.sampled_from(SAID), min_size=1, max_size=12), most=st.integers(1, 5))
def test_the_list_shows_what_typing_its_lines_would_make(
    item: str, lines: list[str], most: int
) -> None:
    session = a_session(item)
    made = pasted_block(session, "\n".join(lines))
    assert made is not None
    read = read_through(session, made.lines(), most)
    for line, row in zip(made.lines(), read.rows, strict=True):
        before = session.preview(line)
        refusal = refused(session, line)
        assert repr(row.shown.refusal) == repr(refusal)
        if refusal is not None:
            continue
        assert (row.shown.kept, row.shown.unsure) == (before.kept, before.unsure)
        assert [chip.kind for chip in row.shown.chips] == [chip.kind for chip in before.chips]
    assert plain(read) == [entry.text for entry in session.record.entries.values()]


def refused(session: Session, line: str) -> Refused | None:
    """Type a line; return why it was not taken."""
    try:
        session.capture(line)
    except Refused as refusal:
        return refusal
    return None


def test_going_back_to_a_row_reads_it_and_what_follows_anew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(paste_reading, "_APART", 3)
    session = a_session()
    lines = [f"regel {at}" for at in range(10)]
    read = read_through(session, lines, 4)
    lines[7] = "3: anders"
    read.begin_again(7)
    assert read.at == 6
    while read.at < len(lines):
        read.read_next(lines, 2)
    assert [row.shown.table for row in read.rows] == [0] * 7 + [3] * 3
    assert plain(read) == [*(f"regel {at}" for at in range(7)), "anders", "regel 8", "regel 9"]


def test_a_row_that_is_not_read_yet_is_no_reason_to_go_back() -> None:
    read = reading(a_session())
    read.read_next(["een", "twee"], 1)
    read.begin_again(1)
    assert read.at == 1


def test_reading_stores_nothing() -> None:
    session = a_session()
    before = session.record
    read_through(session, ["een", "2: twee"], 5)
    assert session.record is before


def test_a_row_can_be_left_out_and_taken_along_again() -> None:
    made = block("een\ntwee\ndrie").with_out(frozenset((0, 1)), out=True)
    assert made.lines() == ("", "", "drie")
    assert made.with_out(frozenset((0,)), out=False).lines() == ("een", "", "drie")


def test_a_row_that_is_changed_back_is_as_it_was() -> None:
    made = block("een\ntwee").with_line(0, "anders")
    assert made.line(0) == "anders"
    assert made.with_line(0, "een") == block("een\ntwee")


def read_through(session: Session, lines: list[str] | tuple[str, ...], most: int) -> PasteReading:
    read = reading(session)
    while read.at < len(lines):
        first, behind = read.read_next(lines, most)
        assert first < behind
    return read


def plain(read: PasteReading) -> list[str]:
    return [entry.text for entry in read.record.entries.values()]


def test_the_clock_of_a_list_is_that_of_the_session() -> None:
    read = read_through(a_session(), ["een"], 1)
    (made,) = read.record.entries.values()
    assert datetime.fromisoformat(made.created) == EVENING


@pytest.mark.parametrize("cell", ["Notulist tegen de eigen organisatie van het buurthuis", "Loes"])
@pytest.mark.parametrize("note", ["// niet voor hen", "  // niet voor hen", "／／ niet"])
def test_a_cell_that_is_a_note_stays_one_where_words_stand_for_a_table(
    cell: str, note: str
) -> None:
    session = a_session("obstacles")
    rows = f"Tafel\tAntwoord\n1\teen\n{cell}\t{note}\n1\tdrie"
    for line in block(rows).lines()[1:]:
        session.capture(line)
    said = [entry for entry in session.record.entries.values() if not entry.internal]
    seen = [for_others(entry.text) for entry in said]
    assert "niet" not in " ".join(seen)


@pytest.mark.parametrize("text", ["z" * 400_000, "z;" * 40_000, "a  " * 40_000, "z@" * 40_000])
def test_one_endless_line_is_a_row(text: str) -> None:
    assert len(block(text).rows) == 1
