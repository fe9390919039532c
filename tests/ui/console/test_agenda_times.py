"""The agenda beside the clock: of each item when it comes, what it took, and what it is expected to
take; and a word for the pace.
"""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.ui.console.agenda_list import MINUTES, TIME
from cwb_workshop.ui.console.window import ConsoleWindow
from tests.ui.console.conftest import Consoles
from tests.workshop import EVENING


def told(console: ConsoleWindow, item: str) -> tuple[str, str]:
    """Return the time and the minutes that stand behind an item."""
    entry = row(console, item)
    return entry.data(TIME), entry.data(MINUTES)


def row(console: ConsoleWindow, item: str):  # type: ignore[no-untyped-def]
    items = [one.id for one in console.session.record.agenda]
    return console.agenda.list.item(items.index(item))


def look(console: ConsoleWindow, clock: SetClock, minutes: float) -> None:
    clock.set(EVENING + timedelta(minutes=minutes))
    console.agenda.tick()


def test_what_is_to_come_stands_at_its_time_of_day_and_follows_the_clock(
    consoles: Consoles, clock: SetClock
) -> None:
    console = consoles("welcome")
    assert told(console, "break") == ("20:04", "8")
    look(console, clock, 4)
    assert told(console, "break") == ("20:04", "8")
    look(console, clock, 7)
    assert told(console, "break") == ("20:07", "8")
    assert told(console, "welcome") == ("", "7 / 4")


def test_minutes_that_were_given_stand_with_the_open_item(
    consoles: Consoles, clock: SetClock
) -> None:
    console = consoles("welcome")
    for _time in range(5):
        console.run("minute")
    assert told(console, "welcome") == ("", "0 / 9")
    assert told(console, "break") == ("20:09", "8")


def test_what_was_passed_by_says_that_it_still_counts(consoles: Consoles) -> None:
    console = consoles("welcome")
    console.session.open_item("about")
    assert told(console, "checkin") == ("nog", "5")
    spoken = row(console, "checkin").data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Even kennismaken, overgeslagen, 5 minuten"


def test_all_of_an_item_is_told_where_the_mouse_rests_on_it(
    consoles: Consoles, clock: SetClock
) -> None:
    console = consoles("welcome")
    look(console, clock, 3)
    hint = row(console, "welcome").data(Qt.ItemDataRole.ToolTipRole)
    assert hint == "Welkom: 19:00–19:04. Gepland 4, gebruikt 3, verwacht 4 min."


def test_what_is_left_out_is_on_no_row(consoles: Consoles) -> None:
    console = consoles("welcome")
    session = console.session
    session.do(navigation_steps.plan_minutes(session.record, "checkin", 0))
    assert console.agenda.list.count() == len(session.record.agenda)
    session.next_item()
    assert session.item is not None
    assert session.item.id == "about"


@pytest.mark.parametrize(
    ("minutes", "pace"),
    [(3, "rustig aan"), (3.5, "gaat goed"), (4.5, "gaat goed"), (5, "iets vlotter")],
)
def test_the_pace_is_told_in_one_calm_word(
    consoles: Consoles, clock: SetClock, minutes: float, pace: str
) -> None:
    console = consoles("welcome")
    clock.set(EVENING + timedelta(minutes=minutes))
    console.session.next_item()
    assert console.agenda._pace.text() == pace


def test_before_the_start_and_after_the_end_there_is_no_pace(consoles: Consoles) -> None:
    console = consoles(None)
    assert console.agenda._pace.text() == ""
    console.session.open_item("welcome")
    assert console.agenda._pace.text() == "gaat goed"
    session = console.session
    session.do(navigation_steps.end_session(session.record, session.now()))
    assert console.agenda._pace.text() == ""
