"""What is too long for a page breaks between sentences; a principle has its question with it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from cwb_workshop.core.contract.scene import PrincipleScene, Scene
from cwb_workshop.core.contract.wall_text import NOTHING, Phrase
from cwb_workshop.core.model.locale import Language
from cwb_workshop.widgets.opening_page import opening_page
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.page_parts import text_pieces
from cwb_workshop.widgets.painters import pages_of
from cwb_workshop.widgets.text_layout import TextBlock
from cwb_workshop.widgets.text_measure import Style
from cwb_workshop.widgets.type_scale import VIEWING_DISTANCES, type_scale
from tests.workshop import kit

pytestmark = pytest.mark.usefixtures("qapp")

WIDE, NARROW = 1920, 1440


def pieces(text: str, rows: int = 3) -> list[str]:
    style = Style(60, "#000000")
    left = Qt.AlignmentFlag.AlignLeft
    height = rows * TextBlock("x", style, 900, align=left).height
    return text_pieces(text, lambda part: TextBlock(part, style, 900), height)


def test_pieces_end_with_their_sentences_and_joined_again_are_the_text() -> None:
    text = "Dit is een zin van een rij of twee, ongeveer. " * 8
    made = pieces(text.strip())
    assert len(made) > 1
    assert all(piece.rstrip().endswith(".") for piece in made)
    assert "".join(made) == text.strip()


def test_a_sentence_longer_than_a_page_breaks_where_its_rows_do() -> None:
    text = "woord " * 60
    made = pieces(text)
    assert len(made) > 1
    assert "".join(made) == text


def test_an_abbreviation_in_a_sentence_is_not_its_end() -> None:
    text = "Wij vragen om hulp aan de buren, bijv. " + "aan wie er lang woont en alles kent " * 4
    assert not pieces(text)[0].endswith("bijv. ")


def test_arabic_sentences_end_too() -> None:
    text = "هذا سؤال طويل عن الحي والناس الذين يعيشون فيه؟ " * 8
    assert all(piece.rstrip().endswith("؟") for piece in pieces(text.strip()))


def principles(language: Language) -> list[PrincipleScene]:
    texts = kit().texts[language].principles.values()
    return [
        PrincipleScene(
            Phrase("Acht principes"),
            number,
            8,
            Phrase(text.name),
            text.original,
            Phrase(text.explanation),
            Phrase(text.question),
        )
        for number, text in enumerate(texts, start=1)
    ]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_from_six_metres_a_principle_and_its_question_are_one_picture(language: Language) -> None:
    for scene in principles(language):
        for width in (WIDE, NARROW):
            assert len(pages_of(Scene(scene), Sheet(width, type_scale(6)))) == 1


def test_from_eight_metres_they_are_on_a_wide_screen() -> None:
    on = Sheet(WIDE, type_scale(8))
    assert [len(pages_of(Scene(scene), on)) for scene in principles("nl")] == [1] * 8


@pytest.mark.parametrize("metres", VIEWING_DISTANCES)
@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("language", ["nl", "en", "de"])
def test_no_sentence_of_a_principle_is_broken_and_the_question_comes_last(
    language: Language, width: int, metres: int
) -> None:
    sheet = Sheet(width, type_scale(metres, width))
    for scene in principles(language):
        pages = pages_of(Scene(scene), sheet)
        told = [[text for text in page.texts if text in scene.explanation.main] for page in pages]
        parts = [text for page in told for text in page if len(text) > 20]
        assert "".join(parts).split() == scene.explanation.main.split()
        assert all(part.rstrip()[-1] in ".!?" for part in parts)
        assert scene.question.main in pages[-1].texts


@pytest.mark.parametrize("metres", VIEWING_DISTANCES)
def test_the_question_moves_nothing_that_stood_there(metres: int) -> None:
    sheet = Sheet(WIDE, type_scale(metres))
    for scene in principles("nl"):
        before = pages_of(Scene(replace(scene, question=NOTHING, coming=scene.question)), sheet)
        after = pages_of(Scene(scene), sheet)
        rooms = {mark.text: mark.room for mark in before[0].marks if len(mark.text) > 5}
        assert all(rooms[mark.text] == mark.room for mark in after[0].marks if mark.text in rooms)


def test_a_question_with_a_page_of_its_own_is_the_page_that_opens() -> None:
    sheet = Sheet(NARROW, type_scale(12, NARROW))
    scene = Scene(principles("nl")[0])
    pages = pages_of(scene, sheet)
    at = opening_page(scene, lambda one: pages_of(one, sheet))
    assert principles("nl")[0].question.main in pages[at].texts
