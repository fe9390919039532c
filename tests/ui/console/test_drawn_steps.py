from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cwb_workshop.core.capture.editing_steps import show
from cwb_workshop.ui.console.side_panel import SidePanel
from cwb_workshop.ui.console.work_area import WorkArea
from tests.ui.console.conftest import Consoles


def noted(real: Callable[..., None], word: str, done: list[str]) -> Callable[..., None]:
    """Return the same that writes down first that it was asked for."""

    def noting(*given: object) -> None:
        done.append(word)
        real(*given)

    return noting


def test_the_room_sees_a_line_before_the_console_draws_it(
    consoles: Consoles, monkeypatch: pytest.MonkeyPatch
) -> None:
    console = consoles()
    session = console.session
    session.set_wall_mode("live")
    session.capture("2: de ketel is oud")
    done: list[str] = []
    for kind in (WorkArea, SidePanel):
        monkeypatch.setattr(kind, "refresh", noted(kind.refresh, "console", done))
    session.scene_changed.connect(lambda _scene: done.append("wall"))
    QTest.keyClick(console.work.capture.field, Qt.Key.Key_F4)
    assert done == ["wall", "console", "console"]


def test_a_step_is_drawn_once_though_the_wall_turns_a_page_for_it(
    consoles: Consoles, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = consoles().session
    session.set_wall_mode("live")
    for number in range(60):
        session.capture(f"{number % 5 + 1}: te veel formulieren om in te vullen, zei {number}")
    session.do(show(session.record, list(session.record.entries)))
    session.capture("1: de laatste regel")
    done: list[str] = []
    monkeypatch.setattr(WorkArea, "refresh", noted(WorkArea.refresh, "drawn", done))
    session.do(show(session.record, list(session.record.entries)[-1:]))
    assert done == ["drawn"]
