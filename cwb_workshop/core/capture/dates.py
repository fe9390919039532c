"""Dates as a scribe types them: `15/5`, `15 mei`, `+6w`. And times of day."""

from __future__ import annotations

import re
from datetime import date, timedelta

from cwb_workshop.core.model.text import clean

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan",
            "februari february feb",
            "maart march mrt mar",
            "april apr",
            "mei may",
            "juni june jun",
            "juli july jul",
            "augustus august aug",
            "september sept sep",
            "oktober october okt oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
# Compiled when first needed: the first window needs none of them.
_AFTER = r"\+([0-9]{1,3})\s*([dwm])[a-z]*"
_NUMBERS = r"([0-9]{1,2})[/\-.]([0-9]{1,2})(?:[/\-.]([0-9]{4}))?"
_ISO = r"([0-9]{4})-([0-9]{2})-([0-9]{2})"
_DAY_MONTH = r"([0-9]{1,2})(?:e|st|nd|rd|th)?\s+([a-z]+)\.?(?:\s+([0-9]{4}))?"
_MONTH_DAY = r"([a-z]+)\.?\s+([0-9]{1,2})(?:st|nd|rd|th)?(?:,?\s+([0-9]{4}))?"


def read_date(typed: str, day: date) -> date | None:
    """Return the date that was typed; None for words that are no date.

    Without a year it is the first such day on or after `day`, the day of the session;
    `+3w` counts from it in weeks, `d` in days and `m` in months.
    """
    text = " ".join(clean(typed).casefold().split()).rstrip(".,;!")
    after = re.fullmatch(_AFTER, text)
    if after:
        return _later(day, int(after[1]), after[2])
    iso = re.fullmatch(_ISO, text)
    if iso:
        return _exact(int(iso[1]), int(iso[2]), int(iso[3]))
    numbers = re.fullmatch(_NUMBERS, text)
    if numbers:
        return _on(int(numbers[1]), int(numbers[2]), numbers[3], day)
    named = re.fullmatch(_DAY_MONTH, text)
    if named and named[2] in _MONTHS:
        return _on(int(named[1]), _MONTHS[named[2]], named[3], day)
    turned = re.fullmatch(_MONTH_DAY, text)
    if turned and turned[1] in _MONTHS:
        return _on(int(turned[2]), _MONTHS[turned[1]], turned[3], day)
    return None


def _later(day: date, number: int, unit: str) -> date | None:
    if unit == "m":
        years, month = divmod(day.month - 1 + number, 12)
        return _last_valid(day.year + years, month + 1, day.day)
    try:
        return day + timedelta(days=number * (7 if unit == "w" else 1))
    except OverflowError:
        return None


def _last_valid(year: int, month: int, number: int) -> date | None:
    """A month after 31 January is the last day of February."""
    for tried in range(number, 27, -1):
        day = _exact(year, month, tried)
        if day:
            return day
    return _exact(year, month, number)


def _on(number: int, month: int, year: str | None, day: date) -> date | None:
    if year:
        return _exact(int(year), month, number)
    # Eight years on, every day that exists has come by, 29 February included.
    for candidate in range(day.year, day.year + 9):
        that_day = _exact(candidate, month, number)
        if that_day and that_day >= day:
            return that_day
    return None


def _exact(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None
