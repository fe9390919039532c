"""The journal of a session file: every step, each row hashed over itself and the one before."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable

from cwb_workshop.core.entry import Step
from cwb_workshop.core.history import Logged
from cwb_workshop.core.record import Record, replayed
from cwb_workshop.store.codec import decode_changes, encode_step
from cwb_workshop.store.witness import Head

START = Head(0, "0" * 64)

_INSERT = """
    INSERT INTO journal (sequence, at, mode, name, undoable, changes, hash)
    VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (sequence) DO NOTHING
"""


class BrokenChain(ValueError):
    """A row of the journal is not the one that was written."""


def append(connection: sqlite3.Connection, head: Head, row: Logged) -> Head:
    """Write a row behind head and return the new head. Writing it twice changes nothing."""
    changes = encode_step(row.step)
    values = (row.sequence, row.at, row.mode, row.step.name, int(row.step.undoable), changes)
    new = Head(row.sequence, _hash(head.hash, *values))
    connection.execute(_INSERT, (*values, new.hash))
    return new


def read(connection: sqlite3.Connection) -> tuple[tuple[Logged, ...], tuple[Head, ...]]:
    """Return the journal and the head after each of its rows. Raises BrokenChain."""
    rows: list[Logged] = []
    heads: list[Head] = []
    head = START
    for held in connection.execute(
        "SELECT sequence, at, mode, name, undoable, changes, hash FROM journal ORDER BY sequence"
    ):
        *values, written = held
        sequence, at, mode, name, undoable, changes = values
        if sequence != head.count + 1 or _hash(head.hash, *values) != written:
            raise BrokenChain(f"row {head.count + 1}")
        head = Head(sequence, written)
        step = Step(name, decode_changes(changes), bool(undoable))
        rows.append(Logged(sequence, at, mode, step))
        heads.append(head)
    return tuple(rows), tuple(heads)


def record_of(rows: Iterable[Logged]) -> Record:
    """Return what the session is after all these steps."""
    return replayed(row.step for row in rows)


def _hash(before: str, *values: object) -> str:
    text = "\x1f".join((before, *(str(value) for value in values)))
    return hashlib.sha256(text.encode()).hexdigest()
