"""All rows of one session, as they leave an archive, with a mark of what they say."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Table, null, select

from cwb_workshop.archive import text_search
from cwb_workshop.archive.derivation import ArchiveRow, DerivedSession
from cwb_workshop.archive.journals import packed_texts
from cwb_workshop.archive.schema import OWN, answers, copies, figures, kits, questions, sessions
from cwb_workshop.archive.writing import OF_A_SESSION

_NUMBERED = {"organisation", "session", "number", "line"}
"""What is another in each archive, or the same for all rows of a session."""


@dataclass(frozen=True)
class SessionRows:
    """`tables` has the rows that refer to a session by the name of their table, `words` what can be
    found in each answer, in their order; `sources` are the packed files of its kit.
    """

    session: str
    told: ArchiveRow
    tables: Mapping[str, Sequence[ArchiveRow]]
    words: Sequence[str]
    questions: Sequence[ArchiveRow]
    sources: bytes

    @property
    def journals(self) -> dict[str, bytes]:
        return {row["head"]: bytes(row["journal"]) for row in self.tables[copies.name]}

    @cached_property
    def content(self) -> str:
        """Return a mark of all that is told here; two archives that say the same have the same."""
        rows = [
            [name, *(_lines(of_table) if name == answers.name else sorted(_lines(of_table)))]
            for name, of_table in sorted(self.tables.items())
        ]
        told = json.dumps([self.session, *_lines([self.told]), rows, list(self.words)])
        return sha256(told.encode()).hexdigest()


_SORTED = json.JSONEncoder(sort_keys=True).encode
_BETWEEN = '}, {"'
"""What stands between two rows, and in a row only where a text of it ends like this."""


def _lines(rows: Sequence[ArchiveRow]) -> list[str]:
    """Return each row as JSON; all at once takes less time than each by itself."""
    # The same journal can be packed in more than one way; its head says which it is.
    told = [_without(row, "journal") if "journal" in row else row for row in rows]
    lines = _SORTED(told).removeprefix('[{"').removesuffix("}]").split(_BETWEEN)
    if len(lines) != len(rows):
        return list(map(_SORTED, told))
    return [f'{{"{line}}}' for line in lines]


def session_rows(connection: Connection, wanted: Sequence[str]) -> Iterator[SessionRows]:
    """Yield these sessions of an archive on this laptop, in this order."""
    told = {row["session"]: row for row in _told(connection, wanted)}
    rows: dict[str, dict[str, list[ArchiveRow]]] = {
        session: {table.name: [] for table in OF_A_SESSION} for session in told
    }
    lines: dict[str, list[int]] = {session: [] for session in told}
    for table in OF_A_SESSION:
        names = [one.name for one in table.columns if one.name not in _NUMBERED]
        of_table = {session: made[table.name] for session, made in rows.items()}
        for row in _of(connection, table, wanted):
            # Its session and its line stand behind what it is of itself.
            of_table[row[-2]].append(dict(zip(names, row, strict=False)))
            if table is answers:
                lines[row[-2]].append(row[-1])
    # Sessions share their questions and kits: each is read once for all of these.
    asked = {session: _asked(rows[session], one["skipped"]) for session, one in told.items()}
    every = _questions(connection, set().union(*asked.values()))
    sources = _sources(connection, {one["kit_seal"] for one in told.values()})
    for session in (one for one in wanted if one in told):
        whole = told[session]
        of_lines = sorted(lines[session])
        there = text_search.words_of(connection, of_lines[0], of_lines[-1]) if of_lines else {}
        yield SessionRows(
            session,
            _without_numbers(whole),
            rows[session],
            [there.get(line, "") for line in of_lines],
            [every[question] for question in sorted(asked[session] & every.keys())],
            sources[whole["kit_seal"]],
        )


def rows_of(
    session: str,
    rows: DerivedSession,
    kept: Mapping[str, tuple[int, bytes]],
    sources: Mapping[str, str],
) -> SessionRows:
    """Return what was just derived of a session."""
    journals = [{"head": h, "steps": n, "journal": journal} for h, (n, journal) in kept.items()]
    made: dict[str, Iterable[ArchiveRow]] = {
        table.name: getattr(rows, table.name, journals) for table in OF_A_SESSION
    }
    return SessionRows(
        session,
        _whole(sessions, rows.session),
        {table.name: [_whole(table, row) for row in made[table.name]] for table in OF_A_SESSION},
        rows.words,
        rows.questions,
        packed_texts(sources),
    )


def _whole(table: Table, row: ArchiveRow) -> ArchiveRow:
    """Return a row with what the table puts where nothing is said."""
    return {
        column.name: row.get(column.name, getattr(column.default, "arg", None))
        for column in table.columns
        if column.name not in _NUMBERED
    }


def _without(row: ArchiveRow, left_out: str) -> ArchiveRow:
    return {name: value for name, value in row.items() if name != left_out}


def _without_numbers(row: Any) -> ArchiveRow:
    return {name: value for name, value in row.items() if name not in _NUMBERED}


def _told(connection: Connection, wanted: Sequence[str]) -> Iterator[Any]:
    rows = select(sessions).where(sessions.c.organisation == OWN, sessions.c.session.in_(wanted))
    return iter(connection.execute(rows).mappings())


def _of(connection: Connection, table: Table, wanted: Sequence[str]) -> Iterator[Any]:
    """Yield of each row what it is of itself, its session, and its line where it has one."""
    line: Any = table.c.line if table is answers else null()
    own = [one for one in table.columns if one.name not in _NUMBERED]
    rows = select(*own, table.c.session, line.label("at")).where(
        table.c.organisation == OWN, table.c.session.in_(wanted)
    )
    # By line alone, lines of all sessions would be sorted as one.
    in_order = rows.order_by(table.c.session, line) if table is answers else rows
    return iter(connection.execute(in_order).all())


def _asked(rows: Mapping[str, Sequence[ArchiveRow]], skipped: str) -> set[str]:
    asked = {row["question"] for name in (answers.name, figures.name) for row in rows[name]}
    return asked.union(json.loads(skipped or "[]"))


def _questions(connection: Connection, asked: Set[str]) -> dict[str, ArchiveRow]:
    wanted = select(questions).where(
        questions.c.organisation == OWN, questions.c.question.in_(sorted(asked))
    )
    rows = map(_without_numbers, connection.execute(wanted).mappings())
    return {row["question"]: row for row in rows}


def _sources(connection: Connection, seals: Set[str]) -> dict[str, bytes]:
    wanted = select(kits.c.seal, kits.c.sources).where(
        kits.c.organisation == OWN, kits.c.seal.in_(sorted(seals))
    )
    return {row.seal: bytes(row.sources) for row in connection.execute(wanted)}
