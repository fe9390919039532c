"""All that a session file holds, read and held against its own journal."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from pathlib import Path

from cwb_workshop.core.model.entry import Step
from cwb_workshop.core.model.history import Logged
from cwb_workshop.core.model.kit import KIT_SEAL, seal_of
from cwb_workshop.core.model.record import Record, replayed
from cwb_workshop.core.model.values import value_type
from cwb_workshop.store import journal, open_files, schema, tables
from cwb_workshop.store.causes import told_as_damage
from cwb_workshop.store.codec import ChangesDecoder
from cwb_workshop.store.faults import (
    Damage,
    DamagedFile,
    FileError,
    FileInUse,
    StrangeLog,
    TooLarge,
)
from cwb_workshop.store.inspection import check_kind, inspect
from cwb_workshop.store.journal import START, JournalHead
from cwb_workshop.store.keys import NO_KEYS, Key, Keys, key_for
from cwb_workshop.store.other_programs import in_use
from cwb_workshop.store.reading import reading
from cwb_workshop.store.rescue import rescued_rows
from cwb_workshop.store.sidecar_check import Sidecars, look_beside
from cwb_workshop.store.witness import Witness

_MOST_TEXTS = 10_000


@value_type
class SessionContents:
    """What a session file holds. `missing` counts acknowledged steps that are gone from it.

    `hashes` has for each row of the journal the one that stands with it, over it and all before;
    `changes` the rows as they are written, where somebody asked for those as well.
    """

    record: Record
    journal: tuple[Logged, ...]
    drafts: Mapping[str, str]
    kit_sources: Mapping[str, str]
    head: JournalHead = START
    missing: int = 0
    hashes: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()


def read_contents(path: Path, keys: Keys = NO_KEYS, *, as_written: bool = False) -> SessionContents:
    """Read a session file without changing a byte of it, also while another program has it.

    Raises FileError; its `missing` says how many acknowledged steps cannot be read. Where
    something stands beside it that is not its log, StrangeLog is raised before SQLite sees it.
    """
    try:
        return _read(path, keys, as_written=as_written)
    except FileInUse:
        raise
    except FileError as fault:
        if _is_in_use(path):
            raise FileInUse(path) from fault
        if isinstance(fault, Damage):
            fault.missing = _unreadable_steps(path, keys)
        raise


@value_type
class _Reading:
    """What a session file is together with these logs."""

    logs: tuple[Path, ...]
    came_of_it: SessionContents | Damage

    @property
    def steps(self) -> int:
        """How many steps it gives; -1 where it is not whole."""
        contents = self.came_of_it
        return (
            contents.head.count
            if isinstance(contents, SessionContents) and not contents.missing
            else -1
        )

    @property
    def is_blank(self) -> bool:
        """Whether it can be read, and not one step is in it."""
        contents = self.came_of_it
        return isinstance(contents, SessionContents) and contents.head == START

    def goes_on_from(self, alone: _Reading) -> bool:
        """Tell whether it holds every step that the file has of itself, and those first."""
        theirs, ours = alone.came_of_it, self.came_of_it
        if isinstance(theirs, Damage):
            return True
        return isinstance(ours, Damage) or ours.journal[: theirs.head.count] == theirs.journal

    def contents(self) -> SessionContents:
        """Raises Damage."""
        if isinstance(self.came_of_it, Damage):
            raise self.came_of_it
        return self.came_of_it


def _read(path: Path, keys: Keys, *, as_written: bool) -> SessionContents:
    """Read it with all of its logs, unless that gives less than it does without one, or other
    steps than the file has of itself: then they are the logs of another session, or of a copy.
    """
    beside = _beside(path)
    with_all, *others = (
        _with_logs(path, keys, logs, as_written=as_written) for logs in beside.choices()
    )
    alone = others[-1] if others else with_all
    own = [one for one in (with_all, *others) if one.goes_on_from(alone)]
    best = max(own, key=lambda reading: reading.steps)
    strange = (*beside.strange, *(log for log in beside.logs if log not in best.logs))
    in_the_way = any(not file.is_file() or file.is_symlink() for file in beside.strange)
    # A file without one step is a session with its log alone: what spoils that is damage.
    if in_the_way or (strange and (best.steps > 0 or with_all not in own)):
        raise StrangeLog(path, strange)
    is_spoilt = bool(strange) and best.steps == 0
    if is_spoilt or (alone.is_blank and _is_another(with_all, Witness(path).newest())):
        raise DamagedFile(path)
    return with_all.contents()


def _is_another(reading: _Reading, witnessed: JournalHead | None) -> bool:
    """Say whether a reading went past what was acknowledged, and never through it."""
    contents = reading.came_of_it
    return (
        witnessed is not None
        and isinstance(contents, SessionContents)
        and contents.missing > 0
        and contents.head.count >= witnessed.count
    )


def _beside(path: Path) -> Sidecars:
    with open_files.access(path), told_as_damage(path):
        return look_beside(path, inspect(path).page)


def _with_logs(path: Path, keys: Keys, logs: tuple[Path, ...], *, as_written: bool) -> _Reading:
    try:
        with reading(path, keys, logs) as connection:
            return _Reading(logs, _contents(connection, path, as_written=as_written))
    except Damage as fault:
        return _Reading(logs, fault)


def missing_steps(
    connection: sqlite3.Connection, head: JournalHead, witnessed: JournalHead | None
) -> int:
    """Return how many acknowledged steps the file does not hold."""
    if witnessed is None or journal.holds(connection, witnessed):
        return 0
    return max(witnessed.count - head.count, 1)


def _contents(connection: sqlite3.Connection, path: Path, *, as_written: bool) -> SessionContents:
    if connection.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
        raise DamagedFile(path)
    if schema.missing_parts(connection):
        raise DamagedFile(path)
    rows, hashes, changes, head = _journal(connection, as_written=as_written)
    record = replayed(row.step for row in rows)
    _check_undone(rows)
    if not tables.holds(connection, record):
        raise DamagedFile(path)
    drafts = _texts(connection, "SELECT field, text FROM drafts", path)
    sources = _texts(connection, "SELECT file, body FROM kit", path)
    if record.text(KIT_SEAL) not in ("", seal_of(sources)):
        raise DamagedFile(path)
    missing = missing_steps(connection, head, Witness(path).newest())
    return SessionContents(record, rows, drafts, sources, head, missing, hashes, changes)


def _texts(connection: sqlite3.Connection, query: str, path: Path) -> dict[str, str]:
    """Raises TooLarge where there are more than any session has."""
    rows = connection.execute(query).fetchmany(_MOST_TEXTS + 1)
    if len(rows) > _MOST_TEXTS:
        raise TooLarge(path)
    return dict(rows)


def _journal(
    connection: sqlite3.Connection, *, as_written: bool
) -> tuple[tuple[Logged, ...], tuple[str, ...], tuple[str, ...], JournalHead]:
    head, decoder = START, ChangesDecoder()
    rows: list[Logged] = []
    hashes: list[str] = []
    changes: list[str] = []
    for row, after in journal.rows(connection):
        rows.append(row.logged(decoder.decode))
        hashes.append(after.hash)
        if as_written:
            changes.append(row.changes)
        head = after
    return tuple(rows), tuple(hashes), tuple(changes), head


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
    head, heads = START, [START]
    for row in rescued_rows(path, START, _key(path, keys)):
        head = row.head_after(head)
        heads.append(head)
    # Past what was acknowledged, and never through it: none of these steps is known to be its own.
    is_another = head.count >= witnessed.count and witnessed not in heads
    return witnessed.count - (0 if is_another else min(head.count, witnessed.count))


def _key(path: Path, keys: Keys) -> Key | None:
    """Return the key of a damaged session, as far as its beginning still tells."""
    try:
        with open_files.access(path):
            check_kind(path)  # a pipe would keep the reader waiting for ever
            return key_for(path, keys)
    except (OSError, FileError):
        return None
