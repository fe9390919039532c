"""The folder of sessions, behind a small index that can be thrown away."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from cwb_workshop.core.library import Summary
from cwb_workshop.core.text import folded
from cwb_workshop.files.atomic import write_whole
from cwb_workshop.store.file_names import free_path, safe_stem
from cwb_workshop.store.index import from_json, to_json

if TYPE_CHECKING:
    import sqlite3

_INDEX = "index.json"
_ARCHIVE = "search.sqlite"
_UNREADABLE = (OSError, ValueError, TypeError, KeyError, AttributeError)


# SQLite and all that reads sessions come after the first picture, when they are needed.


class FolderLibrary:
    """Index and archive stand in `derived`; without them the folder is simply read again."""

    def __init__(self, folder: Path, *, derived: Path, backups: Path) -> None:
        self.folder = folder
        self._derived = derived
        self._backups = backups

    def quick(self) -> tuple[Summary, ...]:
        """Return the sessions as last seen, newest first."""
        known = self._index()
        return _newest_first(summary for _mtime, summary in known.values())

    def refresh(self) -> tuple[Summary, ...]:
        """Read every file that changed since, and return all, newest first."""
        from cwb_workshop.store.summaries import summarised

        known = self._index()
        present: dict[str, tuple[float, Summary]] = {}
        texts: dict[str, str] = {}
        for path in self.folder.glob("*.cwb"):
            mtime = self._changed_at(path)
            held = known.get(path.name)
            if held is None or held[0] != mtime:
                summary, texts[path.name] = summarised(path)
                held = (mtime, summary)
            present[path.name] = held
        if present != known:
            self._derived.mkdir(parents=True, exist_ok=True)
            write_whole(self._derived / _INDEX, to_json(present).encode())
        self._archive(texts, gone=set(known) - set(present))
        return _newest_first(summary for _mtime, summary in present.values())

    def search(self, text: str) -> tuple[Path, ...]:
        """Return the sessions in which every word of text begins some word."""
        import sqlite3

        words = folded(text).split()
        if not words:
            return tuple(summary.path for summary in self.quick())
        query = " ".join('"' + word.replace('"', '""') + '"*' for word in words)
        try:
            with closing(self._open_archive()) as archive:
                rows = archive.execute(
                    "SELECT name FROM said WHERE said MATCH ?", (f"body : ({query})",)
                ).fetchall()
        except sqlite3.Error:
            return ()
        return tuple(self.folder / name for (name,) in rows)

    def new_path(self, place: str, day: str) -> Path:
        """Return a free path for a new session, such as 2026-03-12-zuiderkouw.cwb."""
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        return free_path(self.folder, safe_stem(f"{day} {place}"), ".cwb", Path.exists)

    def backups(self, path: Path) -> tuple[Path, ...]:
        from cwb_workshop.store.backup import Backups

        return Backups(self._backups, path, datetime.now).usable()

    def restore(self, path: Path, backup: Path) -> Path:
        from cwb_workshop.store.backup import Backups

        return Backups(self._backups, path, datetime.now).restore(backup)

    def _index(self) -> dict[str, tuple[float, Summary]]:
        try:
            text = (self._derived / _INDEX).read_text(encoding="utf-8")
            return from_json(text, self.folder)
        except _UNREADABLE:
            return {}

    def _changed_at(self, path: Path) -> float:
        """A session that was not closed keeps its newest lines in the log beside it."""
        log = path.with_name(f"{path.name}-wal")
        stamps = [file.stat().st_mtime for file in (path, log) if file.exists()]
        return max(stamps, default=0.0)

    def _archive(self, texts: dict[str, str], gone: set[str]) -> None:
        import sqlite3

        if not texts and not gone:
            return
        try:
            with closing(self._open_archive()) as archive, archive:
                for name in (*gone, *texts):
                    archive.execute("DELETE FROM said WHERE name = ?", (name,))
                archive.executemany("INSERT INTO said (name, body) VALUES (?, ?)", texts.items())
        except sqlite3.Error:
            (self._derived / _ARCHIVE).unlink(missing_ok=True)

    def _open_archive(self) -> sqlite3.Connection:
        import sqlite3

        self._derived.mkdir(parents=True, exist_ok=True)
        archive = sqlite3.connect(self._derived / _ARCHIVE)
        archive.execute("PRAGMA secure_delete=ON")
        archive.execute(
            "CREATE VIRTUAL TABLE IF NOT EXISTS said USING"
            " fts5(name UNINDEXED, body, tokenize='unicode61 remove_diacritics 2', prefix='2 3')"
        )
        return archive


def _newest_first(summaries: Iterable[Summary]) -> tuple[Summary, ...]:
    return tuple(sorted(summaries, key=lambda summary: (summary.day, summary.saved), reverse=True))
