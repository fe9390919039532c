"""Who is in the room: numbers, tables and roles, as far as they were filled in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cwb_workshop.core.model.record import Record

SMALLEST_ROLE = 3
"""A role with fewer people is not shown by itself: everyone would know who that is."""

MOST_TABLES = 99

OTHER_ROLE = "other"
"""Roles of one or two people stand together under this one, which every kit with roles has."""

_ENOUGH_MERGED = 3
"""With fewer roles merged, naming those that were missing would tell which these are."""


def table_sizes(record: Record) -> tuple[int, ...]:
    """Return the people per table, table 1 first; empty where it was not filled in."""
    value = record.fact("table_sizes")
    if not isinstance(value, list | tuple):
        return ()
    return tuple(size for size in value if isinstance(size, int))


def tables(record: Record) -> int | None:
    """Return the number of tables, taken from their sizes where it was not given."""
    given = record.number("tables")
    return given if given is not None else (len(table_sizes(record)) or None)


def present(record: Record) -> int | None:
    """Return the number of people, taken from the table sizes where it was not given."""
    given, sizes = record.number("present"), table_sizes(record)
    if given is not None:
        return given
    return sum(sizes) if sizes else None


def roles(record: Record) -> dict[str, int]:
    """Return the people counted per role."""
    value = record.fact("roles")
    if not isinstance(value, Mapping):
        return {}
    return {role: count for role, count in value.items() if isinstance(count, int)}


def public_roles(record: Record) -> dict[str, int]:
    """Return the roles for a public report: those under three people merged into `other`."""
    merged: dict[str, int] = {}
    for role, count in roles(record).items():
        name = role if count >= SMALLEST_ROLE else OTHER_ROLE
        merged[name] = merged.get(name, 0) + count
    return {role: count for role, count in merged.items() if count}


def merged_roles(record: Record) -> int:
    """Return how many roles stand under *other* because they have one or two people."""
    counted = roles(record).items()
    return sum(1 for role, count in counted if role != OTHER_ROLE and 0 < count < SMALLEST_ROLE)


def missing_roles(record: Record, expected: Iterable[str], *, public: bool) -> tuple[str, ...]:
    """Return the roles that nobody had; in public unless that tells more of those merged."""
    counted = roles(record)
    if not counted or (public and _tells_of_few(record)):
        return ()
    return tuple(role for role in expected if role != OTHER_ROLE and not counted.get(role))


def _tells_of_few(record: Record) -> bool:
    """Tell whether what is missing would say which roles were merged, or how many had each: all
    of them one, or all of them the most that a merged role has.
    """
    number, people = merged_roles(record), public_roles(record).get(OTHER_ROLE, 0)
    alike = people in (number, number * (SMALLEST_ROLE - 1))
    return number > 0 and (number < _ENOUGH_MERGED or alike)
