"""A session file at a glance from its tables alone, long before its journal is gone through.

What is shown of it then is read anew behind that, and held against the journal.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

from cwb_workshop.core.model.entry import Fact, Visit, is_internal
from cwb_workshop.core.model.entry_kinds import ANSWER
from cwb_workshop.core.model.illustrations import PICTURES
from cwb_workshop.core.model.locale import Locale
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.sessions.library import Summary
from cwb_workshop.store import journal
from cwb_workshop.store.codec import from_json
from cwb_workshop.store.contents import missing_steps
from cwb_workshop.store.faults import FileError
from cwb_workshop.store.library.summaries import searched, summary
from cwb_workshop.store.reading import reading
from cwb_workshop.store.sidecar_files import companions
from cwb_workshop.store.witness import Witness

_FACTS = f"SELECT scope, key, value FROM facts WHERE scope <> '{PICTURES}'"  # noqa: S608
"""Without the pictures: they are long, and nothing of them is listed."""

_SAID = """
    SELECT kind, text FROM entries WHERE withdrawn = 0 AND merged_into = '' ORDER BY number
"""
"""What is withdrawn, or joined with another line, is neither counted nor found."""

_VISITS = "SELECT CAST(number AS TEXT), item, left FROM visits"


def skimmed(path: Path, locales: Iterable[Locale]) -> tuple[Summary, str] | None:
    """Return what its tables tell of a closed session, and the text to search in.

    None where that takes more than a glance: with a log beside it, with a passphrase, where
    steps are missing, and for all that is not as this program leaves it.
    """
    if companions(path):
        return None
    try:
        with reading(path) as connection:
            if missing_steps(connection, journal.newest(connection), Witness(path).newest()):
                return None
            record, said = _record(connection), _rows(connection, _SAID)
            # Inside: what odd cells raise is damage, and it is read as a whole then.
            answers = sum(kind == ANSWER.id for kind, _text in said)
            heard = (text for kind, text in said if not is_internal(kind))
            return summary(path, record, answers), searched(record, heard, locales)
    except FileError:
        return None


def _record(connection: sqlite3.Connection) -> Record:
    """Return what is listed of a record beside its lines. Raises TypeError or ValueError."""
    facts = [Fact(scope, key, from_json(value)) for scope, key, value in _rows(connection, _FACTS)]
    visits = [
        Visit(int(number), item, "", left) for number, item, left in _rows(connection, _VISITS)
    ]
    return Record(
        {},
        {(fact.scope, fact.key): fact for fact in facts},
        visits={visit.number: visit for visit in visits},
    )


def _rows(connection: sqlite3.Connection, query: str) -> list[tuple[str, ...]]:
    """Return rows of text alone, whatever the tables of a file from elsewhere hold."""
    rows = connection.execute(query).fetchall()
    if not {*map(type, chain.from_iterable(rows))} <= {str}:
        raise TypeError("a cell that is no text")
    return rows
