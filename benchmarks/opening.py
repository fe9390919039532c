"""How soon a session of 40 to 10,000 answers stands on the screen, opened from home.

Each opening is the first of its program, which waited at home as long as one looks for a file.
The floor reads the same file with SQLite and JSON alone and shows a bare window, in the same
process. Told are milliseconds of the clock, and those of the processor.
"""

from __future__ import annotations

import argparse
import json
import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QWidget

from benchmarks.evening import session_of
from benchmarks.figures import Timed, conditions, table
from benchmarks.painted import settle, two_screens
from benchmarks.waiting import begun_program, wait_until

_ROOT = Path(__file__).resolve().parent.parent
_SIZES = (40, 300, 2_000, 10_000)
_CHILD = "--child"
_WORKS = ("a session opened, until painted", "the same, of the processor")


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--sizes", type=int, nargs="+", default=list(_SIZES))
    parser.add_argument(_CHILD, type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        return _opened_here(options.child)
    with TemporaryDirectory() as folder:
        files = {size: file_of(Path(folder) / f"{size}", size) for size in options.sizes}
        rounds = [
            {size: _opened(file) for size, file in files.items()} for _ in range(options.rounds)
        ]
    print(f"{options.rounds} rounds; {conditions()}\n\n{table(_figures(rounds))}")
    return 0


def _figures(rounds: list[dict[int, tuple[float, ...]]]) -> Iterator[Timed]:
    for number, work in enumerate(_WORKS):
        for size in rounds[0]:
            times = tuple(one[size][number] for one in rounds)
            floor = tuple(one[size][number + len(_WORKS)] for one in rounds)
            yield Timed(work, size, times, floor)


def file_of(folder: Path, size: int) -> Path:
    folder.mkdir(parents=True)
    session_of(folder, size).close_file()
    return folder / "evening.cwb"


def _opened(file: Path) -> tuple[float, ...]:
    """Return milliseconds and those of the processor, of the program and of the floor."""
    environment = {**os.environ, "CWB_WORKSHOP_HOME": str(file.parent / "home")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-m", "benchmarks.opening", _CHILD, str(file)]
    told = subprocess.run(
        command, cwd=_ROOT, env=environment, check=True, capture_output=True, text=True
    )
    return tuple(map(float, told.stdout.split()[-4:]))


def _opened_here(file: Path) -> int:
    with two_screens() as application:
        program = begun_program(application)
        settle()
        floor = _timed(lambda: _bare(file))
        opened = _timed(lambda: _open(program.go_on, file, lambda: program.evening is not None))
        print(*opened, *floor)
        sys.stdout.flush()
        os._exit(0)


def _open(go_on: Callable[[Path], None], file: Path, is_open: Callable[[], bool]) -> None:
    go_on(file)
    wait_until(is_open)
    # What was shown is painted when the requests of its windows are through.
    settle()


def _bare(file: Path) -> None:
    with closing(sqlite3.connect(file)) as database:
        for (written,) in database.execute("SELECT changes FROM journal"):
            json.loads(written)
    window = QWidget()
    window.resize(1366, 768)
    window.show()
    settle()


def _timed(work: Callable[[], object]) -> tuple[float, float]:
    begun, spent = time.perf_counter(), time.process_time()
    work()
    return (time.perf_counter() - begun) * 1000, (time.process_time() - spent) * 1000


if __name__ == "__main__":
    sys.exit(main())
