"""Home with 1,000 sessions: when they are listed, a key in its search, and its index made anew.

The sessions are closed evenings of 40 answers. The floors are, of the list, the same start of
home without sessions; of the search, a key in a bare field of Qt with the same question to an
FTS5 table of SQLite by itself; of the index, writing all these words into such a table. Each
floor is measured in turn with what stands on it. What is done beside the window, and its floor,
is told in milliseconds of the processor, all else as it is waited for.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from benchmarks.figures import Timed, conditions, table
from benchmarks.painted import Painted, settle, two_screens
from benchmarks.sessions import begun_session

_ROOT = Path(__file__).resolve().parent.parent
_CHILD = "--child"
_SIZES = (100, 1_000)
_ANSWERS = 40
_DIFFERENT = 20
"""Sessions that are made; all others are copies of them, each under a name of its own."""
_STARTS = ("start until the list is painted", "the same, of the processor")
_TYPED = ("formulieren", "straat7")
"""The first stands in all of them, the second in those that are copies of one."""


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--sizes", type=int, nargs="+", default=list(_SIZES))
    parser.add_argument(_CHILD, action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        return _listed_here(float(os.environ["BEGUN"]))
    with TemporaryDirectory() as folder, two_screens() as application:
        measured: list[Timed] = []
        houses = {size: _house(Path(folder) / f"{size}", size) for size in (0, *options.sizes)}
        for size in options.sizes:
            measured += _index(houses[size], size, max(options.rounds // 3, 1))
        listed = [
            {size: _listed(houses[size]) for size in (0, *options.sizes)}
            for _ in range(options.rounds)
        ]
        for number, work in enumerate(_STARTS):
            floor = tuple(one[0][number] for one in listed)
            for size in options.sizes:
                times = tuple(one[size][number] for one in listed)
                measured.append(Timed(work, size, times, floor))
        for size in options.sizes:
            measured += _search(application, houses[size], size, options.rounds)
    by_work = sorted(measured, key=lambda row: [one.work for one in measured].index(row.work))
    print(f"{options.rounds} rounds; {conditions()}\n\n{table(by_work)}")
    return 0


def _house(home: Path, size: int) -> Path:
    """Return a data folder with so many sessions."""
    sessions = home / "sessions"
    sessions.mkdir(parents=True)
    made = [_session(home / "made" / f"{number}", number) for number in range(_DIFFERENT)]
    for number in range(size):
        name = f"2026-{number // 28 % 12 + 1:02}-{number % 28 + 1:02}-zuiderkouw-{number}.cwb"
        shutil.copyfile(made[number % _DIFFERENT], sessions / name)
    # What is on the first page of a new data folder is not measured here.
    (home / "preferences.json").write_text("{}", encoding="utf-8")
    return home


def _session(folder: Path, number: int) -> Path:
    from cwb_workshop.core.agenda.navigation_steps import end_session

    folder.mkdir(parents=True)
    session = begun_session(folder, tables=8, present=40)
    for line in range(_ANSWERS):
        words = f"te veel formulieren voor straat{number}, zei buurvrouw {line}"
        session.capture(f"{line % 8 + 1}: {words} #a")
    session.do(end_session(session.record, session.now()))
    session.close_file()
    return folder / "evening.cwb"


def _index(home: Path, size: int, rounds: int) -> Iterator[Timed]:
    """Measure all files read anew, and home asked once more when nothing changed."""
    from cwb_workshop.session.library import Library

    derived = home / "derived"
    times: dict[str, list[float]] = {"found": [], "read": [], "again": [], "bare": []}
    for _ in range(rounds):
        shutil.rmtree(derived, ignore_errors=True)
        library = Library(home / "sessions", derived=derived, backups=home / "backups")
        begun = time.process_time()
        turns = library.look()
        next(told for told in turns if told is not None)
        times["found"].append((time.process_time() - begun) * 1000)
        for _turn in turns:
            pass
        times["read"].append((time.process_time() - begun) * 1000)
        times["again"].append(_timed(library.refresh))
        bare = derived / "bare.sqlite"
        making = partial(_bare_archive, bare, _texts(home))
        times["bare"].append(_timed(lambda making=making: making().close()))  # type: ignore[misc]
        bare.unlink()
    floor = tuple(times["bare"])
    yield Timed("index made anew: all listed and found", size, tuple(times["found"]), floor)
    yield Timed("index made anew: all journals read", size, tuple(times["read"]), floor)
    yield Timed("looked at again", size, tuple(times["again"]), floor)


def _texts(home: Path) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(home / "derived" / "search.sqlite")) as archive:
        return archive.execute("SELECT name, body FROM said").fetchall()


def _bare_archive(path: Path, texts: Sequence[tuple[str, str]]) -> sqlite3.Connection:
    archive = sqlite3.connect(path)
    archive.execute("CREATE VIRTUAL TABLE said USING fts5(name UNINDEXED, body, prefix='2 3')")
    with archive:
        archive.executemany("INSERT INTO said (name, body) VALUES (?, ?)", texts)
    return archive


def _timed(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return (time.process_time() - begun) * 1000


def _listed(home: Path) -> tuple[float, ...]:
    """Return the milliseconds from the start of a process until its list is painted, and those
    of the processor.
    """
    environment = {**os.environ, "CWB_WORKSHOP_HOME": str(home), "BEGUN": str(time.monotonic())}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-m", "benchmarks.home", _CHILD]
    told = subprocess.run(
        command, cwd=_ROOT, env=environment, check=True, capture_output=True, text=True
    )
    return tuple(map(float, told.stdout.split()[-2:]))


def _listed_here(begun: float) -> int:
    from cwb_workshop.desktop.application import Program

    application = QApplication(["", "-style", "fusion"])
    program = Program(application)
    waiting = _UntilPainted(application)
    program.home.listed.connect(lambda: waiting.for_(program.home.pane))
    program.begin()
    application.exec()
    print((waiting.when - begun) * 1000, waiting.spent * 1000)
    sys.stdout.flush()
    os._exit(0)


class _UntilPainted(QObject):
    """Ends the program when a part of its window was painted, once that is asked for."""

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self._application = application
        self._part: QWidget | None = None
        self.when = self.spent = 0.0
        application.installEventFilter(self)

    def for_(self, part: QWidget) -> None:
        """Sessions are told twice: as they were known, and as they are. The first counts."""
        if self._part is None and not self.when:
            self._part = part
            part.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """An update request of a window is what paints it."""
        window = None if self._part is None else self._part.window()
        if window is None or watched is not window or event.type() != QEvent.Type.UpdateRequest:
            return False
        self._part = None
        window.event(event)
        self.when, self.spent = time.monotonic(), time.process_time()
        self._application.quit()
        return True


def _search(application: QApplication, home: Path, size: int, rounds: int) -> Iterator[Timed]:
    os.environ["CWB_WORKSHOP_HOME"] = str(home)
    from cwb_workshop.desktop.application import Program

    program = Program(application)
    program.begin()
    window = program.home
    _wait_for(lambda: hasattr(window, "pane") and len(window.pane.list.rows) == size)
    field, rows, bare = window.pane.search, window.pane.list, QLineEdit()
    bare.resize(600, 40)
    bare.show()
    in_field, in_bare = Painted(field), Painted(bare)
    times: dict[str, list[float]] = {"painted": [], "bare": [], "found": [], "asked": []}
    with closing(_bare_archive(home / "bare.sqlite", _texts(home))) as archive:
        for number in range(rounds):
            typed, finds = _TYPED[number % len(_TYPED)], size // (number % 2 * 19 + 1)
            window.activateWindow()
            field.clear()
            field.setFocus()
            for letter in typed[:-1]:
                _rest()
                key = partial(QTest.keyClicks, field, letter)
                times["painted"].append(in_field.after(key))
                times["bare"].append(in_bare.after(partial(QTest.keyClicks, bare, letter)))
            _rest()
            begun = time.perf_counter()
            QTest.keyClicks(field, typed[-1])
            _wait_for(lambda finds=finds: len(rows.rows) == finds)  # type: ignore[misc]
            # What was found is shown by then; what is left is its picture.
            rows.viewport().repaint()
            times["found"].append((time.perf_counter() - begun) * 1000)
            times["asked"].append(_timed(partial(_asked, archive, typed)))
    (home / "bare.sqlite").unlink()
    bare.close()
    window.close()
    painted, floor = tuple(times["painted"]), tuple(times["bare"])
    yield Timed("key in the search, painted", size, painted, floor)
    found, asked = tuple(times["found"]), tuple(times["asked"])
    yield Timed("key in the search, what it finds painted", size, found, asked)


def _asked(archive: sqlite3.Connection, typed: str) -> list[object]:
    return archive.execute("SELECT name FROM said WHERE said MATCH ?", (f'"{typed}"*',)).fetchall()


def _rest() -> None:
    """Let what was asked for elsewhere come back."""
    until = time.monotonic() + 0.05
    while time.monotonic() < until:
        QApplication.processEvents()
    settle()


def _wait_for(is_so: Callable[[], bool]) -> None:
    until = time.monotonic() + 60
    while not is_so():
        QApplication.processEvents()
        if time.monotonic() > until:
            raise SystemExit("home did not come so far")


if __name__ == "__main__":
    sys.exit(main())
