"""A library that is made when it is first asked something, after the first window is there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cwb_workshop.core.model.record import Record
    from cwb_workshop.core.sessions.library import Copy, Library, Restored, Summary, Traces


class LateLibrary:
    """Keeps the store, and all that it imports, away from the start of the program.

    Ask it from one thread only.
    """

    def __init__(self, folder: Path, make: Callable[[], Library]) -> None:
        self.folder = folder
        self._make = make
        self._made: Library | None = None

    def quick(self) -> tuple[Summary, ...]:
        return self._library.quick()

    def refresh(self) -> tuple[Summary, ...]:
        return self._library.refresh()

    def search(self, text: str) -> tuple[Path, ...]:
        return self._library.search(text)

    def new_path(self, place: str, day: str) -> Path:
        return self._library.new_path(place, day)

    def backups(self, path: Path) -> tuple[Path, ...]:
        return self._library.backups(path)

    def restore(self, path: Path, backup: Path) -> Restored:
        return self._library.restore(path, backup)

    def copies(self, path: Path) -> tuple[Copy, ...]:
        return self._library.copies(path)

    def record(self, path: Path) -> Record:
        return self._library.record(path)

    def go_back(self, path: Path, copy: Path) -> None:
        self._library.go_back(path, copy)

    def is_locked(self, path: Path) -> bool:
        return self._library.is_locked(path)

    def has_passphrase(self, path: Path) -> bool:
        return self._library.has_passphrase(path)

    def unlock(self, path: Path, typed: str) -> None:
        self._library.unlock(path, typed)

    def backups_locked(self, path: Path) -> bool:
        return self._library.backups_locked(path)

    def unlock_backups(self, path: Path, typed: str) -> None:
        self._library.unlock_backups(path, typed)

    def lock(self, path: Path, passphrase: str) -> tuple[str, ...]:
        return self._library.lock(path, passphrase)

    def open_up(self, path: Path) -> tuple[str, ...]:
        return self._library.open_up(path)

    def recovery(self, path: Path) -> str:
        return self._library.recovery(path)

    def traces(self, path: Path) -> Traces:
        return self._library.traces(path)

    def remove(self, path: Path, *, reports: bool) -> None:
        self._library.remove(path, reports=reports)

    @property
    def _library(self) -> Library:
        if self._made is None:
            self._made = self._make()
        return self._made
