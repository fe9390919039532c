"""What is taken back or hidden by hand stays off the wall: off a frozen one, and a running vote."""

from __future__ import annotations

import pytest

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.model import joining
from cwb_workshop.core.wall.visibility import mode_under_black
from tests.session.kept import cards, live
from tests.workshop import a_session


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
    assert cards(session) == ["Wie betaalt dat?", "Wie doet mee?"]


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
