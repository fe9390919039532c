"""An archive of this laptop beside one on a server: pushed, and held against each other."""

from __future__ import annotations

from collections import Counter
from typing import Any

from sqlalchemy import select

from cwb_workshop.archive.engine import SessionArchive
from cwb_workshop.archive.places import ServerAddress
from cwb_workshop.archive.pushing import Push
from cwb_workshop.archive.schema import OWN, TABLES
from cwb_workshop.archive.server import ServerArchive
from tests.workshop import registry

_NUMBERED = {"sessions": {"number"}, "answers": {"line"}}
_OF_EACH = ("files", "migrations", "pushed", "removed")
"""What is another here and there, as where files stood, or what is known of the other side."""


def push(archive: SessionArchive, server: str, name: str = "", **more: Any) -> Counter:
    """Push as an organiser does; return how many sessions had each outcome."""
    with ServerArchive(ServerAddress(server), name, pushes=True) as there:
        pushed = list(Push(archive, there, registry(), **more).run())
    assert [one.fault for one in pushed if one.fault is not None] == []
    return Counter(one.outcome for one in pushed)


def rows_there(server: str, name: str = "") -> dict[str, list[tuple[Any, ...]]]:
    """Return every row that a server has of an organisation, as `rows_here` tells it."""
    return _rows(ServerArchive(ServerAddress(server), name))


def rows_here(archive: SessionArchive) -> dict[str, list[tuple[Any, ...]]]:
    return _rows(archive)


def _rows(archive: SessionArchive | ServerArchive) -> dict[str, list[tuple[Any, ...]]]:
    with archive.reading() as connection:
        return {
            table.name: sorted(
                _told(table.name, row)
                for row in connection.execute(
                    select(table).where(table.c.organisation == OWN)
                ).mappings()
            )
            for table in TABLES.sorted_tables
            if table.name not in _OF_EACH
        }


def _told(table: str, row: Any) -> tuple[Any, ...]:
    left_out = {"organisation", *_NUMBERED.get(table, ())}
    return tuple(repr(value) for name, value in row.items() if name not in left_out)
