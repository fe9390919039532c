"""How long sessions are kept before the person at the laptop is reminded of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from cwb_workshop.core.sessions.library import Summary

NEVER = 0
"""This many months means: no reminder."""


def outlived(summaries: Iterable[Summary], months: int, today: date) -> tuple[Summary, ...]:
    """Return the sessions that are older than so many months, oldest first.

    The day of the evening counts, and where that cannot be read, the day it was saved.
    A session that is open now is never among them.
    """
    if months == NEVER:
        return ()
    dated = [(_day(one), one) for one in summaries if one.status != "open"]
    days = {day for day, _one in dated if day is not None}
    past = {day for day in days if _later(day, months) <= today}
    old = [(day, one) for day, one in dated if day is not None and day in past]
    return tuple(one for _day, one in sorted(old, key=lambda pair: pair[0]))


def _day(summary: Summary) -> date | None:
    for text in (summary.day, summary.saved):
        try:
            return date.fromisoformat(text[:10])
        except ValueError:
            continue
    return None


def _later(day: date, months: int) -> date:
    """Return the same day so many months later, or the last of that month."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    if year > date.max.year:
        return date.max
    first = date(year, month + 1, 1)
    return first.replace(day=min(day.day, _last_of(first).day))


def _last_of(first: date) -> date:
    """Return the last day of the month of a first one."""
    if first.month == date.max.month:
        return first.replace(day=date.max.day)
    return first.replace(month=first.month + 1) - timedelta(days=1)
