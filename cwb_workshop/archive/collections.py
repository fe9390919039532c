"""Favourites and named collections of sessions: kept beside the archive, for it is derived and can
be thrown away, and nobody gathers twice. Sessions stand in it by their marks; no word of anybody.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from cwb_workshop.archive.faults import ArchiveError
from cwb_workshop.archive.finding import Selection
from cwb_workshop.archive.kept_beside import read_kept, write_kept
from cwb_workshop.core.model.text import clean, folded

FILE = "collections.json"
FAVOURITES = "favourites"
"""How the collection is named that everybody has; on the screen it is called in the language."""

LONGEST_NAME = 60


class SessionCollections:
    """Which sessions are in which collection; names that differ only in case are one."""

    def __init__(self, folder: Path) -> None:
        """Raises ArchiveError for a file that somebody changed into something else."""
        self._path = folder / FILE
        self._held = self._read()

    @property
    def names(self) -> tuple[str, ...]:
        """All of them in alphabetical order, but for the favourites."""
        return tuple(sorted((name for name in self._held if name != FAVOURITES), key=folded))

    @property
    def all_names(self) -> tuple[str, ...]:
        """All of them, the favourites first where there are any."""
        return (*(name for name in (FAVOURITES,) if name in self._held), *self.names)

    def sessions(self, name: str) -> tuple[str, ...]:
        """Return the marks of its sessions. Raises ArchiveError where there is no such one."""
        known = self._known(name)
        if known is None:
            if folded(name.strip()) == FAVOURITES:
                return ()
            raise ArchiveError(
                "archive.no_collection", name=clean(name), known=", ".join(self.names) or "–"
            )
        return self._held[known]

    def of_sessions(self) -> Mapping[str, tuple[str, ...]]:
        """Return the names of the collections that each session is in, favourites first."""
        found: dict[str, tuple[str, ...]] = {}
        for name in self.all_names:
            for session in self._held[name]:
                found[session] = (*found.get(session, ()), name)
        return found

    def put(self, name: str, sessions: Iterable[str]) -> str:
        """Put sessions into a collection, a new one where there is none of that name; return what
        it is called. Raises ArchiveError.
        """
        called = self._known(name) or _name(name)
        held = dict.fromkeys((*self._held.get(called, ()), *sessions))
        self._keep({**self._held, called: tuple(held)})
        return called

    def take_out(self, name: str, sessions: Iterable[str]) -> str:
        """Take sessions out of a collection; one that is empty is none any more."""
        there, gone = self.sessions(name), frozenset(sessions)
        called = self._known(name) or name
        left = tuple(one for one in there if one not in gone)
        others = {one: held for one, held in self._held.items() if one != called}
        self._keep({**others, called: left} if left else others)
        return called

    def rename(self, name: str, to: str) -> str:
        """Call a collection otherwise; return what it is called now. Raises ArchiveError, also
        where another one is called so.
        """
        self.sessions(name)
        called, before = _name(to), self._known(name)
        is_free = self._known(called) in (None, before)
        if not is_free or FAVOURITES in (before, folded(called)):
            raise ArchiveError("archive.collection_taken", name=clean(called))
        self._keep({called if one == before else one: marks for one, marks in self._held.items()})
        return called

    def dissolve(self, name: str) -> str:
        """Forget a collection; its sessions stay. Return what it was called."""
        return self.take_out(name, self.sessions(name))

    def _known(self, name: str) -> str | None:
        wanted = folded(" ".join(name.split()))
        return next((one for one in self._held if folded(one) == wanted), None)

    def _keep(self, held: Mapping[str, tuple[str, ...]]) -> None:
        write_kept(self._path, held)
        self._held = dict(held)

    def _read(self) -> dict[str, tuple[str, ...]]:
        read = read_kept(self._path, _is_list_of_marks, fault="archive.collections")
        return {name: tuple(sessions) for name, sessions in read.items()}


def _name(typed: str) -> str:
    """Return a name as it is kept. Raises ArchiveError for none, and for one that is too long."""
    called = " ".join(clean(typed).split())
    if not 0 < len(called) <= LONGEST_NAME:
        raise ArchiveError("archive.collection_name", most=LONGEST_NAME)
    return called


def _is_list_of_marks(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def in_collection(folder: Path, selection: Selection, name: str) -> Selection:
    """Return the selection, of sessions in a collection alone where one is named."""
    if not name:
        return selection
    return replace(selection, sessions=SessionCollections(folder).sessions(name))
