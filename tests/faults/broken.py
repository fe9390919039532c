"""The whole program in which one function fails, once; and what came of it."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import CodeType
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.errors import StoreError
from cwb_workshop.core.model.record import Record
from cwb_workshop.desktop.application import Program
from cwb_workshop.desktop.running import Running
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.session.session import Session
from cwb_workshop.store.contents import read_contents
from cwb_workshop.store.ledger import Ledger
from cwb_workshop.store.session_file import SessionFile
from cwb_workshop.system.data_folder import DataFolder
from cwb_workshop.system.instance_lock import HOME_VARIABLE, InstanceLock
from cwb_workshop.ui import fault_dialog
from cwb_workshop.ui.background_work import BackgroundWork
from tests.faults.an_evening import GOES_ON, WORDS, evening, goes_on
from tests.faults.at_home import home
from tests.faults.entrances import Entrances, name_of
from tests.faults.hand import Reader, Script, Step, is_about_a_fault
from tests.faults.processes import Tell
from tests.workshop import EVENING, NEW, registry

WORKERS = (_WRITER, _BACKUP, _LISTENER, _ERRAND) = (
    *("the thread that writes", "a backup", "who hears that all is saved", "an errand"),
)
"""Where a fault is in another thread than that of the windows."""


class Injected(Exception):
    """A fault of the program, with words of the room in its message."""


class Taken:
    """Remembers the entrances that were taken; those of these names fail, once each.

    An entrance that is taken while something else stands open is another one.
    """

    def __init__(self, broken: Sequence[str], is_told: Callable[[], bool]) -> None:
        """`is_told` says whether a fault is being told, or waits for it."""
        self._broken = broken
        self._is_told = is_told
        self.rests = False
        self.seen: dict[str, None] = {}
        self.hits: list[str] = []

    def __call__(self, code: CodeType) -> None:
        name = name_of(code) + _meanwhile()
        self.seen.setdefault(name)
        # One after the other: two at once would be told in one dialog.
        if name in self._broken and name not in self.hits and not (self.rests or self._is_told()):
            self.fail(name)

    def fail(self, name: str) -> None:
        self.hits.append(name)
        raise Injected(WORDS)


def _meanwhile() -> str:
    if QApplication.activePopupWidget() is not None:
        return " in a menu"
    modal = QApplication.activeModalWidget()
    if modal is None:
        return ""
    return " in the board" if type(modal).__name__ == "ThemeBoard" else " in a dialog"


def live(
    tell: Tell, folder: str, where: str, broken: Sequence[str], every: int, calm: bool
) -> None:
    """Live through home or an evening in which these entrances fail; tell what came of it.

    Without a name nothing fails, and the names of all entrances are told. With `every` above
    1 only each n-th thing is done that could be.
    """
    os.environ[HOME_VARIABLE] = os.environ["XDG_RUNTIME_DIR"] = folder
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    data = DataFolder.of_this_person()
    data.make()
    _an_earlier_evening(data)
    running = Running(application, "nl", _only(where))
    if not calm:
        running.take_faults = lambda: None  # type: ignore[method-assign]
    taken = Taken(broken, lambda: running.crash._telling or bool(running.crash._untold))
    for name in set(broken) & set(WORKERS):
        _BREAKS[name](taken)
    # One fault after another is to be told, not one per pause.
    fault_dialog.PAUSE_SECONDS = 0.0
    reader, kept, entrances = Reader(application), Kept(), Entrances(taken)
    steps = _steps(running, where, every, taken, kept)
    script = Script(steps, entrances.go_on, application.exit)
    QTimer.singleShot(0, lambda: _when_home_is_there(running, script))
    entrances.start()
    status = running.run(None)
    entrances.stop()
    log = data.log / "cwb-workshop.log"
    written = log.read_text(encoding="utf-8") if log.exists() else ""
    tell(
        json.dumps(
            {
                "seen": list(taken.seen),
                "hits": taken.hits,
                "read": reader.read,
                "in front": is_about_a_fault(QApplication.activeModalWidget()),
                "status": status,
                "missing": kept.missing(data),
                "goes on": kept.goes_on(data),
                "last": kept.last(),
                "in the log": WORDS in written,
                "faults": len(written.splitlines()),
                "log": written[-400:],
            }
        )
    )


class Kept:
    """What the program held at last, to be looked for on the disk."""

    def __init__(self) -> None:
        self._path: Path | None = None
        self._session: Session | None = None

    def look(self, program: Program) -> None:
        if program.evening is not None:
            self._path, self._session = program.open_file, program.evening.session

    def missing(self, data: DataFolder) -> str:
        """Say what is amiss where not every session can be read, or the last one is not whole."""
        try:
            found = {path: read_contents(path).record for path in data.sessions.glob("*.cwb")}
        except StoreError as error:
            return str(error)
        if self._path is None or self._session is None:
            return ""
        differing = _differing(self._session.record, found[self._path])
        return f"other {', '.join(differing)}" if differing else ""

    def goes_on(self, data: DataFolder) -> bool:
        """Say whether one more thing could be said when the fault was over."""
        if self._session is None:
            return False
        said = self._session.record.active_entries()
        return any(entry.text == GOES_ON for entry in said)

    def last(self) -> list[str]:
        """Name the last steps, for whoever looks why it does not go on; no words of them."""
        journal = () if self._session is None else self._session.journal[-5:]
        return [f"{row.at[11:]} {row.mode} {row.step.name}" for row in journal]


def _differing(held: Record, kept: Record) -> list[str]:
    """Name what is in one of two records alone; no words of it."""
    tables = ("entries", "facts", "plan", "visits")
    pairs = [(name, getattr(held, name), getattr(kept, name)) for name in tables]
    return [
        f"{name} {key}"
        for name, one, other in pairs
        for key in {**one, **other}
        if one.get(key) != other.get(key)
    ]


def _steps(running: Running, where: str, every: int, taken: Taken, kept: Kept) -> Iterator[Step]:
    """Live, say one more thing once the faults are over, and leave the end open to faults."""
    program = running.program
    yield from (evening if where == "evening" else home)(program, every)
    taken.rests = True
    yield from goes_on(program)
    yield lambda: kept.look(program)
    taken.rests = False


def _when_home_is_there(running: Running, script: Script) -> None:
    """Begin once the sessions are listed; a program that failed before has nothing to begin."""
    begun: list[bool] = []

    def begin() -> None:
        if not begun:
            begun.append(True)
            QTimer.singleShot(0, script.go)

    if hasattr(running, "program"):
        running.program.home.listed.connect(begin)
        QTimer.singleShot(_SOON, begin)


_SOON = 15_000
"""Milliseconds after which it begins anyway: a fault can keep the sessions from being listed."""


def _an_earlier_evening(data: DataFolder) -> None:
    """Let there be a session that ended well, with a backup."""
    tools = Toolbox(registry(), data.backups)
    session = tools.begin(data.sessions / "avond.cwb", NEW, SetClock(EVENING))
    session.open_item("obstacles")
    session.set_wall_mode("live")
    session.capture(f"1: {WORDS}")
    session.open_item("checkin")
    session.close_file()


_first: list[InstanceLock] = []


def _only(where: str) -> InstanceLock | None:
    """Where it is the second start, let there be a first one, which does not answer."""
    if where != "second start":
        return None
    _first.append(InstanceLock.here())
    return InstanceLock.here()


def _once(told: str, owner: type, name: str) -> Callable[[Taken], None]:
    """Return what lets a function fail at its first call."""

    def breaks(taken: Taken) -> None:
        works = getattr(owner, name)

        def broken(*values: Any, **named: Any) -> Any:
            if told not in taken.hits:
                taken.fail(told)
            return works(*values, **named)

        setattr(owner, name, broken)

    return breaks


def _whoever_listens(taken: Taken) -> None:
    listen = SessionFile.listen

    def broken(self: SessionFile, saving: Any, saved: Any, failed: Any) -> None:
        def heard(at: str) -> None:
            if _LISTENER not in taken.hits:
                taken.fail(_LISTENER)
            saved(at)

        listen(self, saving, heard, failed)

    SessionFile.listen = broken  # type: ignore[method-assign, assignment]


def _what_an_errand_does(taken: Taken) -> None:
    run = BackgroundWork.run

    def broken(self: BackgroundWork, work: Any, *then: Any, **asked: Any) -> None:
        def errand() -> Any:
            if _ERRAND not in taken.hits:
                taken.fail(_ERRAND)
            return work()

        run(self, errand, *then, **asked)

    BackgroundWork.run = broken  # type: ignore[method-assign]


_BREAKS: Mapping[str, Callable[[Taken], None]] = {
    _WRITER: _once(_WRITER, Ledger, "write"),
    _BACKUP: _once(_BACKUP, Ledger, "back_up"),
    _LISTENER: _whoever_listens,
    _ERRAND: _what_an_errand_does,
}
