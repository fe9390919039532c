"""Putting a backup in the place of a damaged session, with every later step still readable."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import datetime
from glob import escape
from pathlib import Path

from cwb_workshop.core.model.entry import Change
from cwb_workshop.core.sessions.library import Restored
from cwb_workshop.store import journal, open_files, schema, tables
from cwb_workshop.store.backup import GOING_BACK, Backups
from cwb_workshop.store.causes import not_made
from cwb_workshop.store.connection import connect, leave_one_file
from cwb_workshop.store.contents import read_contents
from cwb_workshop.store.faults import FileInUse
from cwb_workshop.store.journal import JournalHead, JournalRow
from cwb_workshop.store.keys import NO_KEYS, Key, Keys, key_for, keys_of
from cwb_workshop.store.other_programs import in_use
from cwb_workshop.store.reading import reading
from cwb_workshop.store.rescue import rescued_rows
from cwb_workshop.store.sidecar_files import (
    DAMAGED,
    LOGS,
    STAMP,
    clear_away,
    keep_beside,
    set_aside_log,
)
from cwb_workshop.store.witness import Witness
from cwb_workshop.system.atomic import sync_folder


def restore(session: Path, backup: Path, now: datetime, keys: Keys = NO_KEYS) -> Restored:
    """Put a backup in the place of session; return where the old file went, and what is gone.

    Steps of the old file that follow on the backup are added to it: their hashes show
    that they do. The old file and its log are set aside, never deleted. Raises FileError.
    """
    try:
        with open_files.access(session):
            if in_use(session):
                raise FileInUse(session)
            return _restored(session, backup, now, keys)
    except (OSError, ValueError, sqlite3.Error) as error:
        raise not_made(session, error) from error


def go_back(session: Path, copy: Path, backups: Path, keys: Keys = NO_KEYS) -> None:
    """Put a sound session back to how a copy has it, later steps left out.

    How it is now is kept among its backups, and never rotated. Raises FileError; then the
    session is as it was.
    """
    kept = Backups(backups, session, datetime.now, keys)
    try:
        with open_files.access(session):
            if in_use(session):
                raise FileInUse(session)
            read_contents(session, keys)
            with closing(connect(session, key_for(session, keys))) as connection:
                leave_one_file(connection)
            kept.keep_copy(session, GOING_BACK)
            key = key_for(copy, keys)
            _put_in_place(session, copy, key)
        with reading(session, keys) as connection:
            kept.make(connection, key)
    except (OSError, ValueError, sqlite3.Error) as error:
        raise not_made(session, error) from error


def _put_in_place(session: Path, copy: Path, key: Key | None) -> None:
    head = read_contents(copy, keys_of(key)).head
    part = session.with_name(f".{session.name}.part")
    clear_away(part)
    try:
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        shutil.copyfile(copy, part)
        add_rows(part, head, [], key)
        # First the witness: stopped in between, it would miss steps that were taken back.
        Witness(session).forget()
        os.replace(part, session)
    finally:
        clear_away(part)
    sync_folder(session.parent)
    Witness(session).start_again(head)


def _restored(session: Path, backup: Path, now: datetime, keys: Keys) -> Restored:
    key = key_for(backup, keys)
    witnessed = Witness(session).newest()
    head = read_contents(backup, keys_of(key)).head
    part = session.with_name(f".{session.name}.part")
    clear_away(part)
    try:
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        shutil.copyfile(backup, part)
        head = add_rows(part, head, _rescued(session, head, key), key)
        aside = _free(session.with_name(f"{session.name}{DAMAGED}{now.strftime(STAMP)}"))
        # There is a session under this name at every moment, whatever stops this half-way:
        # the old one, then the old one without its log, then the new one.
        if session.is_file():
            keep_beside(session, aside)
        set_aside_log(session, aside)
        if session.is_dir():
            os.replace(session, aside)
        os.replace(part, session)
    finally:
        clear_away(part)
    sync_folder(session.parent)
    Witness(session).start_again(head)
    return Restored(aside, max(witnessed.count - head.count, 0) if witnessed else 0)


def _rescued(session: Path, head: JournalHead, key: Key | None) -> list[JournalRow]:
    """Return the steps after head, also those in a log that a stopped restoring took away."""
    asides = session.parent.glob(f"{escape(session.name)}{DAMAGED}*")
    whole = sorted(path for path in asides if not path.name.endswith(LOGS))
    return max((rescued_rows(path, head, key) for path in (session, *whole)), key=len)


def add_rows(
    path: Path, head: JournalHead, rows: Sequence[JournalRow], key: Key | None
) -> JournalHead:
    """Write the rows behind head, and see to it that the copy is whole and on the disk.

    Raises OSError, ValueError, sqlite3.Error or FileError.
    """
    with closing(connect(path, key)) as connection:
        if connection.execute("PRAGMA user_version").fetchone()[0] < schema.newest_version():
            schema.migrate(connection)
        connection.execute("BEGIN IMMEDIATE")
        for row in rows:
            for change in row.logged().step.changes:
                _put(connection, change)
            head = journal.append(connection, head, row)
        connection.execute("COMMIT")
        leave_one_file(connection)
    with path.open("rb+") as file:
        os.fsync(file.fileno())
    if read_contents(path, keys_of(key)).head != head:
        raise ValueError("not the steps that were put in")
    return head


def _put(connection: sqlite3.Connection, change: Change) -> None:
    statement, cells = tables.statement(change)
    connection.execute(statement, cells)


def _free(path: Path) -> Path:
    number, free = 2, path
    while free.exists():
        free = path.with_name(f"{path.name}-{number}")
        number += 1
    return free
