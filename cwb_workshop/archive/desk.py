"""What is asked of an archive by name: its sessions, decisions about them, and their end."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path

from sqlalchemy import and_, or_, select

from cwb_workshop.archive import writing
from cwb_workshop.archive.decisions import Decisions
from cwb_workshop.archive.engine import ArchiveConnection, SessionArchive
from cwb_workshop.archive.faults import ArchiveError
from cwb_workshop.archive.intake import Intake
from cwb_workshop.archive.schema import OWN, divergences, files, sessions
from cwb_workshop.core.model.entry import Value
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.model.values import value_type
from cwb_workshop.store.codec import decode_changes
from cwb_workshop.system.end_signals import heard_later

SHORT = 8
"""So many letters of a session or of a divergence are told, and enough to name it by."""


@value_type
class StoredDivergence:
    """What copies of a session made differently; `place` counts those of its session."""

    mark: str
    session: str
    name: str
    subject: tuple[str, str, str]
    sides: tuple[Value | None, ...]
    chosen: int | None


def sessions_named(archive: SessionArchive, name: str) -> tuple[tuple[str, str], ...]:
    """Return the sessions, and what they are called, that are meant by a name: how it begins, its
    day and place, or a file that was read.
    """
    path = writing.path_key(Path(os.path.abspath(name)))  # noqa: PTH100  # links are left as they are
    of_file = select(files.c.session).where(files.c.organisation == OWN, files.c.path == path)
    begins = sessions.c.session.startswith(name, autoescape=True)
    long_enough = len(name) >= SHORT
    meant = or_(
        sessions.c.name == name,
        sessions.c.session.in_(of_file),
        *((begins,) if long_enough else ()),
    )
    with archive.reading() as connection:
        rows = connection.execute(
            select(sessions.c.session, sessions.c.name)
            .where(sessions.c.organisation == OWN, meant)
            .order_by(sessions.c.session)
        )
        return tuple((session, told) for session, told in rows)


def session_named(archive: SessionArchive, name: str) -> tuple[str, str]:
    """Return the one session that is meant by a name, and what it is called.

    Raises ArchiveError where a name means no session, or several.
    """
    meant = sessions_named(archive, name)
    if len(meant) != 1:
        key = "archive.several" if meant else "archive.no_session"
        raise ArchiveError(key, name=clean(name), sessions=_listed(meant))
    return meant[0]


def remove(archive: SessionArchive, named: Iterable[str]) -> tuple[str, ...]:
    """Take sessions out, with every word of them; return what they were called.

    Raises ArchiveError, and takes out none, where a name means no session, or several.
    """
    found = dict(session_named(archive, name) for name in named)
    with heard_later():
        with archive.writing() as connection:
            for session in found:
                writing.remove(connection, session)
        archive.tidy()
    return tuple(found.values())


def stored_divergences(archive: SessionArchive, mark: str = "") -> tuple[StoredDivergence, ...]:
    """Return what copies made differently; all that is undecided, or what a mark begins like."""
    table = divergences.c
    of_session = and_(
        sessions.c.organisation == table.organisation, sessions.c.session == table.session
    )
    wanted = table.mark.startswith(mark, autoescape=True) if mark else table.chosen.is_(None)
    query = (
        select(table.mark, table.session, sessions.c.name, table.subject, table.sides, table.chosen)
        .join_from(divergences, sessions, of_session)
        .where(table.organisation == OWN, wanted)
        .order_by(sessions.c.day, sessions.c.session, table.place)
    )
    with archive.reading() as connection:
        return tuple(
            StoredDivergence(
                mark, session, name, tuple(json.loads(subject)), _values(sides), chosen
            )
            for mark, session, name, subject, sides, chosen in connection.execute(query)
        )


def decide(archive: SessionArchive, mark: str, side: int, intake: Intake) -> StoredDivergence:
    """Let a side hold, counted from 1. Raises ArchiveError where no such thing is there."""
    known = stored_divergences(archive, mark) if len(mark) >= SHORT else ()
    if len(known) != 1:
        raise ArchiveError("archive.no_divergence", which=clean(mark))
    one = known[0]
    if not 1 <= side <= len(one.sides):
        raise ArchiveError("archive.no_side", side=side, most=len(one.sides))
    Decisions(archive.folder).keep(one.mark, one.session, one.sides[side - 1])
    intake.settle_again(one.session)
    return one


def file_of(connection: ArchiveConnection, session: str, own: Path) -> Path:
    """Return where a session can be opened: of its copies the one in the folder `own`, if it has
    one. Raises ArchiveError where no copy is there any more.
    """
    wanted = select(files.c.path).where(writing.is_session(files, session)).order_by(files.c.path)
    there = [path for path in map(Path, connection.execute(wanted).scalars()) if path.is_file()]
    if not there:
        raise ArchiveError("desk.gone")
    return next((path for path in there if path.parent == own), there[0])


def _values(sides: str) -> tuple[Value | None, ...]:
    values: list[Value | None] = []
    for side in json.loads(sides):
        value = None if side == "null" else decode_changes(f"[[null,{side}]]")[0].after
        values.append(value)
    return tuple(values)


def _listed(meant: Iterable[tuple[str, str]]) -> str:
    return ", ".join(f"{name} ({session[:SHORT]})" for session, name in meant)
