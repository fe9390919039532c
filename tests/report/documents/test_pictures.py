"""A picture of the organiser's own is in a report where that was asked for, under its item."""

from __future__ import annotations

from io import BytesIO
from typing import Any, cast, get_args

import pytest
from pypdf import PdfReader

from cwb_workshop.core.agenda import illustration_steps
from cwb_workshop.core.contract.blocks import Block, Heading, Photo
from cwb_workshop.core.model.audience import Edition
from cwb_workshop.core.model.illustrations import PICTURES, illustrations_of
from cwb_workshop.report.documents.full import full
from cwb_workshop.report.documents.snapshot import Snapshot
from cwb_workshop.report.documents.summary import summary
from cwb_workshop.report.writers.pdf_reports import write_full
from cwb_workshop.session.report_input import snapshot, to_look_at
from cwb_workshop.session.session import Session
from tests.illustrations import placed
from tests.languages import LANGUAGES
from tests.workshop import a_session, kit, registry

pytestmark = pytest.mark.usefixtures("qapp")

ALT = "De straat, van boven gezien"


def frozen(session: Session, language: str = "nl", edition: Edition = "public") -> Snapshot:
    return snapshot(session.record, kit(), registry(), language, edition)


def an_evening(item: str = "obstacles", *, printed: bool = True, alt: str = ALT) -> Session:
    session = a_session("obstacles")
    session.capture("3: Te veel formulieren #g")
    mark = placed(session, item, printed=printed)
    if alt:
        session.do(illustration_steps.describe(session.record, item, mark, alt))
    return session


def pictures(blocks: tuple[Block, ...]) -> list[tuple[str, str]]:
    """Return what each picture tells of itself, with the heading that it stands under."""
    above, found = "", []
    for block in blocks:
        if isinstance(block, Heading):
            above = block.text
        elif isinstance(block, Photo):
            found.append((block.alt, above))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("edition", get_args(Edition))
def test_in_every_edition_it_stands_under_its_item(edition: Edition, language: str) -> None:
    item = "commons"
    held = frozen(an_evening(item), language, edition)
    title = kit().item_text(item, language).title
    assert pictures(full(held).blocks) == [(ALT, title)]


def test_it_stands_in_the_chapter_of_its_item_where_there_is_one() -> None:
    blocks = full(frozen(an_evening("obstacles"))).blocks
    ((alt, _above),) = pictures(blocks)
    assert alt == ALT
    chapters = [one.text for one in blocks if isinstance(one, Heading) and one.level == 1]
    assert "Plaatjes en kaarten" not in chapters


def test_what_was_not_asked_for_is_not_even_in_the_record_of_a_report() -> None:
    session = an_evening("commons", printed=False)
    placed(session, "welcome", "#a02020", printed=True)
    held = frozen(session)
    assert illustrations_of(held.record, "commons") == ()
    assert len([key for key in held.record.facts if key[0] == PICTURES]) == 1
    assert ALT not in str(held.record)
    assert len(pictures(full(held).blocks)) == 1


def test_one_that_was_taken_away_is_not_in_it() -> None:
    session = an_evening("commons")
    (row,) = illustrations_of(session.record, "commons")
    session.do(illustration_steps.take_away(session.record, "commons", row.mark))
    held = frozen(session)
    assert pictures(full(held).blocks) == []
    assert not [key for key in held.record.facts if key[0] == PICTURES]


def test_the_two_pages_have_none() -> None:
    assert pictures(summary(frozen(an_evening("commons"))).blocks) == []


@pytest.mark.parametrize("alt", [ALT, ""])
def test_on_paper_it_is_a_figure_with_words_for_who_listens(alt: str) -> None:
    content = write_full(frozen(an_evening("commons", alt=alt))).content
    assert b"/DCTDecode" in content
    reader = PdfReader(BytesIO(content))
    title = kit().item_text("commons", "nl").title
    wanted = alt or f"Plaatje bij “{title}”, zonder beschrijving"
    assert wanted in list(figures(cast(Any, reader.trailer["/Root"])["/StructTreeRoot"]))


def figures(element: Any) -> Any:
    held = element.get_object()
    if isinstance(held, int):
        return
    if held.get("/S") == "/Figure":
        yield held.get("/Alt")
    kids = held.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        yield from figures(kid)


def test_who_may_be_known_by_what_is_told_of_a_picture_is_pointed_out() -> None:
    session = an_evening("commons", alt="Het huis van Jan de Vries, 06-12345678")
    held = frozen(session)
    found = {hit.words for hit in to_look_at(held, session.record)}
    assert any("Jan de Vries" in words for words in found)
    assert any("12345678" in words for words in found)


def test_the_bytes_of_a_picture_are_no_text_that_anybody_looks_through() -> None:
    session = an_evening("commons")
    assert to_look_at(frozen(session), session.record) == ()


@pytest.mark.parametrize(
    ("language", "told"), [("nl", ALT), ("en", "The street, from above"), ("de", ALT)]
)
def test_it_is_told_of_in_the_language_of_the_report_where_it_was(language: str, told: str) -> None:
    session = an_evening()
    (one,) = illustrations_of(session.record, "obstacles")
    english = "The street, from above"
    step = illustration_steps.describe(session.record, "obstacles", one.mark, english, "en")
    session.do(step)
    ((alt, _above),) = pictures(full(frozen(session, language)).blocks)
    assert alt == told
