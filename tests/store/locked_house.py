"""Sessions with a passphrase, where nothing but what is asked is known."""

from __future__ import annotations

from pathlib import Path

from cwb_workshop.core.model.record import Record
from cwb_workshop.session.library import Library
from cwb_workshop.store.keys import Key
from cwb_workshop.store.session_file import SessionFile


class House:
    """A folder of sessions, and the program before and after it was started again."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.keys: dict[bytes, Key] = {}
        self.library = self.started_again()

    def started_again(self) -> Library:
        self.keys = {}
        self.library = Library(
            self.root,
            derived=self.root / "derived",
            backups=self.root / "backups",
            keys=self.keys,
        )
        return self.library

    def opened(self, path: Path) -> SessionFile:
        return SessionFile.open(path, backups=self.root / "backups", keys=self.keys)

    def answers(self, path: Path) -> list[str]:
        return told(self.library.record(path))

    def files_with(self, word: str) -> list[str]:
        files = [file for file in self.root.rglob("*") if file.is_file()]
        return sorted(file.name for file in files if word.encode() in file.read_bytes())


def told(record: Record) -> list[str]:
    return [entry.text for entry in record.active_entries("answer")]


def unlocked_record(library: Library, path: Path, typed: str) -> Record:
    library.unlock(path, typed)
    return library.record(path)
