"""Home is filled behind its first picture; it does not stay empty where that fails or is hidden."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cwb_workshop.ui.home.contents import HomeContents
from cwb_workshop.ui.home.form import NewSessionForm
from cwb_workshop.ui.home.kit_check import KitCheck
from cwb_workshop.ui.home.sessions_pane import SessionsPane
from cwb_workshop.ui.home.sides import HomeSides
from cwb_workshop.ui.home.window import HomeWindow
from tests.ui.home.conftest import House


def test_home_is_filled_though_no_first_picture_comes(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(HomeWindow, "paintEvent", lambda *_: None)
    assert house.open().form.isVisible()


def test_a_home_that_was_left_at_once_is_filled_when_it_is_seen_again(
    house: House, qtbot: QtBot
) -> None:
    home = house.open()
    other = HomeWindow(home._make_contents)
    qtbot.addWidget(other)
    other.painted.connect(other.hide)
    with qtbot.waitSignal(other.painted, timeout=20_000):
        other.show()
    other.painted.disconnect(other.hide)
    with qtbot.waitSignal(other.listed, timeout=20_000):
        other.show()
    assert other.form.isVisible()


@pytest.mark.parametrize("step", ["_fill", "_add_sessions", "_list_first"])
def test_where_filling_fails_at_its_first_word_that_is_told_and_it_is_tried_once_more(
    house: House, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    works, calls = getattr(HomeWindow, step), Counter[str]()

    def fails_once(home: HomeWindow) -> None:
        calls[step] += 1
        if calls[step] == 1:
            raise RuntimeError(step)
        works(home)

    monkeypatch.setattr(HomeWindow, step, fails_once)
    with qtbot.captureExceptions() as told:
        home = house.open()
    assert [str(fault) for _kind, fault, _trace in told] == [step]
    assert home.form.isVisible()
    assert home.pane.isVisible()


@pytest.mark.parametrize(
    "place",
    [
        (HomeContents, "__init__"),
        (NewSessionForm, "__init__"),
        (NewSessionForm, "take_focus"),
        (HomeSides, "take_pane"),
        (HomeWindow, "_show_form"),
        (KitCheck, "__init__"),
    ],
    ids=lambda place: f"{place[0].__name__}.{place[1]}",
)
def test_where_a_part_of_it_fails_home_is_whole_a_moment_later(
    house: House,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    place: tuple[type, str],
) -> None:
    owner, name = place
    works, calls = getattr(owner, name), Counter[str]()

    def fails_once(*values: Any, **named: Any) -> Any:
        calls[name] += 1
        if calls[name] == 1:
            raise RuntimeError(name)
        return works(*values, **named)

    monkeypatch.setattr(owner, name, fails_once)
    with qtbot.captureExceptions() as told:
        home = house.open()
    assert [str(fault) for _kind, fault, _trace in told] == [name]
    assert [home.form] == home.findChildren(NewSessionForm)
    assert [home.pane] == home.findChildren(SessionsPane)
    asked: list[object] = []
    home.practise_requested.connect(asked.append)
    home.pane.practise.click()
    assert len(asked) == 1


def test_what_did_not_fail_is_filled_once(
    house: House, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = Counter[str]()
    works = NewSessionForm.take_focus

    def counted(form: NewSessionForm) -> None:
        made["form"] += 1
        works(form)

    monkeypatch.setattr(NewSessionForm, "take_focus", counted)
    home = house.open()
    form, pane = home.form, home.pane
    qtbot.wait(1_300)
    assert made["form"] == 1
    assert (home.form, home.pane) == (form, pane)


class PaintingsOfTheForm(QObject):
    """Writes down when the form is painted."""

    def __init__(self, told: list[str]) -> None:
        super().__init__()
        self._told = told

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, NewSessionForm):
            self._told.append("form")
        return False


def test_the_form_is_painted_before_it_is_told_that_it_can_be_used(
    house: House, qtbot: QtBot, qapp: QApplication
) -> None:
    home = HomeWindow(house.open()._make_contents)
    qtbot.addWidget(home)
    told: list[str] = []
    watching = PaintingsOfTheForm(told)
    qapp.installEventFilter(watching)
    home.usable.connect(lambda: told.append("usable"))
    with qtbot.waitSignal(home.listed, timeout=20_000):
        home.show()
    qapp.removeEventFilter(watching)
    assert set(told[: told.index("usable")]) == {"form"}
