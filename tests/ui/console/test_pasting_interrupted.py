"""A paste that is left half-way waits, and costs no more for thousands of lines than for a few."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cwb_workshop.core.model.entry import Step
from cwb_workshop.session.wall_renderer import WallRenderer
from cwb_workshop.ui.console.capture import pasting
from cwb_workshop.ui.console.entries.entry_model import EntryModel
from cwb_workshop.ui.console.window import ConsoleWindow
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import CONTROL, entries
from tests.ui.console.pasting import (
    MANY,
    bar,
    in_the_middle,
    key,
    paste,
    press,
    some,
    texts,
    through,
)


def test_leaving_in_the_middle_the_rest_waits_until_the_session_is_open_again(
    consoles: Consoles, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = consoles()
    in_the_middle(first)
    first.leave()
    monkeypatch.setattr(first, "leave", lambda: None)
    there = len(entries(first))
    QTest.qWait(50)
    assert len(entries(first)) == there
    again = consoles(session=first.session)
    assert f"{MANY - there} geplakte regels wachten" in bar(again)._told.text()
    press(again, "go_on")
    through(again, qtbot)
    assert texts(again) == [f"regel {at}" for at in range(MANY)]
    key(again, Qt.Key.Key_Z, CONTROL)
    through(again, qtbot)
    assert texts(again) == []


def test_a_fault_in_the_middle_leaves_the_rest_waiting(
    console: ConsoleWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_the_middle(console)
    monkeypatch.setattr("cwb_workshop.ui.console.capture.pasting.take_pasted", _fail)
    with qtbot.captureExceptions() as faults:
        through(console, qtbot)
    assert len(faults) == 1
    monkeypatch.undo()
    press(console, "go_on")
    through(console, qtbot)
    assert texts(console) == [f"regel {at}" for at in range(MANY)]


def _fail(*_: object) -> None:
    raise ZeroDivisionError


class Work:
    """Counts what is made and looked at, instead of how long it takes."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.times: dict[str, int] = {}
        for owner, name in (
            (WallRenderer, "picture"),
            (WallRenderer, "builds"),
            (EntryModel, "show"),
        ):
            self._count(monkeypatch, owner, name)

    def _count(self, monkeypatch: pytest.MonkeyPatch, owner: type, name: str) -> None:
        real: Callable[..., object] = getattr(owner, name)

        def counted(*values: object, **named: object) -> object:
            self.times[name] = self.times.get(name, 0) + 1
            return real(*values, **named)

        monkeypatch.setattr(owner, name, counted)


def measured(
    console: ConsoleWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, number: int
) -> tuple[dict[str, int], Sequence[Step]]:
    # Looks come by time; here none comes but the last.
    monkeypatch.setattr(pasting, "_PAUSE", 3600.0)
    work = Work(monkeypatch)
    paste(console, some(number))
    through(console, qtbot)
    return dict(work.times), [row.step for row in console.session.journal if row.step.undoable]


def test_pictures_and_lists_are_made_as_often_for_thousands_as_for_a_few(
    consoles: Consoles, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    few, _ = measured(consoles(), qtbot, monkeypatch, 200)
    many, steps = measured(consoles(), qtbot, monkeypatch, MANY)
    assert many == few
    assert len(steps) <= MANY / pasting._FEW + 1
