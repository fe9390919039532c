"""The journal of a session file: every step, each row hashed over itself and the one before."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import cast, get_args

from cwb_workshop.core.model.entry import Change, Step
from cwb_workshop.core.model.hashes import sha256
from cwb_workshop.core.model.history import Logged, Mode
from cwb_workshop.core.model.values import value_type
from cwb_workshop.store.codec import decode_changes, encode_step
from cwb_workshop.store.tables import Statement, statement, storable

_COLUMNS = "sequence, at, mode, name, undoable, changes, hash"
_INSERT = f"""
    INSERT INTO journal ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (sequence) DO NOTHING
"""  # noqa: S608
_ALL = f"SELECT {_COLUMNS} FROM journal ORDER BY sequence"  # noqa: S608
_ONE = f"SELECT {_COLUMNS} FROM journal WHERE sequence = ?"  # noqa: S608

_MODES = get_args(Mode)


class BrokenChain(ValueError):
    """A row of the journal is not the one that was written."""


@value_type
class JournalHead:
    """The newest row of a journal: how many there are, and its hash."""

    count: int
    hash: str


START = JournalHead(0, "0" * 64)


@value_type
class JournalRow:
    """A step as the journal holds it."""

    sequence: int
    at: str
    mode: Mode
    name: str
    undoable: int
    changes: str

    def head_after(self, before: JournalHead) -> JournalHead:
        cells = (self.sequence, self.at, self.mode, self.name, self.undoable, self.changes)
        text = "\x1f".join((before.hash, *map(str, cells)))
        return JournalHead(self.sequence, sha256(text.encode()).hexdigest())

    def logged(self, decode: Callable[[str], tuple[Change, ...]] = decode_changes) -> Logged:
        """Raises Undecodable."""
        step = Step(self.name, decode(self.changes), bool(self.undoable))
        return Logged(self.sequence, self.at, self.mode, step)


@value_type
class Prepared:
    """A step made ready for the disk, so that what cannot be kept is refused at once."""

    row: JournalRow
    puts: tuple[Statement, ...]


def prepared(logged: Logged) -> Prepared:
    """Raises ValueError or TypeError for a step that cannot be kept."""
    step = logged.step
    changes = encode_step(step)
    at, name = storable(logged.at), storable(step.name)
    row = JournalRow(logged.sequence, at, logged.mode, name, int(step.undoable), changes)
    return Prepared(row, tuple(statement(change) for change in step.changes))


def append(connection: sqlite3.Connection, head: JournalHead, row: JournalRow) -> JournalHead:
    """Write a row behind head and return the new head. Writing it twice changes nothing.

    Raises BrokenChain when another row stands in its place.
    """
    new = row.head_after(head)
    cells = (row.sequence, row.at, row.mode, row.name, row.undoable, row.changes, new.hash)
    if connection.execute(_INSERT, cells).rowcount == 0 and not holds(connection, new):
        raise BrokenChain(f"row {row.sequence} is taken")
    return new


def holds(connection: sqlite3.Connection, head: JournalHead) -> bool:
    """Say whether the journal reached this head."""
    if head == START:
        return True
    hashes = connection.execute("SELECT hash FROM journal WHERE sequence = ?", (head.count,))
    return bool(hashes.fetchone() == (head.hash,))


def rows(connection: sqlite3.Connection) -> Iterator[tuple[JournalRow, JournalHead]]:
    """Give each row with the head after it. Raises BrokenChain at the first that is wrong."""
    head = START
    for cells in connection.execute(_ALL):
        row, head = _checked(cells, head)
        yield row, head


def readable_rows(connection: sqlite3.Connection, head: JournalHead) -> list[JournalRow]:
    """Return the rows that follow on head, as far as a damaged file still gives them."""
    readable: list[JournalRow] = []
    # Row by row: a destroyed page takes only what stands on it, and the chain ends there.
    with suppress(sqlite3.Error, ValueError):
        while cells := connection.execute(_ONE, (head.count + 1,)).fetchone():
            row, head = _checked(cells, head)
            row.logged()
            readable.append(row)
    return readable


def _checked(cells: tuple[object, ...], before: JournalHead) -> tuple[JournalRow, JournalHead]:
    sequence, at, mode, name, undoable, changes, written = cells
    if sequence != before.count + 1 or mode not in _MODES or undoable not in (0, 1):
        raise BrokenChain(f"row {before.count + 1}")
    if not (isinstance(at, str) and isinstance(name, str) and isinstance(changes, str)):
        raise BrokenChain(f"row {before.count + 1}")
    row = JournalRow(before.count + 1, at, cast(Mode, mode), name, undoable, changes)
    head = row.head_after(before)
    if head.hash != written:
        raise BrokenChain(f"row {before.count + 1}")
    return row, head


def first(connection: sqlite3.Connection) -> JournalRow | None:
    """Return the first row; None where there is none that can be read."""
    with suppress(sqlite3.Error, ValueError):
        cells = connection.execute(_ONE, (1,)).fetchone()
        return None if cells is None else _checked(cells, START)[0]
    return None


def newest(connection: sqlite3.Connection) -> JournalHead:
    """Return the head as the newest row tells it, unchecked."""
    row = connection.execute(
        "SELECT sequence, hash FROM journal ORDER BY sequence DESC LIMIT 1"
    ).fetchone()
    return START if row is None else JournalHead(*row)
