"""How an archive grows: files taken in, lines found and neighbourhoods compared, beside SQLite.

The floor of taking in reads the journal and the lines of the same files with sqlite3, hashes the
chain and inserts the lines in bulk; that of a search is a bare FTS5 query on the same table, that
of a push a bare COPY of the rows that come of it, and that of a key a bare field.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import resource
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.archive_push import pushed
from benchmarks.archive_sessions import make_sessions
from benchmarks.archive_window import keys_at_the_desk
from benchmarks.figures import conditions, growth, slowest_of
from benchmarks.painted import two_screens
from cwb_workshop.archive.comparing import whole_comparison
from cwb_workshop.archive.desk import file_of
from cwb_workshop.archive.engine import FILE, SessionArchive
from cwb_workshop.archive.finding import PAGE, Selection, find
from cwb_workshop.archive.intake import Intake
from cwb_workshop.archive.names import Names
from cwb_workshop.archive.session_files import session_files
from cwb_workshop.exercises import Registry
from cwb_workshop.store.keys import NO_KEYS

_SIZES = (100, 1_000, 10_000)
_ROUNDS = 15
_MOST_PUSHED = 1_000
_OUT = Path(__file__).with_name("ARCHIVE.md")
_BARE_SEARCH = """
    SELECT answers.text FROM said
    JOIN answers ON answers.line = said.rowid AND answers.organisation = 'own'
    WHERE said MATCH ? ORDER BY said.rowid DESC LIMIT ?
