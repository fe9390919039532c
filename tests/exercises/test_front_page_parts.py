"""Parts of a front page that are said twice, or without a name: none of their words is lost."""

from __future__ import annotations

import pytest

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.contract.blocks import Table
from cwb_workshop.core.contract.pictures import NewspaperScene
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.exercises.future_headline import front_page
from cwb_workshop.report.documents.all_answers import all_answers
from cwb_workshop.session.report_input import snapshot
from cwb_workshop.session.session import Session
from tests.exercises.typed_exercises import pictures, released
from tests.workshop import a_session, kit, registry


def newspaper(*lines: str) -> Session:
    session = a_session()
    session.do(navigation_steps.switch_on(session.record, kit(), "future_headline"))
    session.open_item("future_headline")
    for line in lines:
        session.capture(line)
    return session


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("KOP: A | stap: B | stap: C", ("A", "", "B / C")),
        ("stap: B | stap: C", ("", "", "B / C")),
        ("headline: A | step: call | step: write", ("A", "", "call / write")),
        ("KOP: A | KOP: B", ("A / B", "", "")),
        ("KOP: | KOP: B", ("B", "", "")),
        ("KOP: A | verhaal: B | verhaal: C", ("A", "B C", "")),
        ("los | KOP: A", ("A", "los", "")),
        ("los | nog iets | KOP: A | stap: B", ("A", "los nog iets", "B")),
        ("A | los | verhaal: B", ("A", "los B", "")),
        ("los | KOP: A | verhaal: B", ("A", "los B", "")),
        ("A | los | stap: B", ("A", "los", "B")),
    ],
)
def test_what_is_said_again_or_has_no_name_is_on_the_page(
    line: str, said: tuple[str, str, str]
) -> None:
    session = released(newspaper(line))
    (page,) = [one.content for one in pictures(session) if isinstance(one.content, NewspaperScene)]
    assert (page.headline, page.story, page.step) == said


def test_a_part_that_is_filled_in_leaves_those_that_were_said_twice() -> None:
    session = newspaper("los | KOP: A | stap: B | stap: C")
    (answer,) = session.record.active_entries("answer", "future_headline")
    session.do(editing_steps.set_fields(session.record, answer.id, {"year": 2040}, session.now()))
    answer = session.record.entries[answer.id]
    page = front_page(answer, session.record)
    assert (page.headline, page.story, page.step, page.year) == ("A", "los", "B / C", 2040)
    for words in ("los", "A", "B / C", "2040"):
        assert words in answer.text


@pytest.mark.parametrize(
    "line",
    [
        "KOP: A | jaar: 2040 | jaar: 2041",
        "KOP: A | jaar: over tien jaar",
        f"KOP: {'k' * 50} | KOP: {'l' * 50}",
    ],
)
def test_what_does_not_fit_on_the_page_is_refused(line: str) -> None:
    with pytest.raises(Refused):
        newspaper(line)


def test_the_year_that_was_typed_is_told_with_the_parts() -> None:
    session = newspaper("KOP: Wijk | stap: geld | jaar: 2040", "KOP: Dorp | stap: geld")
    first, second = session.record.active_entries("answer")
    told = session.reader("future_headline").definition.typed_fields
    assert told([first], session.record)["year"] == 2040
    assert "year" not in told([second], session.record)


def test_the_list_of_all_answers_tells_a_page_without_the_names_of_its_parts() -> None:
    session = newspaper("KOP: Wijk van ons | verhaal: Ieder een sleutel | stap: bellen", "Los")
    frozen = snapshot(session.record, kit(), registry(), "nl", "public")
    (table,) = [block for block in all_answers(frozen) if isinstance(block, Table)]
    told = [row[table.widths.index(max(table.widths))] for row in table.rows]
    assert told == ["Wijk van ons – Ieder een sleutel – bellen", "Los"]
