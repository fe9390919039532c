"""What an archive holds: its sessions, and by what they can be told apart."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable

from sqlalchemy import Connection, and_, func, select

from cwb_workshop.archive.finding import ALL, Selection, of_sessions
from cwb_workshop.archive.names import Names
from cwb_workshop.archive.schema import OWN, answer_themes, answers, questions, roles, sessions
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.text import folded
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.themes.themes import is_free
from cwb_workshop.exercises import Registry


@value_type
class ArchivedSession:
    """`day` is ISO 8601; `lines` are all that can be found in it, answers, agreements and others;
    `undecided` counts what copies made differently; `people` is None where nobody
    counted them; `kit` is the id of its workshop.
    """

    session: str
    name: str
    place: str
    day: str
    lines: int
    ended: bool
    undecided: int
    people: int | None = None
    kit: str = ""


@value_type
class NamedId:
    """What a thing is known by, and what people call it."""

    id: str
    name: str


@value_type
class NamedItem(NamedId):
    """An item of a kit: another kit can have one of the same id."""

    kit: str


@value_type
class KnownFilters:
    """All by which lines can be narrowed down; days are ISO 8601, the rest is in order of names.
    `collections` are those that somebody gathered.
    """

    days: tuple[str, ...]
    places: tuple[NamedId, ...]
    kits: tuple[NamedId, ...]
    items: tuple[NamedItem, ...]
    themes: tuple[NamedId, ...]
    roles: tuple[NamedId, ...]
    collections: tuple[str, ...] = ()


def number_of_sessions(connection: Connection) -> int:
    held = select(func.count()).select_from(sessions).where(sessions.c.organisation == OWN)
    return connection.execute(held).scalar_one()


def archived_sessions(
    connection: Connection, selection: Selection = ALL, typed: str = ""
) -> tuple[ArchivedSession, ...]:
    """Return the sessions, the newest first. Each word of `typed` stands in what a session is
    called, or where it was.
    """
    table = sessions.c
    said = (
        select(answers.c.organisation, answers.c.session, func.count().label("lines"))
        .where(answers.c.organisation == OWN)
        .group_by(answers.c.organisation, answers.c.session)
        .subquery()
    )
    of_session = and_(said.c.organisation == table.organisation, said.c.session == table.session)
    query = (
        select(
            *(table.session, table.name, table.place, table.day),
            *(func.coalesce(said.c.lines, 0), table.ended, table.undecided),
            *(table.people, table.kit, table.municipality, table.venue),
        )
        .join_from(sessions, said, of_session, isouter=True)
        .where(table.organisation == OWN, *of_sessions(selection))
        .order_by(table.day.desc(), table.folded_place, table.session)
    )
    wanted = folded(typed).split()
    return tuple(
        ArchivedSession(*row[:-2])
        for row in connection.execute(query)
        if not wanted or _has(wanted, row.name, row.place, row.municipality, row.venue)
    )


def _has(wanted: Iterable[str], *told: str) -> bool:
    whole = folded("\n".join(told))
    return all(word in whole for word in wanted)


def known_filters(connection: Connection, exercises: Registry, language: Language) -> KnownFilters:
    """Return what there is to choose from, called as the kits say it in this language."""
    names = Names(connection, exercises, language)
    table = sessions.c
    held = connection.execute(
        select(table.place, table.day, table.kit).where(table.organisation == OWN)
    ).all()
    people = select(roles.c.role).where(roles.c.organisation == OWN).distinct()
    return KnownFilters(
        days=tuple(sorted({row.day for row in held if row.day})),
        places=_places(row.place for row in held if row.place),
        kits=_ordered(NamedId(row.kit, names.title(row.kit)) for row in held),
        items=_items(connection, names, language),
        themes=_themes(connection, names),
        roles=_ordered(
            NamedId(role, names.role(role)) for role in connection.execute(people).scalars()
        ),
    )


def _places(written: Iterable[str]) -> tuple[NamedId, ...]:
    """Return each place once, in whatever ways it is written."""
    of_place: dict[str, str] = {}
    for place in sorted(set(written)):
        of_place.setdefault(folded(place), place)
    return _ordered(NamedId(place, place) for place in of_place.values())


def _items(connection: Connection, names: Names, language: Language) -> tuple[NamedItem, ...]:
    """Return those in which something was said; one of several versions is told once, as the newest
    calls it. Kits can have items of the same name: then each is told with its kit.
    """
    table = questions.c
    said = select(answers.c.question).where(answers.c.organisation == OWN).distinct()
    titled: dict[tuple[str, str], str] = {}
    rows = connection.execute(
        select(table.kit, table.item, table.titles)
        .where(table.organisation == OWN, table.question.in_(said))
        .order_by(table.kit_version.desc(), table.question)
    )
    for kit, item, titles in rows:
        told = json.loads(titles)
        title = told.get(language) or next(iter(told.values()), item)
        titled.setdefault((kit, item), title)
    of_kits = Counter(name for name, _kit in {(name, kit) for (kit, _i), name in titled.items()})
    named = (
        NamedItem(item, f"{name} ({names.title(kit)})" if of_kits[name] > 1 else name, kit)
        for (kit, item), name in titled.items()
    )
    return tuple(sorted(named, key=lambda one: (folded(one.name), one.kit, one.id)))


def _themes(connection: Connection, names: Names) -> tuple[NamedId, ...]:
    used = select(answer_themes.c.theme).where(answer_themes.c.organisation == OWN).distinct()
    return _ordered(
        NamedId(theme, theme.removeprefix("#") if is_free(theme) else names.theme(theme))
        for theme in connection.execute(used).scalars()
    )


def _ordered(named: Iterable[NamedId]) -> tuple[NamedId, ...]:
    return tuple(sorted(set(named), key=lambda one: (folded(one.name), one.id)))
