"""Dates as a scribe types them: `15/5`, `15 mei`, `+6w`. And times of day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from cwb_workshop.core.model.locale import Locale
from cwb_workshop.core.model.text import clean

# Compiled when first needed: the first window needs none of them.
_AFTER = r"\+([0-9]{1,3})\s*([dwm])[a-z]*"
_NUMBERS = r"([0-9]{1,2})[/\-.]([0-9]{1,2})(?:[/\-.]([0-9]{4}))?"
_ISO = r"([0-9]{4})-([0-9]{2})-([0-9]{2})"
_WORD = r"[^\W\d_]"
_ORDINAL = rf"(?:{_WORD}{{1,3}}|\.)?"
_DAY_MONTH = rf"([0-9]{{1,2}}){_ORDINAL}\s+({_WORD}+)\.?(?:,?\s+([0-9]{{4}}))?"
_MONTH_DAY = rf"({_WORD}+)\.?\s+([0-9]{{1,2}}){_ORDINAL}(?:,?\s+([0-9]{{4}}))?"
_FEWEST_LETTERS = 3
"""So many say which month it is: `sept`, `dec`."""


@dataclass(frozen=True, slots=True)
class MonthNames:
    """The names of months in some languages, and their numbers."""

    numbers: Mapping[str, int]

    @classmethod
    def of(cls, locales: Iterable[Locale]) -> MonthNames:
        """Return the names, long and short, of all these languages together."""
        return cls(
            {
                name.casefold().rstrip("."): number
                for locale in locales
                for names in (locale.months_short, locale.months)
                for number, name in enumerate(names, start=1)
            }
        )

    def number(self, typed: str) -> int | None:
        """Return the month of a name or of its beginning, in small letters; None for none."""
        if typed in self.numbers or len(typed) < _FEWEST_LETTERS:
            return self.numbers.get(typed)
        begun = {number for name, number in self.numbers.items() if name.startswith(typed)}
        return begun.pop() if len(begun) == 1 else None


def read_date(typed: str, day: date, months: MonthNames) -> date | None:
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
    month = months.number(named[2]) if named else None
    if named and month:
        return _on(int(named[1]), month, named[3], day)
    turned = re.fullmatch(_MONTH_DAY, text)
    month = months.number(turned[1]) if turned else None
    if turned and month:
        return _on(int(turned[2]), month, turned[3], day)
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
