"""What memory the program has at home and in an evening of 300 lines, and whether that stays so.

Proportional set size, in MB, each in a process of its own beside a bare PySide6 window: home when
all is read that an evening needs, and the evening opened from there. `eight hours` are 28,800
ticks of the clock and 2,000 lines without waiting: the memory after each quarter of them.
"""

from __future__ import annotations

import argparse
import gc
import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from benchmarks.figures import conditions

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from cwb_workshop.ui.evening import Evening

_ROOT = Path(__file__).resolve().parent.parent
_CHILD = "--child"
_BARE = "bare PySide6 window"
_STATES = (_BARE, "home", "evening of 300 lines", "eight hours")
_TICKS, _LINES = 28_800, 2_000
_QUARTERS = 4


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument(_CHILD, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        _child(options.child)
        return 0
    with TemporaryDirectory() as folder:
        file = _made(Path(folder) / "300", 300)
        rounds = [[_run(state, file) for state in _STATES[:-1]] for _ in range(options.rounds)]
        hours = _run("eight hours", _made(Path(folder) / "40", 40))
    floor = median(one[0][0] for one in rounds)
    print(f"{options.rounds} rounds; {conditions()}\n\n| state | MB | x bare |\n|---|--:|--:|")
    for at, state in enumerate(_STATES[:-1]):
        middle = median(one[at][0] for one in rounds)
        print(f"| {state} | {middle:.1f} | {middle / floor:.2f} |")
    print(f"\neight hours, after each quarter: {', '.join(f'{one:.1f}' for one in hours)} MB")
    return 0


def _made(folder: Path, lines: int) -> Path:
    """Make a session in a process of its own: with Qt in this one as well, its libraries would
    count half in each of the others.
    """
    making = f"from benchmarks.opening import *; print(file_of(Path({str(folder)!r}), {lines}))"
    told = subprocess.run(
        [sys.executable, "-c", making], cwd=_ROOT, check=True, capture_output=True, text=True
    ).stdout
    return Path(told.split()[-1])


def _run(state: str, file: Path | None = None) -> list[float]:
    command = [sys.executable, "-m", "benchmarks.memory", _CHILD, state]
    environment = {**os.environ, "SESSION": str(file or "")}
    # Compiled while it runs, its code would take more than it does on anybody's laptop.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    told = subprocess.run(
        command, cwd=_ROOT, env=environment, check=True, capture_output=True, text=True
    ).stdout
    return [float(number) for number in told.split()]


def _child(state: str) -> None:
    if state != _BARE:
        # As the program does: else PySide keeps the source of every module, 3 MB of it.
        from cwb_workshop.desktop.qt_import import import_qt

        import_qt()
    from benchmarks.painted import settle, two_screens

    with two_screens() as application, TemporaryDirectory() as folder:
        os.environ["CWB_WORKSHOP_HOME"] = folder
        if state == _BARE:
            from PySide6.QtWidgets import QMainWindow

            window = QMainWindow()
            window.resize(1366, 768)
            window.show()
        else:
            evening = _program(application, state)
        for _ in range(20):
            settle()
        if state == "eight hours" and evening is not None:
            _hours(evening)
        else:
            print(_size())
        sys.stdout.flush()
        os._exit(0)


def _program(application: QApplication, state: str) -> Evening | None:
    """Return the evening that was opened, as from home; at home none is."""
    from benchmarks.waiting import begun_program

    program = begun_program(application)
    if state != "home":
        program.go_on(Path(os.environ["SESSION"]))
    return program.evening


def _hours(evening: Evening) -> None:
    """Let the clock tick and lines come, and tell the memory after each quarter."""
    from PySide6.QtWidgets import QApplication

    session = evening.session
    each = _TICKS // _LINES
    for line in range(_LINES):
        session.capture(f"{line % 9 + 1}: the boiler of the hall is old, {line} #g")
        for _ in range(each):
            session.look_at_clock()
            evening.console.top.refresh()
        QApplication.processEvents()
        if (line + 1) % (_LINES // _QUARTERS) == 0:
            gc.collect()
            print(_size())


def _size() -> float:
    """Return the proportional set size in MB."""
    told = Path("/proc/self/smaps_rollup").read_text(encoding="ascii")
    line = next(line for line in told.splitlines() if line.startswith("Pss:"))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    sys.exit(main())
