"""The tour is offered once, to who starts the program for the first time and begins nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.desktop.application import Program
from cwb_workshop.desktop.first_start import FirstStart
from cwb_workshop.desktop.running import Running
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.ui.dialogs.tour import Tour
from tests.workshop import EVENING, NEW, registry


def looked(program: Program, qtbot: QtBot) -> FirstStart:
    """Let the first start look, as it does when home lists its sessions."""
    first = FirstStart(program, program._context)
    with qtbot.waitSignal(program.home.listed, timeout=20_000):
        program.home.refresh()
    return first


def is_gone(tour: Tour) -> bool:
    """Tell whether a tour was put away; some time later it is no more."""
    return not isValid(tour) or not tour.isVisible()


def test_the_first_start_shows_it_once(program: Program, qtbot: QtBot) -> None:
    first = looked(program, qtbot)
    assert first.tour is not None
    assert first.tour.isVisible()
    assert not first.tour.isModal()
    first.tour.reject()
    assert looked(program, qtbot).tour is None
    assert program._context.preferences.values.tour_offered


def test_an_evening_can_be_begun_beside_it(program: Program, qtbot: QtBot) -> None:
    tour = looked(program, qtbot).tour
    assert tour is not None
    program.start(NEW)
    assert program.evening is not None
    # Home goes once the console has the keyboard, and its tour with it.
    qtbot.waitUntil(lambda: is_gone(tour), timeout=20_000)


def test_a_file_that_is_handed_over_is_opened_beside_it(
    program: Program, data: Path, qtbot: QtBot
) -> None:
    tour = looked(program, qtbot).tour
    assert tour is not None
    path = data.parent / "elsewhere.cwb"
    Toolbox(registry(), data / "backups").begin(path, NEW, SetClock(EVENING)).close_file()
    program.come_forward(str(path))
    assert program.open_file == path
    qtbot.waitUntil(lambda: is_gone(tour), timeout=20_000)


def test_who_has_sessions_here_is_left_alone(program: Program, data: Path, qtbot: QtBot) -> None:
    path = data / "sessions" / "avond.cwb"
    program._context.data.make()
    Toolbox(registry(), data / "backups").begin(path, NEW, SetClock(EVENING)).close_file()
    assert looked(program, qtbot).tour is None


def test_an_evening_that_is_open_is_left_alone(program: Program, qtbot: QtBot) -> None:
    first = FirstStart(program, program._context)
    program.start(NEW)
    program.home.listed.emit()
    assert first.tour is None
    assert not program._context.preferences.values.tour_offered


def test_it_was_offered_before(program: Program, qtbot: QtBot) -> None:
    preferences = program._context.preferences
    preferences.keep(replace(preferences.values, tour_offered=True))
    assert looked(program, qtbot).tour is None


@pytest.mark.parametrize("session", [None, Path("avond.cwb")])
def test_only_a_start_without_a_file_offers_it(
    monkeypatch: pytest.MonkeyPatch, qapp: QApplication, session: Path | None
) -> None:
    started = Running(qapp, "nl", None)
    monkeypatch.setattr(Running, "_live", lambda self, session: 0)
    started.run(session, offers_tour=True)
    assert started._offers_tour == (session is None)
    started.run(session)
    assert not started._offers_tour
