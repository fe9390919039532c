"""How soon a key is painted in the field of the line, against a bare field of Qt, in turn.

Once as it is, and once with a disk whose every write takes 200 ms more: what is half typed is
written while one types on.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from benchmarks.evening import begun_evening, session_of
from benchmarks.figures import Timed, conditions, slowest_of, table
from benchmarks.painted import Painted, two_screens

_SIZES = (300, 2_000)
_SPOKEN = "3:the-boiler-of-the-hall-is-old"
"""No spaces: where the caret blinks one does not see them."""
_SLOW = 0.2
"""Seconds that a slow disk needs for each write."""


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--keys", type=int, default=2_000)
    parser.add_argument("--sizes", type=int, nargs="+", default=list(_SIZES))
    options = parser.parse_args()
    measured: list[Timed] = []
    with two_screens() as application, TemporaryDirectory() as folder:
        from cwb_workshop.ui.theme import apply_theme

        apply_theme(application)
        for size in options.sizes:
            with TemporaryDirectory(dir=folder) as home:
                measured += _of_size(application, Path(home), size, options.keys)
    measured.sort(key=lambda row: row.work)
    print(f"{options.keys} keys; {conditions()}\n\n{table(measured)}\n")
    for row in measured:
        above = slowest_of(row.times, 0.999) - slowest_of(row.floor, 0.999)
        print(f"- {row.work}, {row.size:,}: 99.9 % within {above:.1f} ms above the bare field's")
    return 0


def _of_size(application: QApplication, folder: Path, size: int, keys: int) -> Iterator[Timed]:
    evening = begun_evening(application, session_of(folder, size), folder)
    yield _typed(evening.console.work.capture.field, "key, in the field", size, keys)
    with _slow_disk():
        slow = "key, in the field, on a slow disk"
        yield _typed(evening.console.work.capture.field, slow, size, keys)
    evening.end()
    evening.session.close_file()


def _typed(field: QLineEdit, work: str, size: int, keys: int) -> Timed:
    bare = QLineEdit()
    bare.resize(field.size())
    bare.show()
    in_field, in_bare = Painted(field), Painted(bare)
    times: list[float] = []
    floor: list[float] = []
    for number in range(keys):
        letter = _SPOKEN[number % len(_SPOKEN)]
        if letter == _SPOKEN[0]:
            field.clear()
            bare.clear()
        field.window().activateWindow()
        times.append(in_field.after(partial(QTest.keyClicks, field, letter)))
        bare.activateWindow()
        floor.append(in_bare.after(partial(QTest.keyClicks, bare, letter)))
    bare.close()
    field.clear()
    return Timed(work, size, tuple(times), tuple(floor))


def _slow_disk() -> AbstractContextManager[object]:
    """Let whoever writes wait behind each write, as for a disk that takes so long."""
    from cwb_workshop.store.writer import Writer

    work = vars(Writer)["_work"]

    def slowly(writer: Writer, *given: Any, **named: Any) -> None:
        work(writer, *given, **named)
        time.sleep(_SLOW)

    return patch.object(Writer, "_work", slowly)


if __name__ == "__main__":
    sys.exit(main())
