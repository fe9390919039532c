"""What is taken back or hidden by hand stays off the wall: off a frozen one, and a running vote."""

from __future__ import annotations

import pytest

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.model import joining
from cwb_workshop.core.model.drawing import set_drawing
from cwb_workshop.core.wall.visibility import mode_under_black
from cwb_workshop.session.session import Session
from tests import photos
from tests.core.wall.walls import texts
from tests.session.kept import cards, live
from tests.workshop import a_session, kit


@pytest.mark.parametrize("how", ["hidden", "withdrawn", "a note", "joined and withdrawn"])
def test_what_is_taken_back_leaves_a_frozen_wall(how: str) -> None:
    session = live("questions_so_far")
    for raw in ("? Wie doet mee?", "? Wie betaalt dat?"):
        session.capture(raw)
    first, second = session.record.entries
    session.do(editing_steps.show(session.record, [first, second]))
    session.do(navigation_steps.to_screen(session.record, 1, 0))
    session.set_wall_mode("frozen")
    session.capture("? Wie nog meer?")
    assert cards(session) == ["Wie betaalt dat?", "Wie doet mee?"]
    now = session.now()
    if how == "hidden":
        session.do(editing_steps.hide(session.record, [first]))
    elif how == "withdrawn":
        session.do(editing_steps.withdraw(session.record, first, now))
    elif how == "a note":
        session.do(editing_steps.edit_text(session.record, first, "// niet", now))
    else:
        session.do(joining.merge(session.record, second, [first], now))
        assert cards(session) == ["Wie betaalt dat?", "Wie doet mee?"]
        session.do(editing_steps.withdraw(session.record, first, now))
    assert cards(session) == ["Wie betaalt dat?"]
    session.undo()
    assert cards(session) == ["Wie betaalt dat?"], "a frozen wall gets nothing back"


def test_what_left_a_frozen_wall_stands_on_a_live_one_where_it_was_brought_back() -> None:
    session, first, _second = _frozen_with_two_cards()
    session.do(editing_steps.hide(session.record, [first]))
    session.do(editing_steps.edit_text(session.record, first, "Iets anders", session.now()))
    session.do(editing_steps.show(session.record, [first]))
    assert cards(session) == ["Wie betaalt dat?"]
    session.set_wall_mode("black")
    session.set_wall_mode("frozen")
    assert cards(session) == ["Wie betaalt dat?"]
    session.set_wall_mode("live")
    assert set(cards(session)) == {"Wie betaalt dat?", "Iets anders"}


def test_a_frozen_wall_is_frozen_still_when_it_was_black() -> None:
    session = live()
    frozen = session.scene
    session.set_wall_mode("frozen")
    session.set_wall_mode("black")
    session.open_item("checkin")
    assert mode_under_black(session.record) == "frozen"
    session.set_wall_mode("frozen")
    assert session.scene == frozen
    session.set_wall_mode("live")
    session.set_wall_mode("black")
    assert mode_under_black(session.record) == "live"


def test_a_running_vote_that_was_hidden_by_hand_stays_hidden() -> None:
    session = a_session("principles_vote")
    session.do(editing_steps.set_fact(session.record, "principles_vote", "result", "open"))
    session.capture("9 8 7 6 5 4 3 2")
    (vote,) = session.record.entries
    assert session.record.entries[vote].shown
    session.do(editing_steps.hide(session.record, [vote]))
    session.capture("5 +2")
    assert not session.record.entries[vote].shown
    session.do(editing_steps.show(session.record, [vote]))
    session.capture("5 +1")
    assert session.record.entries[vote].shown


def _frozen_with_two_cards() -> tuple[Session, str, str]:
    session = live("questions_so_far")
    for raw in ("? Wie doet mee?", "? Wie betaalt dat?"):
        session.capture(raw)
    first, second = session.record.entries
    session.do(editing_steps.show(session.record, [first, second]))
    session.do(navigation_steps.to_screen(session.record, 1, 0))
    session.set_wall_mode("frozen")
    return session, first, second


