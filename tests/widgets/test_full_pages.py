"""Many answers fill the pages they stand on, in letters of the size that the distance asks."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, product
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF

from cwb_workshop.core.contract.pictures import BoardColumn, ColumnsScene, MapScene
from cwb_workshop.core.contract.scene import (
    CardsScene,
    Cluster,
    ClusterScene,
    OptionsScene,
    PrincipleScene,
    Scene,
)
from cwb_workshop.core.contract.wall_text import NOTHING, Card, Phrase
from cwb_workshop.core.model.locale import Language
from cwb_workshop.widgets.page import BoxMark, Page, TextMark
from cwb_workshop.widgets.page_layout import NARROWEST, canvas_width
from cwb_workshop.widgets.painters import pages_of
from cwb_workshop.widgets.type_scale import type_scale
from tests.exercises.samples import FORTY
from tests.exercises.typed_exercises import captured, opened, pictures, released
from tests.languages import LANGUAGES
from tests.widgets.scenes import sheet
from tests.workshop import kit

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


SHORT_IN = {number: Counter((SHORT * 7)[:number]) for number in (12, 40)}


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
def test_forty_agreements_take_six_pages_at_most_and_a_few_have_air(
    screen: tuple[int, int],
) -> None:
    on = sheet(canvas_width(*screen), METRES)
    *_texts, many = pictures(released(captured("commitments", FORTY["commitments"])))
    assert len(pages_of(many, on)) <= 6
    *_texts, few = pictures(released(captured("commitments", FORTY["commitments"][:2])))
    (page,) = pages_of(few, on)
    boxes = [mark.room for mark in page.marks if isinstance(mark, BoxMark) and mark.fill]
    tops = sorted(room.top() for room in boxes if room.width() > page.width / 2)
    assert tops[1] - tops[0] > 180


@pytest.mark.parametrize("screen", SCREENS)
def test_the_letters_stay_as_large_as_the_distance_asks(screen: tuple[int, int]) -> None:
    texts, asked = said()[:40], type_scale(METRES, canvas_width(*screen)).body
    for page in shown(texts, QUESTIONS[0], screen):
        answers = [mark for mark in page.marks if isinstance(mark, TextMark) and mark.text in texts]
        assert {mark.block.style.size for mark in answers} <= {asked}


@pytest.mark.parametrize("screen", SCREENS)
def test_no_card_stands_above_one_that_is_newer_and_none_on_another(
    screen: tuple[int, int],
) -> None:
    footer = 1046 - 1.2 * type_scale(METRES, canvas_width(*screen)).caption
    for page in shown(said()[:40], QUESTIONS[0], screen):
        cards = [mark.room for mark in page.marks if isinstance(mark, BoxMark) and mark.fill]
        cards = [room for room in cards if room.width() > page.width / 3]
        assert [room.top() for room in cards] == sorted(room.top() for room in cards)
        for at, room in enumerate(cards):
            assert QRectF(0, 0, page.width, footer - 10).contains(room)
            assert not any(room.intersects(other) for other in cards[at + 1 :])


@pytest.mark.parametrize("screen", [SCREENS[1], SCREENS[2]])
@pytest.mark.parametrize("exercise", ["table_round", "parking_lot"])
def test_on_a_narrow_wall_forty_answers_go_into_columns(
    exercise: str, screen: tuple[int, int]
) -> None:
    on = sheet(canvas_width(*screen), METRES)
    lines = tuple(f"? {at % 5 + 1}: {text}" for at, text in enumerate((SHORT * 7)[:40]))
    lines = lines if exercise == "parking_lot" else tuple(line[2:] for line in lines)
    many = [pages_of(one, on) for one in pictures(released(captured(exercise, lines)))]
    assert max(map(len, many)) <= 6


def test_a_list_has_its_question_large_on_the_first_page_and_small_on_the_others() -> None:
    pages = shown(list(SHORT * 7), QUESTIONS[1], (1920, 1080))
    sizes = [size for page in pages for size in _sizes_of_question(page)]
    assert len(sizes) == len(pages)
    assert sizes[0] > type_scale(METRES).body
    assert set(sizes[1:]) == {type_scale(METRES).caption}


def test_behind_the_first_page_the_time_is_as_large_as_the_answers_and_leaves_them_room() -> None:
    first, *others = shown(list(SHORT * 7), QUESTIONS[1], (1024, 768))
    sizes = type_scale(METRES, NARROWEST)
    assert first.clock is not None
    assert first.clock.size == sizes.digits
    for page in others:
        assert page.clock is not None
        assert page.clock.size == sizes.body
        assert page.clock.bar == first.clock.bar
        highest = min(mark.room.top() for mark in page.marks if mark.text in SHORT)
        assert highest < first.clock.digits.bottom()


def test_what_has_no_room_in_a_column_any_more_stands_over_all_of_them() -> None:
    """On nine pages: fewer are filled alike, with the room between the answers."""
    texts = [
        "Een zin die vijf rijen hoog is in een smalle kolom, maar van drie rijen waar zij de"
        f" hele breedte van de pagina krijgt {at}"
        for at in range(42)
    ]
    for page in shown(texts, QUESTIONS[0], (1024, 768))[1:-1]:
        cards = [mark.room for mark in page.marks if isinstance(mark, BoxMark) and mark.fill]
        wide = [room for room in cards if room.width() > page.width * 0.8]
        assert len(wide) == 1
        assert wide[0].bottom() == max(room.bottom() for room in cards)


def test_columns_that_have_no_room_beside_each_other_stand_under_each_other() -> None:
    names = ("Herkennen we", "Hier anders", "Nemen we mee")
    columns = tuple(
        BoardColumn(Phrase(name), tuple(Card(f"{text} {at}") for text in SHORT * 2))
        for at, name in enumerate(names)
    )
    scene = ColumnsScene(NOTHING, Phrase(QUESTIONS[0]), columns)
    pages = pages_of(Scene(scene), sheet(canvas_width(1024, 768), METRES))
    told = [[text for text in page.texts if text in names or text[:-2] in SHORT] for page in pages]
    for at, page in enumerate(told):
        assert page[0] in names
        for name, text in pairwise(page):
            if name in names:
                assert text.endswith(f" {names.index(name)}"), (at, name, text)
    answers = [text for page in told for text in page if text not in names]
    assert answers == [card.text for column in columns for card in column.cards]


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize(("number", "most"), [(12, 4), (40, 9)])
def test_themes_go_on_under_one_another_so_that_no_page_is_nearly_empty(
    screen: tuple[int, int], number: int, most: int
) -> None:
    """The overview of all themes comes first; of ten themes each had a column of its own."""
    lines = (f"{at % 5 + 1}: {text} #{'grvteksmbl'[at % 10]}" for at, text in enumerate(SHORT * 7))
    session = released(captured("harvest_cluster", tuple(lines)[:number]))
    on = sheet(canvas_width(*screen), METRES)
    board = next(one for one in pictures(session) if isinstance(one.content, ClusterScene))
    pages = pages_of(board, on)
    assert len(pages) <= most + 2 * (screen != SCREENS[0])
    texts = [text for page in pages for text in page.texts]
    assert all(texts.count(text) == SHORT_IN[number][text] for text in SHORT)
    for page in pages[2:-1]:
        lowest = max(mark.room.bottom() for mark in page.marks if mark.text in SHORT)
        assert lowest > 0.5 * page.height


@pytest.mark.parametrize(
    ("metres", "screen"), [*product((6, 8, 10), SCREENS[:2]), (12, SCREENS[0])]
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_principle_begins_with_a_page_of_names_alone(
    language: Language, metres: int, screen: tuple[int, int]
) -> None:
    on = sheet(canvas_width(*screen), metres)
    for name, told in kit().texts[language].principles.items():
        scene = PrincipleScene(
            Phrase("Acht principes · 3 van 8"),
            kit().principles.index(name) + 1,
            len(kit().principles),
            Phrase(told.name),
            told.original,
            Phrase(told.explanation),
            Phrase(told.question),
        )
        first = pages_of(Scene(scene), on)[0]
        words = told.explanation.split()
        assert any(text.split()[:2] == words[:2] for text in first.texts), (name, metres)


@pytest.mark.parametrize("screen", SCREENS)
def test_two_anchors_of_a_long_table_stand_on_a_page(screen: tuple[int, int]) -> None:
    on = sheet(canvas_width(*screen), METRES)
    table = next(
        one
        for one in pictures(released(captured("anchor_map", FORTY["anchor_map"][:12])))
        if isinstance(one.content, MapScene)
    )
    assert len(pages_of(table, on)) <= 7


@pytest.mark.parametrize("screen", SCREENS)
def test_no_name_of_a_theme_is_broken_in_the_middle_of_a_word(screen: tuple[int, int]) -> None:
    name = Phrase("Zusammenarbeit")
    themes = (Cluster(at, name, "#0072b2", "star", 1, (Card("Ja."),)) for at in "grvtek")
    scene = ClusterScene(NOTHING, Phrase("Wo hakt es?"), tuple(themes))
    for page in pages_of(Scene(scene), sheet(canvas_width(*screen), METRES)):
        for mark in page.marks:
            if isinstance(mark, TextMark) and mark.text == name.main:
                assert len(mark.block.rows) == 1


def test_a_few_answers_have_air_around_them() -> None:
    (page,) = shown(SHORT, QUESTIONS[0], (1920, 1080))
    cards = [mark.room for mark in page.marks if isinstance(mark, BoxMark) and mark.fill]
    tops = sorted({room.top() for room in cards if room.width() > page.width / 3})
    heights = {room.height() for room in cards if room.width() > page.width / 3}
    assert tops[1] - tops[0] >= min(heights) + 24


def _sizes_of_question(page: Page) -> list[int]:
    texts = [mark for mark in page.marks if isinstance(mark, TextMark)]
    return [mark.block.style.size for mark in texts if mark.text.endswith(QUESTIONS[1])]


@pytest.mark.parametrize(("metres", "screen"), list(product((6, 8), SCREENS[:2])))
@pytest.mark.parametrize("language", kit().languages)
def test_who_votes_has_all_options_on_one_page(
    language: Language, metres: int, screen: tuple[int, int]
) -> None:
    on = sheet(canvas_width(*screen), metres)
    session = opened("dot_vote")
    session.set_wall_language(language)
    vote = next(one for one in pictures(session) if isinstance(one.content, OptionsScene))
    assert len(pages_of(replace(vote, right_to_left=language == "ar"), on)) == 1
