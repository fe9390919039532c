from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.core.sessions.library import Summary
from cwb_workshop.core.sessions.retention import NEVER, outlived


def a(day: str, *, saved: str = "", status: str = "closed") -> Summary:
    return Summary(Path(f"{day}.cwb"), status, day=day, saved=saved)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("day", "months", "today", "old"),
    [
        ("2026-01-15", 3, date(2026, 4, 14), False),
        ("2026-01-15", 3, date(2026, 4, 15), True),
        ("2025-11-30", 3, date(2026, 2, 27), False),
        ("2025-11-30", 3, date(2026, 2, 28), True),
        ("2024-02-29", 12, date(2025, 2, 28), True),
        ("2026-01-15", NEVER, date(2099, 1, 1), False),
        ("9999-12-31", 120, date(9999, 12, 31), True),
        ("9998-12-15", 3, date(9999, 3, 14), False),
        ("9998-12-15", 3, date(9999, 3, 15), True),
    ],
)
def test_months_are_counted_by_the_calendar(
    day: str, months: int, today: date, *, old: bool
) -> None:
    assert bool(outlived([a(day)], months, today)) is old


def test_where_the_day_is_unknown_the_day_of_saving_counts() -> None:
    today = date(2026, 4, 1)
    assert outlived([a("", saved="2025-01-01T20:00:00")], 12, today)
    assert outlived([a("binnenkort", saved="2025-01-01T20:00:00")], 12, today)
    assert not outlived([a("")], 12, today)


def test_sessions_of_one_day_keep_their_order() -> None:
    first, second = (Summary(Path(name), "closed", day="2020-01-01") for name in ("b", "a"))
    older = a("2019-12-31")
    assert outlived([first, second, older], 3, date(2026, 1, 1)) == (older, first, second)


def test_a_session_that_is_open_is_never_old() -> None:
    assert outlived([a("2020-01-01", status="open")], 3, date(2026, 1, 1)) == ()


@given(
    st.lists(st.dates().map(lambda day: a(day.isoformat()))),
    st.integers(0, 120),
    st.dates(),
)
def test_the_oldest_come_first_and_none_is_made_up(
    sessions: list[Summary], months: int, today: date
) -> None:
    found = outlived(sessions, months, today)
    assert [one.day for one in found] == sorted(one.day for one in found)
    assert set(found) <= set(sessions)
