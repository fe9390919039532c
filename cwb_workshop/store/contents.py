"""All that a session file holds, read and held against its own journal."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cwb_workshop.core.model.entry import Step
from cwb_workshop.core.model.history import Logged
from cwb_workshop.core.model.record import Record, replayed
from cwb_workshop.store import journal, open_files, schema, tables
from cwb_workshop.store.faults import (
    CutShort,
    DamagedFile,
    EmptyFile,
    FileError,
    FileInUse,
    IsAFolder,
    MissingFile,
    NotASession,
    TooLarge,
)
from cwb_workshop.store.journal import START, Head
from cwb_workshop.store.keys import NO_KEYS, Keys
from cwb_workshop.store.other_programs import in_use
from cwb_workshop.store.reading import reading
from cwb_workshop.store.witness import Witness

_LOST = (CutShort, DamagedFile, EmptyFile, IsAFolder, MissingFile, NotASession)

_MOST_TEXTS = 10_000


@dataclass(frozen=True, slots=True)
class Contents:
    """What a session file holds. `missing` counts acknowledged steps that are gone from it."""

    record: Record
    journal: tuple[Logged, ...]
    drafts: Mapping[str, str]
    kit_sources: Mapping[str, str]
    head: Head = START
    missing: int = 0


def read_contents(path: Path, keys: Keys = NO_KEYS) -> Contents:
    """Read a session file without changing a byte of it, also while another program has it.

    Raises FileError; its `missing` says how many acknowledged steps cannot be read.
    """
    try:
        with reading(path, keys) as connection:
            return _contents(connection, path)
    except FileInUse:
        raise
    except FileError as fault:
        if _is_in_use(path):
            raise FileInUse(path) from fault
        if isinstance(fault, _LOST):
            fault.missing = _unreadable_steps(path, keys)
        raise


def missing_steps(connection: sqlite3.Connection, head: Head, witnessed: Head | None) -> int:
    """Return how many acknowledged steps the file does not hold."""
    if witnessed is None or journal.holds(connection, witnessed):
        return 0
    return max(witnessed.count - head.count, 1)


def _contents(connection: sqlite3.Connection, path: Path) -> Contents:
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise DamagedFile(path)
    if schema.missing_parts(connection):
        raise DamagedFile(path)
    try:
        rows, head = _journal(connection)
        record = replayed(row.step for row in rows)
        _check_undone(rows)
    except (ValueError, RecursionError) as error:
        raise DamagedFile(path) from error
    if not tables.holds(connection, record):
        raise DamagedFile(path)
    drafts = _texts(connection, "SELECT field, text FROM drafts", path)
    sources = _texts(connection, "SELECT file, body FROM kit", path)
    missing = missing_steps(connection, head, Witness(path).newest())
    return Contents(record, rows, drafts, sources, head, missing)


def _texts(connection: sqlite3.Connection, query: str, path: Path) -> dict[str, str]:
    """Raises TooLarge where there are more than any session has."""
    rows = connection.execute(query).fetchmany(_MOST_TEXTS + 1)
    if len(rows) > _MOST_TEXTS:
        raise TooLarge(path)
    return dict(rows)


def _journal(connection: sqlite3.Connection) -> tuple[tuple[Logged, ...], Head]:
    head = START
    found: list[Logged] = []
    for row, after in journal.rows(connection):
        found.append(row.logged())
        head = after
    return tuple(found), head


def _check_undone(rows: tuple[Logged, ...]) -> None:
    """Raises ValueError where something was undone or redone that was not there to be."""
    done: list[Step] = []
    undone: list[Step] = []
    for row in rows:
        if not row.step.undoable:
            continue
        source = done if row.mode == "undo" else undone
        if row.mode == "do":
            undone.clear()
            done.append(row.step)
        elif not source:
            raise ValueError("nothing to take back")
        elif row.mode == "undo":
            undone.append(done.pop())
        else:
            done.append(undone.pop())


def _is_in_use(path: Path) -> bool:
    with open_files.access(path):
        return in_use(path)


def _unreadable_steps(path: Path, keys: Keys) -> int:
    witnessed = Witness(path).newest()
    if witnessed is None:
        return 0
    return max(witnessed.count - len(rescued_rows(path, START, keys)), 0)


def rescued_rows(path: Path, head: Head, keys: Keys = NO_KEYS) -> list[journal.Row]:
    """Return the steps after head that a damaged file still gives. Raises nothing."""
    try:
        with reading(path, keys) as connection:
            return journal.readable_rows(connection, head)
    except FileError:
        return []
