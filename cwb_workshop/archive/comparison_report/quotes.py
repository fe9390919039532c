"""Literal lines of each neighbourhood, as far as anybody may read them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, and_, or_, select

from cwb_workshop.archive.finding import Selection, of_sessions
from cwb_workshop.archive.names import Names
from cwb_workshop.archive.printable_lines import OF_SESSION, PrintableLines
from cwb_workshop.archive.schema import OWN, answers, sessions
from cwb_workshop.core.model.brought_quotes import LONGEST_QUOTE
from cwb_workshop.core.model.text import folded
from cwb_workshop.core.model.values import value_type

_OF_EACH = 2


@value_type
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
    printable = PrintableLines(connection, names)
    chosen: dict[str, list[PlaceQuote]] = {}
    for row in connection.execute(_chosen_lines(selection)):
        place = places[row.session]
        of_place = chosen.setdefault(place, [])
        short = len(row.text) <= LONGEST_QUOTE
        if len(of_place) < _OF_EACH and short and printable.has(row):
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
            *OF_SESSION,
        )
        .join_from(answers, sessions, of_session)
        .where(table.organisation == OWN, *of_sessions(selection))
        .where(table.kind == "answer", or_(table.quote, table.highlight))
        .order_by(table.agreed.desc(), table.quote.desc(), table.mentions.desc(), table.line)
    )
