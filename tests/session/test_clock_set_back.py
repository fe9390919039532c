"""The clock of the laptop is set back between two starts: no minute goes below nothing."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.agenda.agenda import minutes_used, timer
from cwb_workshop.core.agenda.forecast import item_times, schedule_status
from cwb_workshop.core.agenda.timing import timing
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.session.session import Session
from tests.workshop import EVENING, NEW, registry

HOUR = timedelta(hours=1)


def reopened(folder: Path, *, pause: bool = False) -> tuple[Session, SetClock]:
    """Return a session after twelve minutes of its first item, with the clock an hour back."""
    tools, clock = Toolbox(registry(), folder / "backups"), SetClock(EVENING)
    session = tools.begin(folder / "avond.cwb", NEW, clock)
    session.open_item("obstacles")
    clock.set(EVENING + timedelta(minutes=12))
    session.capture("te duur")
    if pause:
        session.do(navigation_steps.pause_timer(session.record, session.now()))
    session.close_file()
    later = SetClock(EVENING - HOUR + timedelta(minutes=13))
    return tools.open(folder / "avond.cwb", later), later


def test_what_was_used_stays_and_counts_on(tmp_path: Path) -> None:
    session, clock = reopened(tmp_path)
    assert minutes_used(session.record, "obstacles", session.now()) == 12
    running = timer(session.record, session.now())
    assert running is not None
    assert running.total - running.left == 12 * 60
    clock.set(clock.now() + timedelta(minutes=3))
    assert minutes_used(session.record, "obstacles", session.now()) == 15
    running = timer(session.record, session.now())
    assert running is not None
    assert running.total - running.left == 15 * 60
    session.close_file()


def test_no_minute_is_below_nothing_on_screen_or_on_paper(tmp_path: Path) -> None:
    session, clock = reopened(tmp_path)
    session.next_item()
    clock.set(clock.now() + timedelta(minutes=2))
    session.do(navigation_steps.end_session(session.record, session.now()))
    for times in item_times(session.record, session.now()).values():
        assert min(times.planned, times.used, times.expected) >= 0
    on_paper = timing(session.record)
    assert on_paper.real >= 0
    assert all(real >= 0 for _planned, real in on_paper.per_item.values())
    session.close_file()


def test_a_timer_that_was_paused_stays_so(tmp_path: Path) -> None:
    session, clock = reopened(tmp_path, pause=True)
    clock.set(clock.now() + timedelta(minutes=5))
    running = timer(session.record, session.now())
    assert running is not None
    assert (running.running, running.total - running.left) == (False, 12 * 60)
    session.close_file()


def test_it_is_written_once_and_the_forecast_follows_the_clock_of_now(tmp_path: Path) -> None:
    session, clock = reopened(tmp_path)
    late = schedule_status(session.record, session.now()).late
    visits = dict(session.record.visits)
    session.close_file()
    tools = Toolbox(registry(), tmp_path / "backups")
    again = tools.open(tmp_path / "avond.cwb", clock)
    assert again.record.visits == visits
    assert schedule_status(again.record, again.now()).late == late
    again.close_file()
