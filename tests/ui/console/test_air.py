"""An angry opening: the agenda waits, and the room speaks first."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt

from cwb_workshop.core.agenda.agenda import schedule_status, timer
from cwb_workshop.core.model.clock import SetClock
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import CONTROL, SHIFT, enter, key

LOT = "questions_so_far"


def test_the_parking_lot_opens_with_ten_minutes_and_then_the_agenda_goes_on(
    consoles: Consoles, clock: SetClock
) -> None:
    console = consoles("checkin")
    session = console.session
    key(console, Qt.Key.Key_Q, CONTROL | SHIFT)
    assert session.item is not None
    assert session.item.id == LOT
    running = timer(session.record, session.now())
    assert running is not None
    assert running.left == 600
    enter(console, "? Waarom nu pas?")
    key(console, Qt.Key.Key_PageDown, CONTROL)
    assert session.item.id == "about"
    assert [item.id for item in session.record.agenda][:4] == ["welcome", "checkin", LOT, "about"]


def test_the_ten_minutes_are_told_as_late_so_that_they_can_be_found_again(
    consoles: Consoles, clock: SetClock
) -> None:
    console = consoles("checkin")
    key(console, Qt.Key.Key_Q, CONTROL | SHIFT)
    before = schedule_status(console.session.record, clock.now()).late
    clock.set(clock.now() + timedelta(minutes=10))
    assert schedule_status(console.session.record, clock.now()).late - before == 8


def test_it_can_be_done_again_after_the_questions_were_asked(consoles: Consoles) -> None:
    console = consoles("cwb_intro")
    console.session.open_item(LOT)
    console.session.open_item("cwb_intro")
    key(console, Qt.Key.Key_Q, CONTROL | SHIFT)
    assert console.session.item is not None
    assert console.session.item.id == LOT
    key(console, Qt.Key.Key_PageDown, CONTROL)
    assert console.session.item.id == "principles_vote"
