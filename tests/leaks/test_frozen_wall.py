"""Whatever is done while the wall is frozen, its picture only ever loses something."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.contract.scene import WaitingScene
from cwb_workshop.core.model import joining
from cwb_workshop.core.model.drawing import set_drawing
from cwb_workshop.core.model.entry import Step
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.themes.theme_steps import set_summary
from cwb_workshop.session.memory_store import Rehearsal, RehearsedContents
from cwb_workshop.session.session import Session
from tests import photos
from tests.exercises.samples import SAMPLES
from tests.exercises.typed_exercises import captured, released
from tests.leaks.evening import lines_of
from tests.leaks.marks import heard_in, loose_mark, texts
from tests.workshop import EVENING, a_session

Edit = Callable[[Record, str, str], Step]

_EDITS: dict[str, Edit] = {
    "edited": lambda r, a, b: editing_steps.edit_text(r, a, f"{loose_mark()} erbij", EVENING),
    "made a note": lambda r, a, b: editing_steps.edit_text(r, a, f"// {loose_mark()}", EVENING),
    "field": lambda r, a, b: editing_steps.set_fields(
        r, a, {key: loose_mark() for key in r.entries[a].fields}, EVENING
    ),
    "theme": lambda r, a, b: editing_steps.toggle_theme(r, a, f"#{loose_mark()}", EVENING),
    "mentioned": lambda r, a, b: editing_steps.also_mentioned(r, a, EVENING),
    "withdrawn": lambda r, a, b: editing_steps.withdraw(r, a, EVENING),
    "brought back": lambda r, a, b: editing_steps.bring_back(r, a, EVENING),
    "shown": lambda r, a, b: editing_steps.show(r, [a]),
    "hidden": lambda r, a, b: editing_steps.hide(r, [a]),
    "hidden for now": lambda r, a, b: editing_steps.hide_for_now(r, {a, b}),
    "theme taken off": lambda r, a, b: editing_steps.toggle_theme(
        r, a, (*r.entries[a].themes, "money")[-1], EVENING
    ),
    "fields emptied": lambda r, a, b: editing_steps.set_fields(
        r, a, dict.fromkeys(r.entries[a].fields, ""), EVENING
    ),
    "photo": lambda r, a, b: set_drawing(r, a, photos.kept(40 + len(r.facts) % 7)),
    "photo taken away": lambda r, a, b: set_drawing(r, a, ""),
    "place": lambda r, a, b: editing_steps.set_fact(r, "", "place", loose_mark()),
    "place emptied": lambda r, a, b: editing_steps.set_fact(r, "", "place", None),
    "sentence": lambda r, a, b: set_summary(r, "money", loose_mark()),
    "sentence emptied": lambda r, a, b: set_summary(r, "money", ""),
    "joined": lambda r, a, b: joining.merge(r, a, [b], EVENING),
    "apart": lambda r, a, b: joining.unmerge(r, [a], EVENING),
}


def _black_and_back(session: Session) -> None:
    session.set_wall_mode("black")
    session.set_wall_mode("frozen")


_MOVES: dict[str, Callable[[Session], object]] = {
    "undone": Session.undo,
    "redone": Session.redo,
    "black and back": _black_and_back,
}


def opened_at(item: str, screen: int) -> Session:
    """Return a session with a live wall on a screen of an item full of lines."""
    session = a_session(None, store=Rehearsal(RehearsedContents(lines_of(item, "obstacles"))))
    session.open_item(item)
    session.set_wall_mode("live")
    at = screen % len(session.builds)
    last = len(session.builds[at].steps) - 1
    session.do(navigation_steps.to_screen(session.record, at, last))
    return session


def done(session: Session, name: str, line: str, other: str) -> None:
    """Do something to a line, or move through what was done, as far as it can be."""
    if name in _MOVES:
        _MOVES[name](session)
        return
    record = session.record
    active = {entry.id for entry in record.active_entries()}
    if name == "joined" and (line == other or not {line, other} <= active):
        return
    with suppress(Refused):
        session.do(_EDITS[name](record, line, other))


def seen_on(session: Session) -> frozenset[str]:
    """Return the marked words on the wall, and the photos: a photo is no word, and a long text."""
    photos_shown = (text for text in texts(session.scene) if len(text) > 400)
    return frozenset((*heard_in(session.scene), *photos_shown))


@settings(max_examples=12)
@pytest.mark.parametrize("item", [samples.item for samples in SAMPLES.values()])
@given(data=st.data())
def test_whatever_is_done_a_frozen_wall_only_loses(item: str, data: st.DataObject) -> None:
    session = opened_at(item, data.draw(st.integers(0, 9)))
    entries = session.record.entries.values()
    here = [entry.id for entry in entries if entry.item == item and entry.kind != "note"][:7]
    line = st.sampled_from(here)
    before = st.lists(st.tuples(st.sampled_from(sorted(_EDITS)), line, line), max_size=3)
    act = st.tuples(st.sampled_from(sorted([*_EDITS, *_MOVES])), line, line)
    for one in data.draw(before):
        done(session, *one)
    session.set_wall_mode("frozen")
    shown = seen_on(session)
    for one in data.draw(st.lists(act, min_size=1, max_size=8)):
        done(session, *one)
        assert seen_on(session) <= shown
        shown = seen_on(session)
        session.capture(f"? {loose_mark()}")
        assert seen_on(session) == shown


def _twice(exercise: str) -> Session:
    """Return a session with each line of an exercise typed twice, as far as that is taken."""
    session = captured(exercise, SAMPLES[exercise].lines)
    for line in SAMPLES[exercise].lines:
        with suppress(Refused):
            session.capture(line)
    return released(session)


@pytest.mark.parametrize("exercise", SAMPLES)
def test_a_line_that_is_hidden_turns_to_no_other_screen_and_makes_no_other_figure(
    exercise: str,
) -> None:
    typed = _twice(exercise)
    for at, build in enumerate(typed.builds):
        session = _twice(exercise)
        session.set_wall_mode("live")
        session.do(navigation_steps.to_screen(session.record, at, len(build.steps) - 1))
        session.set_wall_mode("frozen")
        for line in tuple(session.record.entries):
            before = session.scene
            session.do(editing_steps.hide(session.record, [line]))
            after = session.scene
            assert type(after.content) in (type(before.content), WaitingScene)
            figure = session.kinds.of(session.record.entries[line]).figure
            if figure and not isinstance(after.content, WaitingScene):
                assert set(texts(after)) <= set(texts(before))
