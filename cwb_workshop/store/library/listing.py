"""The folder of sessions, behind a small index that can be thrown away."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from cwb_workshop.core.model.locale import Locale
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.sessions.library import Summary
from cwb_workshop.store import open_files
from cwb_workshop.store.faults import FileInUse, NotRemoved
from cwb_workshop.store.library.session_index import IndexedSession, from_json, to_json
from cwb_workshop.store.other_programs import in_use
from cwb_workshop.store.sidecar_files import log_of, witness_of
from cwb_workshop.system.atomic import write_whole
from cwb_workshop.system.private_folder import make_private

if TYPE_CHECKING:
    from cwb_workshop.store.library.search_archive import Archive

_INDEX = "index.json"
_NO_INDEX = (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError)
_log = logging.getLogger(__name__)

# SQLite and all that reads sessions are imported where they are used: the first picture
# needs nothing but the index.


class Listing:
    """Index and archive stand in `derived`; without them the folder is simply read again."""

    def __init__(
        self, folder: Path, derived: Path, locales: Callable[[], Sequence[Locale]]
    ) -> None:
        """`locales` gives the languages in whose dates a session can be searched for."""
        self._folder = folder
        self._derived = derived
        self._locales = locales

    def known(self) -> tuple[Summary, ...]:
        """Return the sessions as the index has them; no file of a session is looked at."""
        return tuple(one.summary for one in self._index().values())

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
        present: dict[str, IndexedSession] = {}
        texts: dict[str, str] = {}
        for path in sorted(self._folder.glob("*.cwb")):
            seen = known.get(path.name)
            if seen is None or seen.stamp != _stamp(path) or path.name not in archived:
                seen, text = _read(path, seen, self._locales())
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
            names = self._archive().find(text)
        except (sqlite3.Error, OSError):
            return ()
        return tuple(summary.path for summary in summaries if summary.path.name in names)

    def forget(self, path: Path) -> None:
        """Take a session out of index and archive; throw them away where that fails.

        Raises NotRemoved.
        """
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

    def _index(self) -> dict[str, IndexedSession]:
        try:
            text = (self._derived / _INDEX).read_text(encoding="utf-8")
            return from_json(text, self._folder)
        except _NO_INDEX:
            return {}

    def _keep_index(self, seen: dict[str, IndexedSession]) -> None:
        make_private(self._derived)
        write_whole(self._derived / _INDEX, to_json(seen).encode())


def _read(
    path: Path, before: IndexedSession | None, locales: Sequence[Locale]
) -> tuple[IndexedSession, str | None]:
    """Read a file anew. One that cannot be read just now stays as it was last seen."""
    from cwb_workshop.store.library.summaries import summarised

    stamp = _stamp(path)
    try:
        summary, text = summarised(path, locales)
    except FileInUse:
        return before or IndexedSession("", Summary(path, "interrupted", place=path.stem)), None
    return IndexedSession("" if summary.can_change else stamp, summary), text


def _stamp(path: Path) -> str:
    """A session that was not closed keeps its newest lines in the log beside it, and what is
    missing of it is known by its witness.

    One that is locked becomes another file, with the time of the one before and often its size.
    """
    parts = []
    for file in (path, log_of(path), witness_of(path)):
        try:
            status = file.stat()
        except OSError:
            continue
        parts.append(f"{status.st_ino}.{status.st_size}.{status.st_mtime_ns}")
    return "+".join(parts)


def _newest_first(seen: Iterable[IndexedSession]) -> tuple[Summary, ...]:
    summaries = (_with_status(one.summary) for one in seen)
    return tuple(sorted(summaries, key=lambda summary: (summary.day, summary.saved), reverse=True))


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