"""
_WORDS = ("coop", "huur", "huur winkel plein", "nergens")


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--sizes", type=int, nargs="+", default=list(_SIZES))
    parser.add_argument("--sessions", type=Path, help="a folder to keep the session files in")
    options = parser.parse_args()
    rows: dict[str, dict[int, tuple[float, float]]] = {}
    with two_screens() as application:
        # Qt has to be told of its screens before anything of it is imported.
        from cwb_workshop.ui.theme import apply_theme

        apply_theme(application)
        for size in sorted(options.sizes):
            with TemporaryDirectory() as folder:
                sessions = (options.sessions or Path(folder)) / f"{size}"
                begun = time.perf_counter()
                for work, times in _measured(Path(folder), sessions, size).items():
                    rows.setdefault(work, {})[size] = times
                took = f"{time.perf_counter() - begun:.0f} s"
                print(f"{size} sessions in {took}; {conditions()}", flush=True)
                # A large size takes its time: what is known by then is kept.
                _OUT.write_text(_table(rows), encoding="utf-8")
    print(_OUT.read_text(encoding="utf-8"))
    return 0


def _measured(folder: Path, sessions: Path, size: int) -> dict[str, tuple[float, float]]:
    """Return for each work its milliseconds, and those of its floor; 0 where it has none."""
    if not sessions.is_dir():
        sessions.mkdir(parents=True)
        make_sessions(sessions, size)
    reading, at_rest, floor = keys_at_the_desk(folder / "desk", sessions)
    bare_begun = time.process_time()
    bare = _seconds(lambda: _bare_intake(sessions, folder / "bare.sqlite"))
    bare_work = time.process_time() - bare_begun
    before = _megabytes()
    archive, exercises = SessionArchive(folder / "archive"), Registry()

    def take() -> None:
        for taken in Intake(archive, exercises, lambda _path: NO_KEYS).take(
            session_files([sessions])
        ):
            if taken.fault is not None:
                raise taken.fault

    begun, begun_beside = time.process_time(), _seconds_beside()
    took = _seconds(take)
    worked, beside = time.process_time() - begun, _seconds_beside() - begun_beside
    again = _seconds(take)
    measured = {
        "taking in": (took * 1000, bare * 1000),
        "the same, of the processors": ((worked + beside) * 1000, bare_work * 1000),
        "of which to write": (worked * 1000, 0.0),
        "taking in once more": (again * 1000, 0.0),
        "memory it took, in MB": (_megabytes() - before, 0.0),
        "key at the desk at rest": (median(at_rest), median(floor)),
        "key at the desk while it reads": (median(reading), median(floor)),
        "the same, 95 % within": (slowest_of(reading, 0.95), slowest_of(floor, 0.95)),
        "the same, 99 % within": (slowest_of(reading, 0.99), slowest_of(floor, 0.99)),
    }
    if size <= _MOST_PUSHED:
        measured |= pushed(archive, exercises)
    with archive.reading() as connection:
        line = find(connection, "huur", Selection(), exercises)[-1]
        measured["file of a line, to open it"] = _medians(
            lambda: file_of(connection, line.session, archive.folder)
        )
    return measured | _asked(archive, exercises)


def _asked(archive: SessionArchive, exercises: Registry) -> dict[str, tuple[float, float]]:
    measured = {}
    with archive.reading() as connection, closing(sqlite3.connect(archive.folder / FILE)) as raw:
        for typed in _WORDS:
            query = " ".join(f'"{word}"*' for word in typed.split())
            measured[f"first page of {typed!r}"] = _medians(
                lambda: find(connection, typed, Selection(), exercises),  # noqa: B023
                lambda: raw.execute(_BARE_SEARCH, (query, PAGE)).fetchall(),  # noqa: B023
            )
        narrowed = Selection(place="Wijk 07", highlights=True)
        measured["filtered"] = _medians(lambda: find(connection, "", narrowed, exercises))
        names = Names(connection, exercises, "nl")
        begun = time.process_time()
        measured["comparison of 50 neighbourhoods"] = _medians(
            lambda: whole_comparison(connection, Selection(), names, date(2026, 6, 1))
        )
        worked = (time.process_time() - begun) * 1000 / _ROUNDS
        measured["comparison, of the processor"] = (worked, 0.0)
    return measured


def _bare_intake(sessions: Path, out: Path) -> None:
    with closing(sqlite3.connect(out)) as bare:
        bare.execute(
            "CREATE TABLE said (session TEXT, id TEXT, text TEXT, PRIMARY KEY (session, id))"
        )
        for path in sorted(sessions.glob("*.cwb")):
            with closing(sqlite3.connect(path)) as connection:
                journal = connection.execute("SELECT * FROM journal ORDER BY sequence").fetchall()
                lines = connection.execute("SELECT id, text FROM entries").fetchall()
            head = ""
            for *cells, _hash in journal:
                row = "\x1f".join((head, *map(str, cells)))
                head = hashlib.sha256(row.encode()).hexdigest()
            bare.executemany("INSERT INTO said VALUES (?, ?, ?)", [(head, *one) for one in lines])
        bare.commit()


def _medians(
    work: Callable[[], object], floor: Callable[[], object] | None = None
) -> tuple[float, float]:
    times, floors = [], []
    for _round in range(_ROUNDS):
        times.append(_seconds(work) * 1000)
        floors.append(_seconds(floor) * 1000 if floor else 0.0)
    return median(times), median(floors)


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _seconds_beside() -> float:
    """Return what other processes took of the processors that this one began, and that ended."""
    told = resource.getrusage(resource.RUSAGE_CHILDREN)
    return told.ru_utime + told.ru_stime


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _table(rows: dict[str, dict[int, tuple[float, float]]]) -> str:
    lines = [
        "# How an archive grows",
        "",
        f"Written by `make bench-archive` on {date.today():%d %B %Y}; milliseconds, unless said",
        f"otherwise. Each session has 100 lines. {conditions()};",
        f"priority of this process {os.nice(0)}. Memory is the most so far: 0 is none on top.",
        "",
        "The floor of taking in reads, hashes and inserts the same lines in one process, without a",
        "check, a figure or a search index; files are read here by as many processes as there are",
        "processors. A push stands beside COPY of the rows that come of it: into the same tables,",
        "with their keys, references and index of words, and into tables without any. A key at",
        "rest and while the desk reads, three hundred of them with pauses, stands in its search,",
        "painted; the floor is a bare field of Qt in the same process. A frame is 16.7 ms.",
        "",
        "| work | sessions | took | floor | times the floor | growth |",
        "|---|--:|--:|--:|--:|--:|",
    ]
    for work, sizes in rows.items():
        grown = growth({size: took for size, (took, _floor) in sizes.items()})
        for size, (took, floor) in sizes.items():
            times = f"{took / floor:.2f}" if floor else ""
            exponent = f"{grown:.2f}" if grown is not None and size == max(sizes) else ""
            told = f"{floor:.1f}" if floor else ""
            lines.append(f"| {work} | {size:,} | {took:.1f} | {told} | {times} | {exponent} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    raise SystemExit(main())
