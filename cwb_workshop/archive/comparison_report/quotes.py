"""Literal lines of each neighbourhood, as far as anybody may read them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, and_, or_, select

from cwb_workshop.archive.finding import Selection, of_sessions
from cwb_workshop.archive.names import Names
from cwb_workshop.archive.schema import OWN, answers, roles, sessions
from cwb_workshop.content.privacy_clues import privacy_clues
from cwb_workshop.core.model.entry import Entry, Fact
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.text import folded
from cwb_workshop.core.privacy.hits import hits

_OF_EACH = 2
_LONGEST = 240
_NAMED = ("place", "municipality", "venue")
"""Names of a session that are no name of a person where they stand in a line."""


@dataclass(frozen=True, slots=True)
class PlaceQuote:
    """A line that a scribe took down literally or chose, with where it was said."""

    place: str
    day: str
    label: str
    text: str


def place_quotes(
    connection: Connection, selection: Selection, places: Mapping[str, str], names: Names
) -> tuple[PlaceQuote, ...]:
    """Return at most two lines of each place, those to which their table said yes first.

    A line in which somebody speaks for a small role, or that may tell who somebody is or where
    they live, is none: nobody decides about it here.
    """
    people = _people(connection)
    chosen: dict[str, list[PlaceQuote]] = {}
    for row in connection.execute(_chosen_lines(selection)):
        place = places[row.session]
        of_place = chosen.setdefault(place, [])
        if len(of_place) < _OF_EACH and _tells_nobody(row, people.get(row.session, {}), names):
            of_place.append(PlaceQuote(place, row.day, row.label, row.text))
    ordered = sorted(chosen, key=lambda place: (folded(place), place))
    return tuple(one for place in ordered for one in chosen[place])


def _chosen_lines(selection: Selection) -> Any:
    table = answers.c
    of_session = and_(
        sessions.c.organisation == table.organisation, sessions.c.session == table.session
    )
    return (
        select(
            *(table.session, table.label, table.text, table.item),
            *(sessions.c[name] for name in ("day", "kit", "kit_version", *_NAMED)),
        )
        .join_from(answers, sessions, of_session)
        .where(table.organisation == OWN, *of_sessions(selection))
        .where(table.kind == "answer", or_(table.quote, table.highlight))
        .order_by(table.agreed.desc(), table.quote.desc(), table.mentions.desc(), table.line)
    )


def _tells_nobody(row: Any, people: Mapping[str, int], names: Names) -> bool:
    """Tell whether a line can be printed, by the check that a report of its session goes through;
    of a kit that cannot be read nobody can say.
    """
    kit = names.kit(row.kit, row.kit_version)
    if kit is None or len(row.text) > _LONGEST:
        return False
    told = row._asdict()
    line = Entry("line", row.item, "answer", text=row.text)
    facts = {("", name): Fact("", name, told[name]) for name in _NAMED}
    if people:
        facts["", "roles"] = Fact("", "roles", dict(people))
    record = Record({line.id: line}, facts)
    return not any(hit.place.entry for hit in hits(record, record, kit, privacy_clues()))


def _people(connection: Connection) -> dict[str, dict[str, int]]:
    counted: dict[str, dict[str, int]] = {}
    for session, role, people in _counted(connection):
        counted.setdefault(session, {})[role] = people
    return counted


def _counted(connection: Connection) -> Iterator[tuple[str, str, int]]:
    query = select(roles.c.session, roles.c.role, roles.c.people).where(roles.c.organisation == OWN)
    return ((session, role, people) for session, role, people in connection.execute(query))
