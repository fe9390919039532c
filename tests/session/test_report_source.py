"""Which report was asked for, what is found in it, and what is printed after that was decided."""

from __future__ import annotations

import pytest

from cwb_workshop.content.pdf_pages import number_of_pages
from cwb_workshop.core.privacy.decisions import Decision, decide, decisions_in, mark_of
from cwb_workshop.report.documents.full import full
from cwb_workshop.report.documents.summary import summary
from cwb_workshop.session.export import in_one_file
from cwb_workshop.session.report_choice import (
    FORMATS,
    LENGTHS,
    ReportChoice,
    choice_in,
    keep_choice,
)
from cwb_workshop.session.report_source import ReportSource
from cwb_workshop.session.session import Session
from tests.workshop import a_session, kit

pytestmark = pytest.mark.slow

NAME = "Fatima van der Berg"
CHOICE = ReportChoice("nl")


@pytest.fixture
def session() -> Session:
    made = a_session("obstacles")
    made.capture(f"1: Vraag het aan {NAME} !")
    made.capture("2: Te veel formulieren !")
    return made


def told(session: Session, decisions: dict[str, Decision]) -> str:
    ready, _found = ReportSource.of(session).looked_through(CHOICE, decisions)
    return str(summary(ready.frozen))


def test_what_is_found_stays_the_same_whatever_was_decided(session: Session) -> None:
    source = ReportSource.of(session)
    _ready, (hit,) = source.looked_through(CHOICE, {})
    assert hit.words == NAME
    for how in ("keep", "blur", "drop"):
        assert source.looked_through(CHOICE, {mark_of(hit): how})[1] == (hit,)


def test_it_is_printed_as_was_decided_and_told(session: Session) -> None:
    _ready, (hit,) = ReportSource.of(session).looked_through(CHOICE, {})
    mark = mark_of(hit)
    assert NAME in told(session, {})
    assert NAME in told(session, {mark: "keep"})
    vague = told(session, {mark: "blur"})
    assert NAME not in vague
    assert "Vraag het aan [naam]" in vague
    assert "In 1 tekst is vaag gemaakt" in vague
    gone = told(session, {mark: "drop"})
    assert "Vraag het aan" not in gone
    assert "Te veel formulieren" in gone


def test_the_session_itself_stays_as_it_was(session: Session) -> None:
    source = ReportSource.of(session)
    _ready, (hit,) = source.looked_through(CHOICE, {})
    session.do(decide(session.record, {hit: "drop"}))
    assert next(one.text for one in session.record.active_entries("answer")).endswith(NAME)
    assert decisions_in(session.record) == {mark_of(hit): "drop"}


def test_without_the_appendix_the_rest_is_there(session: Session) -> None:
    source = ReportSource.of(session)
    texts = {
        length: str(full(source.looked_through(ReportChoice("nl", length=length), {})[0].frozen))
        for length in LENGTHS
    }
    assert "Alle antwoorden" in texts["full"]
    assert "Alle antwoorden" not in texts["chapters"]
    assert "Te veel formulieren" in texts["chapters"]


def test_what_was_asked_for_last_is_asked_for_again(session: Session) -> None:
    assert choice_in(session.record, session.kit) == CHOICE
    chosen = ReportChoice("en", "organiser", "chapters", "docx")
    session.do(keep_choice(session.record, chosen))
    assert choice_in(session.record, session.kit) == chosen
    undone = session.undo()
    assert undone is None or undone.name != "step.fact"


def test_what_is_no_choice_any_more_is_not_taken_over(session: Session) -> None:
    session.do(keep_choice(session.record, ReportChoice("xx", "secret", "long", "odt")))  # type: ignore[arg-type]
    assert choice_in(session.record, kit()) == CHOICE


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("format", FORMATS)
def test_every_form_comes_as_one_file(session: Session, format: str) -> None:
    choice = ReportChoice("nl", format=format)  # type: ignore[arg-type]
    source = ReportSource.of(session)
    pages: list[tuple[int, int]] = []
    ready, _found = source.looked_through(choice, {})
    content = in_one_file(ready, choice, lambda page, of: pages.append((page, of)))
    assert content
    assert source.name(choice).endswith(format if format not in ("csv", "png") else ".zip")
    assert (content[:2] == b"PK") == (format in ("docx", "xlsx", "zip", "csv", "png"))
    if format == "pdf":
        made = number_of_pages(content)
        assert pages == [(page, made) for page in range(1, made + 1)]
