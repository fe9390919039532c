"""Typed lines in a session: what they become, at which table, and what they would become."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.core.agenda import plan_steps, plan_texts
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.errors import Refused
from tests.session.kept import Kept, texts, told
from tests.workshop import NEW, a_session


def test_a_line_becomes_an_entry_and_tells_what_it_did() -> None:
    session = a_session()
    heard = told(session)
    captured = session.capture("3: minder regels #g !")
    (entry,) = session.record.active_entries()
    assert captured.entries == (entry,)
    assert (entry.table, entry.text, entry.highlight, entry.shown) == (
        3,
        "minder regels",
        True,
        False,
    )
    assert session.history.done == (captured.step,)
    assert heard == ["step.line"]
    assert session.table == 3


def test_without_an_open_item_no_line_is_taken() -> None:
    session = a_session(None)
    with pytest.raises(Refused) as refusal:
        session.capture("1: een")
    assert refusal.value.key == "capture.no_item"
    assert session.journal == ()


def test_two_lines_have_ids_of_their_own() -> None:
    session = a_session()
    for _line in range(3):
        session.capture("1: hetzelfde")
    assert len({len(key) for key in session.record.entries}) == 1
    assert len(session.record.entries) == 3
    assert all(key == entry.id for key, entry in session.record.entries.items())


def test_a_line_that_only_counts_a_mention_can_be_undone_by_itself() -> None:
    session = a_session()
    session.capture("1: een")
    session.capture("2: =O01")
    assert session.record.active_entries()[0].mentions == 2
    session.undo()
    assert session.record.active_entries()[0].mentions == 1


def test_a_line_that_says_once_more_what_is_known_can_be_undone_too() -> None:
    session = a_session("checkin")
    session.capture("bewoner 12, ondernemer 3")
    captured = session.capture("bewoner 12, ondernemer 3")
    assert captured.step.changes == ()
    assert len(session.history.done) == 2


def test_where_an_item_releases_by_itself_a_line_is_on_the_wall_at_once() -> None:
    session = a_session()
    session.capture("1: ervoor")
    session.do(editing_steps.set_fact(session.record, "obstacles", "auto_show", True))
    captured = session.capture("1: erna")
    session.capture("// notitie")
    session.capture("2: =O01")
    shown = {entry.text: entry.shown for entry in session.record.active_entries()}
    assert shown == {"ervoor": False, "erna": True, "notitie": False}
    (change,) = [c for c in captured.step.changes if isinstance(c.after, Entry)]
    assert (change.before, change.after) == (None, session.record.labelled("O02"))
    session.undo()
    session.undo()
    session.undo()
    assert texts(session) == ["ervoor"]


def test_a_vote_waits_until_it_is_shown_even_there() -> None:
    session = a_session("principles_vote")
    session.do(editing_steps.set_fact(session.record, "principles_vote", "auto_show", True))
    session.capture("1 2 3 4 5 6 7 8")
    (vote,) = session.record.active_entries("dots")
    assert not vote.shown


def test_another_item_does_not_release_for_this_one() -> None:
    session = a_session()
    session.do(editing_steps.set_fact(session.record, "question_1", "auto_show", True))
    session.capture("1: een")
    assert not session.record.active_entries()[0].shown


# The table


def test_the_table_of_the_last_line_stays_until_another_is_named() -> None:
    session = a_session()
    assert session.table == 0
    session.capture("3: een")
    session.capture("twee")
    assert [entry.table for entry in session.record.active_entries()] == [3, 3]
    assert session.table == 3
    session.undo()
    session.undo()
    assert session.table == 0


def test_a_chosen_table_counts_for_the_next_line_alone_and_is_kept_in_the_file() -> None:
    store = Kept()
    session = a_session(store=store)
    session.capture("3: een")
    session.choose_table(2)
    assert session.table == 2
    assert session.draft("table") == "2"
    assert store.asked[-1] == ("table", "2")
    session.capture("twee")
    session.choose_table(5)
    session.capture("4: drie")
    assert [entry.table for entry in session.record.active_entries()] == [3, 2, 4]
    assert session.draft("table") == ""
    assert store.asked[-1] == ("table", "")
    assert session.table == 4


@pytest.mark.parametrize("kept", ["²", "٣", "x", "-1", "9" * 5000, "100", " ", "2.5"])
def test_a_draft_that_is_no_table_chooses_none(kept: str) -> None:
    session = a_session()
    session.capture("3: een")
    session.keep_draft("table", kept)
    assert session.table == 3
    session.capture("twee")
    assert [entry.table for entry in session.record.active_entries()] == [3, 3]


def test_a_refused_line_keeps_the_chosen_table() -> None:
    session = a_session()
    session.choose_table(2)
    with pytest.raises(Refused):
        session.capture("   ")
    assert session.table == 2


@pytest.mark.parametrize("table", [0, 1, 5])
def test_each_table_there_is_and_the_room_as_a_whole_can_be_chosen(table: int) -> None:
    session = a_session()
    session.choose_table(table)
    assert session.table == table


@pytest.mark.parametrize(("table", "tables", "most"), [(-1, 5, 5), (6, 5, 5), (100, None, 99)])
def test_a_table_that_does_not_exist_is_refused(table: int, tables: int | None, most: int) -> None:
    session = a_session(new=replace(NEW, tables=tables))
    with pytest.raises(Refused) as refusal:
        session.choose_table(table)
    assert (refusal.value.key, refusal.value.values) == (
        "capture.no_table",
        {"table": table, "tables": most},
    )


def test_where_tables_were_not_counted_ninety_nine_can_be_chosen() -> None:
    session = a_session(new=replace(NEW, tables=None))
    session.choose_table(99)
    assert session.table == 99


def test_a_line_is_asked_at_the_question_of_its_table() -> None:
    session = a_session("question_1", new=replace(NEW, round_mode="carousel"))
    session.do(editing_steps.set_fact(session.record, "", "division", [1, 2, 3]))
    assert [session.asked_at(table) for table in range(4)] == [
        "question_1",
        "question_1",
        "question_2",
        "question_3",
    ]


# What a line would become


def test_a_preview_shows_the_line_as_it_would_be_and_changes_nothing() -> None:
    session = a_session()
    journal = session.journal
    found = session.preview("2: regels #g")
    assert (found.table, found.kept, found.refusal) == (2, "regels", None)
    assert ("theme", "money") in [(chip.kind, chip.value) for chip in found.chips]
    assert session.journal == journal


@pytest.mark.parametrize("raw", ["", "   ", "\t"])
def test_a_preview_of_nothing_shows_the_table_alone(raw: str) -> None:
    session = a_session()
    session.capture("4: een")
    found = session.preview(raw)
    assert (found.table, found.chips, found.kept, found.refusal) == (4, (), "", None)


def test_a_preview_keeps_a_line_of_which_nothing_is_taken_to_itself() -> None:
    found = a_session().preview("3 bankjes #hek")
    assert (found.kept, found.chips) == ("", ())
    assert [sign.sign for sign in found.unsure] == ["#hek"]
    taken = a_session().preview("3 bankjes #hek", ("#hek",))
    assert (taken.kept, taken.unsure) == ("3 bankjes", ())


def test_a_preview_shows_the_table_that_was_chosen() -> None:
    session = a_session()
    session.choose_table(2)
    assert session.preview("text").table == 2
    assert session.preview("p: text").table == 0
    assert session.preview("3: text").table == 3


def test_a_preview_says_what_would_be_refused() -> None:
    found = a_session().preview("9: text")
    assert found.table == 9
    assert found.refusal is not None
    assert found.refusal.key == "capture.no_table"


def test_a_preview_without_an_item_never_raises() -> None:
    found = a_session(None).preview("1: text #g")
    assert (found.table, found.chips) == (0, ())


def test_a_preview_takes_whatever_is_typed() -> None:
    session = a_session()

    @given(st.text(max_size=30))
    def typed(raw: str) -> None:
        assert session.preview(raw).table >= 0

    typed()
    assert session.record.entries == {}


# The column of a board


def test_a_column_is_chosen_until_another_item_is_opened() -> None:
    session = a_session("case_cleveland")
    assert session.column == 0
    session.choose_column(2)
    assert session.column == 2
    session.capture("een")
    session.capture("twee ~3")
    session.capture("drie")
    columns = [entry.fields.get("column") for entry in session.record.active_entries("answer")]
    assert columns == ["different", "take_along", "different"]
    session.undo()
    assert session.column == 2
    session.choose_column(0)
    assert session.column == 0
    session.choose_column(1)
    session.open_item("case_preston")
    assert session.column == 0


@pytest.mark.parametrize(
    ("item", "column", "columns"), [("case_cleveland", 4, 3), ("obstacles", 1, 0)]
)
def test_a_column_that_a_board_has_not_is_refused(item: str, column: int, columns: int) -> None:
    with pytest.raises(Refused) as refused:
        a_session(item).choose_column(column)
    assert (refused.value.key, refused.value.values) == (
        "capture.no_column",
        {"column": column, "columns": columns},
    )


def test_lines_of_an_item_are_read_in_one_way_until_its_texts_are_others() -> None:
    session = a_session()
    before = session.reader("obstacles")
    session.capture("1: eerst")
    assert session.reader("obstacles") is before
    texts = plan_texts.written_texts(session.record, session.kit, "obstacles", 1)
    texts = plan_texts.with_name(texts, "nl", "Wat remt ons?")
    session.do(plan_steps.write_item(session.record, "obstacles", texts))
    after = session.reader("obstacles")
    assert after is not before
    assert after.item is session.kit.items["obstacles"]
    assert "Wat remt ons?" in after.rules(session.record).questions
