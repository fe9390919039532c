"""A line that is written for good, as the writer does it, in a session of 40 and 2,000 lines.

From handing the step over until it is on disk, thread and witness included. The floor is the
commit of the same two rows by SQLite alone, in WAL and with `synchronous=FULL`, in turn with it
and beside it on the same disk.
"""

from __future__ import annotations

import argparse
import sqlite3
import sys
import time
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from benchmarks.figures import Timed, conditions, table

if TYPE_CHECKING:
    from cwb_workshop.store.journal import Prepared

_SIZES = (40, 2_000)


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=400)
    parser.add_argument("--sizes", type=int, nargs="+", default=list(_SIZES))
    parser.add_argument("--folder", type=Path, help="on the disk that is measured")
    options = parser.parse_args()
    with TemporaryDirectory(dir=options.folder) as folder:
        rows = [_of_size(Path(folder) / str(size), size, options.rounds) for size in options.sizes]
    print(f"{options.rounds} rounds; {conditions()}\n\n{table(rows)}\n")
    for row in rows:
        ordered, least = sorted(row.times), sorted(row.floor)
        middle = len(ordered) // 2
        print(f"{row.size:,} lines: {ordered[middle] / least[middle]:.2f} x the floor")
    return 0


def _of_size(folder: Path, size: int, rounds: int) -> Timed:
    from cwb_workshop.core.model.entry import Change, Entry, Step
    from cwb_workshop.core.model.history import Logged
    from cwb_workshop.store.journal import prepared
    from cwb_workshop.store.session_file import SessionFile
    from cwb_workshop.store.writer import WriterTimes

    def said(number: int) -> Step:
        text = f"te veel formulieren voor een kleine subsidie, zei buur {number}"
        entry = Entry(f"id-{number}", "obstacles", "answer", f"O{number:02}", 3, text=text)
        return Step("step.capture", (Change(None, entry),))

    folder.mkdir(parents=True)
    later = WriterTimes(retry=1.0, settle=60.0, back_up=3_600.0)
    file = SessionFile.create(folder / "evening.cwb", {}, backups=folder / "backups", pace=later)
    for number in range(1, size + 1):
        file.write(said(number), "do", f"t{number}")
    file.flush()
    times: list[float] = []
    floor: list[float] = []
    with closing(_bare(folder / "bare.sqlite", folder / "evening.cwb")) as bare:
        for number in range(1, size + 1 + rounds):
            step = said(number)
            same = prepared(Logged(number, f"t{number}", "do", step))
            if number > size:
                begun = time.perf_counter()
                file.write(step, "do", f"t{number}")
                file.flush()
                times.append((time.perf_counter() - begun) * 1000)
            begun = time.perf_counter()
            _commit(bare, same)
            if number > size:
                floor.append((time.perf_counter() - begun) * 1000)
    file.close()
    return Timed("durable save", size, tuple(times), tuple(floor))


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
