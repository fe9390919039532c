"""The folder of sessions, behind a small index that can be thrown away."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
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
from cwb_workshop.system.atomic import write_whole
from cwb_workshop.system.private_folder import make_private

if TYPE_CHECKING:
    from cwb_workshop.store.library.looking import Looking
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
        self._looking: Looking | None = None
        self._parsed: tuple[tuple[int, ...], Mapping[str, IndexedSession]] | None = None

    def known(self) -> tuple[Summary, ...]:
        """Return the sessions as the index has them; no file of a session is looked at."""
        return tuple(one.summary for one in self._index().values())

    def quick(self) -> tuple[Summary, ...]:
        """Return the sessions as last seen, newest first."""
        return _shown(self._index())

    def refresh(self) -> tuple[Summary, ...]:
        """Read every file that changed since, and return all, newest first."""
        *_, last = self._look(at_a_glance=False)
        return last or ()

    def look(self) -> Iterator[tuple[Summary, ...] | None]:
        """Do so a moment at each turn, and give the list where there is a new one: first as the
        tables of new files tell it, last as all files were read.
        """
        return self._look(at_a_glance=True)

    def search(self, text: str) -> tuple[Path, ...]:
        """Return the sessions in which every word of text begins some word, newest first."""
        import sqlite3

        index = self._index()
        if clean(text).strip():
            try:
                names = self._archive().find(text)
            except (sqlite3.Error, OSError):
                return ()
            index = {name: index[name] for name in names if name in index}
        return tuple(one.path for one in _newest_first(index))

    def forget(self, path: Path) -> None:
        """Take a session out of index and archive; throw them away where that fails.

        Raises NotRemoved.
        """
        import sqlite3

        archive = self._archive()
        if self._looking is not None:
            self._looking.forget(path.name)
        try:
            known = dict(self._index())
            known.pop(path.name, None)
            self._keep_index(known)
            archive.forget(path.name)
        except (sqlite3.Error, OSError):
            try:
                (self._derived / _INDEX).unlink(missing_ok=True)
                archive.throw_away()
            except OSError as error:
                raise NotRemoved(path) from error

    def _look(self, *, at_a_glance: bool) -> Iterator[tuple[Summary, ...] | None]:
        import sqlite3

        from cwb_workshop.store.library.looking import Looking
        from cwb_workshop.store.library.removal import sweep_copies

        sweep_copies()
        try:
            archived = self._archive().names()
        except (sqlite3.Error, OSError):
            archived = set()

        def keep(present: Mapping[str, IndexedSession], texts: Mapping[str, str]) -> None:
            try:
                if present != self._index():
                    self._keep_index(present)
                self._archive().keep(texts, archived - set(present))
            except (sqlite3.Error, OSError) as error:
                _log.warning("the index could not be kept: %s", type(error).__name__)

        looking = self._looking = Looking(
            self._folder, self._index(), archived, locales=self._locales(), keep=keep
        )
        for is_new in looking.turns(at_a_glance=at_a_glance):
            yield _shown(looking.present) if is_new else None

    def _archive(self) -> Archive:
        from cwb_workshop.store.library.search_archive import Archive

        return Archive(self._derived)

    def _index(self) -> Mapping[str, IndexedSession]:
        """Return what the index file says, parsed once for as long as that file is the same."""
        path = self._derived / _INDEX
        try:
            status = path.stat()
            mark = (status.st_ino, status.st_size, status.st_mtime_ns)
            if self._parsed is None or self._parsed[0] != mark:
                self._parsed = mark, from_json(path.read_text(encoding="utf-8"), self._folder)
        except _NO_INDEX:
            return {}
        return self._parsed[1]

    def _keep_index(self, seen: Mapping[str, IndexedSession]) -> None:
        make_private(self._derived)
        write_whole(self._derived / _INDEX, to_json(seen).encode())


def _shown(seen: Mapping[str, IndexedSession]) -> tuple[Summary, ...]:
    return tuple(_with_status(summary) for summary in _newest_first(seen))


def _newest_first(seen: Mapping[str, IndexedSession]) -> list[Summary]:
    summaries = (one.summary for one in seen.values())
    return sorted(summaries, key=lambda summary: (summary.day, summary.saved), reverse=True)


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
