"""An angry opening: the agenda waits, and the room speaks first."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt

from cwb_workshop.core.agenda.agenda import timer
from cwb_workshop.core.agenda.forecast import schedule_status
from cwb_workshop.core.agenda.navigation_steps import drop_item
from cwb_workshop.core.model.clock import SetClock
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import CONTROL, SHIFT, enter, key
from tests.ui.console.test_refusals import said

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


def test_the_ten_minutes_are_told_as_late_at_once_so_that_they_can_be_found_again(
    consoles: Consoles, clock: SetClock
) -> None:
    console = consoles("checkin")
    record = console.session.record
    assert schedule_status(record, clock.now()).late == 0
    key(console, Qt.Key.Key_Q, CONTROL | SHIFT)
    # Two of the ten were planned for questions, and the five of the check-in were not taken.
    for minutes, late in ((0, 3), (10, 3), (11, 4)):
        now = clock.now() + timedelta(minutes=minutes)
        assert schedule_status(console.session.record, now).late == late


def test_it_can_be_done_again_after_the_questions_were_asked(consoles: Consoles) -> None:
    console = consoles("cwb_intro")
    console.session.open_item(LOT)
    console.session.open_item("cwb_intro")
    key(console, Qt.Key.Key_Q, CONTROL | SHIFT)
    assert console.session.item is not None
    assert console.session.item.id == LOT
    key(console, Qt.Key.Key_PageDown, CONTROL)
    assert console.session.item.id == "principles_vote"


def test_the_same_key_goes_on_at_the_very_item_screen_and_page(consoles: Consoles) -> None:
    console = consoles("obstacles")
    session = console.session
    session.set_wall_mode("live")
    for _press in range(3):
        session.next_screen()
    before, scene = session.screen_at, session.scene
    key(console, Qt.Key.Key_Q, CONTROL | SHIFT)
    session.next_screen()
    key(console, Qt.Key.Key_Q, CONTROL | SHIFT)
    assert session.item is not None
    assert (session.item.id, session.screen_at) == ("obstacles", before)
    assert session.scene.content == scene.content
    assert said(console) == console.words("console.air_over")


def test_where_its_item_is_left_out_meanwhile_it_goes_nowhere(consoles: Consoles) -> None:
    console = consoles("obstacles")
    session = console.session
    key(console, Qt.Key.Key_Q, CONTROL | SHIFT)
    session.do(drop_item(session.record, "obstacles"))
    key(console, Qt.Key.Key_Q, CONTROL | SHIFT)
    assert session.item is not None
    assert session.item.id == LOT
