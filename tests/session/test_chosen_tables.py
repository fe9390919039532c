"""A table that was chosen for the next line, while steps are undone and done again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cwb_workshop.core.capture import editing_steps
from cwb_workshop.session.session import Session
from tests.workshop import a_session


@pytest.mark.parametrize("act", [Session.undo, Session.redo])
def test_undo_and_redo_of_another_line_keep_the_chosen_table(
    act: Callable[[Session], object],
) -> None:
    session = a_session()
    session.capture("3: een")
    session.capture("3: twee")
    session.undo()
    session.choose_table(2)
    act(session)
    assert (session.table, session.draft("table")) == (2, "2")


@pytest.mark.parametrize("again", [False, True])
def test_a_table_alone_outlives_the_undo_of_a_showing(again: bool) -> None:
    session = a_session()
    session.capture("4: een")
    said = [entry.id for entry in session.record.active_entries()]
    session.do(editing_steps.show(session.record, said))
    if again:
        session.undo()
    session.capture("2:")
    (session.redo if again else session.undo)()
    assert session.table == 2
    session.capture("twee")
    assert [entry.table for entry in session.record.active_entries()] == [4, 2]


def test_the_table_that_a_line_used_comes_back_with_each_line_that_is_undone() -> None:
    session = a_session()
    session.do(editing_steps.set_fact(session.record, "", "goal", "x"))
    for table, line in ((1, "een"), (2, "twee")):
        session.choose_table(table)
        session.capture(line)
    session.undo()
    assert session.draft("table") == "2"
    session.redo()
    assert (session.draft("table"), session.table) == ("", 2)
    session.undo()
    session.undo()
    assert session.draft("table") == "1"
    session.undo()
    assert session.table == 1
    session.choose_table(5)
    session.redo()
    session.redo()
    assert session.draft("table") == "5"


def test_the_table_behind_a_saved_line_goes_with_the_line_and_comes_back_with_it() -> None:
    session = a_session()
    session.choose_table(2)
    for line in ("een", "twee"):
        session.capture(line)
        saved = session.newest("undo")
        assert saved is not None
        session.keep_next(session.table + 1, saved)
    assert session.table == 4
    session.undo()
    assert session.table == 3
    session.undo()
    assert session.table == 2
    session.redo()
    assert session.table == 3
    session.capture("drie")
    assert [entry.table for entry in session.record.active_entries()] == [2, 3]
    session.choose_table(5)
    session.undo()
    assert session.table == 5
