"""Many answers fill the pages they stand on, in letters of the size that the distance asks."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF

from cwb_workshop.core.contract.scene import CardsScene, Scene
from cwb_workshop.core.contract.wall_text import NOTHING, Card, Phrase
from cwb_workshop.widgets.page import BoxMark, Page, TextMark
from cwb_workshop.widgets.page_layout import canvas_width
from cwb_workshop.widgets.painters import pages_of
from cwb_workshop.widgets.type_scale import type_scale
from tests.exercises.samples import FORTY
from tests.exercises.typed_exercises import captured, pictures, released
from tests.widgets.scenes import sheet

pytestmark = pytest.mark.usefixtures("qapp")

DATA = Path(__file__).parents[1] / "data"
METRES = 8
SCREENS = ((1920, 1080), (1024, 768), (800, 600))
QUESTIONS = ("Waar loop je op vast?", "Hoe kunnen rijksprogramma's onze aanpak vooruithelpen?")
SHORT = (
    "Zet winkeliers en school in één werkgroep",
    "Kleine startpotten: € 15.000, geen ton",
    "Bewoners beslissen vanaf dag één mee",
    "Na de City Deal stopte het geld",
    "Tel hoeveel geld in de wijk blijft",
    "Eén loket voor de hele wijk",
)


def typed() -> list[str]:
    """Return the answers among the lines that scribes typed."""
    lines = (DATA / "typed-lines.jsonl").read_text(encoding="utf-8").splitlines()
    made = [json.loads(line).get("becomes") for line in lines]
    each = [
        one for made_of in made for one in (made_of if isinstance(made_of, list) else [made_of])
    ]
    return [one["text"] for one in each if one and one.get("kind") == "answer" and one.get("text")]


def said() -> list[str]:
    """Return the answers of a whole evening, with 92 letters each on average."""
    lines = (DATA / "zuiderkouw" / "answers.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["text"] for line in lines]


def shown(texts: Sequence[str], question: str, screen: tuple[int, int]) -> Sequence[Page]:
    cards = tuple(Card(text, Phrase(f"tafel {at % 5 + 1}")) for at, text in enumerate(texts))
    scene = CardsScene(NOTHING, Phrase(question), cards, footer=Phrase("nieuwste bovenaan"))
    return pages_of(Scene(scene), sheet(canvas_width(*screen), METRES))


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("texts", [typed()[:40], typed()[-40:], list(SHORT * 7)[:40]])
def test_forty_answers_take_six_pages_at_most(
    texts: Sequence[str], question: str, screen: tuple[int, int]
) -> None:
    assert len(shown(texts, question, screen)) <= 6


@pytest.mark.parametrize(("screen", "most"), [((1920, 1080), 11), ((1024, 768), 14)])
def test_long_answers_take_few_more_pages_than_their_letters_need(
    screen: tuple[int, int], most: int
) -> None:
    """Their words alone, without a card around them, fill six pages, and eight of 4:3."""
    assert len(shown(said()[:40], QUESTIONS[1], screen)) <= most


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("exercise", ["harvest_cluster", "column_board", "table_round", "info"])
def test_no_picture_of_forty_answers_takes_more_than_six_pages(
    exercise: str, screen: tuple[int, int]
) -> None:
    on = sheet(canvas_width(*screen), METRES)
    for scene in pictures(released(captured(exercise, FORTY[exercise]))):
        assert len(pages_of(scene, on)) <= 6


@pytest.mark.parametrize("screen", SCREENS)
def test_four_agreements_stand_on_a_page_of_many_and_a_few_have_air(
    screen: tuple[int, int],
) -> None:
    on = sheet(canvas_width(*screen), METRES)
    *_texts, many = pictures(released(captured("commitments", FORTY["commitments"])))
    assert len(pages_of(many, on)) == 10
    *_texts, few = pictures(released(captured("commitments", FORTY["commitments"][:2])))
    (page,) = pages_of(few, on)
    boxes = [mark.room for mark in page.marks if isinstance(mark, BoxMark) and mark.fill]
    tops = sorted(room.top() for room in boxes if room.width() > page.width / 2)
    assert tops[1] - tops[0] > 180


@pytest.mark.parametrize("screen", SCREENS)
def test_the_letters_stay_as_large_as_the_distance_asks(screen: tuple[int, int]) -> None:
    texts = said()[:40]
    for page in shown(texts, QUESTIONS[0], screen):
        answers = [mark for mark in page.marks if isinstance(mark, TextMark) and mark.text in texts]
        assert {mark.block.style.size for mark in answers} <= {type_scale(METRES).body}


@pytest.mark.parametrize("screen", SCREENS)
def test_no_card_stands_above_one_that_is_newer_and_none_on_another(
    screen: tuple[int, int],
) -> None:
    for page in shown(said()[:40], QUESTIONS[0], screen):
        cards = [mark.room for mark in page.marks if isinstance(mark, BoxMark) and mark.fill]
        cards = [room for room in cards if room.width() > page.width / 3]
        assert [room.top() for room in cards] == sorted(room.top() for room in cards)
        for at, room in enumerate(cards):
            assert QRectF(0, 0, page.width, 990).contains(room)
            assert not any(room.intersects(other) for other in cards[at + 1 :])


def test_a_list_has_its_question_large_on_the_first_page_and_small_on_the_others() -> None:
    pages = shown(list(SHORT * 7), QUESTIONS[1], (1920, 1080))
    sizes = [size for page in pages for size in _sizes_of_question(page)]
    assert len(sizes) == len(pages)
    assert sizes[0] > type_scale(METRES).body
    assert set(sizes[1:]) == {type_scale(METRES).caption}


def test_a_few_answers_have_air_around_them() -> None:
    (page,) = shown(SHORT, QUESTIONS[0], (1920, 1080))
    cards = [mark.room for mark in page.marks if isinstance(mark, BoxMark) and mark.fill]
    tops = sorted({room.top() for room in cards if room.width() > page.width / 3})
    heights = {room.height() for room in cards if room.width() > page.width / 3}
    assert tops[1] - tops[0] >= min(heights) + 24


def _sizes_of_question(page: Page) -> list[int]:
    texts = [mark for mark in page.marks if isinstance(mark, TextMark)]
    return [mark.block.style.size for mark in texts if mark.text.endswith(QUESTIONS[1])]
