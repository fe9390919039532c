"""A session file at a glance from its tables alone, long before its journal is gone through.

What is shown of it then is read anew behind that, and held against the journal.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

from cwb_workshop.core.model.entry import Entry, Fact, Visit
from cwb_workshop.core.model.illustrations import PICTURES
from cwb_workshop.core.model.locale import Locale
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.sessions.library import Summary
from cwb_workshop.store import journal
from cwb_workshop.store.codec import from_json
from cwb_workshop.store.contents import missing_steps
from cwb_workshop.store.faults import FileError
from cwb_workshop.store.library.summaries import of_record, search_text
from cwb_workshop.store.reading import reading
from cwb_workshop.store.sidecar_files import companions
from cwb_workshop.store.witness import Witness

_FACTS = f"SELECT scope, key, value FROM facts WHERE scope <> '{PICTURES}'"  # noqa: S608
"""Without the pictures: they are long, and nothing of them is listed."""

_ENTRIES = """
    SELECT id, item, kind, text, merged_into, CAST(withdrawn AS TEXT) FROM entries ORDER BY number
"""
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
            record = _record(connection)
            # Inside: what odd cells raise is damage, and it is read as a whole then.
            return of_record(path, record), search_text(record, locales)
    except FileError:
        return None


def _record(connection: sqlite3.Connection) -> Record:
    """Return as much of the record as is listed and searched. Raises TypeError or ValueError."""
    facts = [Fact(scope, key, from_json(value)) for scope, key, value in _rows(connection, _FACTS)]
    entries = [
        Entry(id, item, kind, text=text, merged_into=merged, withdrawn=withdrawn != "0")
        for id, item, kind, text, merged, withdrawn in _rows(connection, _ENTRIES)
    ]
    visits = [
        Visit(int(number), item, "", left) for number, item, left in _rows(connection, _VISITS)
    ]
    return Record(
        {entry.id: entry for entry in entries},
        {(fact.scope, fact.key): fact for fact in facts},
        visits={visit.number: visit for visit in visits},
    )


def _rows(connection: sqlite3.Connection, query: str) -> list[tuple[str, ...]]:
    """Return rows of text alone, whatever the tables of a file from elsewhere hold."""
    rows = connection.execute(query).fetchall()
    if not {*map(type, chain.from_iterable(rows))} <= {str}:
        raise TypeError("a cell that is no text")
    return rows
