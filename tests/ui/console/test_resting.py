"""An evening of another day rests: no pace, no timer, a waiting wall, until somebody goes on."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.agenda.agenda import minutes_used
from cwb_workshop.core.agenda.timing import timing
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.wall.visibility import wall_mode
from cwb_workshop.demo.typist import type_text
from cwb_workshop.ui.console.agenda_list import TIME
from cwb_workshop.ui.console.wall_notes import wall_notes
from cwb_workshop.ui.console.window import ConsoleWindow
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import CONTROL, SHIFT, enter, entries, key
from tests.ui.console.pasting import paste_one
from tests.ui.console.test_refusals import said
from tests.workshop import EVENING


def told(console: ConsoleWindow) -> list[str]:
    labels = [one.text() for one in console.findChildren(QLabel) if one.isVisible()]
    buttons = console.findChildren(QAbstractButton)
    return [*labels, *(one.text() for one in buttons if one.isVisible())]


def behind_us(console: ConsoleWindow, clock: SetClock, *, ended: bool) -> ConsoleWindow:
    """Live through half an hour with a live wall, and come back 260 days later."""
    session = console.session
    key(console, Qt.Key.Key_F5)
    enter(console, "te duur")
    clock.set(EVENING + timedelta(minutes=30))
    enter(console, "te ver")
    if ended:
        session.do(navigation_steps.end_session(session.record, session.now()))
    clock.set(EVENING + timedelta(days=260))
    session.rest()
    console.top.refresh()
    console.side.refresh()
    return console


@pytest.fixture(params=["ended", "left"])
def resting(request: pytest.FixtureRequest, consoles: Consoles, clock: SetClock) -> ConsoleWindow:
    console = consoles("obstacles", language="en")
    return behind_us(console, clock, ended=request.param == "ended")


def test_it_has_no_pace_no_timer_and_a_waiting_wall(resting: ConsoleWindow) -> None:
    session = resting.session
    assert session.rests
    assert wall_mode(session.record) == "waiting"
    assert session.time_bar() is None
    assert session.item is None
    assert not any("behind" in text or "ends at" in text for text in told(resting))
    assert any("This evening is over" in text for text in told(resting))
    assert any("Continue this evening" in text for text in told(resting))


def test_nothing_speaks_of_its_time_or_of_how_it_begins(resting: ConsoleWindow) -> None:
    words = resting.words
    assert words("console.time") not in told(resting)
    assert wall_notes(resting.session, words) == []
    key(resting, Qt.Key.Key_G, CONTROL | SHIFT)
    resting.session.open_item("obstacles")
    resting.tick()
    assert words("console.time") in told(resting)


def test_looking_at_an_item_takes_no_time_and_has_no_timer(
    resting: ConsoleWindow, clock: SetClock
) -> None:
    session = resting.session
    before = timing(session.record)
    session.open_item("obstacles")
    clock.set(EVENING + timedelta(days=260, minutes=45))
    resting.tick()
    assert session.time_bar() is None
    assert not any("behind" in text for text in told(resting))
    key(resting, Qt.Key.Key_F5)
    assert session.time_bar() is None
    session.open_item("lessons")
    assert timing(session.record) == before


def test_its_agenda_has_nothing_to_come(resting: ConsoleWindow) -> None:
    resting.session.open_item("lessons")
    resting.tick()
    agenda = resting.agenda.list
    rows = [agenda.item(row) for row in range(agenda.count())]
    assert [row.data(TIME) for row in rows if row.data(TIME)] == []
    role = Qt.ItemDataRole.AccessibleTextRole
    assert not any("to come" in row.data(role) or "at 2" in row.data(role) for row in rows)
    assert any("not done" in row.data(role) for row in rows)


def test_a_line_needs_one_deliberate_key(resting: ConsoleWindow, clock: SetClock) -> None:
    session = resting.session
    session.open_item("obstacles")
    enter(resting, "3: vergeten")
    assert len(entries(resting)) == 2
    assert resting.work.capture.field.text() == "3: vergeten"
    assert any("over" in text and "Ctrl+Shift+G" in text for text in told(resting))
    key(resting, Qt.Key.Key_G, CONTROL | SHIFT)
    assert not session.rests
    key(resting, Qt.Key.Key_Return)
    assert [entry.text for entry in entries(resting)][-1] == "vergeten"
    assert session.record.text("ended") == ""
    assert session.time_bar() is not None or wall_mode(session.record) == "waiting"
    assert minutes_used(session.record, "obstacles", session.now()) == 30
    assert not any("behind" in text for text in told(resting)), "the plan was for another day"


@pytest.mark.parametrize("item", [None, "obstacles", "lessons"])
def test_the_field_invites_nobody_to_type_and_says_how_to_go_on(
    resting: ConsoleWindow, item: str | None
) -> None:
    if item is not None:
        resting.session.open_item(item)
    hint = resting.work.capture.field.placeholderText()
    assert "over" in hint
    assert "Ctrl+Shift+G" in hint
    assert not any("Type below" in text for text in told(resting))
    key(resting, Qt.Key.Key_G, CONTROL | SHIFT)
    assert "Ctrl+Shift+G" not in resting.work.capture.field.placeholderText()


@pytest.mark.parametrize("item", [None, "obstacles"])
def test_the_first_letter_is_told_that_no_line_is_taken(
    resting: ConsoleWindow, item: str | None
) -> None:
    if item is not None:
        resting.session.open_item(item)
    field = resting.work.capture.field
    type_text(field, "ve")
    assert said(resting) == resting.words("capture.rests")
    type_text(field, "rgeten")
    assert field.text() == "vergeten", "it is not lost"
    assert said(resting) == resting.words("capture.rests")
    key(resting, Qt.Key.Key_G, CONTROL | SHIFT)
    assert said(resting) != resting.words("capture.rests")
    assert field.text() == "vergeten"


def test_nothing_is_pasted_into_it(resting: ConsoleWindow) -> None:
    resting.session.open_item("obstacles")
    paste_one(resting, "een\ntwee")
    assert len(entries(resting)) == 2


def test_what_was_said_can_be_corrected(resting: ConsoleWindow) -> None:
    resting.session.open_item("obstacles")
    resting.run("highlight")
    assert entries(resting)[-1].highlight


def test_an_evening_of_an_hour_ago_just_goes_on(consoles: Consoles, clock: SetClock) -> None:
    console = consoles("obstacles")
    enter(console, "te duur")
    clock.set(EVENING + timedelta(hours=1))
    console.session.rest()
    assert not console.session.rests
    enter(console, "te ver")
    assert len(entries(console)) == 2


def test_one_that_was_only_prepared_has_nothing_behind_it(
    consoles: Consoles, clock: SetClock
) -> None:
    console = consoles(None)
    clock.set(EVENING + timedelta(days=9))
    console.session.rest()
    assert not console.session.rests
