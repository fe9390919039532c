"""A part that was left out is told as such in the report, with the way to bring it back."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.agenda.agenda import left_out
from cwb_workshop.core.model.audience import Edition
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.wall.visibility import progress
from cwb_workshop.report.writers.pdf_reports import write_full, write_summary
from cwb_workshop.session.session import Session
from tests.languages import LANGUAGES
from tests.report.evenings import frozen, printed
from tests.workshop import EVENING, a_session


def evening(*cut: str) -> Session:
    """Return an evening of an item and a line, in which these items were cut to nothing."""
    clock = SetClock(EVENING)
    session = a_session("commons", clock=clock)
    session.capture("de buurttuin")
    for item in cut:
        session.do(navigation_steps.plan_minutes(session.record, item, 0))
    clock.set(EVENING + timedelta(minutes=5))
    session.next_item()
    return session


def paper(session: Session, edition: Edition, language: Language = "nl") -> str:
    held = frozen(session.record, language, edition)
    return printed(write_full(held).content).replace("\n", " ")


def test_what_was_cut_to_nothing_is_told_as_left_out() -> None:
    session = evening("principles_scale", "pcp")
    assert [item.id for item in left_out(session.record)] == ["principles_scale", "pcp"]
    for edition in ("public", "organiser"):
        assert "Weggelaten: Hoe ver zijn we?; Overheid als partner." in paper(session, edition)


def test_the_organiser_is_told_how_to_bring_it_back() -> None:
    session = evening("pcp")
    way = "‘Onderdeel toevoegen’ een onderdeel terug"
    assert way in paper(session, "organiser")
    assert way not in paper(session, "public")


def test_where_nothing_was_left_out_and_once_it_is_back_nothing_is_told() -> None:
    assert "Weggelaten" not in paper(evening(), "organiser")
    session = evening("pcp")
    session.do(navigation_steps.switch_on(session.record, session.kit, "pcp"))
    assert "Weggelaten" not in paper(session, "organiser")
    assert session.record.plan["pcp"].minutes == 1


def test_it_is_not_walked_through_and_not_on_the_wall() -> None:
    session = evening("questions_so_far")
    assert session.item is not None
    assert session.item.id == "cwb_intro"
    shown = progress(session.record)
    assert shown is not None
    assert shown.total == len(session.record.agenda) == 24


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_told_in_each_language(language: Language) -> None:
    session = evening("pcp")
    held = frozen(session.record, language, "organiser")
    assert held.words("report.meeting.left_out", items=held.left_out)
    assert write_full(held).content
    assert write_summary(held).content
