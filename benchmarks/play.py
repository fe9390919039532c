"""A script of 100, 1,000 and 10,000 lines, played into a new session by the command `play`.

Milliseconds of the processor, from the start of the process to its end. The floor is the same
journal written by SQLite alone, in one transaction, in turn with the command.
"""

from __future__ import annotations

import argparse
import os
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.figures import Timed, conditions, table

_ROOT = Path(__file__).resolve().parent.parent
_SIZES = (100, 1_000, 10_000)
_OPENING = """:: session place=Zuiderkouw; date=2026-03-12; start=19:00; variant=60; language=nl; \
tables=9
:: at 19:30
:: item obstacles
"""
_SAID = ("te veel formulieren", "de zaal is doordeweeks dicht", "wij horen het te laat")


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--sizes", type=int, nargs="+", default=list(_SIZES))
    options = parser.parse_args()
    rows: list[Timed] = []
    with TemporaryDirectory() as folder:
        os.environ["CWB_WORKSHOP_HOME"] = str(Path(folder) / "home")
        for size in options.sizes:
            script = Path(folder) / f"{size}.txt"
            script.write_text(_OPENING + script_of(size), encoding="utf-8")
            played = Path(folder) / "played.cwb"
            times: list[float] = []
            floor: list[float] = []
            for _ in range(options.rounds):
                times.append(_play(script, played))
                floor.append(_bare(played, Path(folder) / "bare.sqlite"))
                played.unlink()
                Path(f"{played}-witness").unlink(missing_ok=True)
            rows.append(Timed("play", size, tuple(times), tuple(floor)))
    print(f"{options.rounds} rounds; {conditions()}\n\n{table(rows)}")
    return 0


def script_of(size: int) -> str:
    letters = "abcdefghij"
    return "".join(
        f"{number % 9 + 1}: {_SAID[number % len(_SAID)]}, buur {number} #{letters[number % 10]}\n"
        for number in range(size)
    )


def _play(script: Path, session: Path) -> float:
    command = [sys.executable, "-m", "cwb_workshop", "play", "--session", str(session), str(script)]
    with subprocess.Popen(command, cwd=_ROOT, stdout=subprocess.DEVNULL) as child:
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = status
    if status:
        raise SystemExit("the script was not played")
    return (used.ru_utime + used.ru_stime) * 1000


def _bare(played: Path, path: Path) -> float:
    """Write the rows of its journal into a database of SQLite, as durably."""
    with closing(sqlite3.connect(played)) as source:
        journal = source.execute("SELECT * FROM journal").fetchall()
    begun = time.process_time()
    with closing(sqlite3.connect(path)) as bare:
        bare.execute("PRAGMA journal_mode=WAL")
        bare.execute("PRAGMA synchronous=FULL")
        bare.execute("CREATE TABLE journal (sequence INTEGER PRIMARY KEY, a, b, c, d, e, f)")
        with bare:
            bare.executemany("INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?)", journal)
    spent = (time.process_time() - begun) * 1000
    path.unlink()
    return spent


if __name__ == "__main__":
    sys.exit(main())
