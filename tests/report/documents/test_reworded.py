"""A question that was changed after answers is told in the full report, with how many had it."""

from __future__ import annotations

import pytest

from cwb_workshop.core.agenda import plan_steps
from cwb_workshop.core.contract.blocks import Bullets
from cwb_workshop.report.documents.account import account
from cwb_workshop.session.report_input import snapshot
from cwb_workshop.session.session import Session
from tests.languages import LANGUAGES
from tests.session.test_planning import ITEM, texts, write
from tests.workshop import a_session, registry


def told(session: Session, language: str = "nl") -> list[str]:
    frozen = snapshot(
        session.record, session.kit, registry(), language, "public", session.carried_kit
    )
    lists = [block for block in account(frozen) if isinstance(block, Bullets)]
    return [str(item) for block in lists for item in block.lines]


@pytest.fixture
def session() -> Session:
    made = a_session()
    for line in ("1: te duur", "2: te ver"):
        made.capture(line)
    return made


def test_what_stood_there_is_told_with_how_many_answers_it_had(session: Session) -> None:
    write(session, "Wat houdt je tegen?")
    session.capture("3: te laat")
    assert (
        "Bij ‘Waar loop je op vast?’ is de vraag op de avond veranderd. "
        "Eerst stond er: ‘Waar loop je op vast?’ (antwoorden daarop: 2)."
    ) in told(session)


def test_nothing_is_told_before_answers_or_of_notes_alone(session: Session) -> None:
    before = told(session)
    now = {
        language: plan_steps.within({language: text})[language]
        for language, text in texts(session).items()
    }
    session.do(plan_steps.write_item(session.record, ITEM, now))
    assert told(session) == before
    other = a_session()
    write(other, "Wat houdt je tegen?")
    other.capture("3: te laat")
    assert not [line for line in told(other) if "veranderd" in line]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_told_in_each_language(session: Session, language: str) -> None:
    write(session, "Wat houdt je tegen?")
    assert len(told(session, language)) > 3
