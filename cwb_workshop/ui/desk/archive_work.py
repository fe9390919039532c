"""What the desk asks of the archive, done beside its window."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from cwb_workshop.archive.collections import SessionCollections, in_collection
from cwb_workshop.archive.desk import (
    StoredDivergence,
    decide,
    remove,
    stored_divergences,
)
from cwb_workshop.archive.engine import ArchiveConnection
from cwb_workshop.archive.finding import Selection
from cwb_workshop.archive.intake import Intake, KeysFor
from cwb_workshop.archive.learned_texts import LearnedTexts
from cwb_workshop.archive.opening import ReadableArchive
from cwb_workshop.archive.overview import KnownFilters, known_filters
from cwb_workshop.archive.places import ArchivePlace
from cwb_workshop.archive.reader_processes import ReaderProcesses
from cwb_workshop.archive.session_files import session_files
from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.core.model.locale import Language
from cwb_workshop.exercises import Registry
from cwb_workshop.ui.background_work import BackgroundWork
from cwb_workshop.ui.desk.asked_filters import AskedFilters, Askers, FilterAsker
from cwb_workshop.ui.desk.desk_archive import DeskArchive, typed_place
from cwb_workshop.ui.desk.desk_push import pushed
from cwb_workshop.ui.desk.taken_in import TakenIn, summed
from cwb_workshop.ui.window_turns import in_turns

if TYPE_CHECKING:
    from cwb_workshop.archive.pushing import PushOutcome

_Answer = TypeVar("_Answer")
_FEW = 4
"""Fewer files are read by the program itself: more would keep its window waiting."""


class ArchiveWork(QObject):
    """`read` tells how many files were read so far, `sent` how many sessions were pushed. Of two
    things asked under one name only the later one is answered: who types on waits for no letter
    before.
    """

    read = Signal(int)
    sent = Signal(int)

    def __init__(
        self, parent: QObject, folder: Path, exercises: Registry, keys_for: KeysFor
    ) -> None:
        super().__init__(parent)
        self.exercises = exercises
        self.archive, self._keys_for = DeskArchive(folder), keys_for
        self._latest: Counter[str] = Counter()
        self._stopped = Event()
        # Taking in hundreds of files must keep nobody from looking for a word.
        self._asking, self._adding = BackgroundWork(self), BackgroundWork(self)
        self._filters = AskedFilters(self, self._read_filters)

    def ask(
        self,
        name: str,
        question: Callable[[ArchiveConnection], _Answer],
        then: Callable[[_Answer], None],
        otherwise: Callable[[UserFacingError | OSError], None],
    ) -> None:
        self._latest[name] += 1
        number = self._latest[name]

        def asked() -> tuple[_Answer, ...]:
            if number != self._latest[name]:
                return ()
            with self.archive.readable().reading() as connection:
                return (question(connection),)

        def answered(answer: tuple[_Answer, ...]) -> None:
            if number == self._latest[name]:
                for one in answer:
                    then(one)

        self._asking.run(asked, answered, otherwise)

    def ask_filters(
        self,
        name: str,
        language: Language,
        then: Callable[[KnownFilters], None],
        otherwise: Callable[[UserFacingError | OSError], None],
    ) -> None:
        """Ask by what sessions and lines can be narrowed down."""
        self._filters.ask(name, language, FilterAsker(then, otherwise))

    def _read_filters(self, language: Language, askers: Askers) -> None:
        def known(connection: ArchiveConnection) -> KnownFilters:
            filters = known_filters(connection, self.exercises, language)
            return replace(filters, collections=self.collections().all_names)

        def tell(filters: KnownFilters) -> None:
            for asker in askers.values():
                asker.then(filters)

        def tell_fault(error: UserFacingError | OSError) -> None:
            for asker in askers.values():
                asker.otherwise(error)

        self.ask(", ".join(sorted(askers)), known, tell, tell_fault)

    def look_at(
        self,
        typed: str,
        organisation: str,
        then: Callable[[], None],
        otherwise: Callable[[UserFacingError | OSError], None],
        asker: QObject,
    ) -> None:
        """Open another archive, by its folder or address; where that cannot be done, or the
        `asker` is gone by then, it stays with the one that it has.
        """

        def found() -> tuple[ArchivePlace, ReadableArchive]:
            place = typed_place(typed)
            return place, self.archive.found(place, organisation)

        def use(found: tuple[ArchivePlace, ReadableArchive]) -> None:
            self.archive.use(*found)
            then()

        self._asking.run(found, use, otherwise, asker=asker)

    def push(
        self,
        typed: str,
        organisation: str,
        then: Callable[[Counter[PushOutcome]], None],
        otherwise: Callable[[UserFacingError | OSError], None],
    ) -> None:
        """Push all sessions to a server; `stop` ends that early, and what is done stays there."""
        self._stopped.clear()

        def errand() -> Counter[PushOutcome]:
            archive = self.archive.writable()
            with in_turns():
                return pushed(archive, typed, organisation, self.exercises, self._goes_on)

        self._adding.run(errand, then, otherwise)

    def add(
        self,
        paths: Iterable[Path],
        then: Callable[[TakenIn], None],
        otherwise: Callable[[UserFacingError | OSError], None],
    ) -> None:
        """Take in files and folders; `stop` ends that early, and keeps what was read."""
        self._stopped.clear()
        named = tuple(paths)
        self._adding.run(lambda: self._taken_in(named), then, otherwise)

    def remove(
        self,
        session: str,
        then: Callable[[tuple[str, ...]], None],
        otherwise: Callable[[UserFacingError | OSError], None],
    ) -> None:
        self._adding.run(lambda: remove(self.archive.writable(), [session]), then, otherwise)

    def undecided(
        self,
        session: str,
        then: Callable[[tuple[StoredDivergence, ...]], None],
        otherwise: Callable[[UserFacingError | OSError], None],
    ) -> None:
        """Find what copies of a session made differently, and nobody decided about."""

        def of_session() -> tuple[StoredDivergence, ...]:
            differing = stored_divergences(self.archive.writable())
            return tuple(one for one in differing if one.session == session)

        self._adding.run(of_session, then, otherwise)

    def decide(
        self,
        mark: str,
        side: int,
        then: Callable[[StoredDivergence], None],
        otherwise: Callable[[UserFacingError | OSError], None],
    ) -> None:
        """Let a side hold, counted from 1."""

        def decided() -> StoredDivergence:
            intake = Intake(self.archive.writable(), self.exercises, self._keys_for)
            return decide(self.archive.writable(), mark, side, intake)

        self._adding.run(decided, then, otherwise)

    def file_of(
        self,
        session: str,
        own: Path,
        then: Callable[[Path], None],
        otherwise: Callable[[UserFacingError | OSError], None],
    ) -> None:
        """Find where a session can be opened, best in the folder `own`."""
        self._asking.run(lambda: self.archive.file_of(session, own), then, otherwise)

    def beside(
        self,
        errand: Callable[[], _Answer],
        then: Callable[[_Answer], None],
        otherwise: Callable[[UserFacingError | OSError], None],
    ) -> None:
        """Do what takes long or changes a session, after what is taken in and before what comes."""
        self._adding.run(errand, then, otherwise)

    def make(
        self,
        question: Callable[[ArchiveConnection], _Answer],
        then: Callable[[_Answer], None],
        otherwise: Callable[[UserFacingError | OSError], None],
    ) -> None:
        """Do what takes longer than an answer, so that nobody waits for it who looks for a word."""

        def made() -> _Answer:
            with self.archive.readable().reading() as connection:
                return question(connection)

        self.beside(made, then, otherwise)

    def collections(self) -> SessionCollections:
        """Read the collections; to be called where files may be waited for."""
        return SessionCollections(self.archive.folder)

    def learned(self) -> LearnedTexts:
        """Read what is learned of comparisons; to be called where files may be waited for."""
        return LearnedTexts(self.archive.folder)

    def in_collection(self, selection: Selection, name: str) -> Selection:
        """Narrow a selection down to a collection; to be called where files may be waited for."""
        return in_collection(self.archive.folder, selection, name)

    def gather(
        self,
        change: Callable[[SessionCollections], str],
        then: Callable[[str], None],
        otherwise: Callable[[UserFacingError | OSError], None],
    ) -> None:
        """Change a collection, and give its name."""
        self._adding.run(lambda: change(self.collections()), then, otherwise)

    @property
    def is_stopped(self) -> bool:
        """Whether somebody ended early what took long."""
        return self._stopped.is_set()

    def stop(self) -> None:
        self._stopped.set()

    def wait(self) -> None:
        """Wait until all that was asked is found; it is shown in the turns after that."""
        self._asking.wait()
        self._adding.wait()

    def leave(self) -> None:
        """Let go of the archive: what is under way ends, and nothing comes back any more. Nobody
        waits for the answer of a server.
        """
        self.stop()
        self._filters.leave()
        self._asking.stop(waits=not self.archive.is_on_server)
        self._adding.stop()

    def _taken_in(self, named: Sequence[Path]) -> TakenIn:
        intake = Intake(self.archive.writable(), self.exercises, self._keys_for, readers=_readers)
        with in_turns():
            taken = tuple(intake.take(self._counted(named)))
        return summed(taken, stopped=self._stopped.is_set())

    def _goes_on(self, number: int) -> bool:
        self.sent.emit(number)
        return not self._stopped.is_set()

    def _counted(self, named: Sequence[Path]) -> Iterator[Path]:
        for number, path in enumerate(session_files(named), start=1):
            if self._stopped.is_set():
                return
            self.read.emit(number)
            yield path


def _readers() -> ReaderProcesses:
    return ReaderProcesses(few=_FEW)
