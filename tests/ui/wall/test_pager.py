"""Pages turn by themselves on a live wall, and never on a frozen one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from cwb_workshop.ui.wall.pager import Pager
from cwb_workshop.widgets.stage import Stage


class Paged:
    """A stage of some pages; a picture opens with its first."""

    def __init__(self, pages: int) -> None:
        self.pages = pages
        self.page = 0
        self.is_shown = True

    def set_page(self, page: int) -> None:
        self.page = page

    def isVisible(self) -> bool:
        return self.is_shown

    def show(self, pages: int) -> None:
        self.pages, self.page = pages, 0


@pytest.fixture
def stage() -> Paged:
    return Paged(5)


@pytest.fixture
def pager(stage: Paged, qtbot: QtBot) -> Iterator[Pager]:
    parent = QObject()
    made = Pager([cast(Stage, stage)], parent)
    made._timer.setInterval(20)
    yield made
    made.stop()
    del parent


def test_a_live_picture_turns_by_itself(pager: Pager, stage: Paged, qtbot: QtBot) -> None:
    pager.begin()
    qtbot.waitUntil(lambda: stage.page > 0)


def test_a_stage_that_is_hidden_is_not_asked_for_its_pages(qtbot: QtBot) -> None:
    parent = QObject()
    hidden, preview = Paged(2), Paged(5)
    hidden.is_shown = False
    pager = Pager([cast(Stage, hidden), cast(Stage, preview)], parent)
    pager.begin()
    for _page in range(4):
        pager.turn()
    assert preview.page == hidden.page == 4
    pager.stop()


def test_a_held_picture_stays_on_the_page_that_it_was_held_on(
    pager: Pager, stage: Paged, qtbot: QtBot
) -> None:
    pager.begin()
    pager.turn()
    stage.show(5)
    pager.begin(held=True)
    qtbot.wait(100)
    assert stage.page == 1


def test_a_held_picture_that_loses_a_page_stays_where_it_was_as_far_as_it_can(
    pager: Pager, stage: Paged
) -> None:
    pager.begin()
    pager.turn()
    pager.turn()
    stage.show(4)
    pager.begin(held=True)
    assert stage.page == 2
    stage.show(2)
    pager.begin(held=True)
    assert stage.page == 1


def test_what_was_black_for_a_while_comes_back_on_its_page(pager: Pager, stage: Paged) -> None:
    pager.begin()
    pager.turn()
    for pages in (5, 1, 5):
        stage.show(pages)
        pager.begin(held=True)
    assert stage.page == 1


def test_somebody_can_turn_a_held_picture_and_it_stays_there(
    pager: Pager, stage: Paged, qtbot: QtBot
) -> None:
    pager.begin(held=True)
    pager.turn()
    qtbot.wait(100)
    assert stage.page == 1