def test_a_line_that_was_hidden_does_not_come_back_on_a_frozen_wall_under_another_one() -> None:
    session, first, second = _frozen_with_two_cards()
    session.do(editing_steps.hide(session.record, [first]))
    session.do(joining.merge(session.record, second, [first], session.now()))
    assert cards(session) == ["Wie betaalt dat?"]


def test_a_corrected_line_stands_on_a_frozen_wall_as_it_was_whatever_it_is_joined_with() -> None:
    session, first, second = _frozen_with_two_cards()
    session.do(joining.merge(session.record, second, [first], session.now()))
    session.set_wall_mode("live")
    session.set_wall_mode("frozen")
    session.do(editing_steps.edit_text(session.record, second, "Iets anders", session.now()))
    assert cards(session) == ["Wie betaalt dat?"]
    session.set_wall_mode("live")
    assert cards(session) == ["Iets anders"]


def test_lines_that_leave_a_frozen_wall_take_what_they_gave_no_more_than_once() -> None:
    session = live("questions_so_far")
    for raw in ("? Wie doet mee? +2", "? Wie betaalt dat?", "? Wie komt?"):
        session.capture(raw)
    first, second, third = session.record.entries
    session.do(joining.merge(session.record, first, [second, third], session.now()))
    session.do(editing_steps.show(session.record, [first]))
    session.do(navigation_steps.to_screen(session.record, 1, 0))
    session.set_wall_mode("frozen")
    for line in (second, third):
        session.do(editing_steps.withdraw(session.record, line, session.now()))
    frozen = session.scene
    session.set_wall_mode("live")
    assert frozen.content == session.scene.content


@pytest.mark.parametrize(
    "how", ["withdrawn", "a note", "taken apart and withdrawn", "taken off", "another"]
)
def test_the_drawing_of_a_line_that_is_taken_back_leaves_a_frozen_wall(how: str) -> None:
    session = live()
    session.do(navigation_steps.switch_on(session.record, kit(), "future_headline"))
    session.open_item("future_headline")
    session.capture("1: KOP: Een | stap: x")
    session.capture("2: KOP: Twee | stap: y")
    first, second = session.record.entries
    session.do(set_drawing(session.record, second, photos.kept()))
    session.do(joining.merge(session.record, first, [second], session.now()))
    session.do(editing_steps.show(session.record, [first]))
    session.do(navigation_steps.to_screen(session.record, 1, 0))
    session.set_wall_mode("frozen")
    assert photos.kept() in set(texts(session.scene))
    now = session.now()
    if how == "a note":
        session.do(editing_steps.edit_text(session.record, second, "// niet", now))
    elif how == "taken off":
        session.do(set_drawing(session.record, first, ""))
        session.do(set_drawing(session.record, first, photos.kept(40)))
    elif how == "another":
        session.do(set_drawing(session.record, first, photos.kept(40)))
    else:
        if how != "withdrawn":
            session.do(joining.unmerge(session.record, [second], now))
        session.do(editing_steps.withdraw(session.record, second, now))
    assert "Een" in set(texts(session.scene))
    assert photos.kept() not in set(texts(session.scene))
    assert photos.kept(40) not in set(texts(session.scene))


def test_a_photo_that_is_undone_leaves_a_frozen_wall() -> None:
    session = live()
    session.do(navigation_steps.switch_on(session.record, kit(), "future_headline"))
    session.open_item("future_headline")
    (line,) = session.capture("1: KOP: Een | stap: x").entries
    session.do(set_drawing(session.record, line.id, photos.kept(40)))
    session.do(set_drawing(session.record, line.id, photos.kept()))
    session.do(editing_steps.show(session.record, [line.id]))
    session.do(navigation_steps.to_screen(session.record, 1, 0))
    session.do(set_drawing(session.record, line.id, photos.kept(50)))
    session.set_wall_mode("frozen")
    assert photos.kept(50) in set(texts(session.scene))
    session.undo()
    assert not {photos.kept(), photos.kept(50)} & set(texts(session.scene))
