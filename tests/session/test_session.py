"""A whole evening as one object, on a store without a file: what it does, tells and hands over."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.contract.scene import BlackScene, CardsScene, TextScene, WaitingScene
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.entry import Entry, Step
from cwb_workshop.core.model.errors import Refused, StoreError
from cwb_workshop.core.model.history import Logged
from cwb_workshop.core.model.record import Record, replayed
from cwb_workshop.core.sessions.setup import founding_step
from cwb_workshop.session.memory_store import Rehearsal, RehearsedContents
from cwb_workshop.session.session import Session
from tests.workshop import EVENING, NEW, a_session, journaled, kit, registry


class Kept(Rehearsal):
    """A store that notes in `asked` whatever it is asked for."""

    def __init__(
        self, contents: RehearsedContents | None = None, *, read_only: bool = False
    ) -> None:
        founded = RehearsedContents(Record().after(founding_step(NEW, kit())))
        super().__init__(contents or founded)
        self.read_only = read_only
        self.asked: list[object] = []
        self.tell: tuple[Callable[[], None], Callable[[str], None], Callable[[StoreError], None]]

    def listen(
        self,
        on_saving: Callable[[], None],
        on_saved: Callable[[str], None],
        on_failed: Callable[[StoreError], None],
    ) -> None:
        self.tell = (on_saving, on_saved, on_failed)

    def keep_draft(self, field: str, text: str) -> None:
        self.asked.append((field, text))

    def keep_elsewhere(
        self, path: Path, rows: Sequence[Logged], drafts: Mapping[str, str], backups: Path
    ) -> None:
        self.asked.append((path, tuple(rows), dict(drafts), backups))

    def back_up(self) -> None:
        self.asked.append("back_up")

    def flush(self, timeout: float = 0.0) -> None:
        self.asked.append("flush")

    def close(self) -> None:
        self.asked.append("close")

    def abandon(self, timeout: float = 0.0) -> None:
        self.asked.append(("abandon", timeout))


def read_only(*contents: RehearsedContents) -> Session:
    return a_session(None, store=Kept(*contents, read_only=True))


def told(session: Session) -> list[tuple[str, object]]:
    """Return the list to which is added what a session tells from now on."""
    heard: list[tuple[str, object]] = []
    session.stepped.connect(lambda step, origin: heard.append((step.name, origin)))
    session.refused.connect(lambda refusal: heard.append(("refused", refusal.key)))
    session.phase_began.connect(lambda: heard.append(("phase", None)))
    session.saving.connect(lambda: heard.append(("saving", None)))
    session.saved.connect(lambda at: heard.append(("saved", at)))
    session.save_failed.connect(lambda error: heard.append(("failed", error.key)))
    return heard


def texts(session: Session) -> list[str]:
    return [entry.text for entry in session.record.active_entries()]


def cards(session: Session) -> list[str]:
    assert isinstance(session.scene.content, CardsScene)
    return [card.text for card in session.scene.content.cards]


def live(item: str = "welcome") -> Session:
    session = a_session(item)
    session.set_wall_mode("live")
    return session


# A session begins


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
    store, clock, me = Kept(), SetClock(EVENING.replace(microsecond=250_000)), object()
    session = a_session(None, store=store, clock=clock)
    heard = told(session)
    step = editing_steps.set_fact(session.record, "", "venue", "Buurthuis")
    session.do(step, me)
    assert session.record.text("venue") == "Buurthuis"
    assert session.history.done == (step,)
    assert session.written_at == "2026-03-12T19:00:00.250"
    row = Logged(1, session.written_at, "do", step)
    assert session.journal == tuple(store.written) == (row,)
    assert heard == [("step.fact", me)]


def test_a_step_that_changes_nothing_is_dropped_unless_it_has_to_count() -> None:
    session = a_session(None)
    heard = told(session)
    empty = Step("step.line", ())
    session.do(empty)
    assert (session.journal, heard) == ((), [])
    session.do(empty, keep_empty=True)
    assert session.history.done == (empty,)
    assert heard == [("step.line", None)]


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
    session, me = a_session(), object()
    session.capture("1: een")
    captured = session.capture("2: twee")
    heard = told(session)
    assert session.undo(me) == captured.step
    assert texts(session) == ["een"]
    assert session.redo(me) == captured.step
    assert texts(session) == ["een", "twee"]
    assert heard == [("step.line", me), ("step.line", me)]
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


# A typed line


def test_a_line_becomes_an_entry_and_tells_what_it_did() -> None:
    session, me = a_session(), object()
    heard = told(session)
    captured = session.capture("3: minder regels #g !", me)
    (entry,) = session.record.active_entries()
    assert captured.entries == (entry,)
    assert (entry.table, entry.text, entry.highlight, entry.shown) == (
        3,
        "minder regels",
        True,
        False,
    )
    assert session.history.done == (captured.step,)
    assert heard == [("step.line", me)]
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


@pytest.mark.parametrize("act", [Session.undo, Session.redo])
def test_undo_and_redo_forget_the_chosen_table(act: Callable[[Session], object]) -> None:
    session = a_session()
    session.capture("3: een")
    session.capture("3: twee")
    session.undo()
    session.choose_table(2)
    act(session)
    assert session.table == session.record.number("table") or session.table == 0
    assert session.draft("table") == ""


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
    assert (found.table, found.text, found.refusal) == (2, "regels", None)
    assert ("theme", "money") in [(chip.kind, chip.value) for chip in found.chips]
    assert session.journal == journal


@pytest.mark.parametrize("raw", ["", "   ", "\t"])
def test_a_preview_of_nothing_shows_the_table_alone(raw: str) -> None:
    session = a_session()
    session.capture("4: een")
    found = session.preview(raw)
    assert (found.table, found.chips, found.text, found.refusal) == (4, (), "", None)


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


# Items


def opened(session: Session) -> str | None:
    return session.item.id if session.item else None


def test_the_agenda_is_walked_to_both_of_its_ends() -> None:
    session, me = a_session(None), object()
    heard = told(session)
    session.previous_item(me)
    assert (opened(session), heard) == (None, [])
    session.next_item(me)
    assert opened(session) == "welcome"
    session.next_item(me)
    assert opened(session) == "checkin"
    session.previous_item(me)
    assert opened(session) == "welcome"
    session.previous_item(me)
    assert heard == [("step.open_item", me)] * 3
    session.open_item("closing", me)
    session.next_item(me)
    assert opened(session) == "closing"
    assert len(heard) == 4


def test_an_item_is_open_from_the_time_of_the_clock() -> None:
    clock = SetClock(EVENING)
    session = a_session(None, clock=clock)
    clock.set(EVENING + timedelta(minutes=3))
    session.open_item("welcome")
    assert session.record.visits[1].opened == "2026-03-12T19:03:00"
    assert session.now() == EVENING + timedelta(minutes=3)


# The wall


def test_the_wall_is_built_up_by_a_step_each_time_and_goes_on_to_the_next_item() -> None:
    session, me = live(), object()
    heard = told(session)
    places = []
    while opened(session) == "welcome":
        places.append(session.screen_at)
        session.next_screen(me)
    assert places == [(0, 0), (0, 1), (0, 2), (0, 3), (1, 0)]
    assert opened(session) == "checkin"
    assert session.screen_at == (0, 0)
    assert heard == [("step.screen", me)] * 4 + [("step.open_item", me)]


def test_the_wall_goes_back_to_the_item_before_as_a_whole() -> None:
    session, me = live("checkin"), object()
    session.next_screen()
    heard = told(session)
    places = []
    for _press in range(7):
        session.previous_screen(me)
        places.append((opened(session), session.screen_at))
    assert places == [
        ("checkin", (0, 0)),
        ("welcome", (1, 0)),
        ("welcome", (0, 3)),
        ("welcome", (0, 2)),
        ("welcome", (0, 1)),
        ("welcome", (0, 0)),
        ("welcome", (0, 0)),
    ]
    assert heard[:3] == [("step.screen", me), ("step.open_item", me), ("step.screen", me)]
    assert {origin for _name, origin in heard} == {me}


def test_before_anything_is_open_the_wall_does_not_go_back() -> None:
    session = a_session(None)
    session.previous_screen()
    assert session.journal == ()


def test_a_wall_that_waits_is_started_and_stays_where_it_is() -> None:
    session, me = a_session("welcome"), object()
    assert isinstance(session.scene.content, WaitingScene)
    heard = told(session)
    session.next_screen(me)
    assert heard == [("step.wall", me)]
    assert session.screen_at == (0, 0)
    assert isinstance(session.scene.content, TextScene)
    session.next_screen(me)
    assert session.screen_at == (0, 1)


def test_the_first_press_of_an_evening_opens_the_first_item_and_its_first_screen() -> None:
    session, me = a_session(None), object()
    heard = told(session)
    session.next_screen(me)
    assert heard == [("step.open_item", me), ("step.wall", me)]
    assert (opened(session), session.screen_at) == ("welcome", (0, 0))


def test_an_agenda_from_which_everything_was_left_out_has_no_next_screen() -> None:
    session = a_session(None)
    for item in session.record.agenda:
        session.do(navigation_steps.drop_item(session.record, item.id))
    session.set_wall_mode("live")
    session.next_screen()
    assert opened(session) is None


@pytest.mark.parametrize("press", [Session.next_screen, Session.previous_screen])
def test_what_a_table_said_goes_off_the_wall_before_it_walks(
    press: Callable[[Session, object], None],
) -> None:
    session, me = live(), object()
    session.next_screen()
    screen = session.scene
    session.do(navigation_steps.read_back(session.record, 2))
    assert session.scene != screen
    heard = told(session)
    press(session, me)
    assert heard == [("step.screen", me)]
    assert session.scene == screen
    assert session.screen_at == (0, 1)


def test_a_picture_is_told_only_when_it_changes() -> None:
    session = live()
    pictures: list[object] = []
    session.scene_changed.connect(pictures.append)
    session.capture("1: niet getoond")
    session.set_wall_mode("live")
    assert pictures == []
    session.next_screen()
    assert pictures == [session.scene]
    session.set_wall_mode("black")
    assert pictures[1:] == [session.scene]
    assert session.scene.content == BlackScene()


def test_a_frozen_wall_keeps_its_picture_whatever_happens() -> None:
    session, me = live(), object()
    frozen = session.scene
    heard = told(session)
    session.set_wall_mode("frozen", me)
    assert heard == [("step.wall", me)]
    session.next_screen()
    session.open_item("checkin")
    assert session.scene == frozen
    session.set_wall_mode("black")
    session.set_wall_mode("live")
    assert session.scene != frozen
    assert session.screen_at == (0, 0)


def test_a_wall_that_was_frozen_before_a_restart_waits() -> None:
    session = live()
    session.set_wall_mode("frozen")
    again = a_session(None, store=Kept(RehearsedContents(session.record)))
    assert isinstance(again.scene.content, WaitingScene)


def test_a_released_line_comes_on_the_wall() -> None:
    session = live("questions_so_far")
    session.capture("? Wie doet mee?")
    session.do(navigation_steps.to_screen(session.record, 1, 0))
    assert cards(session) == []
    (question,) = session.record.active_entries("question")
    session.do(editing_steps.show(session.record, [question.id]))
    assert cards(session) == ["Wie doet mee?"]


def test_the_wall_speaks_the_language_it_is_given() -> None:
    session, me = live(), object()
    dutch = session.scene.content
    heard = told(session)
    session.set_wall_language("en", me)
    assert heard == [("step.wall_language", me)]
    assert session.scene.content != dutch
    session.set_wall_language("nl")
    assert session.scene.content == dutch


def test_the_strip_with_the_time_follows_the_clock() -> None:
    clock = SetClock(EVENING)
    session = a_session("welcome", clock=clock)
    assert session.time_bar() is None
    session.set_wall_mode("live")
    clock.set(EVENING + timedelta(seconds=30))
    bar = session.time_bar()
    assert bar is not None
    assert (bar.total, bar.left, bar.digits) == (240.0, 210.0, False)


# Phases


def test_time_alone_brings_the_next_phase_and_it_is_told_once() -> None:
    clock = SetClock(EVENING)
    session = a_session("obstacles", clock=clock)
    heard = told(session)
    session.look_at_clock()
    clock.set(EVENING + timedelta(seconds=59))
    session.look_at_clock()
    assert heard == []
    clock.set(EVENING + timedelta(seconds=60))
    for _tick in range(3):
        session.look_at_clock()
    assert heard == [("phase", None)]
    assert session.phase is not None
    assert (session.phase.index, session.phase.left) == (1, 120.0)
    clock.set(EVENING + timedelta(seconds=180))
    session.look_at_clock()
    assert len(heard) == 2


def test_after_a_restart_the_next_phase_is_told_as_before() -> None:
    clock = SetClock(EVENING)
    record = a_session("obstacles", clock=clock).record
    again = a_session(None, clock=clock, store=Kept(RehearsedContents(record)))
    heard = told(again)
    clock.set(EVENING + timedelta(seconds=60))
    again.look_at_clock()
    assert heard == [("phase", None)]


def test_a_step_that_comes_in_a_new_phase_is_told_as_a_step_alone() -> None:
    clock = SetClock(EVENING)
    session = a_session("obstacles", clock=clock)
    clock.set(EVENING + timedelta(seconds=90))
    session.capture("1: een")
    heard = told(session)
    session.look_at_clock()
    assert heard == []


def test_an_item_without_phases_has_none_to_tell() -> None:
    clock = SetClock(EVENING)
    session = a_session("welcome", clock=clock)
    heard = told(session)
    clock.set(EVENING + timedelta(minutes=20))
    session.look_at_clock()
    assert (heard, session.phase) == ([], None)
