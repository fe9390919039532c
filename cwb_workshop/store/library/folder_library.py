"""The folder of sessions, behind a small index that can be thrown away."""

from __future__ import annotations

import logging
from collections.abc import Iterable, MutableMapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.sessions.library import Copy, Restored, Summary, Traces
from cwb_workshop.store import open_files
from cwb_workshop.store.faults import FileInUse, NotRemoved
from cwb_workshop.store.file_names import free_path, safe_stem
from cwb_workshop.store.library.session_index import Seen, from_json, to_json
from cwb_workshop.store.other_programs import in_use
from cwb_workshop.store.sidecar_files import log_of
from cwb_workshop.system.atomic import write_whole

if TYPE_CHECKING:
    from cwb_workshop.store.keys import Key
    from cwb_workshop.store.library.search_archive import Archive

_INDEX = "index.json"
_NO_INDEX = (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError)
_log = logging.getLogger(__name__)

# SQLite and all that reads sessions are imported where they are used: the first picture
# needs nothing but the index.


class FolderLibrary:
    """Index and archive stand in `derived`; without them the folder is simply read again."""

    def __init__(
        self,
        folder: Path,
        *,
        derived: Path,
        backups: Path,
        reports: Path | None = None,
        keys: MutableMapping[bytes, Key] | None = None,
    ) -> None:
        """`reports` is the folder whose reports go with their session, if asked to.

        `keys` is where the keys of sessions with a passphrase are put once that was given.
        """
        self.folder = folder
        self._derived = derived
        self._backups = backups
        self._reports = reports
        self._keys: MutableMapping[bytes, Key] = {} if keys is None else keys

    def quick(self) -> tuple[Summary, ...]:
        """Return the sessions as last seen, newest first."""
        return _newest_first(self._index().values())

    def refresh(self) -> tuple[Summary, ...]:
        """Read every file that changed since, and return all, newest first."""
        import sqlite3

        from cwb_workshop.store.library.removal import sweep_copies

        sweep_copies()
        archive = self._archive()
        try:
            archived = archive.names()
        except (sqlite3.Error, OSError):
            archived = set()
        known = self._index()
        present: dict[str, Seen] = {}
        texts: dict[str, str] = {}
        for path in sorted(self.folder.glob("*.cwb")):
            seen = known.get(path.name)
            if seen is None or seen.stamp != _stamp(path) or path.name not in archived:
                seen, text = _read(path, seen)
                if text is not None:
                    texts[path.name] = text
            present[path.name] = seen
        try:
            if present != known:
                self._keep_index(present)
            archive.keep(texts, archived - set(present))
        except (sqlite3.Error, OSError) as error:
            _log.warning("the index could not be kept: %s", type(error).__name__)
        return _newest_first(present.values())

    def search(self, text: str) -> tuple[Path, ...]:
        """Return the sessions in which every word of text begins some word, newest first."""
        import sqlite3

        summaries = self.quick()
        if not clean(text).strip():
            return tuple(summary.path for summary in summaries)
        try:
            found = self._archive().find(text)
        except (sqlite3.Error, OSError):
            return ()
        return tuple(summary.path for summary in summaries if summary.path.name in found)

    def new_path(self, place: str, day: str) -> Path:
        """Return a free path for a new session, such as 2026-03-12-zuiderkouw.cwb."""
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        return free_path(self.folder, safe_stem(f"{day} {place}"), ".cwb")

    def backups(self, path: Path) -> tuple[Path, ...]:
        """Return the backups that can be opened, newest first."""
        from cwb_workshop.store.backup import Backups

        return Backups(self._backups, path, datetime.now, self._keys).usable()

    def restore(self, path: Path, backup: Path) -> Restored:
        """Put a backup in the place of a session; return where the old file went, what is gone.

        Raises StoreError.
        """
        from cwb_workshop.store.restore import restore

        return restore(path, backup, datetime.now(), self._keys)

    def copies(self, path: Path) -> tuple[Copy, ...]:
        """Return all earlier states of a session that can be opened, newest first.

        Raises OSError.
        """
        from cwb_workshop.store.backup import Backups

        backups = Backups(self._backups, path, datetime.now, self._keys)
        kept = [(found, True) for found in backups.kept_before_going_back()]
        plain = [(found, False) for found in backups.usable()]
        copies = (Copy(found, _changed(found), was_kept) for found, was_kept in (*kept, *plain))
        return tuple(sorted(copies, key=lambda copy: copy.made, reverse=True))

    def record(self, path: Path) -> Record:
        """Return what a session or a copy of one holds. Raises FileError."""
        from cwb_workshop.store.contents import read_contents

        return read_contents(path, self._keys).record

    def go_back(self, path: Path, copy: Path) -> None:
        """Put a session back to how a copy has it. Raises FileError; then it is as it was."""
        from cwb_workshop.store.restore import go_back

        go_back(path, copy, self._backups, self._keys)

    def is_locked(self, path: Path) -> bool:
        """Say whether a passphrase has to be given before a session can be read.

        Raises FileError.
        """
        from cwb_workshop.store.encryption import is_locked

        return is_locked(path, self._keys)

    def has_passphrase(self, path: Path) -> bool:
        """Raises FileError."""
        from cwb_workshop.store.encryption import is_locked

        return is_locked(path, {})

    def unlock(self, path: Path, typed: str) -> None:
        """Take a passphrase or a printed recovery key. Raises FileError."""
        from cwb_workshop.store.encryption import unlock

        unlock(path, typed, self._backups, self._keys)

    def backups_locked(self, path: Path) -> bool:
        """Say whether there are backups that wait for a passphrase."""
        from cwb_workshop.store.encryption import has_locked_copies

        return has_locked_copies(path, self._backups, self._keys)

    def unlock_backups(self, path: Path, typed: str) -> None:
        """Take the passphrase of backups, whatever became of their session. Raises FileError."""
        from cwb_workshop.store.encryption import unlock_copies

        unlock_copies(path, typed, self._backups, self._keys)

    def lock(self, path: Path, passphrase: str) -> tuple[str, ...]:
        """Give a session a passphrase, and forget what could be searched of it.

        Returns the names of copies that could not be locked. Raises FileError.
        """
        from cwb_workshop.store.encryption import lock

        left = lock(path, passphrase, self._backups, self._keys)
        self._forget(path)
        return left

    def open_up(self, path: Path) -> tuple[str, ...]:
        """Take the passphrase of a session away; return the names of copies that kept it.

        Raises FileError.
        """
        from cwb_workshop.store.encryption import open_up

        return open_up(path, self._backups, self._keys)

    def recovery(self, path: Path) -> str:
        """Return the recovery key of a session whose passphrase was given. Raises FileError."""
        from cwb_workshop.store.encryption import recovery_of

        return recovery_of(path, self._keys)

    def traces(self, path: Path) -> Traces:
        """Return what goes with a session when it is removed, and what stays elsewhere."""
        from cwb_workshop.store.library.removal import traces_of

        return traces_of(path, self._backups, self._reports)

    def remove(self, path: Path, *, reports: bool) -> None:
        """Remove a session with everything that holds its words. Raises FileError."""
        from cwb_workshop.store.library.removal import remove

        remove(path, self._backups, self._reports if reports else None)
        self._forget(path)

    def _forget(self, path: Path) -> None:
        """Take a session out of index and archive; throw them away where that fails."""
        import sqlite3

        archive = self._archive()
        try:
            known = self._index()
            known.pop(path.name, None)
            self._keep_index(known)
            archive.forget(path.name)
        except (sqlite3.Error, OSError):
            try:
                (self._derived / _INDEX).unlink(missing_ok=True)
                archive.throw_away()
            except OSError as error:
                raise NotRemoved(path) from error

    def _archive(self) -> Archive:
        from cwb_workshop.store.library.search_archive import Archive

        return Archive(self._derived)

    def _index(self) -> dict[str, Seen]:
        try:
            text = (self._derived / _INDEX).read_text(encoding="utf-8")
            return from_json(text, self.folder)
        except _NO_INDEX:
            return {}

    def _keep_index(self, seen: dict[str, Seen]) -> None:
        self._derived.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_whole(self._derived / _INDEX, to_json(seen).encode())


