"""A session: how it begins, what a step does, and what it hands over to its store."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.contract.scene import WaitingScene
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.entry import Entry, Step
from cwb_workshop.core.model.errors import Refused, StoreError
from cwb_workshop.core.model.history import Logged
from cwb_workshop.core.model.record import replayed
from cwb_workshop.core.sessions.setup import founding_step
from cwb_workshop.session.memory_store import RehearsedContents
from tests.session.kept import Kept, read_only, texts, told
from tests.workshop import EVENING, NEW, a_session, journaled, kit, registry


def test_a_new_session_shows_the_waiting_page_and_has_nothing_open() -> None:
    session = a_session(None)
    assert isinstance(session.scene.content, WaitingScene)
    assert session.scene.title == NEW.place
    assert (session.item, session.builds, session.phase, session.time_bar()) == (
        None,
        (),
        None,
        None,
    )
    assert session.asked_at(1) == ""
    assert (session.written_at, session.journal) == ("", ())
    assert session.kit is kit()
    assert session.exercises is registry()
    assert session.room.kit is kit()
    assert not session.read_only


def test_a_session_goes_on_where_its_file_ended() -> None:
    before = journaled(SetClock(EVENING))
    before.capture("1: een")
    before.capture("1: twee")
    before.undo()
    contents = RehearsedContents(before.record, before.journal, {"capture": "3: hal", "table": "4"})
    again = a_session(None, store=Kept(contents), clock=SetClock(EVENING))
    assert again.record == before.record
    assert again.history == before.history
    assert again.journal == before.journal
    assert again.written_at == before.written_at
    assert again.draft("capture") == "3: hal"
    assert again.table == 4
    assert again.item == before.item


def test_what_the_store_tells_the_session_tells() -> None:
    store = Kept()
    session = a_session(None, store=store)
    heard = told(session)
    saving, saved, failed = store.tell
    saving()
    saved("2026-03-12T19:00:00.000")
    failed(StoreError("store.full"))
    assert heard == [
        ("saving", None),
        ("saved", "2026-03-12T19:00:00.000"),
        ("failed", "store.full"),
    ]


def test_entries_of_an_older_form_are_brought_up_to_date_at_once() -> None:
    old = Entry("1", "closing", "sentence", text="nu", fields={}, version=0, number=1)
    record = a_session(None).record
    store = Kept(RehearsedContents(replace(record, entries={"1": old})))
    session = a_session(None, store=store)
    assert session.record.entries["1"].version == 1
    assert [(row.mode, row.step.name, row.step.undoable) for row in store.written] == [
        ("do", "step.upgrade", False)
    ]


# A step


def test_a_step_is_applied_written_down_and_told_with_who_asked() -> None:
    store, clock = Kept(), SetClock(EVENING.replace(microsecond=250_000))
    session = a_session(None, store=store, clock=clock)
    heard = told(session)
    step = editing_steps.set_fact(session.record, "", "venue", "Buurthuis")
    session.do(step)
    assert session.record.text("venue") == "Buurthuis"
    assert session.history.done == (step,)
    assert session.written_at == "2026-03-12T19:00:00.250"
    row = Logged(1, session.written_at, "do", step)
    assert session.journal == tuple(store.written) == (row,)
    assert heard == ["step.fact"]


def test_a_step_that_changes_nothing_is_dropped_unless_it_has_to_count() -> None:
    session = a_session(None)
    heard = told(session)
    empty = Step("step.line", ())
    session.do(empty)
    assert (session.journal, heard) == ((), [])
    session.do(empty, keep_empty=True)
    assert session.history.done == (empty,)
    assert heard == ["step.line"]


def test_a_step_of_another_record_changes_nothing_at_all() -> None:
    store = Kept()
    session = a_session(None, store=store)
    stale = editing_steps.set_fact(session.record, "", "venue", "Buurthuis")
    session.do(editing_steps.set_fact(session.record, "", "venue", "School"))
    before, heard = (session.record, session.history, session.journal), told(session)
    with pytest.raises(ValueError, match="does not belong"):
        session.do(stale)
    assert (session.record, session.history, session.journal) == before
    assert (len(store.written), heard) == (1, [])


def test_undo_and_redo_go_back_and_forth_and_say_what_they_did() -> None:
    session = a_session()
    session.capture("1: een")
    captured = session.capture("2: twee")
    heard = told(session)
    assert session.undo() == captured.step
    assert texts(session) == ["een"]
    assert session.redo() == captured.step
    assert texts(session) == ["een", "twee"]
    assert heard == ["step.line", "step.line"]
    assert [row.mode for row in session.journal[-3:]] == ["do", "undo", "redo"]
    assert session.journal[-2].step == captured.step.reversed()
    assert [row.sequence for row in session.journal] == list(range(1, len(session.journal) + 1))


def test_where_nothing_was_done_there_is_nothing_to_undo() -> None:
    session = a_session()
    heard = told(session)
    assert session.undo() is None
    assert session.redo() is None
    assert heard == []


def test_undo_passes_over_what_only_moves_through_the_evening() -> None:
    session = a_session()
    session.capture("1: een")
    session.open_item("question_1")
    session.set_wall_mode("live")
    session.undo()
    assert texts(session) == []
    assert session.item is not None
    assert session.item.id == "question_1"
    assert session.redo() is not None
    assert texts(session) == ["een"]


def test_undo_of_an_item_that_moved_since_changes_what_it_changed_itself() -> None:
    session = a_session("welcome")
    session.do(navigation_steps.plan_minutes(session.record, "closing", 9))
    session.do(navigation_steps.bring_here(session.record, kit(), "closing"))
    position = session.record.plan["closing"].position
    session.undo()
    assert session.record.plan["closing"].minutes == 3
    assert session.record.plan["closing"].position == position
    session.redo()
    assert session.record.plan["closing"].minutes == 9
    assert session.record.plan["closing"].position == position


def test_a_new_line_takes_away_what_could_be_done_again() -> None:
    session = a_session()
    session.capture("1: een")
    session.undo()
    session.capture("1: twee")
    assert session.redo() is None


_ACTS = ("line", "undo", "redo", "theme", "next", "table")


@settings(max_examples=40)
@given(st.lists(st.sampled_from(_ACTS), max_size=12))
def test_whatever_is_done_the_journal_gives_the_same_session_again(acts: list[str]) -> None:
    session = journaled(SetClock(EVENING))
    for act in acts:
        held = session.record.active_entries("answer")
        if act == "line":
            session.capture("text")
        elif act == "undo":
            session.undo()
        elif act == "redo":
            session.redo()
        elif act == "next":
            session.next_screen()
        elif act == "table":
            session.choose_table(2)
        elif held:
            entry = held[0].id
            session.do(editing_steps.toggle_theme(session.record, entry, "money", session.now()))
    assert replayed(row.step for row in session.journal) == session.record
    contents = RehearsedContents(session.record, session.journal)
    again = a_session(None, store=Kept(contents), clock=SetClock(EVENING))
    assert again.history == session.history


@settings(max_examples=40)
@given(st.lists(st.sampled_from(["1: een", "2: twee #g", "? vraag", "// notitie", "iets !"])))
def test_undoing_everything_goes_back_to_the_beginning_and_redoing_to_the_end(
    lines: list[str],
) -> None:
    session = a_session()
    before = session.record
    for line in lines:
        session.capture(line)
    after = session.record
    while session.undo():
        pass
    assert session.record == before
    while session.redo():
        pass
    assert session.record == after


# Half-typed text


def test_half_typed_text_is_handed_over_once_for_each_change() -> None:
    store = Kept()
    session = a_session(None, store=store)
    for text in ("a", "a", "ab", ""):
        session.keep_draft("capture", text)
    assert store.asked == [("capture", "a"), ("capture", "ab"), ("capture", "")]
    session.keep_draft("other", "")
    assert len(store.asked) == 3
    assert session.draft("capture") == session.draft("never") == ""
    assert session.journal == ()


# The file


def test_the_file_is_let_go_of_as_it_is_asked() -> None:
    store = Kept()
    session = a_session("welcome", store=store)
    session.keep_draft("capture", "hal")
    store.asked.clear()
    session.flush()
    session.keep_elsewhere(Path("there.cwb"), Path("backups"))
    session.close_file()
    session.let_go()
    assert store.asked == [
        "flush",
        (Path("there.cwb"), session.journal, {"capture": "hal"}, Path("backups")),
        "close",
        ("abandon", 2.0),
    ]


def test_opening_an_item_makes_a_backup() -> None:
    store = Kept()
    session = a_session(None, store=store)
    session.open_item("welcome")
    assert store.asked == ["back_up"]


def test_what_can_only_be_read_is_moved_about_and_not_changed() -> None:
    before = a_session()
    before.capture("1: een")
    before.capture("1: twee")
    before.undo()
    founded = Logged(1, "", "do", founding_step(NEW, kit()))
    journal = (founded, *(replace(row, sequence=row.sequence + 1) for row in before.journal))
    session = read_only(RehearsedContents(before.record, journal))
    assert session.read_only
    heard = told(session)
    record = session.record
    assert session.undo() is None
    assert session.redo() is None
    session.do(editing_steps.set_fact(record, "", "venue", "School"))
    assert heard == [("refused", "capture.read_only")] * 3
    with pytest.raises(Refused) as refusal:
        session.capture("1: drie")
    assert refusal.value.key == "capture.read_only"
    assert session.record == record
    session.open_item("question_1")
    assert session.item is not None
    assert session.item.id == "question_1"
