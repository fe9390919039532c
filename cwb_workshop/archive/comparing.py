"""A comparison of the sessions of a selection, with all that is printed of it."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Connection, and_, select

from cwb_workshop.archive.compared_agreements import PlaceAgreements, compared_agreements
from cwb_workshop.archive.compared_figures import compared_figures
from cwb_workshop.archive.compared_places import place_names
from cwb_workshop.archive.comparison import (
    ComparedQuestions,
    ComparedTable,
    PlaceOverTime,
    compare,
)
from cwb_workshop.archive.finding import Selection, of_sessions
from cwb_workshop.archive.names import Names
from cwb_workshop.archive.schema import OWN, answers, roles, sessions
from cwb_workshop.core.model.people import OTHER_ROLE, SMALLEST_ROLE
from cwb_workshop.core.model.text import folded
from cwb_workshop.core.model.values import value_type

AVERAGES = ("average", "influence", "willingness")
"""What is no share, and is missing where nobody scored it."""


@value_type
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


@value_type
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
    held = _sessions(connection, selection)
    named = place_names(held)
    places = {session: named[folded_place, of] for session, folded_place, of, *_told in held}
    compared = _as_in_kits(
        compare(compared_figures(connection, selection, places), averages=AVERAGES), names
    )
    answered = _answered(connection, selection, places, [asked for asked, _at in compared.alone])
    alone = tuple(
        (question, place)
        for question, place in compared.alone
        if answered.get(question, {place}) <= {place}
    )
    compared = replace(compared, alone=alone)
    agreed, asked = compared_agreements(connection, selection, named, today)
    told = tuple(_told(connection, held, places, names))
    return WholeComparison(told, compared, agreed, asked, today)


def _told(
    connection: Connection, held: Iterable[Any], places: Mapping[str, str], names: Names
) -> Iterator[ComparedSession]:
    """Yield what is told of each session, by place and then by day."""
    people = _roles(connection)
    # Most sessions skipped the same.
    skipped = cache(lambda written: tuple(map(names.item, json.loads(written or "[]"))))
    by_place: dict[str, list[ComparedSession]] = {}
    nobody: Mapping[str, int] = {}
    for session, _folded, _of, _place, day, variant, present, ended, left, kit, version in held:
        place, had = places[session], people.get(session, nobody)
        kit_of = (kit, version)
        told = ComparedSession(
            session, place, day, variant, present, ended, had, skipped(left), kit_of
        )
        by_place.setdefault(place, []).append(told)
    for place in sorted(by_place, key=lambda place: (folded(place), place)):
        yield from by_place[place]


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
    held = _sessions(connection, selection)
    places = place_names(held)
    return {row.session: places[row.folded_place, row.municipality] for row in held}


def _sessions(connection: Connection, selection: Selection) -> Sequence[Any]:
    """Return sessions, the oldest first, with what is compared of them."""
    table = sessions.c
    query = (
        select(
            *(table.session, table.folded_place, table.municipality, table.place, table.day),
            *(table.variant, table.people, table.ended, table.skipped),
            *(table.kit, table.kit_version),
        )
        .where(table.organisation == OWN, *of_sessions(selection))
        .order_by(table.day, table.session)
    )
    return connection.execute(query).all()


def _roles(connection: Connection) -> dict[str, Counter[str]]:
    """Return the roles of each session as anybody may know them."""
    query = (
        select(roles.c.session, roles.c.role, roles.c.people)
        .where(roles.c.organisation == OWN)
        .order_by(roles.c.session, roles.c.role)
    )
    counts: dict[str, Counter[str]] = {}
    for session, role, people in connection.execute(query).all():
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