def _read(path: Path, before: Seen | None) -> tuple[Seen, str | None]:
    """Read a file anew. One that cannot be read just now stays as it was last seen."""
    from cwb_workshop.store.library.summaries import summarised

    stamp = _stamp(path)
    try:
        summary, text = summarised(path)
    except FileInUse:
        return before or Seen("", Summary(path, "interrupted", place=path.stem)), None
    return Seen("" if summary.can_change else stamp, summary), text


def _changed(path: Path) -> datetime:
    return datetime.fromtimestamp(path.stat().st_mtime)


def _stamp(path: Path) -> str:
    """A session that was not closed keeps its newest lines in the log beside it."""
    parts = []
    for file in (path, log_of(path)):
        try:
            found = file.stat()
        except OSError:
            continue
        parts.append(f"{found.st_size}.{found.st_mtime_ns}")
    return "+".join(parts)


def _newest_first(seen: Iterable[Seen]) -> tuple[Summary, ...]:
    told = (_with_status(one.summary) for one in seen)
    return tuple(sorted(told, key=lambda summary: (summary.day, summary.saved), reverse=True))


def _with_status(summary: Summary) -> Summary:
    """A session that was not ended is open as long as some program has its file."""
    if summary.status != "interrupted" or not _somebody_has(summary.path):
        return summary
    return replace(summary, status="open")


def _somebody_has(path: Path) -> bool:
    try:
        with open_files.access(path):
            return in_use(path)
    except FileInUse:
        return True
