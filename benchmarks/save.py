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

from benchmarks.figures import Timed, conditions, table

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
    with closing(_bare(folder / "bare.sqlite", size)) as bare:
        for number in range(size + 1, size + 1 + rounds):
            step = said(number)
            begun = time.perf_counter()
            file.write(step, "do", f"t{number}")
            file.flush()
            times.append((time.perf_counter() - begun) * 1000)
            begun = time.perf_counter()
            _commit(bare, number)
            floor.append((time.perf_counter() - begun) * 1000)
    file.close()
    return Timed("durable save", size, tuple(times), tuple(floor))


def _bare(path: Path, size: int) -> sqlite3.Connection:
    bare = sqlite3.connect(path, isolation_level=None)
    bare.execute("PRAGMA journal_mode=WAL")
    bare.execute("PRAGMA synchronous=FULL")
    bare.execute("CREATE TABLE entries (id TEXT PRIMARY KEY, number INTEGER, text TEXT)")
    bare.execute("CREATE TABLE journal (sequence INTEGER PRIMARY KEY, at TEXT, changes TEXT)")
    for number in range(1, size + 1):
        _commit(bare, number)
    return bare


def _commit(bare: sqlite3.Connection, number: int) -> None:
    text = f"te veel formulieren voor een kleine subsidie, zei buur {number}"
    bare.execute("BEGIN IMMEDIATE")
    bare.execute("INSERT INTO entries VALUES (?, ?, ?)", (f"id-{number}", number, text))
    changes = f'[[null,{{"is":"entry","id":"id-{number}","text":"{text}","label":"O{number}"}}]]'
    bare.execute("INSERT INTO journal VALUES (?, ?, ?)", (number, f"t{number}", changes))
    bare.execute("COMMIT")


if __name__ == "__main__":
    sys.exit(main())
