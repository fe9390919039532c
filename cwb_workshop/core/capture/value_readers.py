"""Reading values as a script sets them. Each reader raises ValueError for a wrong form.

What has the form, and is too long or too high, raises Refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from datetime import date, time

from cwb_workshop.core.model.limits import number_within, text_within
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.model.words import AND, BOTH

_WHOLE = re.compile(r"[0-9]{1,6}")
_CLOCK = re.compile(r"[0-2][0-9]:[0-5][0-9]")
_ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class NotAmong(ValueError):
    """A value that is none of those `known`."""

    def __init__(self, value: str, known: Collection[str]) -> None:
        super().__init__(value)
        self.known = tuple(known)


def text(field: str) -> Callable[[str], str]:
    """Return what reads the words of a field. It raises Refused for more than that may hold."""

    def read(value: str) -> str:
        cleaned = clean(value).strip()
        if not cleaned:
            raise ValueError(value)
        return text_within(field, cleaned)

    return read


def bounded(field: str) -> Callable[[str], int]:
    """Return what reads a number of a field. It raises Refused for one out of its bounds."""
    read_one = whole()
    return lambda value: number_within(field, read_one(value))


def each_table(read_one: Callable[[str], int]) -> Callable[[str], list[int]]:
    """Return what reads a number for each table, and so for no more than there can be."""

    def read(value: str) -> list[int]:
        parts = value.split(",")
        number_within("tables", len(parts))
        return [read_one(part.strip()) for part in parts]

    return read


def whole(lowest: int = 0, highest: int = 999_999) -> Callable[[str], int]:
    def read(value: str) -> int:
        if not _WHOLE.fullmatch(value) or not lowest <= int(value) <= highest:
            raise ValueError(value)
        return int(value)

    return read


def whole_list(lowest: int, highest: int) -> Callable[[str], list[int]]:
    read_one = whole(lowest, highest)
    return lambda value: [read_one(part.strip()) for part in value.split(",")]


def one_of(choices: Collection[str]) -> Callable[[str], str]:
    def read(value: str) -> str:
        if value not in choices:
            raise NotAmong(value, choices)
        return value

    return read


def wall_language(languages: Collection[str]) -> Callable[[str], str]:
    """Read a language, or two of them as `nl+en`: the first is that of the session, both are
    those of the wall. `both` are the first two.
    """

    def read(value: str) -> str:
        names = list(languages)[:2] if value == BOTH else value.split(AND)
        if not set(names) <= {*languages}:
            raise NotAmong(value, languages)
        if len(names) > 2 or len(set(names)) < len(names):
            raise ValueError(value)
        return AND.join(names)

    return read


def day(value: str) -> str:
    if not _ISO_DATE.fullmatch(value):
        raise ValueError(value)
    return date.fromisoformat(value).isoformat()


def day_of_session(value: str) -> str:
    """Read the day of a session. Raises Refused for a year in which none can be held."""
    number_within("session_year", int(day(value)[:4]))
    return value


def time_of_day(value: str) -> str:
    if not _CLOCK.fullmatch(value):
        raise ValueError(value)
    return time.fromisoformat(value).strftime("%H:%M")


def role_counts(roles: Collection[str]) -> Callable[[str], dict[str, int]]:
    """Read `resident 11, entrepreneur 3`."""
    number = bounded("roles")

    def read(value: str) -> dict[str, int]:
        counts: dict[str, int] = {}
        for part in value.split(","):
            role, _space, count = part.strip().partition(" ")
            if role not in roles:
                raise NotAmong(value, roles)
            if role in counts:
                raise ValueError(value)
            counts[role] = number(count.strip())
        return counts

    return read


def principle_numbers(most: int) -> Callable[[str], list[int]]:
    read_all = whole_list(1, most)

    def read(value: str) -> list[int]:
        numbers = read_all(value)
        if len(set(numbers)) < len(numbers):
            raise ValueError(value)
        return numbers

    return read
