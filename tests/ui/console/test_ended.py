"""An evening that has ended is late for nothing, and begins no more."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QAbstractButton

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.agenda.forecast import schedule_status
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.ui.console.wall_notes import wall_notes
from cwb_workshop.ui.console.window import ConsoleWindow
from tests.ui.console.conftest import Consoles
from tests.workshop import EVENING, every_words


def shown(console: ConsoleWindow) -> list[str]:
    buttons = console.findChildren(QAbstractButton)
    return [button.text() for button in buttons if button.isVisible()]


def ended(consoles: Consoles, clock: SetClock, ago: timedelta) -> ConsoleWindow:
    console = consoles(language="en")
    session = console.session
    session.do(navigation_steps.end_session(session.record, session.now()))
    clock.set(EVENING + ago)
    console.top.refresh()
    return console


def test_months_later_it_is_not_behind_and_offers_no_beginning(
    consoles: Consoles, clock: SetClock
) -> None:
    console = ended(consoles, clock, timedelta(days=200))
    session = console.session
    assert schedule_status(session.record, session.now()).late > 1000
    assert not any("behind" in text or text.startswith("Begin") for text in shown(console))
    assert wall_notes(session, every_words("en")) == []


def test_an_item_opened_for_a_forgotten_line_does_not_make_it_late(
    consoles: Consoles, clock: SetClock
) -> None:
    console = ended(consoles, clock, timedelta(days=200))
    console.session.open_item("obstacles")
    console.top.refresh()
    assert not any("behind" in text for text in shown(console))


def test_an_evening_that_goes_on_after_its_end_is_timed_again(
    consoles: Consoles, clock: SetClock
) -> None:
    console = ended(consoles, clock, timedelta(minutes=5))
    console.session.open_item("obstacles")
    console.top.refresh()
    assert any("ends at" in text for text in shown(console))
