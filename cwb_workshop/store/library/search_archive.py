"""What can be searched of all sessions: derived, so it can be thrown away and made again."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TypeVar

from cwb_workshop.core.model.text import folded
from cwb_workshop.store.causes import OF_BYTES, is_of_the_system
from cwb_workshop.system.private_folder import make_private

_Answer = TypeVar("_Answer")

_FILE = "search.sqlite"
_FOLDING = 1
"""Goes up when `folded` gives something else: what was folded otherwise is taken in anew."""
_MAKE = """
    CREATE VIRTUAL TABLE IF NOT EXISTS said USING
    fts5(name UNINDEXED, body, tokenize='unicode61 remove_diacritics 2', prefix='2 3')
"""


class Archive:
    """One row for each session: the name of its file and all its words, folded.

    Everything raises sqlite3.Error or OSError where the folder cannot be used; an archive
    that is damaged is made anew, empty.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path = folder / _FILE

    def names(self) -> set[str]:
        """Return the files it knows, once it is seen to be whole."""

        def known(archive: sqlite3.Connection) -> set[str]:
            # What is searched is held against what was taken in.
            archive.execute("INSERT INTO said (said) VALUES ('integrity-check')")
            return _names(archive.execute("SELECT name FROM said"))

        return self._tried(known)

    def keep(self, texts: Mapping[str, str], gone: Iterable[str]) -> None:
        """Take in the texts of these files, and forget those that are gone."""
        forgotten = {*gone, *texts}
        if not forgotten:
            return

        def put(archive: sqlite3.Connection) -> None:
            # By number: a name is not indexed, and looking for each goes through all of them.
            rows = archive.execute("SELECT rowid, name FROM said").fetchall()
            known = [(row,) for row, name in rows if name in forgotten]
            with archive:
                archive.executemany("DELETE FROM said WHERE rowid = ?", known)
                archive.executemany("INSERT INTO said (name, body) VALUES (?, ?)", texts.items())
                if known:
                    # Until then the index keeps the words of what was deleted.
                    archive.execute("INSERT INTO said (said) VALUES ('optimize')")

        self._tried(put)

    def forget(self, name: str) -> None:
        """Forget a file, and leave none of its words in what is free."""
        self.keep({}, [name])
        self._tried(lambda archive: archive.execute("VACUUM"))

    def throw_away(self) -> None:
        """Remove it; it is made again. Raises OSError."""
        self._path.unlink(missing_ok=True)

    def find(self, text: str) -> set[str]:
        """Return the files in which every word of text begins some word."""
        words = [word for word in folded(text).split() if any(map(str.isalnum, word))]
        if not words:
            return set()
        # Quoted, so that nothing typed is read as a query.
        quoted = " ".join('"' + word.replace('"', '""') + '"*' for word in words)
        query = "SELECT name FROM said WHERE said MATCH ?"
        return self._tried(lambda archive: _names(archive.execute(query, (f"body : ({quoted})",))))

    def _tried(self, ask: Callable[[sqlite3.Connection], _Answer]) -> _Answer:
        try:
            with self._open() as archive:
                return ask(archive)
        except OF_BYTES as error:
            if is_of_the_system(error):
                raise
            self._path.unlink(missing_ok=True)
            with self._open() as archive:
                return ask(archive)

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        make_private(self._folder)
        os.close(os.open(self._path, os.O_CREAT | os.O_RDWR, 0o600))
        with closing(sqlite3.connect(self._path)) as archive:
            archive.execute("PRAGMA secure_delete=ON")
            if archive.execute("PRAGMA user_version").fetchone()[0] != _FOLDING:
                archive.execute("DROP TABLE IF EXISTS said")
                archive.execute(f"PRAGMA user_version={_FOLDING}")
            archive.execute(_MAKE)
            yield archive


def _names(rows: Iterable[tuple[str]]) -> set[str]:
    return {name for (name,) in rows}
