"""A line that is written for good, as the writer does it, in a session of 40 and 2,000 lines.

From handing the step over until the session file says that it is on disk, thread and witness
included; and until a thread that waits for it goes on, as one does when a session is closed. The
floor is the commit of the same two rows by SQLite alone, in WAL and with `synchronous=FULL`, in
turn with it and beside it on the same disk. Sessions of each size are made several times, so that
a session of 40 lines does not grow to one of hundreds while it is measured.
"""

from __future__ import annotations

import argparse
import sqlite3
import sys
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.figures import Timed, conditions, table

if TYPE_CHECKING:
    from cwb_workshop.store.journal import Prepared

_SIZES = (40, 2_000)


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--sessions", type=int, default=5, help="of each size")
    parser.add_argument("--rounds", type=int, default=150, help="lines measured in each")
    parser.add_argument("--sizes", type=int, nargs="+", default=list(_SIZES))
    parser.add_argument("--folder", type=Path, help="on the disk that is measured")
    options = parser.parse_args()
    saves: dict[int, list[_Save]] = {size: [] for size in options.sizes}
    for _session in range(options.sessions):
        for size in options.sizes:
            with TemporaryDirectory(dir=options.folder) as folder:
                saves[size].extend(_saves(Path(folder), size, options.rounds))
    rows = [row for size, measured in saves.items() for row in _rows(size, measured)]
    print(
        f"{options.sessions} sessions of {options.rounds} lines; {conditions()}\n\n{table(rows)}\n"
    )
    for row in rows:
        ratio = median(row.times) / median(row.floor)
        print(f"{row.work}, {row.size:,} lines: {ratio:.2f} x the floor")
    return 0


class _Save(NamedTuple):
    """Milliseconds."""

    told: float
    waited: float
    floor: float


def _rows(size: int, saves: Sequence[_Save]) -> tuple[Timed, Timed]:
    told, waited, floor = zip(*saves, strict=True)
    return Timed("durable save", size, told, floor), Timed("and waited for", size, waited, floor)


def _saves(folder: Path, size: int, rounds: int) -> list[_Save]:
    from cwb_workshop.core.model.entry import Change, Entry, Step
    from cwb_workshop.core.model.history import Logged
    from cwb_workshop.store.journal import prepared
    from cwb_workshop.store.session_file import SessionFile
    from cwb_workshop.store.writer import WriterTimes

    def said(number: int) -> Step:
        text = f"te veel formulieren voor een kleine subsidie, zei buur {number}"
        entry = Entry(f"id-{number}", "obstacles", "answer", f"O{number:02}", 3, text=text)
        return Step("step.capture", (Change(None, entry),))

    later = WriterTimes(retry=1.0, settle=60.0, back_up=3_600.0)
    file = SessionFile.create(folder / "evening.cwb", {}, backups=folder / "backups", pace=later)
    told: list[float] = []
    file.listen(lambda: None, lambda _at: told.append(time.perf_counter()), lambda _error: None)
    for number in range(1, size + 1):
        file.write(said(number), "do", f"t{number}")
        # Line by line, as in a room, and as the floor has it: then both logs are as long.
        file.flush()
    saves: list[_Save] = []
    with closing(_bare(folder / "bare.sqlite", folder / "evening.cwb")) as bare:
        for number in range(1, size + 1):
            _commit(bare, prepared(Logged(number, f"t{number}", "do", said(number))))
        for number in range(size + 1, size + 1 + rounds):
            step = said(number)
            same = prepared(Logged(number, f"t{number}", "do", step))
            begun = time.perf_counter()
            file.write(step, "do", f"t{number}")
            file.flush()
            waited = time.perf_counter()
            _commit(bare, same)
            floor = time.perf_counter() - waited
            saves.append(
                _Save(*(each * 1000 for each in (told[-1] - begun, waited - begun, floor)))
            )
    file.close()
    return saves


def _bare(path: Path, session: Path) -> sqlite3.Connection:
    """Return a connection of SQLite's own, with the tables of a session."""
    with closing(sqlite3.connect(f"file:{session}?immutable=1", uri=True)) as made:
        tables = made.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    bare = sqlite3.connect(path, isolation_level=None)
    bare.execute("PRAGMA journal_mode=WAL")
    bare.execute("PRAGMA synchronous=FULL")
    for (sql,) in tables:
        bare.execute(sql)
    return bare


def _commit(bare: sqlite3.Connection, prepared: Prepared) -> None:
    row = prepared.row
    bare.execute("BEGIN IMMEDIATE")
    for statement, cells in prepared.puts:
        bare.execute(statement, cells)
    cells = (row.sequence, row.at, row.mode, row.name, row.undoable, row.changes, "0" * 64)
    bare.execute("INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?)", cells)
    bare.execute("COMMIT")


if __name__ == "__main__":
    sys.exit(main())
