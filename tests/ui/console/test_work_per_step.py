"""What a key, a line and a step cost is the same in an evening of 40 lines and of 400."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cwb_workshop.core.capture.capture_steps import Capture
from cwb_workshop.core.capture.editing_steps import show
from cwb_workshop.core.model.record import RecordDraft
from cwb_workshop.core.sessions.setup import founding_step
from cwb_workshop.exercises import Registry
from cwb_workshop.session.session import Session
from cwb_workshop.store.session_file import SessionFile
from cwb_workshop.ui.console import window
from cwb_workshop.ui.console.entries.entry_delegate import EntryDelegate
from cwb_workshop.ui.console.entries.rows_view import RowsView
from cwb_workshop.ui.console.window import ConsoleWindow
from cwb_workshop.widgets.page_composer import PageComposer
from cwb_workshop.widgets.stage import Stage
from tests.store.sessions import PATIENT
from tests.ui.console.conftest import Consoles
from tests.workshop import NEW, a_session, kit

SIZES = (40, 400)
_LOOK, _QUIET = 5, 6
"""Milliseconds between two looks at what was done, and after how many equal ones all is done."""
_NEVER = 86_400_000


class Work:
    """Counts what was done: lines read, records made, rows drawn, pages laid out, statements."""

    COUNTED = (
        (Capture, "parse"),
        (RecordDraft, "record"),
        (Registry, "screens"),
        (EntryDelegate, "paint"),
        (EntryDelegate, "sizeHint"),
        (PageComposer, "pages"),
    )
    PAINTED = (RowsView, Stage)

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.done: Counter[str] = Counter()
        self._painted: Counter[str] = Counter()
        self._calls = 0
        # What a tick draws is drawn whenever it comes, in the midst of an act or behind it.
        monkeypatch.setattr(window, "TICK_MILLISECONDS", _NEVER)
        for kind, name in self.COUNTED:
            monkeypatch.setattr(kind, name, self._counted(f"{kind.__name__}.{name}", kind, name))
        for painted in self.PAINTED:
            monkeypatch.setattr(painted, "paintEvent", self._painting(painted))
        connect = sqlite3.connect

        def traced(*given: Any, **named: Any) -> sqlite3.Connection:
            connection = connect(*given, **named)
            connection.set_trace_callback(self._statement)
            return connection

        monkeypatch.setattr(sqlite3, "connect", traced)

    def _counted(self, told: str, kind: type, name: str) -> Callable[..., Any]:
        real = getattr(kind, name)

        def counted(*given: Any, **named: Any) -> Any:
            self._calls += 1
            self.done[told] += 1
            return real(*given, **named)

        return counted

    def _painting(self, kind: type) -> Callable[..., Any]:
        """Count what one painting does at most: into how many Qt parts it is a matter of time."""
        paint = kind.paintEvent  # type: ignore[attr-defined]  # each of them has one

        def painted(*given: Any) -> None:
            self._calls += 1
            before, self.done = self.done, Counter({f"{kind.__name__}.paintEvent": 1})
            paint(*given)
            self._painted |= self.done
            self.done = before

        return painted

    def _statement(self, statement: str) -> None:
        # How many lines go to the disk together, and when a half line does, is a matter of time.
        for table in ("journal", "entries", "facts"):
            if f" {table} " in statement:
                self.done[f"SQL {statement.split(maxsplit=1)[0]} {table}"] += 1

    def of(self, act: Callable[[], object], session: Session) -> Counter[str]:
        """Return what was done for this, drawn and on the disk."""
        self._settle(session)
        self.done.clear()
        self._painted.clear()
        act()
        self._settle(session)
        return self.done + self._painted

    def _settle(self, session: Session) -> None:
        """Wait until nothing more is done, however busy the machine is."""
        session.flush()
        before, quiet = self._calls, 0
        while quiet < _QUIET:
            QTest.qWait(_LOOK)
            quiet = quiet + 1 if self._calls == before else 0
            before = self._calls


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> Work:
    return Work(monkeypatch)


def with_lines(consoles: Consoles, folder: Path, number: int) -> ConsoleWindow:
    """Return a console with so many lines of the open item, all of them on the wall."""
    path, sources, backups = folder / f"{number}.cwb", kit().sources, folder / "backups"
    held = SessionFile.create(path, sources, backups=backups, pace=PATIENT)
    session = a_session(None, store=held)
    session.do(founding_step(NEW, kit()))
    session.open_item("obstacles")
    for at in range(number):
        session.capture(f"{at % 5 + 1}: te veel formulieren, zei {at} #g")
    session.do(show(session.record, list(session.record.entries)))
    session.set_wall_mode("live")
    console = consoles(session=session)
    type_line(console)
    return console


def type_line(console: ConsoleWindow) -> None:
    field = console.work.capture.field
    field.setText("3: de ketel van het buurthuis is oud #g")
    QTest.keyClick(field, Qt.Key.Key_Return)


def press(console: ConsoleWindow, key: Qt.Key, *, control: bool = False) -> None:
    held = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(console.work.capture.field, key, held)


ACTS: dict[str, Callable[[ConsoleWindow], None]] = {
    "a key": lambda console: press(console, Qt.Key.Key_A),
    "a line": type_line,
    "lines shown": lambda console: press(console, Qt.Key.Key_F4),
    "undo": lambda console: press(console, Qt.Key.Key_Z, control=True),
    "the next screen": lambda console: press(console, Qt.Key.Key_PageDown),
}


@pytest.mark.parametrize("name", ACTS)
def test_it_costs_no_more_among_many_lines(
    consoles: Consoles, work: Work, tmp_path: Path, name: str
) -> None:
    costs: list[Counter[str]] = []
    for number in SIZES:
        console = with_lines(consoles, tmp_path, number)
        cost = work.of(lambda: ACTS[name](console), console.session)  # noqa: B023
        # The list may be drawn while its height is not yet the last one: some rows more or fewer.
        assert cost.pop("EntryDelegate.paint", 0) <= rows_that_fit(console)
        costs.append(cost)
        console.hide()
        console.session.close_file()
    assert costs[0] == costs[1]
    assert costs[0].total() > 0


def rows_that_fit(console: ConsoleWindow) -> int:
    """Return how many rows of one line of text the list would show in the whole window."""
    rows = console.work.lines
    last = rows.model().index(rows.model().rowCount() - 1, 0)
    return console.height() // rows.visualRect(last).height() + 1


def test_a_key_is_read_once_and_a_line_once_more(
    consoles: Consoles, work: Work, tmp_path: Path
) -> None:
    console = with_lines(consoles, tmp_path, 4)
    assert work.of(lambda: ACTS["a key"](console), console.session)["Capture.parse"] == 1
    QTest.keyClick(console.work.capture.field, Qt.Key.Key_Backspace)
    done = work.of(lambda: ACTS["a line"](console), console.session)
    # The text that was set, and the line that is taken.
    assert done["Capture.parse"] == 2
    assert done["RecordDraft.record"] == 1
    assert done["Registry.screens"] == 0
    console.hide()
    console.session.close_file()
