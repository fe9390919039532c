"""The sessions on this laptop: listed, searched, locked, put back and removed."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from contextlib import suppress
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cwb_workshop.core.model.record import Record
    from cwb_workshop.core.sessions.library import Copy, Restored, Summary, Traces
    from cwb_workshop.store.backup import Backups
    from cwb_workshop.store.keys import Key
    from cwb_workshop.store.library.belongings import Belongings
    from cwb_workshop.store.library.listing import Listing


class Library:
    """One folder of sessions, with all that belongs to it. What is done to a file, the store does.

    Everything here may read the disk: call it off the window. What is imported is imported when
    it is first asked for: the form at home is there without it.
    """

    def __init__(
        self,
        folder: Path,
        *,
        derived: Path,
        backups: Path,
        reports: Path | None = None,
        keys: MutableMapping[bytes, Key] | None = None,
    ) -> None:
        """`derived` holds what can be thrown away: an index, and an archive for the search.

        `reports` is the folder whose reports go with their session, if asked to.
        `keys` is where the keys of sessions with a passphrase are put once that was given.
        """
        self.folder = folder
        self._derived = derived
        self._backups = backups
        self._reports = reports
        self._keys: MutableMapping[bytes, Key] = {} if keys is None else keys
        self._earlier: set[Path] = set()

    def known(self) -> tuple[Summary, ...]:
        """Return the sessions as they were listed last, from one small index file alone."""
        return self._listing.known()

    def quick(self) -> tuple[Summary, ...]:
        """Return the sessions as last seen, newest first, from one small index file."""
        return self._listing.quick()

    def refresh(self) -> tuple[Summary, ...]:
        """Look at every file that changed since, and return all, newest first."""
        return self._listing.refresh()

    def look(self) -> Iterator[tuple[Summary, ...] | None]:
        """Do so a moment at each turn, and give a list where there is a new one. Files that
        are new are told first by what their tables say, and in the end all as they were read.
        """
        return self._listing.look()

    def search(self, text: str) -> tuple[Path, ...]:
        """Return the sessions whose place, venue, date or answers hold text, newest first."""
        return self._listing.search(text)

    def new_path(self, place: str, day: str) -> Path:
        """Return a free path for a new session, such as 2026-03-12-zuiderkouw.cwb.

        Its name is valid on Windows, macOS and Linux.
        """
        from cwb_workshop.core.model.notes import for_others
        from cwb_workshop.store.file_names import free_path, safe_stem
        from cwb_workshop.system.private_folder import make_private

        make_private(self.folder)
        return free_path(self.folder, safe_stem(f"{day} {for_others(place)}"), ".cwb")

    def record(self, path: Path) -> Record:
        """Return what a session or a copy of one holds. Raises StoreError."""
        from cwb_workshop.store.contents import read_contents

        return read_contents(path, self._keys).record

    def backups(self, path: Path) -> tuple[Path, ...]:
        """Return the backups of a session that can be opened, newest first."""
        return self._backups_of(path).usable()

    def restore(self, path: Path, backup: Path) -> Restored:
        """Set a damaged file aside, never deleting it, and put a backup in its place.

        Raises StoreError.
        """
        from cwb_workshop.store.restore import restore

        self.note_earlier(path)
        return restore(path, backup, datetime.now(), self._keys)

    def copies(self, path: Path) -> tuple[Copy, ...]:
        """Return all earlier states of a session that can be opened, newest first.

        Raises OSError.
        """
        from cwb_workshop.core.sessions.library import Copy

        backups = self._backups_of(path)
        kept = [(copy, True) for copy in backups.kept_before_going_back()]
        made = [(copy, False) for copy in backups.usable()]
        copies = (Copy(copy, _changed(copy), was_kept) for copy, was_kept in (*kept, *made))
        return tuple(sorted(copies, key=lambda copy: copy.made, reverse=True))

    def go_back(self, path: Path, copy: Path) -> None:
        """Put a session back to how a copy has it; how it is now is kept as a copy too.

        Raises StoreError; then it is as it was.
        """
        from cwb_workshop.store.restore import go_back

        was_earlier = self.is_earlier(path)
        self.note_earlier(path)
        try:
            go_back(path, copy, self._backups, self._keys)
        except BaseException:
            if not was_earlier:
                self.went_on(path)
            raise

    def note_earlier(self, path: Path) -> None:
        """Remember that a session stands as it was earlier: what was hidden since is back.

        It is noted beside the backups, for the next start too; where that cannot be, until the
        program ends.
        """
        self._earlier.add(path.absolute())
        with suppress(OSError):
            self._backups_of(path).note_earlier()

    def is_earlier(self, path: Path) -> bool:
        """Say whether it stands as it was earlier, and nobody went on with it yet."""
        return path.absolute() in self._earlier or self._backups_of(path).stands_as_earlier()

    def went_on(self, path: Path) -> None:
        """Forget that a session stood as it was earlier: its wall waits by now."""
        self._earlier.discard(path.absolute())
        with suppress(OSError):
            self._backups_of(path).went_on()

    def is_locked(self, path: Path) -> bool:
        """Say whether a passphrase is to be given first. Raises StoreError."""
        from cwb_workshop.store.encryption import is_locked

        return is_locked(path, self._keys)

    def has_passphrase(self, path: Path) -> bool:
        """Say whether a session has a passphrase, given or not. Raises StoreError."""
        from cwb_workshop.store.encryption import is_locked

        return is_locked(path, {})

    def unlock(self, path: Path, typed: str) -> None:
        """Take a passphrase or a printed recovery key. Raises StoreError for a wrong one."""
        from cwb_workshop.store.encryption import unlock

        unlock(path, typed, self._backups, self._keys)

    def backups_locked(self, path: Path) -> bool:
        """Say whether there are backups that wait for a passphrase."""
        from cwb_workshop.store.encryption import has_locked_copies

        return has_locked_copies(path, self._backups, self._keys)

    def unlock_backups(self, path: Path, typed: str) -> None:
        """Take the passphrase of backups, whatever became of their session.

        Raises StoreError for a wrong one.
        """
        from cwb_workshop.store.encryption import unlock_copies

        unlock_copies(path, typed, self._backups, self._keys)

    def lock(self, path: Path, passphrase: str) -> tuple[str, ...]:
        """Give a session and its copies a passphrase, and forget what could be searched of it.

        Returns the names of copies that could not have one. Raises StoreError.
        """
        from cwb_workshop.store.encryption import lock

        left = lock(path, passphrase, self._backups, self._keys)
        self._listing.forget(path)
        return left

    def open_up(self, path: Path) -> tuple[str, ...]:
        """Take a passphrase away that was given; return the names of copies that kept it.

        Raises StoreError; then the session has it still.
        """
        from cwb_workshop.store.encryption import open_up

        return open_up(path, self._backups, self._keys)

    def recovery(self, path: Path) -> str:
        """Return the recovery key of a session whose passphrase was given. Raises StoreError."""
        from cwb_workshop.store.encryption import recovery_of

        return recovery_of(path, self._keys)

    def traces(self, path: Path) -> Traces:
        """Return what goes with a session when it is removed, and what stays elsewhere."""
        from cwb_workshop.store.library.removal import traces_of

        return traces_of(self._belongings(path, self._reports))

    def remove(self, path: Path, *, reports: bool) -> None:
        """Remove a session with everything that holds its words; its reports if asked to.

        What was written to another place stays. It cannot be undone. Raises StoreError.
        """
        from cwb_workshop.store.library.removal import remove

        remove(self._belongings(path, self._reports if reports else None))
        self._listing.forget(path)

    def _belongings(self, path: Path, reports: Path | None) -> Belongings:
        from cwb_workshop.session.report_files import is_report_of
        from cwb_workshop.store.beginning import first_step
        from cwb_workshop.store.library.belongings import Belongings

        first = first_step(path, self._keys)
        return Belongings(path, self._backups, reports, self._keys, is_report_of(first))

    @cached_property
    def _listing(self) -> Listing:
        from cwb_workshop.content.locale_reader import load_locales
        from cwb_workshop.store.library.listing import Listing

        return Listing(self.folder, self._derived, load_locales)

    def _backups_of(self, path: Path) -> Backups:
        from cwb_workshop.store.backup import Backups

        return Backups(self._backups, path, datetime.now, self._keys)


def _changed(path: Path) -> datetime:
    return datetime.fromtimestamp(path.stat().st_mtime)
