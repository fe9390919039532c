"""A question or an agreement waits for the item that shows it: no other item releases it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest

from cwb_workshop.core.capture import editing_steps
from cwb_workshop.session.pasted import begin_paste, take_pasted
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.entries.releasing import releasable_now
from tests.leaks.marks import heard_in
from tests.workshop import a_session

LINES = ("1: kanarie11111 gewoon", "? kanarie22222 persoonlijk", "* kanarie33333 @jan")
ANSWER, QUESTION, AGREEMENT = "kanarie11111", "kanarie22222", "kanarie33333"

Way: TypeAlias = Callable[[str], Session]


def everywhere(session: Session) -> frozenset[str]:
    """Return what the room can see of the lines, whichever item is opened."""
    seen: set[str] = set()
    for item in ("obstacles", "question_1", "questions_so_far", "harvest_qa", "commitments"):
        session.open_item(item)
        session.set_wall_mode("live")
        seen |= heard_in(session.scene, session.builds)
    return frozenset(seen)


def shown_by_key(item: str) -> Session:
    session = a_session(item)
    for line in LINES:
        session.capture(line)
    session.do(editing_steps.show(session.record, [one.id for one in releasable_now(session)]))
    return session


def shown_at_once(item: str) -> Session:
    session = a_session(item)
    session.do(editing_steps.set_fact(session.record, item, "auto_show", True))
    for line in LINES:
        session.capture(line)
    return session


def pasted(item: str) -> Session:
    session = a_session(item)
    session.do(editing_steps.set_fact(session.record, item, "auto_show", True))
    take_pasted(session, begin_paste(session, LINES), 10, None)
    return session


@pytest.mark.parametrize("way", [shown_by_key, shown_at_once, pasted])
@pytest.mark.parametrize("item", ["obstacles", "question_1"])
def test_an_item_releases_what_it_shows_itself(way: Way, item: str) -> None:
    assert everywhere(way(item)) == {ANSWER}


@pytest.mark.parametrize("way", [shown_by_key, shown_at_once, pasted])
def test_where_questions_are_shown_they_are_released(way: Way) -> None:
    assert QUESTION in everywhere(way("questions_so_far"))
    assert QUESTION in everywhere(way("harvest_qa"))
    assert AGREEMENT not in everywhere(way("questions_so_far"))


@pytest.mark.parametrize("way", [shown_by_key, shown_at_once, pasted])
def test_where_agreements_are_shown_they_are_released(way: Way) -> None:
    seen = everywhere(way("commitments"))
    assert AGREEMENT in seen
    assert QUESTION not in seen


def test_one_line_is_released_anywhere_by_who_shows_just_that() -> None:
    session = a_session("obstacles")
    session.capture(LINES[1])
    session.do(editing_steps.show(session.record, list(session.record.entries)))
    assert everywhere(session) == {QUESTION}
