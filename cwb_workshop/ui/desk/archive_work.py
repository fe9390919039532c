"""What the desk asks of the archive, done beside its window."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Event, Lock
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from cwb_workshop.archive.collections import SessionCollections, in_collection
from cwb_workshop.archive.desk import (
    StoredDivergence,
    decide,
    file_of,
    remove,
    stored_divergences,
)
from cwb_workshop.archive.engine import ArchiveConnection, SessionArchive
from cwb_workshop.archive.finding import Selection
from cwb_workshop.archive.intake import Intake, IntakeOutcome, KeysFor, TakenFile
from cwb_workshop.archive.learned_texts import LearnedTexts
from cwb_workshop.archive.overview import KnownFilters, known_filters
from cwb_workshop.archive.session_files import session_files
from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.core.model.locale import Language
from cwb_workshop.exercises import Registry
from cwb_workshop.ui.background_work import BackgroundWork

_Answer = TypeVar("_Answer")
_LOCKED = "store.locked"


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What came of files that were added. `locked` are those that wait for a passphrase, `skipped`
    those that something is wrong with; `stopped` says whether there were more.
    """

    counts: Counter[IntakeOutcome] = field(default_factory=Counter)
    undecided: int = 0
    locked: tuple[Path, ...] = ()
    skipped: tuple[TakenFile, ...] = ()
    stopped: bool = False


class ArchiveWork(QObject):
    """`read` tells how many files were read so far. Of two things asked under one name only the
    later one is answered: who types on waits for no letter before.
    """

    read = Signal(int)

    def __init__(
        self, parent: QObject, folder: Path, exercises: Registry, keys_for: KeysFor
    ) -> None:
        super().__init__(parent)
        self.exercises = exercises
        self._folder, self._keys_for = folder, keys_for
        self._archive: SessionArchive | None = None
        self._opening = Lock()
        self._latest: Counter[str] = Counter()
        self._stopped = Event()
        # Taking in hundreds of files must keep nobody from looking for a word.
        self._asking, self._adding = BackgroundWork(self), BackgroundWork(self)

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
            with self._opened().reading() as connection:
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

        def known(connection: ArchiveConnection) -> KnownFilters:
            filters = known_filters(connection, self.exercises, language)
            return replace(filters, collections=self.collections().all_names)

        self.ask(name, known, then, otherwise)

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
        self._adding.run(lambda: remove(self._opened(), [session]), then, otherwise)

    def undecided(
        self,
        session: str,
        then: Callable[[tuple[StoredDivergence, ...]], None],
        otherwise: Callable[[UserFacingError | OSError], None],
    ) -> None:
        """Find what copies of a session made differently, and nobody decided about."""

        def of_session() -> tuple[StoredDivergence, ...]:
            differing = stored_divergences(self._opened())
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
            intake = Intake(self._opened(), self.exercises, self._keys_for)
            return decide(self._opened(), mark, side, intake)

        self._adding.run(decided, then, otherwise)

    def file_of(
        self,
        session: str,
        own: Path,
        then: Callable[[Path], None],
        otherwise: Callable[[UserFacingError | OSError], None],
    ) -> None:
        """Find where a session can be opened, best in the folder `own`."""
        self.ask("file", lambda connection: file_of(connection, session, own), then, otherwise)

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
            with self._opened().reading() as connection:
                return question(connection)

        self.beside(made, then, otherwise)

    def collections(self) -> SessionCollections:
        """Read the collections; to be called where files may be waited for."""
        return SessionCollections(self._folder)

    def learned(self) -> LearnedTexts:
        """Read what is learned of comparisons; to be called where files may be waited for."""
        return LearnedTexts(self._folder)

    def in_collection(self, selection: Selection, name: str) -> Selection:
        """Narrow a selection down to a collection; to be called where files may be waited for."""
        return in_collection(self._folder, selection, name)

    def gather(
        self,
        change: Callable[[SessionCollections], str],
        then: Callable[[str], None],
        otherwise: Callable[[UserFacingError | OSError], None],
    ) -> None:
        """Change a collection, and give its name."""
        self._adding.run(lambda: change(self.collections()), then, otherwise)

    def stop(self) -> None:
        self._stopped.set()

    def wait(self) -> None:
        """Wait until all that was asked is found; it is shown in the turns after that."""
        self._asking.wait()
        self._adding.wait()

    def leave(self) -> None:
        """Let go of the archive: what is under way ends, and nothing comes back any more."""
        self.stop()
        self._asking.stop()
        self._adding.stop()

    def _opened(self) -> SessionArchive:
        with self._opening:
            if self._archive is None:
                self._archive = SessionArchive(self._folder)
            return self._archive

    def _taken_in(self, named: Sequence[Path]) -> TakenIn:
        intake = Intake(self._opened(), self.exercises, self._keys_for)
        return _summed(tuple(intake.take(self._counted(named))), stopped=self._stopped.is_set())

    def _counted(self, named: Sequence[Path]) -> Iterator[Path]:
        for number, path in enumerate(session_files(named), start=1):
            if self._stopped.is_set():
                return
            self.read.emit(number)
            yield path


def _summed(taken: Sequence[TakenFile], *, stopped: bool) -> TakenIn:
    locked = [one for one in taken if one.fault is not None and one.fault.key == _LOCKED]
    rest = [one for one in taken if one not in locked]
    return TakenIn(
        Counter(one.outcome for one in rest),
        sum(one.undecided for one in rest),
        tuple(one.path for one in locked),
        tuple(one for one in rest if one.fault is not None),
        stopped,
    )
