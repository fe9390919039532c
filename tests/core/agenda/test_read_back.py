"""A table's yes holds for what it said, and falls when that changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import pytest

from cwb_workshop.content.word_files import load_words
from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.agenda.read_back import (
    approval,
    approvals,
    approve,
    said_at,
)
from cwb_workshop.core.agenda.rounds import choose_mode, move_lines
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.contract.blocks import Columns, Para
from cwb_workshop.core.contract.scene import TextScene
from cwb_workshop.core.model import joining
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.wall.read_back_texts import read_back_line
from cwb_workshop.report.documents.full import full
from cwb_workshop.session.memory_store import Rehearsal, RehearsedContents
from cwb_workshop.session.report_input import snapshot
from cwb_workshop.session.session import Session
from tests.pieces import piece
from tests.workshop import NEW, a_session, kit, registry

AT_2041 = datetime(2026, 3, 12, 20, 41)


def agreed(item: str = "question_1", table: int = 3) -> Session:
    """Return a session in which a table said two things and agreed to them."""
    session = a_session(item, clock=SetClock(AT_2041))
    for line in (f"{table}: eerste", f"{table}: tweede", "1: van een ander"):
        session.capture(line)
    session.do(approve(session.record, kit(), item, table, session.kinds, session.now()))
    return session


def stands(session: Session, item: str = "question_1", table: int = 3) -> bool:
    yes = approval(session.record, kit(), item, table, registry().declared.kinds)
    return yes is not None and yes.stands


def edit(session: Session, line: int) -> None:
    entry = session.record.active_entries("answer")[line]
    session.do(editing_steps.edit_text(session.record, entry.id, "anders", session.now()))


def withdraw(session: Session, line: int) -> None:
    entry = session.record.active_entries("answer")[line]
    session.do(editing_steps.withdraw(session.record, entry.id, session.now()))


def move(session: Session, line: int) -> None:
    entry = session.record.active_entries("answer")[line]
    session.do(move_lines(session.record, kit(), [entry], 2, session.now()))


def merge(session: Session, line: int) -> None:
    into, other = (
        session.record.active_entries("answer")[2],
        session.record.active_entries("answer")[line],
    )
    session.do(joining.merge(session.record, into.id, [other.id], session.now()))


def add(session: Session, _line: int) -> None:
    session.capture("3: derde")


CHANGES = [edit, withdraw, move, merge, add]


def test_the_yes_of_a_table_is_kept_with_its_time() -> None:
    yes = approval(agreed().record, kit(), "question_1", 3, registry().declared.kinds)
    assert yes is not None
    assert (yes.table, yes.time, yes.stands) == (3, "20:41", True)


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_of_what_the_table_said_lets_the_yes_fall_and_undo_brings_it_back(
    change: Callable[[Session, int], None],
) -> None:
    session = agreed()
    change(session, 0)
    assert not stands(session)
    assert approvals(session.record, "question_1", registry().declared.kinds) == ()
    session.undo()
    assert stands(session)
    session.redo()
    assert not stands(session)


def test_what_another_table_says_leaves_it_standing() -> None:
    session = agreed()
    edit(session, 2)
    session.capture("1: nog iets")
    assert stands(session)


def test_themes_marks_and_mentions_leave_it_standing() -> None:
    session = agreed()
    now, line = session.now(), session.record.active_entries("answer")[0].id
    session.do(editing_steps.toggle_theme(session.record, line, "money", now))
    session.do(editing_steps.toggle_highlight(session.record, line, now))
    session.do(editing_steps.also_mentioned(session.record, line, now))
    session.do(editing_steps.show(session.record, [line]))
    assert stands(session)


def test_the_yes_itself_can_be_undone_and_taken_back() -> None:
    session = agreed()
    session.undo()
    assert approval(session.record, kit(), "question_1", 3, registry().declared.kinds) is None
    session.redo()
    assert stands(session)
    session.do(approve(session.record, kit(), "question_1", 3, session.kinds, session.now()))
    assert approval(session.record, kit(), "question_1", 3, registry().declared.kinds) is None


def test_a_new_yes_after_a_change_counts_from_then() -> None:
    session = agreed()
    edit(session, 0)
    session.do(
        approve(session.record, kit(), "question_1", 3, session.kinds, AT_2041.replace(minute=50))
    )
    (yes,) = approvals(session.record, "question_1", registry().declared.kinds)
    assert yes.time == "20:50"


def test_it_survives_a_restart() -> None:
    session = agreed()
    again = a_session(None, store=Rehearsal(RehearsedContents(session.record)))
    assert stands(again)


def test_in_a_carousel_each_round_has_a_yes_of_its_own() -> None:
    session = a_session(None, new=replace(NEW, tables=6), clock=SetClock(AT_2041))
    session.do(choose_mode(session.record, "carousel"))
    for item in ("question_1", "question_2"):
        session.open_item(item)
        session.capture("5: gezegd")
    assert [
        line.round
        for line in said_at(session.record, kit(), "question_2", 5, registry().declared.kinds)
    ] == [2]
    session.do(approve(session.record, kit(), "question_2", 5, session.kinds, session.now()))
    assert stands(session, "question_2", 5)
    assert not stands(session, "question_1", 5)
    (yes,) = approvals(session.record, "question_2", registry().declared.kinds)
    assert (yes.table, yes.round) == (5, 2)


def test_the_wall_reads_back_the_lines_of_the_table_alone_in_their_order() -> None:
    session = agreed()
    ids = [
        entry.id
        for entry in said_at(session.record, kit(), "question_1", 3, registry().declared.kinds)
    ]
    session.do(editing_steps.show(session.record, ids))
    session.set_wall_mode("live")
    session.do(navigation_steps.read_back(session.record, 3))
    scene = session.scene.content
    assert isinstance(scene, TextScene)
    assert scene.heading.main == "Tafel 3: akkoord om 20:41"
    assert [line.main for line in scene.lines] == ["eerste", "tweede"]


def test_what_was_not_released_is_not_read_back_on_the_wall() -> None:
    session = agreed()
    session.set_wall_mode("live")
    session.do(navigation_steps.read_back(session.record, 3))
    scene = session.scene.content
    assert isinstance(scene, TextScene)
    assert scene.lines == ()


@pytest.mark.parametrize("go", ["next_screen", "previous_screen"])
def test_a_clicker_goes_from_reading_back_to_the_screen_before_it(go: str) -> None:
    session = agreed()
    session.set_wall_mode("live")
    session.next_screen()
    before, at = session.scene, session.screen_at
    session.do(navigation_steps.read_back(session.record, 3))
    assert session.scene != before
    getattr(session, go)()
    assert (session.scene, session.screen_at) == (before, at)


def test_opening_another_item_ends_reading_back() -> None:
    session = agreed()
    session.set_wall_mode("live")
    session.do(navigation_steps.read_back(session.record, 3))
    session.open_item("question_2")
    assert session.scene.content == session.builds[0].steps[0]


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "Read back and approved by table 3, 20:41."),
        ("nl", "Voorgelezen en akkoord: tafel 3, 20:41."),
    ],
)
def test_the_report_prints_who_agreed_and_when(language: Language, told: str) -> None:
    session = agreed()
    frozen = snapshot(session.record, kit(), registry(), language, "public")
    (columns,) = piece(frozen, "table_round.blocks", 3)
    assert isinstance(columns, Columns)
    assert Para(told, small=True) in columns.columns[0]
    assert Para(told, small=True) in full(frozen).blocks
    edit(session, 0)
    frozen = snapshot(session.record, kit(), registry(), language, "public")
    assert Para(told, small=True) not in full(frozen).blocks


def test_many_tables_are_told_in_one_number() -> None:
    session = a_session("obstacles", new=replace(NEW, tables=8), clock=SetClock(AT_2041))
    for table in range(1, 9):
        session.capture(f"{table}: gezegd")
        session.do(
            approve(
                session.record,
                kit(),
                "obstacles",
                table,
                session.kinds,
                AT_2041.replace(minute=40 + table),
            )
        )
    words = load_words("en", ["report"])
    assert read_back_line(session.record, ("obstacles",), session.kinds, words) == (
        "Read back and approved by 8 tables, between 20:41 and 20:48."
    )
