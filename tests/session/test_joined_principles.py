"""Answers that are joined hand their principle on, and take it back when they are taken apart."""

from __future__ import annotations

from cwb_workshop.core.capture.principle_steps import give_principle
from cwb_workshop.core.figures.principles_heard import principles_heard
from cwb_workshop.core.model.joining import merge, unmerge
from cwb_workshop.core.model.principles import principle_of
from cwb_workshop.session.session import Session
from tests.workshop import a_session


def said(session: Session, *texts: str) -> list[str]:
    return [session.capture(text).entries[0].id for text in texts]


def give(session: Session, entry: str, number: int) -> None:
    record = session.record
    session.do(give_principle(record, session.kit, [entry], number, session.now()))


def join(session: Session, into: str, *others: str) -> None:
    session.do(merge(session.record, into, others, session.now()))


def principle(session: Session, entry: str) -> int:
    return principle_of(session.record.entries[entry])


def test_an_answer_without_one_takes_that_of_the_answer_joined_with_it() -> None:
    session = a_session()
    first, second = said(session, "te duur", "de huur is hoog")
    give(session, second, 7)
    join(session, first, second)
    assert principle(session, first) == 7
    assert principles_heard(session.record, session.kit).counts[6] == 1
    session.do(unmerge(session.record, [second], session.now()))
    assert (principle(session, first), principle(session, second)) == (0, 7)


def test_it_keeps_its_own() -> None:
    session = a_session()
    first, second = said(session, "te duur", "de huur is hoog")
    give(session, first, 5)
    give(session, second, 7)
    join(session, first, second)
    assert principle(session, first) == 5


def test_one_that_was_taken_off_does_not_come_back() -> None:
    session = a_session()
    first, second, third = said(session, "te duur", "de huur is hoog", "huur")
    give(session, second, 7)
    join(session, first, second)
    give(session, first, 0)
    assert principle(session, first) == 0
    join(session, first, third)
    assert principle(session, first) == 0


def test_one_that_was_given_afterwards_stays_when_they_are_taken_apart() -> None:
    session = a_session()
    first, second = said(session, "te duur", "de huur is hoog")
    give(session, second, 7)
    join(session, first, second)
    give(session, first, 3)
    session.do(unmerge(session.record, [second], session.now()))
    assert principle(session, first) == 3


def test_joining_undone_leaves_everything_as_it_was() -> None:
    session = a_session()
    first, second = said(session, "te duur", "de huur is hoog")
    give(session, second, 7)
    before = session.record
    join(session, first, second)
    session.undo()
    assert session.record == before
