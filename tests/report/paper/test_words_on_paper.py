"""Paper says in the words of its kit what it is, and shares out what takes several sheets."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader

from cwb_workshop.content.word_files import all_words, load_words
from cwb_workshop.core.model.locale import Language
from cwb_workshop.report.documents.recovery_sheet import recovery_sheet
from cwb_workshop.report.layout.pdf import write_pdf
from cwb_workshop.report.paper.pieces import write_piece
from cwb_workshop.session.paper_input import paper_source, source_of_kit
from cwb_workshop.ui.help.card import made_card
from tests.languages import LANGUAGES
from tests.report.evenings import evening
from tests.report.paper.zuiderkouw_paper import piece
from tests.workshop import kit, registry


def _pages(content: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(content)).pages]


@pytest.mark.parametrize(
    ("language", "called"), [("nl", "kaart 1 van 6"), ("en", "card 1 of 6"), ("de", "Karte 1 von")]
)
def test_a_kit_has_its_own_word_for_its_cards(language: Language, called: str) -> None:
    source = source_of_kit(kit("neighbourhood_budget"), registry(), language, None)
    cards = write_piece("principle-cards", source)
    assert cards is not None
    first, *_others = _pages(cards.content)
    assert called in first
    assert "rin" + "cip" not in first


def test_large_print_fills_its_first_sheet_and_says_on_the_next_that_it_goes_on() -> None:
    first, second = _pages(piece("large-print").content)
    days = ("2 april", "9 april", "1 mei", "15 mei", "28 mei", "11 juni", "1 september")
    assert [day for day in days if day in first] == list(days[:6])
    assert [day for day in days if day in second] == list(days[6:])
    assert "Wie doet wat? (vervolg)" in second
    assert "(vervolg)" not in first


@pytest.mark.parametrize(
    ("language", "told"),
    [("nl", "Tussenstand:"), ("en", "Interim:"), ("de", "Zwischenstand:")],
)
def test_large_print_of_an_evening_that_was_not_closed_says_so(
    language: Language, told: str
) -> None:
    record = evening(":: item commitments\nVragen om een sleutel @voetbalclub ^1/6")
    for is_closed in (False, True):
        if is_closed:
            record = evening(
                ":: item commitments\nVragen om een sleutel @voetbalclub ^1/6\n:: close"
            )
        sheet = write_piece("large-print", paper_source(record, kit(), registry(), language))
        assert sheet is not None
        first, *_others = _pages(sheet.content)
        assert (told in first) is not is_closed


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_lies_beside_the_laptop_names_its_language_at_the_foot(language: Language) -> None:
    words = load_words(language)
    key = write_pdf(recovery_sheet(words, "avond.cwb", "ABCD-EFGH"))
    card = made_card(all_words(language), kit())
    for page in (*_pages(key.content), *_pages(card.content)):
        assert words.locale.name in page
