"""Quotes from another evening: brought along, shown as a start, and told in what leaves here."""

from __future__ import annotations

import pytest

from cwb_workshop.core.agenda import navigation_steps, quote_steps
from cwb_workshop.core.contract.scene import TextScene
from cwb_workshop.core.model.brought_quotes import (
    BROUGHT,
    MOST_QUOTES,
    BroughtQuote,
    brought_quotes,
    quotes_on_wall,
    shown_quotes,
)
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.entry import Fact, Json, Step
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.record import fact_change, replayed
from cwb_workshop.core.wall.visibility import covered, visible
from cwb_workshop.session.coming import coming
from cwb_workshop.session.report_input import snapshot
from cwb_workshop.session.session import Session
from cwb_workshop.session.session_json import read_session_json, session_json
from tests.workshop import EVENING, a_session, journaled, kit, registry

HALL = BroughtQuote("De zaal is dicht", "Wilgenrode", "2026-03-12", "ab", "obstacles")
RENT = BroughtQuote("„De huur is te hoog“", "Lindeveen", "2026-04-16", "cd", "obstacles")


def with_quotes(*quotes: BroughtQuote) -> Session:
    session = a_session()
    session.do(quote_steps.bring(session.record, quotes))
    session.set_wall_mode("live")
    return session


def show(session: Session, *quotes: BroughtQuote, item: str = "obstacles") -> None:
    session.do(quote_steps.show(session.record, item, [one.mark for one in quotes]))


def on_wall(session: Session) -> TextScene:
    content = session.scene.content
    assert isinstance(content, TextScene)
    return content


def test_what_is_brought_along_is_seen_by_nobody_until_it_is_shown() -> None:
    session = with_quotes(HALL, RENT)
    assert brought_quotes(session.record) == (HALL, RENT)
    assert HALL.text not in str(visible(session.record, kit(), registry().declared))
    show(session, HALL)
    seen = str(visible(session.record, kit(), registry().declared))
    assert HALL.text in seen
    assert RENT.text not in seen


def test_the_room_reads_where_and_when_it_was_heard() -> None:
    session = with_quotes(HALL, RENT)
    show(session, HALL)
    assert on_wall(session).heading.main == "Gehoord in Wilgenrode, op 12 maart 2026"
    assert [line.main for line in on_wall(session).lines] == ["“De zaal is dicht”"]
    show(session, RENT, HALL)
    assert on_wall(session).heading.main == "Gehoord in Wilgenrode, Lindeveen"
    assert [line.main for line in on_wall(session).lines] == [
        "“De zaal is dicht” –\u00a0Wilgenrode, 12 maart 2026",
        "„De huur is te hoog“ –\u00a0Lindeveen, 16 april 2026",
    ]


def test_the_next_press_goes_back_to_the_screen() -> None:
    session = with_quotes(HALL)
    before = session.scene
    show(session, HALL)
    assert coming(session).kind == "close"
    session.next_screen()
    assert quotes_on_wall(session.record) == ()
    assert session.scene == before


def test_whatever_else_comes_to_the_wall_takes_their_place() -> None:
    session = with_quotes(HALL)
    session.capture("1: een antwoord")
    for step in (
        lambda record: navigation_steps.wheel(record, shown=True),
        lambda record: navigation_steps.read_back(record, 1),
        lambda record: navigation_steps.promised(record, shown=True),
        lambda record: navigation_steps.behind(record, shown=True),
        lambda record: navigation_steps.to_screen(record, 0, 0),
        quote_steps.hide,
    ):
        show(session, HALL)
        assert covered(session.record)
        session.do(step(session.record))
        assert quotes_on_wall(session.record) == ()
        show(session, HALL)
        assert session.record.fact("wheel", "wall") is None
        assert session.record.fact("read_back", "wall") is None
        assert session.record.fact("promised", "wall") is None
    session.open_item("question_2")
    assert quotes_on_wall(session.record) == ()


def test_where_each_was_shown_stays_told_once() -> None:
    session = with_quotes(HALL, RENT)
    show(session, HALL)
    show(session, RENT, HALL)
    session.do(quote_steps.hide(session.record))
    session.do(quote_steps.leave(session.record, HALL.mark))
    assert brought_quotes(session.record) == (RENT,)
    assert shown_quotes(session.record, "obstacles") == (HALL, RENT)
    assert shown_quotes(session.record, "question_2") == ()


def test_bringing_and_taking_away_can_be_undone() -> None:
    session = with_quotes(HALL)
    session.do(quote_steps.leave(session.record, HALL.mark))
    session.undo()
    assert brought_quotes(session.record) == (HALL,)
    session.undo()
    assert brought_quotes(session.record) == ()


def test_what_is_there_already_is_not_brought_twice_and_too_many_are_refused() -> None:
    session = with_quotes(HALL)
    assert not quote_steps.bring(session.record, (HALL,)).changes
    more = [BroughtQuote(f"zin {n}", "Wilgenrode") for n in range(MOST_QUOTES)]
    with pytest.raises(Refused, match=r"quotes\.full"):
        quote_steps.bring(session.record, more)


def test_they_are_in_the_journal_and_leave_with_the_session() -> None:
    session = journaled(SetClock(EVENING))
    session.open_item("obstacles")
    session.do(quote_steps.bring(session.record, (HALL, RENT)))
    show(session, RENT)
    again = replayed(row.step for row in session.journal)
    assert shown_quotes(again, "obstacles") == (RENT,)
    held = snapshot(session.record, kit(), registry(), "nl", "organiser")
    back = read_session_json(session_json(held, session.record, kit().sources))
    assert {HALL.mark, RENT.mark, "quote1"} <= {
        one.key for one in back.values if isinstance(one, Fact)
    }


@pytest.mark.parametrize("value", [1, "x", [], {"text": 1}, {"text": "x"}, {"place": "x"}])
def test_what_is_no_quote_is_as_if_it_were_not_there(value: Json) -> None:
    session = a_session()
    session.do(quote_steps.bring(session.record, (HALL,)))
    session.do(Step("step.set", fact_change(session.record, BROUGHT, "q", value)))
    assert brought_quotes(session.record) == (HALL,)
