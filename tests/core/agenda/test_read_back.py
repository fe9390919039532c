"""A table's yes holds for what it said, and falls when that changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import pytest

from cwb_workshop.content.word_files import load_words
from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.agenda.read_back import (
    Approval,
    approval,
    approvals,
    approve,
    has_said,
    marked_for,
    said_at,
)
from cwb_workshop.core.agenda.rounds import choose_mode, move_lines
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.contract.blocks import Columns, Para
from cwb_workshop.core.contract.scene import TextScene
from cwb_workshop.core.model import joining
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.entry import Entry, Fact, Json
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.wall.read_back_texts import read_back_line
from cwb_workshop.report.documents.full import full
from cwb_workshop.session.memory_store import Rehearsal, RehearsedContents
from cwb_workshop.session.report_input import snapshot
from cwb_workshop.session.session import Session
from tests.core.small import (
    KINDS,
    answer,
    at,
    facts,
    holding,
    offered,
    planned,
    question,
    small_kit,
)
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


# The same, on plain values

SAID = holding(
    answer(1, "een", table=2),
    answer(2, "twee", table=2, kind="listed"),
    answer(3, "drie", table=3),
    answer(4, "stil", table=2, kind="note"),
    answer(5, "elders", table=2, item="other"),
    answer(6, "weg", table=2, withdrawn=True),
    answer(7, "kop", table=2, kind="headline"),
)
KIT = small_kit(question("first"), question("second"), offered("talk"))
YES = "2026-03-12T20:41:30"


def approved(record: Record, table: int = 2, item: str = "talk") -> Record:
    step = approve(record, KIT, item, table, KINDS, at("20:41:30.5"))
    assert (step.name, step.undoable) == ("step.approve", True)
    return record.after(step)


def ids(entries: tuple[Entry, ...]) -> list[str]:
    return [entry.id for entry in entries]


def test_a_table_said_what_was_spoken_there_in_this_item() -> None:
    assert ids(said_at(SAID, KIT, "talk", 2, KINDS)) == ["1", "2", "7"]
    assert ids(said_at(SAID, KIT, "talk", 3, KINDS)) == ["3"]
    assert said_at(SAID, KIT, "talk", 4, KINDS) == ()
    assert [has_said(SAID, KIT, "talk", table, KINDS) for table in (2, 3, 4)] == [True, True, False]
    assert not has_said(holding(answer(1, table=2, withdrawn=True)), KIT, "talk", 2, KINDS)
    assert not has_said(holding(answer(1, table=2, kind="note")), KIT, "talk", 2, KINDS)
    assert not has_said(SAID, KIT, "other", 3, KINDS)


def test_in_a_carousel_a_table_said_what_belongs_to_its_question_and_round() -> None:
    asked = planned(first=9, second=9)
    told = facts(round_mode="carousel", division=[1, 2])
    said = (
        answer(1, item="second", table=2, round=1),
        answer(2, item="second", table=2, round=2),
        answer(3, item="second", table=2),
        answer(4, item="first", table=2, round=1),
    )
    record = holding(*asked, *told, *said)
    assert ids(said_at(record, KIT, "first", 2, KINDS)) == ["1", "3"]
    assert ids(said_at(record, KIT, "second", 2, KINDS)) == ["2", "3"]
    assert has_said(record, KIT, "first", 2, KINDS)
    assert not has_said(record, KIT, "first", 1, KINDS)
    later = approved(record, 2, "second")
    assert set(later.facts_of("second")) == {"read_back.2.2"}
    assert approval(later, KIT, "second", 2, KINDS) == Approval(2, 2, "20:41", stands=True)
    assert approval(later, KIT, "first", 2, KINDS) is None
    assert approvals(later, "second", KINDS) == (Approval(2, 2, "20:41", stands=True),)
    changed = replace(later.entries["1"], text="anders")
    assert approvals(replace(later, entries={**later.entries, "1": changed}), "second", KINDS)
    changed = replace(later.entries["3"], text="anders")
    assert not approvals(replace(later, entries={**later.entries, "3": changed}), "second", KINDS)


def test_a_yes_is_written_down_with_its_time_and_a_mark_of_the_words() -> None:
    record = approved(SAID)
    assert approval(record, KIT, "talk", 2, KINDS) == Approval(2, 0, "20:41", stands=True)
    assert approval(record, KIT, "talk", 3, KINDS) is None
    held = record.fact("read_back.2.0", "talk")
    assert isinstance(held, dict)
    assert held["at"] == YES
    assert len(str(held["of"])) == 16
    assert approved(record).facts_of("talk") == {}


def test_a_yes_to_other_words_is_another_yes() -> None:
    record = approved(SAID)
    changed = replace(record, entries={**record.entries, "1": answer(1, "anders", table=2)})
    assert approval(changed, KIT, "talk", 2, KINDS) == Approval(2, 0, "20:41", stands=False)
    again = changed.after(approve(changed, KIT, "talk", 2, KINDS, at("20:50")))
    assert approval(again, KIT, "talk", 2, KINDS) == Approval(2, 0, "20:50", stands=True)


def test_yeses_that_stand_are_told_by_table_and_round() -> None:
    record = approved(approved(approved(SAID, 4), 3), 2)
    assert [yes.table for yes in approvals(record, "talk", KINDS)] == [2, 3, 4]
    more = holding(answer(8, table=3), record=record)
    assert [yes.table for yes in approvals(more, "talk", KINDS)] == [2, 4]
    assert approvals(record, "other", KINDS) == ()


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("read_back.2.0", "yes"),
        ("read_back.2.0", {"at": "late", "of": "x"}),
        ("read_back.2.0", {"of": "x"}),
        ("read_back.2", {"at": YES, "of": "x"}),
        ("read_back.2.0.0", {"at": YES, "of": "x"}),
        ("read_back.two.0", {"at": YES, "of": "x"}),
        ("read_back.12345.0", {"at": YES, "of": "x"}),
    ],
)
def test_what_is_no_yes_in_a_file_from_elsewhere_is_none(key: str, value: Json) -> None:
    record = holding(Fact("talk", key, value), record=SAID)
    assert approvals(record, "talk", KINDS) == ()
    assert marked_for(record, record, KINDS).facts_of("talk") == {}


def test_a_yes_that_stands_stands_for_the_part_that_is_seen() -> None:
    record = holding(*facts("talk", hands=3), record=approved(SAID))
    seen = replace(record, entries={"2": record.entries["2"]})
    assert not approvals(seen, "talk", KINDS)
    marked = marked_for(record, seen, KINDS)
    assert approvals(marked, "talk", KINDS) == (Approval(2, 0, "20:41", stands=True),)
    assert marked.fact("hands", "talk") == 3
    assert marked.entries == seen.entries
    fallen = replace(record, entries={**record.entries, "1": answer(1, "anders", table=2)})
    assert marked_for(fallen, seen, KINDS).facts_of("talk") == {"hands": 3}
