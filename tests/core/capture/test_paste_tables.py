"""Pasted lines behind a table that is not there wait with it; they go to no other table."""

from __future__ import annotations

import pytest

from cwb_workshop.core.capture.paste_reader import read_batch
from cwb_workshop.core.model.paste import Paste, RefusedLine
from cwb_workshop.session.paste_list import PasteList
from cwb_workshop.session.session import Session
from tests.core.capture.pasted import block
from tests.workshop import EVENING, a_session


def stored(session: Session, text: str, *, most: int = 1000) -> list[tuple[int, str]]:
    """Return the refused lines of a text by their number, once all others were stored."""
    paste = Paste("p", "obstacles", session.table, block(text).lines())
    refused: list[RefusedLine] = []
    while paste.left:
        batch = read_batch(
            paste,
            session.reader("obstacles"),
            session.record,
            EVENING,
            most=most,
            table_follows=True,
            release=lambda change: change,
        )
        if batch.step is not None:
            session.do(batch.step)
        refused += batch.refused
        paste = batch.paste
    return [(line.number, line.text) for line in refused]


def said(session: Session) -> list[tuple[int, str]]:
    return [(entry.table, entry.text) for entry in session.record.active_entries()]


@pytest.mark.parametrize("most", [1, 2, 1000])
def test_rows_below_a_table_that_is_not_there_wait_with_it(most: int) -> None:
    session = a_session()
    refused = stored(session, "1: Een\nTAFEL 9\nTwee\n? Drie\n// vier\nTafel 2\nVijf", most=most)
    assert said(session) == [(1, "Een"), (2, "Vijf")]
    assert refused == [(2, "9:"), (3, "9: Twee"), (4, "9: ? Drie"), (5, "9: // vier")]
    assert session.table == 2


def test_so_do_those_that_have_no_table_in_their_column() -> None:
    session = a_session()
    refused = stored(session, "Tafel\tAntwoord\n1\tEen\n9\tTwee\n\tDrie\n2\tVier\n\tVijf")
    assert said(session) == [(1, "Een"), (2, "Vier"), (2, "Vijf")]
    assert refused == [(3, "9: Twee"), (4, "9: Drie")]


def test_where_lines_are_of_the_whole_room_only_a_table_above_them_holds_them_up() -> None:
    session = a_session()
    assert stored(session, "Een\n9: Twee\nDrie") == [(2, "9: Twee")]
    assert said(session) == [(0, "Een"), (0, "Drie")]
    assert stored(a_session(), "Een\nTafel 9\nDrie") == [(2, "9:"), (3, "9: Drie")]


def test_signs_alone_go_to_no_answer_of_another_table() -> None:
    session = a_session()
    refused = stored(session, "1: Een\n9: Twee\n#g +2")
    assert said(session) == [(1, "Een")]
    assert refused == [(2, "9: Twee"), (3, "9: #g +2")]
    assert session.record.active_entries("answer")[0].also == 0


def test_a_line_that_is_refused_for_something_else_names_its_table_all_the_same() -> None:
    session = a_session()
    refused = stored(session, "1: Een\n2: #g\u2028\n2: \x07\n2: =\nTwee\n" + "3: " + "z" * 5000)
    assert (1, "Een") in said(session)
    assert (2, "Twee") in said(session)
    assert refused


def test_the_list_tells_the_reason_at_each_of_them() -> None:
    session = a_session()
    rows = PasteList(session, block("1: Een\n9: Twee\nDrie\n2: Vier"))
    rows.read_some(10)
    told = [row.shown.refusal for row in (rows.row(at) for at in range(4)) if row is not None]
    assert [refusal and (refusal.key, refusal.values["table"]) for refusal in told] == [
        None,
        ("capture.no_table", 9),
        ("capture.no_table", 9),
        None,
    ]
    rows.change(1, "3: Twee")
    rows.read_some(10)
    assert [row.shown.table for row in (rows.row(at) for at in range(4)) if row] == [1, 3, 3, 2]
