"""How soon the theme board of 40, 300 and 2,000 answers is drawn, opened and after a card moved.

The floor is a list of Qt's own with that many lines, filled and shown in the same rounds.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QWidget

from benchmarks.evening import begun_evening, measured_by_size, session_of
from benchmarks.figures import Timed
from benchmarks.painted import Painted, settle

if TYPE_CHECKING:
    from cwb_workshop.ui.console.themes.board import ThemeBoard
    from cwb_workshop.ui.evening import Evening


def main() -> int:
    return measured_by_size(__doc__, _of_size, rounds=20)


def _of_size(application: QApplication, folder: Path, size: int, rounds: int) -> Iterator[Timed]:
    evening = begun_evening(application, session_of(folder, size), folder)
    session = evening.session
    times: list[tuple[float, float, float]] = []
    texts = [entry.text for entry in session.record.entries.values()]
    for _ in range(rounds):
        board = Painted.appearing(lambda: _board_of(evening))
        first, second, *_ = (each.cards for each in board.window.columns if each.cards.count())
        moved = Painted(second.viewport()).after(partial(_move, first))
        session.undo()
        board.window.done(0)
        bare = Painted.appearing(lambda: _bare_list(texts))
        times.append((board.milliseconds, moved, bare.milliseconds))
        for shown in (board, bare):
            shown.window.close()
            shown.window.deleteLater()
        settle()
    opened, put, floor = zip(*times, strict=True)
    yield Timed("theme board, opened", size, opened, floor)
    yield Timed("theme board, a card moved", size, put, floor)
    evening.end()
    session.close_file()


def _board_of(evening: Evening) -> ThemeBoard:
    from cwb_workshop.ui.console.themes.board import ThemeBoard

    item = evening.session.item
    if item is None:
        raise SystemExit("no item is open")
    return ThemeBoard(evening.console, evening.session, item, evening.console.words)


def _move(cards: QWidget) -> None:
    QTest.keyClick(cards, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)


def _bare_list(texts: list[str]) -> QListWidget:
    bare = QListWidget()
    bare.resize(1220, 640)
    bare.addItems(texts)
    return bare


if __name__ == "__main__":
    sys.exit(main())
