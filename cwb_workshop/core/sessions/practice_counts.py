"""Which counts of an imaginary room were written down: votes, hands, roles and places in a square,
by their figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from cwb_workshop.core.model.entry import Entry, Json
from cwb_workshop.core.model.people import roles
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.sessions.imaginary_room import Utterance

_NUMBER = re.compile(r"\d+")


@value_type
class Counted:
    """Figures that were written down in an item, at a table; 0 is the whole room."""

    item: str
    table: int
    figures: tuple[int, ...]


def table_of(said: Utterance, record: Record) -> int | None:
    """Return at which table a count was written down, its own first; None where it was not."""
    numbers = tuple(int(number) for number in _NUMBER.findall(said.text))
    tables = [one.table for one in _all_counted(record) if _is(one, said.item, numbers)]
    return said.table if said.table in tables else next(iter(tables), None)


def _is(counted: Counted, item: str, numbers: tuple[int, ...]) -> bool:
    return counted.item in (item, "") and counted.figures == numbers


def _all_counted(record: Record) -> Iterator[Counted]:
    for entry in record.entries.values():
        if entry.is_active:
            yield from _of(entry)
    by_role = tuple(roles(record).values())
    if by_role:
        yield Counted("", 0, by_role)


def _of(entry: Entry) -> Iterator[Counted]:
    # The scores of a place in the square stand in fields of their own.
    if scores := _figures([one for one in entry.fields.values() if type(one) is int]):
        yield Counted(entry.item, entry.table, scores)
    for value in entry.fields.values():
        if isinstance(value, Mapping):
            for table, figures in value.items():
                if table.isdecimal() and (row := _figures(figures)):
                    yield Counted(entry.item, int(table), row)
        elif row := _figures(value):
            yield Counted(entry.item, entry.table, row)


def _figures(value: Json) -> tuple[int, ...]:
    """Return whole numbers in a row; nothing for any other value."""
    if not isinstance(value, list | tuple):
        return ()
    numbers = tuple(one for one in value if isinstance(one, int))
    return numbers if len(numbers) == len(value) else ()
