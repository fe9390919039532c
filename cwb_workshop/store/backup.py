"""Backups of a session: made through SQLite, opened to see that they hold, and rotated."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import datetime
from pathlib import Path

from cwb_workshop.core.model.hashes import sha256
from cwb_workshop.store.beginning import beginning
from cwb_workshop.store.connection import opened
from cwb_workshop.store.contents import read_contents
from cwb_workshop.store.faults import FileError
from cwb_workshop.store.file_names import free_path
from cwb_workshop.store.journal import JournalHead
from cwb_workshop.store.keys import NO_KEYS, Key, Keys, keys_of
from cwb_workshop.store.sidecar_files import STAMP, clear_away, companions, named_alike, uri
from cwb_workshop.system.atomic import sync_folder
from cwb_workshop.system.private_folder import make_private

KEPT = 10
GOING_BACK = "before-going-back"
_EARLIER = "stands-as-earlier"
"""A mark beside the backups: the session was put back, and nobody went on with it yet."""

_NAME = re.compile(r"([0-9]{6})-[0-9-]+\.cwb")


class Backups:
    """The backups of one session file, in a folder of their own.

    They are numbered: a clock that is set back must not make the newest look old.
    """

    def __init__(
        self, folder: Path, session: Path, now: Callable[[], datetime], keys: Keys = NO_KEYS
    ) -> None:
        """`keys` open the backups of a session with a passphrase."""
        self._session = session
        self._folder = folder / f"{session.stem}-{_mark(session, folder)}"
        self._now = now
        self._keys = keys

    @property
    def folder(self) -> Path:
        """Where they stand, once there are any."""
        return self._folder

    def all_folders(self) -> tuple[Path, ...]:
        """Return this folder, and those that earlier sessions of the same name left."""
        aside = re.compile(rf"{re.escape(self._folder.name)}\.[0-9]+")
        try:
            beside = sorted(self._folder.parent.iterdir())
        except OSError:
            return ()
        return tuple(path for path in beside if path == self._folder or aside.fullmatch(path.name))

    def make(self, connection: sqlite3.Connection, key: Key | None = None) -> Path:
        """Make a backup, and throw the oldest away. Raises OSError, sqlite3.Error or FileError.

        `key` is that of the connection, and then of the backup. Nothing of what was there is
        touched before the new one was opened and read.
        """
        make_private(self._folder)
        number = 1 + max((_number(path) for path in self._all()), default=0)
        path = self._folder / f"{number:06d}-{self._stamp()}.cwb"
        part = path.with_name(f".{path.name}.part")
        try:
            # Not the list of reports, which the window may be writing here at the same moment.
            for left in self._folder.glob(".*.cwb.part*"):
                left.unlink(missing_ok=True)
            os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
            with closing(opened(uri(part, "rw"), key)) as target:
                connection.backup(target)
                target.execute("PRAGMA journal_mode=DELETE")
            read_contents(part, keys_of(key))
            os.replace(part, path)
        finally:
            clear_away(part)
        sync_folder(self._folder)
        for old in self._all()[KEPT:]:
            old.unlink(missing_ok=True)
        return path

    def usable(self) -> tuple[Path, ...]:
        """Return the backups that open and hold together, newest first; none of another session
        that stood here before.
        """
        return self._whole(self._all())

    def kept_before_going_back(self) -> tuple[Path, ...]:
        """Return the states that were left by going back to a backup, newest first."""
        return self._whole(sorted(self._folder.glob(f"{GOING_BACK}-*.cwb"), reverse=True))

    def keep_copy(self, session: Path, name: str) -> Path:
        """Copy a file as it is, with what stands beside it. Such copies are never rotated.

        Raises OSError.
        """
        make_private(self._folder)
        copy = free_path(self._folder, f"{name}-{self._stamp()}", ".cwb")
        for file in (session, *companions(session)):
            target = named_alike(file, session, copy)
            os.close(os.open(target, os.O_CREAT | os.O_RDWR, 0o600))
            shutil.copyfile(file, target)
        return copy

    def every(self) -> tuple[Path, ...]:
        """Return all copies of this session, whether they can be opened or not."""
        return tuple(sorted(self._folder.glob("*.cwb")))

    def note_earlier(self) -> None:
        """Mark that the session stands as it was earlier. Raises OSError."""
        make_private(self._folder)
        (self._folder / _EARLIER).touch(mode=0o600)
        sync_folder(self._folder)

    def stands_as_earlier(self) -> bool:
        return (self._folder / _EARLIER).is_file()

    def went_on(self) -> None:
        """Take that mark away. Raises OSError."""
        (self._folder / _EARLIER).unlink(missing_ok=True)

    def set_aside(self) -> None:
        """Keep what an earlier session of the same name left, out of the way of this one.

        Raises OSError.
        """
        if self._folder.exists():
            os.replace(self._folder, self._free_aside())

    def _free_aside(self) -> Path:
        number = 1
        while (aside := self._folder.with_name(f"{self._folder.name}.{number}")).exists():
            number += 1
        return aside

    def set_others_aside(self) -> None:
        """Keep what another session left that stood here before, out of the way of this one.

        Raises OSError.
        """
        own = beginning(self._session, self._keys)
        others = [path for path in self.every() if not self._is_of(path, own)]
        if not others:
            return
        aside = self._free_aside()
        make_private(aside)
        for path in others:
            os.replace(path, aside / path.name)

    def _whole(self, copies: Iterable[Path]) -> tuple[Path, ...]:
        own = beginning(self._session, self._keys)
        return tuple(
            path for path in copies if self._is_of(path, own) and _is_whole(path, self._keys)
        )

    def _is_of(self, copy: Path, own: JournalHead | None) -> bool:
        """Tell whether a copy can be of the session that begins so: what nobody can read can."""
        theirs = None if own is None else beginning(copy, self._keys)
        return theirs in (None, own)

    def _all(self) -> list[Path]:
        copies = (path for path in self._folder.glob("*.cwb") if _NAME.fullmatch(path.name))
        return sorted(copies, reverse=True)

    def _stamp(self) -> str:
        return self._now().strftime(STAMP)


def _is_whole(path: Path, keys: Keys) -> bool:
    """A backup is as good as a session: it is read like one."""
    try:
        read_contents(path, keys)
    except FileError:
        return False
    return True


def _number(path: Path) -> int:
    match = _NAME.fullmatch(path.name)
    return int(match[1]) if match else 0


def _mark(session: Path, folder: Path) -> str:
    """Tell sessions of the same name apart by where they stand.

    Seen from the backups, so that a whole data folder can be moved to another laptop.
    """
    try:
        place = os.path.relpath(session, folder)
    except ValueError:
        place = str(session)
    return sha256(os.fsencode(os.path.normcase(place))).hexdigest()[:8]
