"""Giving a session a passphrase and taking it away again, with every copy there is of it.

Stopped at any moment, nothing is lost. The session itself is locked first and opened up
last, so that whatever is left half-way is a locked session with copies that are not: the
next time it is opened those are locked too.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, MutableMapping
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from cwb_workshop.store import journal, open_files
from cwb_workshop.store.backup import Backups
from cwb_workshop.store.causes import (
    is_damage_seen,
    is_of_the_system,
    not_made,
    not_opened,
    not_read,
)
from cwb_workshop.store.connection import connect, durable, leave_one_file, opened
from cwb_workshop.store.contents import read_contents
from cwb_workshop.store.creation import make_empty
from cwb_workshop.store.faults import (
    AlreadyLocked,
    DamagedFile,
    FileError,
    FileInUse,
    MissingAnswers,
    WrongPassphrase,
)
from cwb_workshop.store.inspection import inspect
from cwb_workshop.store.journal import START
from cwb_workshop.store.keys import (
    Key,
    Keys,
    key_for,
    key_from_passphrase,
    key_from_recovery,
    keys_of,
    new_salt,
    recovery_text,
    salt_of,
)
from cwb_workshop.store.other_programs import in_use
from cwb_workshop.store.reading import reading
from cwb_workshop.store.restore import add_rows
from cwb_workshop.store.sidecar_files import at_rest, companions, set_aside_copies, uri
from cwb_workshop.system.atomic import sync_folder

_WORLD = (OSError, ValueError, sqlite3.Error)


def unlock(session: Path, typed: str, backups: Path, keys: MutableMapping[bytes, Key]) -> None:
    """Find the key that a passphrase or a printed recovery key gives, and put it among keys.

    Raises WrongPassphrase, or DamagedFile where it opens a backup and not the session any
    more; and any other FileError.
    """
    try:
        with open_files.access(session):
            inspect(session)
            salt = salt_of(session)
            if salt is None:
                return
            copies = Backups(backups, session, datetime.now).every()
            key = _fitting((session, *copies), typed)
    except OSError as error:
        raise not_read(session, error) from error
    if key is None:
        raise WrongPassphrase(session)
    keys[key.salt] = key
    if key.salt != salt:
        raise DamagedFile(session)


def unlock_copies(
    session: Path, typed: str, backups: Path, keys: MutableMapping[bytes, Key]
) -> None:
    """Do the same with the backups alone, of a session that nothing can be told of any more.

    Raises FileError.
    """
    try:
        key = _fitting(Backups(backups, session, datetime.now).every(), typed)
    except OSError as error:
        raise not_read(session, error) from error
    if key is None:
        raise WrongPassphrase(session)
    keys[key.salt] = key


def has_locked_copies(session: Path, backups: Path, keys: Keys) -> bool:
    """Say whether there are backups with a passphrase that is not among these keys."""
    return any(_waits(copy, keys) for copy in Backups(backups, session, datetime.now).every())


def is_locked(session: Path, keys: Keys) -> bool:
    """Say whether a session has a passphrase that is not among these keys. Raises FileError."""
    try:
        with open_files.access(session):
            inspect(session)
            salt = salt_of(session)
    except OSError as error:
        raise not_read(session, error) from error
    return salt is not None and salt not in keys


def recovery_of(session: Path, keys: Keys) -> str:
    """Return the key of a locked session as letters to print. Raises FileError."""
    try:
        with open_files.access(session):
            key = key_for(session, keys)
    except OSError as error:
        raise not_read(session, error) from error
    return "" if key is None else recovery_text(key)


def lock(
    session: Path, passphrase: str, backups: Path, keys: MutableMapping[bytes, Key]
) -> tuple[str, ...]:
    """Give a session a passphrase; its key is then among keys.

    Returns the names of copies that could not be locked, such as damaged ones, which stay
    as they are. Raises FileError; then nothing has changed.
    """
    with open_files.access(session):
        _check_at_hand(session)
        if salt_of(session) is not None:
            raise AlreadyLocked(session)
        key = key_from_passphrase(passphrase, new_salt())
        keys[key.salt] = key
        _rewrite(session, keys, key)
    return lock_copies(session, backups, key)


def open_up(session: Path, backups: Path, keys: Keys) -> tuple[str, ...]:
    """Take the passphrase of a session away; return the names of copies that kept it.

    Raises FileError; then the session still has it.
    """
    with open_files.access(session):
        _check_at_hand(session)
        key_for(session, keys)
        left = _rewrite_all(_copies(session, backups), keys, None)
        _rewrite(session, keys, None)
    return left


def lock_copies(session: Path, backups: Path, key: Key) -> tuple[str, ...]:
    """Lock what is still open of the copies of a locked session; return the names of the others.

    Raises nothing.
    """
    _sweep(session)
    for copy in _copies(session, backups):
        _sweep(copy)
    still_open = [copy for copy in _copies(session, backups) if _is_open(copy)]
    return _rewrite_all(still_open, keys_of(key), key)


def _check_at_hand(session: Path) -> None:
    """Raises FileError for what cannot be rewritten now."""
    inspect(session)
    if in_use(session):
        raise FileInUse(session)


def _fitting(paths: Iterable[Path], typed: str) -> Key | None:
    """Return the key that this gives for the first of these files it opens.

    Raises OSError or FileError.
    """
    made: dict[bytes, Key] = {}
    for path in paths:
        salt = salt_of(path)
        if salt is None:
            continue
        if salt not in made:
            made[salt] = key_from_recovery(typed, salt) or key_from_passphrase(typed, salt)
        if _opens(path, made[salt]):
            return made[salt]
    return None


def _opens(path: Path, key: Key) -> bool:
    """Say whether this is the key, whatever became of the rest of the file.

    Raises FileError where the system is in the way.
    """
    try:
        opened(uri(path, "ro") + "&immutable=1", key).close()
    except sqlite3.Error as error:
        if is_of_the_system(error):
            raise not_opened(path, error) from error
        return is_damage_seen(error)
    return True


def _rewrite_all(paths: Iterable[Path], keys: Keys, key: Key | None) -> tuple[str, ...]:
    """Rewrite copies; return the names of those that could not be."""
    left = []
    for path in paths:
        try:
            with open_files.access(path):
                _rewrite(path, keys, key)
        except FileError:
            left.append(path.name)
    return tuple(left)


def _rewrite(path: Path, keys: Keys, key: Key | None) -> None:
    """Write a file anew with this key, or with none, and put it in place of what was there.

    The journal is the same to the letter, so the witness beside it stays true. Raises
    FileError; then the file is as it was.
    """
    part = _part(path)
    try:
        read_contents(path, keys)
        if not at_rest(path):
            # A log that stays behind would be taken for that of the new file.
            with closing(connect(path, key_for(path, keys))) as connection:
                leave_one_file(connection)
        held_now = read_contents(path, keys)
        if held_now.missing:
            raise MissingAnswers(path, held_now.missing)
        part.unlink(missing_ok=True)
        make_empty(part, held_now.kit_sources, key)
        with reading(path, keys) as connection:
            rows = [row for row, _head in journal.rows(connection)]
        add_rows(part, START, rows, key)
        _add_drafts(part, held_now.drafts.items(), key)
        if read_contents(part, keys_of(key)) != held_now:
            raise DamagedFile(path)
        # When it was saved last, or made, is told of it by this time.
        status = path.stat()
        os.utime(part, ns=(status.st_atime_ns, status.st_mtime_ns))
        os.replace(part, path)
        sync_folder(path.parent)
    except _WORLD as error:
        raise not_made(path, error) from error
    finally:
        _sweep(path)


def _sweep(path: Path) -> None:
    """Remove what was begun of a new file, and may hold words that are not locked."""
    part = _part(path)
    with suppress(OSError):
        for left in (*companions(part), part):
            left.unlink(missing_ok=True)


def _add_drafts(path: Path, drafts: Iterable[tuple[str, str]], key: Key | None) -> None:
    with closing(connect(path, key)) as connection:
        durable(connection)
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany("INSERT INTO drafts (field, text) VALUES (?, ?)", drafts)
        connection.execute("COMMIT")
        leave_one_file(connection)


def _copies(session: Path, backups: Path) -> tuple[Path, ...]:
    return (*Backups(backups, session, datetime.now).every(), *set_aside_copies(session))


def _is_open(path: Path) -> bool:
    try:
        return salt_of(path) is None
    except OSError:
        return False


def _waits(path: Path, keys: Keys) -> bool:
    try:
        salt = salt_of(path)
    except OSError:
        return False
    return salt is not None and salt not in keys


def _part(path: Path) -> Path:
    return path.with_name(f".{path.name}.part")
