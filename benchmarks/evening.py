"""What a person waits for in an evening of 40, 300 and 2,000 lines, until it is on the screen.

Every line stands in one item and was shown to the room: the hardest evening of that length.
The floor is the same key in a bare field of Qt, typed in turn with the other in the same rounds.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from benchmarks.figures import Timed, conditions, table
from benchmarks.painted import Painted, settle, two_screens
from benchmarks.sessions import begun_session

if TYPE_CHECKING:
    from cwb_workshop.session.session import Session
    from cwb_workshop.ui.evening import Evening

SIZES = (40, 300, 2_000)
OfSize: TypeAlias = Callable[[QApplication, Path, int, int], Iterator[Timed]]
"""Measures one number of lines in a folder, in so many rounds."""
_CONTROL = Qt.KeyboardModifier.ControlModifier


def main() -> int:
    return measured_by_size(__doc__, _of_size, rounds=100)


def measured_by_size(told: str | None, of_size: OfSize, *, rounds: int) -> int:
    """Measure what somebody waits for among so many lines, each size in a folder of its own, and
    print it. `told` is said of it in the help, `rounds` are made where none are asked for.
    """
    parser = argparse.ArgumentParser(
        description=told, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=rounds)
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES))
    options = parser.parse_args()
    with two_screens() as application, TemporaryDirectory() as folder:
        from cwb_workshop.ui.theme import apply_theme

        apply_theme(application)
        measured: list[Timed] = []
        for size in options.sizes:
            with TemporaryDirectory(dir=folder) as home:
                measured += of_size(application, Path(home), size, options.rounds)
    by_work = sorted(measured, key=lambda row: [one.work for one in measured].index(row.work))
    print(f"{options.rounds} rounds; {conditions()}\n\n{table(by_work)}")
    return 0


def _of_size(application: QApplication, folder: Path, size: int, rounds: int) -> Iterator[Timed]:
    evening = begun_evening(application, session_of(folder, size), folder)
    bare = QLineEdit()
    bare.resize(600, 40)
    bare.show()
    floor = Painted(bare)
    for work, measure in Works(evening).all():
        times: list[float] = []
        least: list[float] = []
        for _ in range(rounds):
            # What the other window did to the focus is nothing to be measured.
            evening.console.activateWindow()
            settle()
            times.append(measure())
            bare.activateWindow()
            least.append(floor.after(lambda: QTest.keyClick(bare, Qt.Key.Key_A)))
        yield Timed(work, size, tuple(times), tuple(least))
    bare.close()
    evening.end()
    evening.session.close_file()


class Works:
    """What is done in an evening by keys, each until it is painted."""

    def __init__(self, evening: Evening) -> None:
        self._session, self._console = evening.session, evening.console
        self._field = self._console.work.capture.field
        self._in_field = Painted(self._field)
        self._in_list = Painted(self._console.work.lines.viewport())
        self._on_wall = Painted(evening.wall.stage)
        self._by_theme = False

    def all(self) -> Iterator[tuple[str, Callable[[], float]]]:
        yield "key, in the field", self._key
        yield "Enter, the line in the list", self._enter
        yield "F4, the line on the wall", self._release
        yield "undo, in the list", self._undo_in_list
        yield "undo, on the wall", self._undo_on_wall
        yield "one table's lines, then all", self._choose_table
        yield "lines by their themes", self._choose_theme
        yield "another width of the window", self._resize

    def _press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        QTest.keyClick(self._field, key, modifier)

    def _type(self) -> None:
        """Type a line; the tables take turns."""
        number = len(self._session.record.entries)
        self._field.setText(f"{number % 9 + 1}: the boiler of the hall is old, {number} #g")

    def _store(self) -> None:
        self._type()
        self._press(Qt.Key.Key_Return)

    def _key(self) -> float:
        self._field.clear()
        return self._in_field.after(lambda: self._press(Qt.Key.Key_A))

    def _enter(self) -> float:
        self._type()
        return self._in_list.after(lambda: self._press(Qt.Key.Key_Return))

    def _release(self) -> float:
        self._store()
        return self._on_wall.after(lambda: self._press(Qt.Key.Key_F4))

    def _undo_in_list(self) -> float:
        self._store()
        return self._in_list.after(lambda: self._press(Qt.Key.Key_Z, _CONTROL))

    def _undo_on_wall(self) -> float:
        self._store()
        self._press(Qt.Key.Key_F4)
        return self._on_wall.after(lambda: self._press(Qt.Key.Key_Z, _CONTROL))

    def _choose_table(self) -> float:
        """Press the tab of a table, and in the next round that of all of them."""
        from cwb_workshop.ui.controls import Button

        buttons = self._console.work.findChildren(Button)
        tabs = [each for each in buttons if each.property("role") == "tab"]
        tab = tabs[0] if tabs[1].isChecked() else tabs[1]
        return self._in_list.after(lambda: QTest.mouseClick(tab, Qt.MouseButton.LeftButton))

    def _choose_theme(self) -> float:
        """Put the lines in the order of their themes, and in the next round as they were said."""
        from cwb_workshop.ui.console.entries.selection import ALL_THEMES, BY_THEME
        from cwb_workshop.ui.console.entries.table_tabs import TableTabs

        tabs = self._console.work.findChildren(TableTabs)[0]
        theme = ALL_THEMES if self._by_theme else BY_THEME
        self._by_theme = not self._by_theme
        return self._in_list.after(lambda: tabs.theme_chosen.emit(theme))

    def _resize(self) -> float:
        width = 1300 if self._console.width() > 1300 else 1366
        height = self._console.height()
        return self._in_list.after(lambda: self._console.resize(width, height))


def session_of(folder: Path, lines: int) -> Session:
    """Return a session in a file with so many lines in one item, all of them on the wall."""
    from cwb_workshop.core.capture.editing_steps import show

    session = begun_session(folder, tables=9, present=72)
    letters: Sequence[str] = [theme.letter for theme in session.kit.themes]
    for line in range(lines):
        theme = letters[line % len(letters)]
        words = f"the hall is shut on weekdays, said neighbour number {line}"
        session.capture(f"{line % 9 + 1}: {words} #{theme}")
    session.do(show(session.record, list(session.record.entries)))
    session.set_wall_mode("live")
    session.flush()
    return session


def begun_evening(application: QApplication, session: Session, folder: Path) -> Evening:
    """Return an evening with both windows on their screens, the wall at the answers."""
    from cwb_workshop.content.locale_reader import interface_languages, load_locales
    from cwb_workshop.content.word_files import all_words
    from cwb_workshop.ui.evening import Evening
    from cwb_workshop.ui.language import Interface
    from cwb_workshop.ui.preferences.file import PreferencesFile

    interface = Interface("en", all_words, load_locales(interface_languages()))
    evening = Evening(application, session, interface, PreferencesFile(folder / "preferences.json"))
    evening.begin()
    for number, build in enumerate(session.builds):
        if build.id == "cards":
            session.go_to(number, 0)
            break
    return evening


if __name__ == "__main__":
    sys.exit(main())
