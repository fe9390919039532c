"""How long a paste takes, from the key until all of it is on disk, beside a floor in the same run.

The floor is what can hardly be done without: the same lines, each inserted into a bare table of
SQLite and shown in a bare list of Qt, in as many transactions. `work` is the time of the
processor in the paste, which a busy machine does not make longer; the growth is the exponent that
it follows from one size to the next: 1 is in proportion, 2 is the square. `longest turn` is how
long the window stood still at most, `of it` how long it worked itself in the hardest one.
"""

from __future__ import annotations

import argparse
import os
import sqlite3
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import log
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.sessions import begun_session

SIZES = (200, 1_000, 5_000, 20_000)


@dataclass(frozen=True, slots=True)
class Measured:
    """All in seconds: the paste, its floor, one undo of it, and the longest turn."""

    took: float
    work: float
    floor: float
    undo: float
    turn: float
    worked: float


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    application = QApplication([])
    rounds = [{number: _measure(number) for number in SIZES} for _ in range(options.rounds)]
    print(_table(rounds))
    application.quit()
    return 0


def _measure(number: int) -> Measured:
    from cwb_workshop.content.word_files import all_words
    from cwb_workshop.ui.console.window import ConsoleWindow
    from cwb_workshop.ui.language import Interface

    lines = tuple(f"{at % 5 + 1}: line {at} about the community centre #g" for at in range(number))
    with TemporaryDirectory() as folder:
        session = begun_session(Path(folder), tables=5, present=24)
        console = ConsoleWindow(session, Interface("en", all_words))
        console.show()
        going = console.commands.pastes.pasting
        begun, worked_before = time.perf_counter(), time.process_time()
        steps = len(session.journal)
        going.begin(lines)
        turn, worked = _until(lambda: going.progress is None)
        session.flush()
        took, work = time.perf_counter() - begun, time.process_time() - worked_before
        steps = len(session.journal) - steps
        if session.record.count("answer") != number:
            raise SystemExit("not every line was taken")
        begun = time.perf_counter()
        going.undo()
        _until(lambda: going.progress is None)
        undo = time.perf_counter() - begun
        console.leave()
        console.close()
        console.deleteLater()
        session.close_file()
        floor = _bare(Path(folder) / "bare.db", lines, steps)
    return Measured(took, work, floor, undo, turn, worked)


def _until(done: Callable[[], bool]) -> tuple[float, float]:
    """Let the window live until then; return its longest turn, and the work in the hardest."""
    from PySide6.QtWidgets import QApplication

    longest = hardest = 0.0
    while not done():
        begun, worked = time.perf_counter(), time.thread_time()
        QApplication.processEvents()
        longest = max(longest, time.perf_counter() - begun)
        hardest = max(hardest, time.thread_time() - worked)
    return longest, hardest


def _bare(path: Path, lines: Sequence[str], steps: int) -> float:
    from PySide6.QtCore import QStringListModel
    from PySide6.QtWidgets import QApplication, QListView

    view, model = QListView(), QStringListModel()
    view.setUniformItemSizes(True)
    view.setModel(model)
    view.show()
    QApplication.processEvents()
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE lines (id INTEGER PRIMARY KEY, text TEXT)")
    begun = time.perf_counter()
    size = -(-len(lines) // steps)
    for first in range(0, len(lines), size):
        connection.execute("BEGIN")
        for line in lines[first : first + size]:
            connection.execute("INSERT INTO lines (text) VALUES (?)", (line,))
        connection.execute("COMMIT")
    model.setStringList(lines)
    view.scrollToBottom()
    QApplication.processEvents()
    took = time.perf_counter() - begun
    connection.close()
    view.close()
    return took


def _table(rounds: Sequence[Mapping[int, Measured]]) -> str:
    head = "lines    paste     work   floor     ratio    undo   longest turn   of it   growth"
    rows = [f"{len(rounds)} rounds, medians; seconds, turns in milliseconds", "", head]
    before: tuple[int, float] | None = None
    for number in SIZES:
        each = [measured[number] for measured in rounds]
        took, floor = median(one.took for one in each), median(one.floor for one in each)
        undo, turn = median(one.undo for one in each), median(one.turn for one in each)
        worked, work = median(one.worked for one in each), median(one.work for one in each)
        grew = log(work / before[1]) / log(number / before[0]) if before else None
        rows.append(
            f"{number:6d}{took:8.2f}{work:9.2f}{floor:8.2f}{took / floor:8.1f} x"
            f"{undo:8.2f}{1000 * turn:13.0f}{1000 * worked:9.0f}"
            + (f"{grew:9.2f}" if grew is not None else "")
        )
        before = number, work
    load = f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"
    return "\n".join((*rows, "", f"load of the machine: {load}"))


if __name__ == "__main__":
    sys.exit(main())
