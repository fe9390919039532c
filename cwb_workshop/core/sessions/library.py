"""What the home screen knows of the sessions on this laptop, without opening them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal, Protocol, TypeAlias

from cwb_workshop.core.model.record import Record

Status: TypeAlias = Literal["open", "interrupted", "closed", "unreadable"]


@dataclass(frozen=True, slots=True)
class Summary:
    """One session file at a glance. `item` is the item that was open last.

    `saved` is when it was last written, ISO 8601; `fault` the key of what is wrong with
    a file that cannot be read, `beside` what that names beside it, and `damaged` says that
    a backup is the way out. A `locked` session has a passphrase: only what its name says is
    known of it.
    """

    path: Path
    status: Status
    place: str = ""
    venue: str = ""
    day: str = ""
    people: int | None = None
    tables: int | None = None
    answers: int = 0
    item: str = ""
    saved: str = ""
    fault: str = ""
    beside: str = ""
    damaged: bool = False
    locked: bool = False

    @property
    def can_change(self) -> bool:
        """Whether the same file can be read another time, and then be found well."""
        return self.status == "unreadable" and not self.damaged


@dataclass(frozen=True, slots=True)
class Copy:
    """An earlier state of a session. `kept` before the session was put back, else a backup."""

    path: Path
    made: datetime
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Restored:
    """What came of putting a backup back: `aside` is where the file went that was there.

    `missing` counts the steps that were acknowledged, and that neither of them still gives.
    """

    aside: Path
    missing: int = 0


@dataclass(frozen=True, slots=True)
class Traces:
    """What a session left on this laptop beside its own file.

    `copies` counts backups and files set aside. `reports` are those in the program's own
    folder; `elsewhere` those that somebody had written to another place.
    """

    copies: int = 0
    reports: tuple[Path, ...] = ()
    elsewhere: tuple[Path, ...] = ()


class Library(Protocol):
    """The folder of sessions. Everything here may read the disk; call it off the window."""

    folder: Path

    def quick(self) -> tuple[Summary, ...]:
        """Return the sessions as last seen, newest first, from one small index file."""
        ...

    def refresh(self) -> tuple[Summary, ...]:
        """Look at every file that changed since, and return all, newest first."""
        ...

    def search(self, text: str) -> tuple[Path, ...]:
        """Return the sessions whose place, venue, date or answers hold text."""
        ...

    def new_path(self, place: str, day: str) -> Path:
        """Return a free path whose name is valid on Windows, macOS and Linux."""
        ...

    def backups(self, path: Path) -> tuple[Path, ...]:
        """Return the backups of a session that can be opened, newest first."""
        ...

    def restore(self, path: Path, backup: Path) -> Restored:
        """Set a damaged file aside, never deleting it, and put a backup in its place."""
        ...

    def copies(self, path: Path) -> tuple[Copy, ...]:
        """Return all earlier states of a session that can be opened, newest first."""
        ...

    def record(self, path: Path) -> Record:
        """Return what a session or a copy of one holds. Raises StoreError."""
        ...

    def go_back(self, path: Path, copy: Path) -> None:
        """Put a session back to how a copy has it; how it is now is kept as a copy too.

        Raises StoreError; then it is as it was.
        """
        ...

    def is_locked(self, path: Path) -> bool:
        """Say whether a passphrase is to be given first. Raises StoreError."""
        ...

    def has_passphrase(self, path: Path) -> bool:
        """Say whether a session has a passphrase, given or not. Raises StoreError."""
        ...

    def unlock(self, path: Path, typed: str) -> None:
        """Take a passphrase or a printed recovery key. Raises StoreError for a wrong one."""
        ...

    def backups_locked(self, path: Path) -> bool:
        """Say whether there are backups that wait for a passphrase."""
        ...

    def unlock_backups(self, path: Path, typed: str) -> None:
        """Take the passphrase of backups, whatever became of their session.

        Raises StoreError for a wrong one.
        """
        ...

    def lock(self, path: Path, passphrase: str) -> tuple[str, ...]:
        """Give a session a passphrase, its copies too; return those that could not have one.

        Raises StoreError; then nothing has changed.
        """
        ...

    def open_up(self, path: Path) -> tuple[str, ...]:
        """Take a passphrase away that was given; return the copies that kept it.

        Raises StoreError; then the session has it still.
        """
        ...

    def recovery(self, path: Path) -> str:
        """Return the recovery key of a session whose passphrase was given. Raises StoreError."""
        ...

    def traces(self, path: Path) -> Traces:
        """Return what goes with a session when it is removed, and what stays elsewhere."""
        ...

    def remove(self, path: Path, *, reports: bool) -> None:
        """Remove a session with everything that holds its words; its reports if asked to.

        What was written to another place stays. It cannot be undone. Raises StoreError.
        """
        ...
