"""While an evening is open the laptop stays awake; where it cannot, one sentence says so."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.desktop.application import Program
from cwb_workshop.system.wakefulness import Wakefulness
from cwb_workshop.ui.controls import Button
from tests.desktop.evenings import begun
from tests.workshop import NEW

Modes = Callable[..., Any]


class Laptop:
    """Stands in for the system: counts how often sleep is held off and given back."""

    def __init__(self, *, lets: bool = True, fails: bool = False) -> None:
        self.held = 0
        self.given_back = 0
        self._lets, self._fails = lets, fails

    def has_held(self, times: int) -> bool:
        return self.held == times

    @contextmanager
    def presenting(self, **_settings: str) -> Any:
        if self._fails:
            raise OSError("no bus")
        self.held += 1
        yield SimpleNamespace(active=self._lets)
        self.given_back += 1


@pytest.fixture
def laptop(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Laptop:
    made = Laptop(**getattr(request, "param", {}))
    monkeypatch.setattr("wakepy.keep.presenting", made.presenting)
    return made


def said(program: Program) -> str:
    assert program.evening is not None
    return program.evening.console.status._announced.text()


def test_sleep_is_held_off_with_each_evening_and_given_back(
    program: Program, laptop: Laptop, qtbot: QtBot
) -> None:
    for evening in (1, 2):
        program.start(NEW)
        qtbot.waitUntil(partial(laptop.has_held, evening))
        assert laptop.given_back == evening - 1
        assert "slaapstand" not in said(program)
        program.go_home()
        assert laptop.given_back == evening


@pytest.mark.parametrize("laptop", [{"lets": False}, {"fails": True}], indirect=True)
def test_where_the_system_refuses_it_is_said(
    program: Program, laptop: Laptop, qtbot: QtBot
) -> None:
    program.start(NEW)
    qtbot.waitUntil(lambda: "slaapstand" in said(program))


@pytest.mark.parametrize("laptop", [{"lets": False}], indirect=True)
def test_an_evening_that_is_over_holds_nothing_off_until_somebody_goes_on_with_it(
    program: Program, laptop: Laptop, data: Path, qtbot: QtBot
) -> None:
    path, session = begun(program, data)
    session.do(navigation_steps.end_session(session.record, session.now()))
    session.close_file()
    program.go_on(path)
    # Longer than it waits until the windows are there.
    qtbot.wait(1_500)
    assert laptop.held == 0
    assert "slaapstand" not in said(program)
    assert program.evening is not None
    console = program.evening.console
    side = [button.text() for button in console.side.findChildren(Button) if button.isVisible()]
    assert not any(console.words("console.next") in text for text in side)
    console.run("go_on")
    qtbot.waitUntil(lambda: "slaapstand" in said(program))
    side = [button.text() for button in console.side.findChildren(Button) if button.isVisible()]
    assert any(console.words("console.next") in text for text in side)


def test_it_is_not_asked_before_the_windows_are_there(laptop: Laptop, qtbot: QtBot) -> None:
    told: list[bool] = []
    awake = Wakefulness(told.append, after=60.0)
    awake.hold()
    awake.release()
    assert not [thread for thread in threading.enumerate() if thread.name == "wakefulness"]
    assert (laptop.held, told) == (0, [])
    awake = Wakefulness(told.append, after=0.0)
    awake.hold()
    qtbot.waitUntil(lambda: told == [True])
    awake.release()


def test_at_home_nothing_is_held(program: Program, laptop: Laptop) -> None:
    assert laptop.held == 0
    assert not [thread for thread in threading.enumerate() if thread.name == "wakefulness"]


def test_the_library_is_asked_as_it_is(qtbot: QtBot) -> None:
    """Its own way to say yes without doing anything is on in all tests."""
    told: list[bool] = []
    awake = Wakefulness(told.append)
    awake.hold()
    awake.hold()
    qtbot.waitUntil(lambda: told == [True])
    awake.release()
    awake.release()
    assert not [thread for thread in threading.enumerate() if thread.name == "wakefulness"]
