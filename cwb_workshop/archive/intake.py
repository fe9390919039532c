"""Taking files into an archive: each is read once, and known when it comes again."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, Literal, TypeAlias

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.exc import IntegrityError

from cwb_workshop.archive import writing
from cwb_workshop.archive.decisions import Decisions
from cwb_workshop.archive.engine import SessionArchive
from cwb_workshop.archive.journals import copy_of, packed, unpacked, unpacked_texts
from cwb_workshop.archive.new_sessions import ReadFile, write_together
from cwb_workshop.archive.read_session import ReadSession
from cwb_workshop.archive.reader_processes import FileReader, ReaderProcesses
from cwb_workshop.archive.schema import OWN, files, kits, sessions
from cwb_workshop.archive.session_deriving import SessionDeriving
from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.sessions.merging import JournalCopy, longest_first
from cwb_workshop.exercises import Registry
from cwb_workshop.session.carried_kits import CarriedKits
from cwb_workshop.session.session_reader import read_session
from cwb_workshop.store.causes import OF_BYTES
from cwb_workshop.store.faults import StrangeParts
from cwb_workshop.store.keys import Keys
from cwb_workshop.store.open_files import is_held
from cwb_workshop.store.sidecar_files import companions
from cwb_workshop.system.end_signals import heard_later

IntakeOutcome: TypeAlias = Literal["added", "same", "grown", "merged", "skipped"]
KeysFor: TypeAlias = Callable[[Path], Keys]

_ROW = select(sessions.c.name, sessions.c.answers, sessions.c.undecided).where(
    writing.is_session(sessions, bindparam("of"))
)

_TOGETHER = 64
_SECONDS = 0.5
"""So many files, or those of so long, are written in one go."""


@value_type
class TakenFile:
    """What came of a file; `fault` says why one was skipped."""

    path: Path
    outcome: IntakeOutcome
    name: str = ""
    answers: int = 0
    undecided: int = 0
    fault: UserFacingError | None = None


@value_type
class _AskedFile:
    """A file that another process is asked for; None where it is to be read here."""

    path: Path
    stamp: str
    reader: FileReader | None


class Intake:
    def __init__(
        self,
        archive: SessionArchive,
        exercises: Registry,
        keys_for: KeysFor,
        kits: CarriedKits | None = None,
        readers: Callable[[], ReaderProcesses] = ReaderProcesses,
    ) -> None:
        """`keys_for` returns what opens a file; it raises UserFacingError where nobody said it."""
        self._readers = readers
        self._archive = archive
        self._keys_for = keys_for
        self._deriving = SessionDeriving(exercises, kits)
        self._decisions = Decisions(archive.folder)

    def take(self, paths: Iterable[Path]) -> Iterator[TakenFile]:
        """Take in files, some at a time; what was told is kept, also when this is ended early.

        Raises ArchiveError.
        """
        waiting: list[ReadFile | TakenFile] = []
        begun = time.monotonic()
        known = self._known()
        try:
            with closing(self._each_read(paths, known)) as files:
                for one in files:
                    waiting.append(one)
                    if len(waiting) >= _TOGETHER or time.monotonic() - begun > _SECONDS:
                        done, waiting = waiting, []
                        yield from self._keep(done)
                        begun = time.monotonic()
        except KeyboardInterrupt:
            self._keep(waiting)
            raise
        yield from self._keep(waiting)

    def settle_again(self, session: str) -> None:
        """Derive a session anew from what is kept of it, as after a decision."""
        self._decisions = Decisions(self._archive.folder)
        with heard_later(), self._archive.writing() as connection:
            there = writing.journals_of(connection, session)
            seal = connection.execute(
                select(sessions.c.kit_seal).where(writing.is_session(sessions, session))
            ).scalar_one()
            sources = connection.execute(
                select(kits.c.sources).where(kits.c.organisation == OWN, kits.c.seal == seal)
            ).scalar_one()
            self._write(connection, session, there, unpacked_texts(sources), Path(session))

    def _known(self) -> dict[str, str]:
        """Return how each file was when it was read, by its path."""
        with self._archive.reading() as connection:
            rows = connection.execute(
                select(files.c.path, files.c.stamp).where(files.c.organisation == OWN)
            )
            return {str(path): str(stamp) for path, stamp in rows}

    def _each_read(
        self, paths: Iterable[Path], known: Mapping[str, str]
    ) -> Generator[ReadFile | TakenFile, None, None]:
        """Read files in their order, each while others are read ahead elsewhere."""
        with self._readers() as readers:
            ahead: deque[_AskedFile | TakenFile] = deque()
            for path in paths:
                ahead.append(_asked(path, known, readers))
                while len(ahead) > readers.ahead:
                    yield self._read(ahead.popleft(), readers)
            while ahead:
                yield self._read(ahead.popleft(), readers)

    def _read(self, one: _AskedFile | TakenFile, readers: ReaderProcesses) -> ReadFile | TakenFile:
        if isinstance(one, TakenFile):
            return one
        read = None if one.reader is None else readers.answer(one.reader)
        if read is None:
            try:
                read = self._read_here(one.path)
            except UserFacingError as fault:
                return TakenFile(one.path, "skipped", fault=fault)
        return ReadFile(one.path, one.stamp, read)

    def _read_here(self, path: Path) -> ReadSession:
        """Raises UserFacingError."""
        contents = read_session(path, self._keys_for(path), as_written=True)
        copy = copy_of(contents)
        # A session is known by its first step: no two have the same.
        session, sources = copy.hashes[0], contents.kit_sources
        return ReadSession(session, copy.head, packed(contents), sources, read=copy)

    def _keep(self, waiting: Sequence[ReadFile | TakenFile]) -> list[TakenFile]:
        if not any(isinstance(one, ReadFile) for one in waiting):
            return [one for one in waiting if isinstance(one, TakenFile)]
        with heard_later(), self._archive.writing() as connection:
            new = write_together(connection, [one for one in waiting if isinstance(one, ReadFile)])
            return [self._kept(connection, one, one in new) for one in waiting]

    def _kept(
        self, connection: Connection, one: ReadFile | TakenFile, is_written: bool
    ) -> TakenFile:
        if isinstance(one, TakenFile):
            return one
        if is_written and one.read.rows is not None:
            return _told(one.path, "added", one.read.rows.session)
        return self._take(connection, one)

    def _take(self, connection: Connection, read: ReadFile) -> TakenFile:
        """Take a file in, whole or not at all: what cannot be written keeps no other out."""
        try:
            with connection.begin_nested():
                return self._taken(connection, read)
        except UserFacingError as fault:
            return TakenFile(read.path, "skipped", fault=fault)
        except (*OF_BYTES, IntegrityError):
            return TakenFile(read.path, "skipped", fault=StrangeParts(read.path))

    def _taken(self, connection: Connection, file: ReadFile) -> TakenFile:
        """Raises what the bytes of a file can raise, too."""
        read = file.read
        there = writing.journals_of(connection, read.session)
        if not there and read.rows is not None:
            writing.write(connection, read.whole(read.rows))
            taken = _told(file.path, "added", read.rows.session)
        else:
            taken = _told(file.path, *self._brought_together(connection, file.path, read, there))
        writing.note_files(connection, [file.noted])
        return taken

    def _brought_together(
        self, connection: Connection, path: Path, read: ReadSession, there: Mapping[str, bytes]
    ) -> tuple[IntakeOutcome, Mapping[str, Any]]:
        """Take in a copy beside those that are there. Raises as `_taken`."""
        copy = read.copy
        copies_there = tuple(map(unpacked, there.values()))
        together = longest_first((*copies_there, copy))
        outcome = _outcome(copies_there, together, copy)
        if outcome == "same":
            return outcome, dict(connection.execute(_ROW, {"of": read.session}).mappings().one())
        kept = {**there, read.head: read.packed}
        sources = read.sources
        return outcome, self._write(connection, read.session, kept, sources, path, together)

    def _write(
        self,
        connection: Connection,
        session: str,
        journals: Mapping[str, bytes],
        sources: Mapping[str, str],
        path: Path,
        together: Sequence[JournalCopy] = (),
    ) -> Mapping[str, Any]:
        """Derive a session, write it, and return the row of its own; raises UserFacingError before
        anything is changed.
        """
        decide = self._decisions.of_session(session)
        rows, kept = self._deriving.of(session, journals, sources, decide, path, together)
        writing.write(connection, writing.WholeSession(session, rows, kept, sources))
        return rows.session


def _asked(
    path: Path, known: Mapping[str, str], readers: ReaderProcesses
) -> _AskedFile | TakenFile:
    """Ask for a file, unless it is as it was when it was read."""
    stamp = stamp_of(path)
    if stamp and known.get(writing.path_key(path)) == stamp:
        return TakenFile(path, "same")
    return _AskedFile(path, stamp, None if is_held(path) else readers.ask(path))


def _told(path: Path, outcome: IntakeOutcome, told: Mapping[str, Any]) -> TakenFile:
    return TakenFile(path, outcome, told["name"], told["answers"], told["undecided"])


def stamp_of(path: Path) -> str:
    """Return what changes with a file and its log; empty where it cannot be asked."""
    try:
        statuses = [file.stat() for file in (path, *companions(path))]
    except (OSError, ValueError):
        return ""
    return " ".join(f"{one.st_size}.{one.st_mtime_ns}" for one in statuses)


def _outcome(
    there: Sequence[JournalCopy], together: Sequence[JournalCopy], new: JournalCopy
) -> IntakeOutcome:
    if not there:
        return "added"
    if {copy.head for copy in there} == {copy.head for copy in together}:
        return "same"
    return "grown" if len(together) == 1 or any(map(new.goes_on_from, there)) else "merged"
