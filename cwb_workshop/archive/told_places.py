"""What places of several municipalities are called that share a name, wherever lines are listed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import Connection, func, select

from cwb_workshop.archive.compared_places import place_names
from cwb_workshop.archive.schema import OWN, sessions

if TYPE_CHECKING:
    from cwb_workshop.archive.agreements import StoredAgreement
    from cwb_workshop.archive.finding import FoundLine
    from cwb_workshop.archive.overview import ArchivedSession

_Row = TypeVar("_Row", bound="ArchivedSession | FoundLine | StoredAgreement")


def with_places_apart(connection: Connection, rows: Iterable[_Row]) -> tuple[_Row, ...]:
    """Return rows whose place has its municipality behind it, where the archive has another place
    of that name; all others stay as they are.
    """
    called = _called(connection)
    return tuple(
        replace(one, place=called[one.session]) if one.session in called else one for one in rows
    )


def _called(connection: Connection) -> Mapping[str, str]:
    """Return what the places that share a name are called, by their sessions; mostly none are."""
    table = sessions.c
    shared = (
        select(table.folded_place)
        .where(table.organisation == OWN, table.municipality != "")
        .group_by(table.folded_place)
        .having(func.count(table.municipality.distinct()) > 1)
    )
    named = (table.session, table.day, table.place, table.folded_place, table.municipality)
    held = connection.execute(
        select(*named)
        .where(table.organisation == OWN, table.folded_place.in_(shared))
        .order_by(table.day, table.session)
    ).all()
    names = place_names(held)
    return {row.session: names[row.folded_place, row.municipality] for row in held}
