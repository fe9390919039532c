"""Pages turn by themselves only on a live wall, once somebody asked for that."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from cwb_workshop.core.contract.scene import Scene
from cwb_workshop.session.session import Session
from cwb_workshop.ui.wall.pager import Pager
from tests.workshop import a_session


class FivePages:
    """Every picture has five pages."""

    def number(self, scene: Scene) -> int:
        return 5

    def opening(self, scene: Scene) -> int:
        return 0

    def page_with(self, scene: Scene, texts: Collection[str]) -> int | None:
        return None


@pytest.fixture
def session() -> Session:
    made = a_session()
    made.count_pages(FivePages())
    made.set_wall_mode("live")
    return made


@pytest.fixture
def pager(session: Session, qtbot: QtBot) -> Iterator[Pager]:
    parent = QObject()
    made = Pager(session, parent)
    made._timer.setInterval(20)
    session.stepped.connect(made.follow)
    yield made
    made.stop()
    del parent


def test_a_live_picture_stays_on_its_page(pager: Pager, session: Session, qtbot: QtBot) -> None:
    qtbot.wait(100)
    assert session.page_at == (0, 5)


def test_it_turns_by_itself_once_that_is_asked(
    pager: Pager, session: Session, qtbot: QtBot
) -> None:
    session.let_pages_turn()
    assert session.page_at == (1, 5)
    qtbot.waitUntil(lambda: session.page_at[0] == 0)


def test_no_step_is_written_for_a_page_that_turns_by_itself(
    pager: Pager, session: Session, qtbot: QtBot
) -> None:
    session.let_pages_turn()
    steps = len(session.journal)
    qtbot.waitUntil(lambda: session.page_at[0] == 3)
    assert len(session.journal) == steps


@pytest.mark.parametrize("mode", ["frozen", "black"])
def test_what_is_frozen_or_black_does_not_turn(
    pager: Pager, session: Session, qtbot: QtBot, mode: str
) -> None:
    session.let_pages_turn()
    session.set_wall_mode(mode)  # type: ignore[arg-type]
    before = session.scene
    qtbot.wait(100)
    assert session.scene == before


@pytest.mark.parametrize("stops", ["next_screen", "next_item", "let_pages_turn"])
def test_whoever_goes_on_by_hand_stops_it(
    pager: Pager, session: Session, qtbot: QtBot, stops: str
) -> None:
    session.let_pages_turn()
    getattr(session, stops)()
    here = session.page_at
    qtbot.wait(100)
    assert session.page_at == here
    assert not session.pages_turn
