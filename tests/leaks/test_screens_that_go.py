"""When the last line of a screen goes, no screen comes that nobody went to."""

from __future__ import annotations

import pytest

from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.contract.pictures import DrawingScene
from cwb_workshop.core.contract.scene import CardsScene, TextScene, WaitingScene, WallMode
from cwb_workshop.core.model.entry import Step
from cwb_workshop.exercises.column_board import wall as column_board_wall
from cwb_workshop.session.session import Session
from tests.workshop import a_session

_HANDS = {"case_cleveland": {"hands": 9}, "lessons": {"hands_1": 6, "hands_2": 1}}


def on_its_cards(item: str) -> Session:
    """Return a session with a wall that somebody took to the cards, with one line on them."""
    session = a_session(item)
    session.set_wall_mode("live")
    for key, value in _HANDS.get(item, {}).items():
        session.do(editing_steps.set_fact(session.record, item, key, value))
    session.capture("2: dit klopt")
    session.do(shown(session))
    while not isinstance(session.scene.content, CardsScene):
        session.next_screen()
    assert session.item is not None
    assert session.item.id == item
    return session


def shown(session: Session) -> Step:
    return editing_steps.show(session.record, list(session.record.entries))


def withdrawn(session: Session) -> Step:
    (line,) = session.record.entries
    return editing_steps.withdraw(session.record, line, session.now())


def hidden(session: Session) -> Step:
    return editing_steps.hide(session.record, list(session.record.entries))


@pytest.mark.parametrize("item", _HANDS)
@pytest.mark.parametrize("away", [withdrawn, hidden])
def test_the_text_from_before_stands_there_again_where_its_screen_is_gone(
    item: str, away: object
) -> None:
    session = on_its_cards(item)
    screen = session.scene
    session.previous_screen()
    text = session.scene
    assert isinstance(text.content, TextScene | DrawingScene)
    session.next_screen()
    assert session.scene == screen
    assert callable(away)
    session.do(away(session))
    assert session.scene == text
    session.undo()
    assert session.scene == screen
    session.do(away(session))
    session.next_screen()
    assert session.scene not in (screen, text)
    assert session.item is not None
    assert session.item.id == item
    session.previous_screen()
    assert session.scene == text


@pytest.mark.parametrize("turns", range(4))
def test_no_line_of_a_text_stands_there_that_did_not_stand_there_before(turns: int) -> None:
    session = a_session("case_cleveland")
    session.set_wall_mode("live")
    for _turn in range(turns):
        session.next_screen()
    text = session.scene
    session.capture("2: dit klopt")
    session.do(shown(session))
    session.go_to([build.id for build in session.builds].index("cards"), 0)
    assert isinstance(session.scene.content, CardsScene)
    session.do(hidden(session))
    assert session.scene == text


def test_an_item_that_was_come_to_from_behind_shows_its_first_heading_alone() -> None:
    session = a_session("case_cleveland")
    session.set_wall_mode("live")
    first = session.scene
    session.capture("2: dit klopt")
    session.do(shown(session))
    session.next_item()
    session.previous_screen()
    assert isinstance(session.scene.content, CardsScene)
    session.do(hidden(session))
    assert session.scene.content == first.content


@pytest.mark.parametrize("mode", ["frozen", "live"])
def test_an_item_without_a_text_shows_its_name_and_no_screen_nobody_went_to(
    mode: WallMode, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(column_board_wall, "text_builds", lambda _view: ())
    session = a_session("case_cleveland")
    session.set_wall_mode("live")
    session.do(editing_steps.set_fact(session.record, "case_cleveland", "hands", 9))
    session.capture("2: dit klopt")
    session.do(shown(session))
    session.go_to([build.id for build in session.builds].index("cards"), 0)
    session.do(hidden(session))
    session.set_wall_mode(mode)
    session.do(editing_steps.set_fact(session.record, "case_cleveland", "hands", None))
    content = session.scene.content
    assert isinstance(content, TextScene)
    assert (content.kicker.main, content.lines) == ("", ())
    assert content.heading.main == session.kit.texts["nl"].items["case_cleveland"].short


def test_a_wall_stays_on_its_screen_when_one_before_it_goes() -> None:
    session = on_its_cards("lessons")
    session.next_screen()
    bars = session.scene
    session.do(withdrawn(session))
    assert session.scene == bars


@pytest.mark.parametrize("item", ["question_2", "question_3"])
def test_a_frozen_board_never_says_what_to_do_when_its_cards_go(item: str) -> None:
    session = on_its_cards(item)
    session.set_wall_mode("frozen")
    session.do(hidden(session))
    assert isinstance(session.scene.content, WaitingScene)
