"""Dates as a scribe types them: `15/5`, `15 mei`, `maandag`, `+6w`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from datetime import date, timedelta

from cwb_workshop.core.capture.date_words import TOMORROW, WORDS_LIKE_WEEKDAYS
from cwb_workshop.core.model.locale import Locale
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.model.values import value_type

# Compiled when first needed: the first window needs none of them.
_AFTER = r"\+([0-9]{1,3})\s*([dwm])[a-z]*"
_NUMBERS = r"([0-9]{1,2})[/\-.]([0-9]{1,2})(?:[/\-.]([0-9]{2}|[0-9]{4}))?"
_ISO = r"([0-9]{4})-([0-9]{2})-([0-9]{2})"
_WORD = r"[^\W\d_]"
_ORDINAL = rf"(?:{_WORD}{{1,3}}|\.)?"
_OF = r"(?:of|van|von)\s+"
_ARTICLE = r"(?:the|de|den|der|dem)\s+(?=[0-9])"
_DAY_MONTH = rf"([0-9]{{1,2}}){_ORDINAL}\s+(?:{_OF})?({_WORD}+)\.?(?:,?\s+([0-9]{{4}}))?"
_DASHED = rf"([0-9]{{1,2}})[/\-–.]({_WORD}{{3,}})\.?(?:[/\-–.]([0-9]{{2}}|[0-9]{{4}}))?"
"""As a sheet writes it: 15-mei, 15-mei-26."""
_GLUED = rf"([0-9]{{1,2}})({_WORD}{{3,}})"
_MONTH_DAY = rf"({_WORD}+)\.?\s+(?:the\s+)?([0-9]{{1,2}}){_ORDINAL}(?:,?\s+([0-9]{{4}}))?"
_SHORT_WRITTEN = r"(?<=\S)[/\-.,]?\s*['’‘ʼ`´]([0-9]{2})"
"""A year as in `15 mei '27`; two digits behind a month without the mark are none."""
_AS_SAID = r"\s+(?:a\.s|aanstaande|at the latest)"
"""What people say behind a date that is one without it."""
_THAT_COMES = r"(?:aanstaande|a\.s\.?|komende|coming|kommenden)\s+"
_FEWEST_LETTERS = 3
"""So many say which month it is: `sept`, `dec`."""

_FEWEST_OF_WEEKDAY = 2
_SHORT_YEAR, _CENTURY = 2, 2000
_MONTHS_AHEAD = 9


@value_type
class DateNames:
    """The names of months and weekdays in some languages, and their numbers from 1."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, locales: Iterable[Locale]) -> DateNames:
        """Return the names, long and short, of all these languages together."""
        known = tuple(locales)
        return cls(
            _numbered(names for one in known for names in (one.months_short, one.months)),
            _numbered(one.weekdays for one in known),
        )

    def month(self, typed: str) -> int | None:
        """Return the month of a name or of its beginning, in small letters; None for none."""
        return _begun(typed, self.months, _FEWEST_LETTERS)

    def weekday(self, typed: str, *, alone: bool) -> int | None:
        """Return the weekday of a name or of its beginning; `alone`: no date stands with it."""
        if alone and typed in WORDS_LIKE_WEEKDAYS:
            return None
        return _begun(typed, self.weekdays, _FEWEST_OF_WEEKDAY)


def _numbered(lists: Iterable[Sequence[str]]) -> dict[str, int]:
    return {
        name.casefold().rstrip("."): number
        for names in lists
        for number, name in enumerate(names, start=1)
    }


def _begun(typed: str, names: Mapping[str, int], fewest: int) -> int | None:
    if typed in names or len(typed) < fewest:
        return names.get(typed)
    begun = {number for name, number in names.items() if name.startswith(typed)}
    return begun.pop() if len(begun) == 1 else None


@value_type
class TypedDate:
    """A date that was typed, and whether a year stood with it."""

    day: date
    has_year: bool = False

    def is_unlikely(self, session: date) -> bool:
        """Say whether the year may be another one: long after the session, or before it."""
        latest = _later(session, _MONTHS_AHEAD, "m")
        ahead = not self.has_year and latest is not None and self.day > latest
        return ahead or self.day < session


def read_date(typed: str, day: date, names: DateNames) -> date | None:
    """Return the date that was typed; None for words that are no date.

    Without a year it is the first such day on or after `day`, the day of the session;
    `+3w` counts from it in weeks, `d` in days and `m` in months. A weekday alone is the next
    one after it, and beside a date it says nothing.
    """
    read = read_typed_date(typed, day, names)
    return None if read is None else read.day


def read_typed_date(typed: str, day: date, names: DateNames) -> TypedDate | None:
    said = " ".join(clean(typed).casefold().split()).rstrip(".,;!")
    text = _with_whole_year(re.sub(rf"^{_THAT_COMES}|{_AS_SAID}$", "", said).rstrip(","))
    after = re.fullmatch(_AFTER, text)
    if after:
        return _made(_later(day, int(after[1]), after[2]))
    if text in TOMORROW:
        return _made(_later(day, 1, "d"))
    first, _space, rest = text.partition(" ")
    weekday = names.weekday(first.rstrip(".,"), alone=not rest)
    if weekday and not rest:
        return _made(_later(day, (weekday - 1 - day.weekday() - 1) % 7 + 1, "d"))
    return _numbers_or_names(re.sub(f"^{_ARTICLE}", "", rest if weekday else text), day, names)


def is_after(typed: str) -> bool:
    """Say whether a text is a time from the day of the session: `+6w`."""
    return re.fullmatch(_AFTER, typed.casefold()) is not None


def _with_whole_year(text: str) -> str:
    """Return a date with its year as it would be typed without the mark of two digits."""
    found = re.search(rf"{_SHORT_WRITTEN}$", text)
    if found is None:
        return text
    day, year = text[: found.start()], _CENTURY + int(found[1])
    return f"{day}/{year}" if re.fullmatch(_NUMBERS, day.split(" ")[-1]) else f"{day} {year}"


def _numbers_or_names(text: str, day: date, names: DateNames) -> TypedDate | None:
    iso = re.fullmatch(_ISO, text)
    if iso:
        return _made(_exact(int(iso[1]), int(iso[2]), int(iso[3])), has_year=True)
    numbers = re.fullmatch(_NUMBERS, text)
    if numbers:
        return _on(int(numbers[1]), int(numbers[2]), numbers[3], day)
    glued = re.match(_GLUED, text)
    if glued and names.month(glued[2]):
        text = f"{glued[1]} {text[glued.end(1) :]}"
    named = re.fullmatch(_DASHED, text) or re.fullmatch(_DAY_MONTH, text)
    month = names.month(named[2]) if named else None
    if named and month:
        return _on(int(named[1]), month, named[3], day)
    turned = re.fullmatch(_MONTH_DAY, text)
    month = names.month(turned[1]) if turned else None
    if turned and month:
        return _on(int(turned[2]), month, turned[3], day)
    return None


def _made(day: date | None, *, has_year: bool = False) -> TypedDate | None:
    return None if day is None else TypedDate(day, has_year)


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


def _on(number: int, month: int, year: str | None, day: date) -> TypedDate | None:
    if year:
        full = int(year) + (_CENTURY if len(year) == _SHORT_YEAR else 0)
        return _made(_exact(full, month, number), has_year=True)
    # Eight years on, every day that exists has come by, 29 February included.
    for candidate in range(day.year, day.year + 9):
        that_day = _exact(candidate, month, number)
        if that_day and that_day >= day:
            return TypedDate(that_day)
    return None


def _exact(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None
