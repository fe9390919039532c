"""Work off the window's thread comes back to who asked for it, as long as they are there."""

from __future__ import annotations

from threading import Event

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from cwb_workshop.core.model.errors import StoreError, UserFacingError
from cwb_workshop.ui import background_work
from cwb_workshop.ui.background_work import BackgroundWork


def failing() -> str:
    raise StoreError("store.damaged")


@pytest.mark.parametrize("fails", [False, True])
def test_what_it_returned_or_why_it_could_not_comes_back(qtbot: QtBot, fails: bool) -> None:
    owner = QObject()
    brought: list[object] = []
    background = BackgroundWork(owner)
    background.run(failing if fails else lambda: "done", brought.append, brought.append)
    qtbot.waitUntil(lambda: bool(brought))
    assert isinstance(brought[0], UserFacingError) is fails
    background.stop()


@pytest.mark.parametrize("fails", [False, True])
def test_nothing_comes_back_to_a_dialog_that_is_gone(qtbot: QtBot, fails: bool) -> None:
    owner, dialog, closed = QObject(), QObject(), Event()
    brought: list[object] = []
    background = BackgroundWork(owner)

    def slow() -> str:
        closed.wait(20)
        return failing() if fails else "too late"

    background.run(slow, brought.append, brought.append, asker=dialog)
    background.run(lambda: "later", brought.append, brought.append)
    delete(dialog)
    closed.set()
    qtbot.waitUntil(lambda: bool(brought))
    assert brought == ["later"]
    background.stop()


def test_a_window_that_goes_waits_for_no_work_and_that_is_no_fault(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner, gone, ended = QObject(), Event(), Event()
    told: list[BaseException] = []
    monkeypatch.setattr(background_work, "tell_fault", told.append)
    background = BackgroundWork(owner)

    def slow() -> str:
        gone.wait(20)
        return "too late"

    brought: list[object] = []
    background.run(slow, brought.append, brought.append)
    background.run(ended.set, brought.append, brought.append)
    delete(owner)
    gone.set()
    assert ended.wait(20)
    background.wait()
    qtbot.wait(1)
    assert (told, brought) == ([], [])
