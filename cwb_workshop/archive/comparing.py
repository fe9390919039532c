"""A comparison of the sessions of a selection, with all that is printed of it."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Connection, and_, select

from cwb_workshop.archive.agreements import AgreementState, Standing, agreement_states, counted
from cwb_workshop.archive.compared_figures import compared_figures
from cwb_workshop.archive.comparison import (
    ComparedQuestions,
    ComparedTable,
    PlaceOverTime,
    compare,
)
from cwb_workshop.archive.finding import Selection, of_sessions
from cwb_workshop.archive.names import Names
from cwb_workshop.archive.schema import OWN, answers, roles, sessions
from cwb_workshop.core.model.owners import owner_key, usual_spelling
from cwb_workshop.core.model.people import OTHER_ROLE, SMALLEST_ROLE
from cwb_workshop.core.model.text import folded

AVERAGES = ("average", "influence", "willingness")
"""What is no share, and is missing where nobody scored it."""

_FEWEST_PLACES = 2


@dataclass(frozen=True, slots=True)
class ComparedSession:
    """A session that is compared. `roles` has those of one or two people under *other*; `kit` is
    the one that names them, with its version.
    """

    session: str
    place: str
    day: str
    variant: int | None
    people: int | None
    ended: bool
    roles: Mapping[str, int]
    skipped: tuple[str, ...]
    kit: tuple[str, int]


@dataclass(frozen=True, slots=True)
class PlaceAgreements:
    place: str
    total: int
    counts: Mapping[Standing, int]


@dataclass(frozen=True, slots=True)
class WholeComparison:
    """`asked` are those who have agreements in more than one place, with how many there are;
    what became of agreements is told as of the day `as_of`.
    """

    sessions: tuple[ComparedSession, ...]
    comparison: ComparedQuestions
    agreements: tuple[PlaceAgreements, ...]
    asked: tuple[tuple[str, int], ...]
    as_of: date


def whole_comparison(
    connection: Connection, selection: Selection, names: Names, today: date
) -> WholeComparison:
    held = tuple(_sessions(connection, selection))
    places = _places(held)
    when = {row.session: (row.day, places[row.session]) for row in held}
    compared = _as_in_kits(
        compare(compared_figures(connection, selection, when), averages=AVERAGES), names
    )
    answered = _answered(connection, selection, places, [asked for asked, _at in compared.alone])
    alone = tuple(
        (question, place)
        for question, place in compared.alone
        if answered.get(question, {place}) <= {place}
    )
    compared = replace(compared, alone=alone)
    agreed, asked = _agreements(connection, selection, places, today)
    people = _roles(connection)
    # Most sessions skipped the same.
    skipped = cache(lambda written: tuple(map(names.item, json.loads(written or "[]"))))
    told = tuple(
        _told(row, people.get(row.session, {}), places[row.session], skipped(row.skipped))
        for row in held
    )
    ordered = sorted(told, key=lambda one: (folded(one.place), one.place, one.day, one.session))
    return WholeComparison(tuple(ordered), compared, agreed, asked, today)


def _as_in_kits(compared: ComparedQuestions, names: Names) -> ComparedQuestions:
    """Put questions, and the rows of each, in the order in which the kit has them, the others
    behind.
    """

    def of_subjects(one: ComparedTable | PlaceOverTime) -> Mapping[str, int]:
        order = names.order(one.question, one.name)
        return defaultdict(lambda: len(order), ((name, at) for at, name in enumerate(order)))

    def asked(one: ComparedTable | PlaceOverTime) -> tuple[str, int]:
        return names.place_in_kit(one.question)

    def table(one: ComparedTable) -> ComparedTable:
        order = of_subjects(one)
        return replace(one, rows=tuple(sorted(one.rows, key=lambda row: order[row.subject])))

    def change(one: PlaceOverTime) -> PlaceOverTime:
        order = of_subjects(one)
        return replace(one, rows=tuple(sorted(one.rows, key=lambda row: order[row[0]])))

    tables = tuple(map(table, sorted(compared.tables, key=asked)))
    over_time = tuple(map(change, sorted(compared.over_time, key=asked)))
    return replace(compared, tables=tables, over_time=over_time)


def places_of(connection: Connection, selection: Selection) -> dict[str, str]:
    """Return what the place of each session is called where they are compared."""
    return _places(tuple(_sessions(connection, selection)))


def _sessions(connection: Connection, selection: Selection) -> Iterator[Any]:
    wanted = sessions.c.organisation == OWN
    return iter(connection.execute(select(sessions).where(wanted, *of_sessions(selection))))


def _places(held: Sequence[Any]) -> dict[str, str]:
    """Return what the place of each session is called, with its municipality where two share a
    name. What is written in two ways is one place, and so is where a session names no municipality
    and the others of its name are all in the same one.
    """
    named: dict[str, set[str]] = {}
    municipality = {written: folded(written) for written in {row.municipality for row in held}}
    for row in held:
        if row.municipality:
            named.setdefault(row.folded_place, set()).add(municipality[row.municipality])

    def known_by(row: Any) -> tuple[str, str]:
        others = named.get(row.folded_place, set())
        left_out = not row.municipality and len(others) == 1
        own = municipality[row.municipality]
        return row.folded_place, next(iter(others)) if left_out else own

    known = {row.session: known_by(row) for row in held}
    written: dict[tuple[str, str], Any] = {}
    for row in sorted(held, key=lambda row: (row.day, row.session)):
        written[known[row.session]] = row
    of_name = Counter(place for place, _municipality in written)
    return {
        row.session: f"{newest.place} ({newest.municipality})"
        if of_name[row.folded_place] > 1 and newest.municipality
        else newest.place
        for row in held
        for newest in (written[known[row.session]],)
    }


def _told(
    row: Any, people: Mapping[str, int], place: str, skipped: tuple[str, ...]
) -> ComparedSession:
    return ComparedSession(
        row.session,
        place,
        row.day,
        row.variant,
        row.people,
        row.ended,
        people,
        skipped,
        (row.kit, row.kit_version),
    )


def _roles(connection: Connection) -> dict[str, Counter[str]]:
    """Return the roles of each session as anybody may know them."""
    query = (
        select(roles.c.session, roles.c.role, roles.c.people)
        .where(roles.c.organisation == OWN)
        .order_by(roles.c.session, roles.c.role)
    )
    counts: dict[str, Counter[str]] = {}
    for session, role, people in connection.execute(query):
        known = counts.setdefault(session, Counter())
        known[role if people >= SMALLEST_ROLE else OTHER_ROLE] += people
    return counts


def _answered(
    connection: Connection,
    selection: Selection,
    places: Mapping[str, str],
    questions: Collection[str],
) -> dict[str, set[str]]:
    """Return the places that answered each of these questions, also where nothing of it was
    counted.
    """
    if not questions:
        return {}
    table = answers.c
    of_session = and_(
        sessions.c.organisation == table.organisation, sessions.c.session == table.session
    )
    query = (
        select(table.question, table.session)
        .join_from(answers, sessions, of_session)
        .where(table.organisation == OWN, table.question.in_(questions), *of_sessions(selection))
        .distinct()
    )
    answered: dict[str, set[str]] = {}
    for question, session in connection.execute(query):
        answered.setdefault(question, set()).add(places[session])
    return answered


def _agreements(
    connection: Connection, selection: Selection, places: Mapping[str, str], today: date
) -> tuple[tuple[PlaceAgreements, ...], tuple[tuple[str, int], ...]]:
    by_place: dict[str, list[AgreementState]] = {place: [] for place in places.values()}
    owners: dict[str, list[tuple[str, str]]] = {}
    keys: dict[str, str] = {}
    for one in agreement_states(connection, selection):
        place = places[one.session]
        by_place[place].append(one)
        if one.who:
            key = keys.get(one.who) or keys.setdefault(one.who, owner_key(one.who))
            owners.setdefault(key, []).append((one.who, place))
    of_places = [
        PlaceAgreements(place, len(by_place[place]), counted(by_place[place], today))
        for place in sorted(by_place, key=lambda place: (folded(place), place))
    ]
    # Who is named in one place alone may be a person whom everybody there knows.
    asked = [
        (usual_spelling(who for who, _place in of_owner), len(of_owner))
        for of_owner in owners.values()
        if len({place for _who, place in of_owner}) >= _FEWEST_PLACES
    ]
    asked.sort(key=lambda pair: (-pair[1], folded(pair[0])))
    return tuple(of_places), tuple(asked)
