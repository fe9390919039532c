"""The cover of the full report says where to look, for whoever has little time."""

from __future__ import annotations

import io
from typing import Any, cast

import pytest
from pypdf import PdfReader

from cwb_workshop.core.contract.blocks import Document
from cwb_workshop.core.contract.contents import TableOfContents
from cwb_workshop.core.contract.reading_paths import ReadingPath, ReadingPaths
from cwb_workshop.core.model.audience import EDITIONS, Edition
from cwb_workshop.core.model.locale import Language
from cwb_workshop.report.documents.full import full
from cwb_workshop.report.layout.pages import largest_look, parts_of
from cwb_workshop.report.layout.pdf import typesetter_of
from cwb_workshop.report.writers.pdf_reports import write_full
from cwb_workshop.report.writers.web_page import web_page
from cwb_workshop.report.writers.word_document import word_document
from tests.languages import LANGUAGES
from tests.report.evenings import evening, frozen, printed, with_facts, zuiderkouw
from tests.workshop import ZUIDERKOUW, kit, played


def paths_of(document: Document) -> tuple[ReadingPath, ...]:
    found = [block for block in document.blocks if isinstance(block, ReadingPaths)]
    return found[0].paths if found else ()


@pytest.mark.parametrize("edition", EDITIONS)
def test_each_leads_to_a_chapter_that_there_is(edition: Edition) -> None:
    document = full(frozen(zuiderkouw(), edition=edition))
    listed = next(block for block in document.blocks if isinstance(block, TableOfContents))
    chapters = [one.name for one in listed.chapters]
    assert [path.chapter in chapters for path in paths_of(document)] == [True, True, True]


def test_whoever_is_asked_reads_until_when() -> None:
    record = with_facts(zuiderkouw(), response_date="2026-04-23")
    (told,) = [path.told for path in paths_of(full(frozen(record))) if path.told]
    assert told == "graag uiterlijk 23 april 2026"


def test_where_nothing_is_to_choose_there_are_none() -> None:
    assert paths_of(full(frozen(evening(":: at 19:20\n:: item closing\n:: close")))) == ()


@pytest.mark.parametrize("language", kit().languages)
def test_on_paper_each_says_its_page_and_can_be_followed(language: Language) -> None:
    snapshot = frozen(zuiderkouw(), language)
    made = write_full(snapshot)
    reader = PdfReader(io.BytesIO(made.content))
    page = reader.pages[0]
    listed = [cast(Any, one).get_object() for one in cast(Any, page["/Annots"])]
    for path in paths_of(full(snapshot)):
        told = [str(one["/Contents"]) for one in listed if path.chapter in str(one["/Contents"])]
        # Once in its box, and once in the contents, to the same page.
        assert len(told) == 2
        assert len(set(told)) == 1


def test_on_paper_the_contents_have_a_title_in_large_letters() -> None:
    text = printed(write_full(frozen(zuiderkouw())).content)
    assert "Vijf minuten? Samenvatting bladzijde 2 Je eigen woorden zoeken?" in text
    assert " Inhoud Samenvatting 2 " in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_of_the_web_and_a_document_lead_there_too(language: Language) -> None:
    document = full(frozen(zuiderkouw(), language))
    page = web_page(document).decode("utf-8")
    for path in paths_of(document):
        assert f"<strong>{path.asked}</strong> <a href=" in page
    assert 'id="contents"' in page
    assert word_document(document)


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_cover_of_a_full_evening_is_set_in_letters_of_full_size(edition: Edition) -> None:
    script = (ZUIDERKOUW.parent / "lindeveen" / "script.txt").read_text("utf-8")
    document = full(frozen(played(script), edition=edition))
    part, *_rest = parts_of(document.blocks)
    look = largest_look(part, typesetter_of(document))
    assert look is not None
    assert look.body == 11.0
    assert not look.compact
