"""Forty entries in each language of the kit fill their pages; what belongs together stays so."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QRectF

from cwb_workshop.core.contract.pictures import MapScene
from cwb_workshop.core.contract.scene import BarsScene, PrincipleScene, Scene
from cwb_workshop.core.model.locale import Language
from cwb_workshop.session.session import Session
from cwb_workshop.widgets.page import BoxMark, Page, TextMark
from cwb_workshop.widgets.page_layout import NARROWEST, WIDEST
from cwb_workshop.widgets.painters import pages_of
from cwb_workshop.widgets.palette import LIGHT
from cwb_workshop.widgets.type_scale import SMALLEST_BODY, type_scale
from tests.exercises.typed_exercises import opened, released
from tests.walls.entries import said
from tests.widgets.scenes import sheet
from tests.workshop import kit

pytestmark = pytest.mark.usefixtures("qapp")

METRES = 8
BETWEEN = 1728
"""16:10."""

GERMAN = (
    "Wohnungsbaugenossenschaft Süd",
    "Krankenhaus zum Heiligen Geist",
    "Stadtwerke Zuiderkouw GmbH",
    "Berufsschulzentrum am Wasserturm",
    "Nachbarschaftszentrum Kouwbrücke",
    "Energiegenossenschaft Sonnenkraft",
    "Seniorenwohnheim Abendrot",
    "Stadtbibliothek und Archiv",
    "Grundschule am Regenbogen",
    "Schwimmbad und Sporthalle Nord",
    "Volkshochschule Zuiderkouw",
    "Supermarkt am Marktplatz",
)


def drawn(session: Session, build: str, width: int) -> Sequence[Page]:
    """Return the pages of a screen as it is in the end."""
    found = next(one for one in session.builds if one.id == build)
    turned = session.record.text("wall_language") == "ar"
    return pages_of(Scene(found.steps[-1], right_to_left=turned), sheet(width, METRES))


@pytest.mark.parametrize("language", kit().languages)
@pytest.mark.parametrize(
    ("exercise", "build", "most"),
    [
        ("parking_lot", "cards", 6),
        ("table_round", "cards", 6),
        ("harvest_cluster", "cards", 6),
        ("column_board", "columns", 7),
        ("commitments", "commitments", 7),
    ],
)
def test_forty_whole_sentences_take_few_pages_in_letters_of_the_full_size(
    exercise: str, build: str, most: int, language: Language
) -> None:
    """In three columns, or with who and when under them, there is more beside the words."""
    pages = drawn(said(exercise, 40, language), build, WIDEST)
    assert len(pages) <= most
    shown = said(exercise, 40, language).record.entries.values()
    texts = {entry.text for entry in shown}
    sizes = {
        mark.block.style.size
        for page in pages
        for mark in page.marks
        if isinstance(mark, TextMark) and mark.text in texts
    }
    assert sizes == {type_scale(METRES).body}


@pytest.mark.parametrize("language", ["nl", "en", "de"])
@pytest.mark.parametrize(
    ("exercise", "build", "most"),
    [
        ("parking_lot", "cards", 6),
        ("harvest_cluster", "cards", 6),
        ("harvest_cluster", "board", 7),
        ("one_two_four_all", "board", 7),
        ("table_round", "cards", 6),
        ("column_board", "columns", 6),
        ("commitments", "commitments", 6),
        ("info", "cards", 6),
    ],
)
def test_on_a_narrow_wall_forty_take_no_more_pages(
    exercise: str, build: str, most: int, language: Language
) -> None:
    """On a board each of ten themes has its head, and all of them a page before."""
    pages = drawn(said(exercise, 40, language), build, NARROWEST)
    assert len(pages) <= most


@pytest.mark.parametrize("number", [12, 40])
@pytest.mark.parametrize("language", ["nl", "en", "de"])
def test_on_a_narrow_wall_all_themes_can_be_read_on_the_first_page(
    language: Language, number: int
) -> None:
    session = said("harvest_cluster", number, language)
    first = drawn(session, "board", NARROWEST)[0]
    themes = kit().texts[language].themes
    assert sum(name in first.texts for name in themes.values()) == 10


@pytest.mark.parametrize(("width", "most"), [(WIDEST, 8), (NARROWEST, 8)])
@pytest.mark.parametrize("language", ["nl", "en", "de"])
def test_a_long_list_beside_the_square_stands_close_together(
    language: Language, width: int, most: int
) -> None:
    assert len(drawn(said("matrix_2x2", 40, language), "matrix", width)) <= most


@pytest.mark.parametrize("number", [3, 40])
def test_dots_whose_words_stand_on_this_page_are_darker_than_the_others(number: int) -> None:
    for page in drawn(said("matrix_2x2", number, "nl"), "matrix", WIDEST):
        texts = [mark for mark in page.marks if isinstance(mark, TextMark)]
        numbered = [mark for mark in texts if mark.text.isdecimal()]
        listed = {
            mark.text for mark in numbered if mark.block.style.size == type_scale(METRES).body
        }
        dots = {mark.text: mark.block.style.colour for mark in numbered if mark.text not in listed}
        dark = {
            mark.text
            for mark in numbered
            if mark.block.style.colour == LIGHT.on_panel and mark.text in listed
        }
        assert dark == listed
        assert set(dots.values()) <= {LIGHT.deep}


@pytest.mark.parametrize("width", [WIDEST, BETWEEN, NARROWEST])
@pytest.mark.parametrize("language", kit().languages)
def test_a_principle_stands_with_its_question_on_one_page(language: Language, width: int) -> None:
    session = opened("dot_vote")
    session.set_wall_language(language)
    principles = [one for one in session.builds if isinstance(one.steps[-1], PrincipleScene)]
    assert [len(drawn(session, one.id, width)) for one in principles] == [1] * 8


@pytest.mark.parametrize("width", [WIDEST, NARROWEST])
@pytest.mark.parametrize("language", kit().languages)
def test_the_result_of_a_vote_stands_on_one_page(language: Language, width: int) -> None:
    session = said("dot_vote", 3, language)
    result = next(one for one in session.builds if isinstance(one.steps[-1], BarsScene))
    assert len(drawn(session, result.id, width)) == 1


@pytest.mark.parametrize("language", kit().languages)
def test_two_anchors_stand_on_most_pages_of_their_table(language: Language) -> None:
    assert len(drawn(said("anchor_map", 40, language), "table", WIDEST)) <= 21


@pytest.mark.parametrize("width", [WIDEST, BETWEEN, NARROWEST])
@pytest.mark.parametrize("language", ["nl", "en", "de"])
def test_twelve_anchors_with_long_names_stand_on_one_map_each_in_its_own_fifth(
    language: Language, width: int
) -> None:
    (page,) = drawn(said("anchor_map", 12, language), "map", width)
    boxes = [mark for mark in page.marks if isinstance(mark, BoxMark)]
    points = [one.room for one in boxes if one.fill and one.radius * 2 == one.room.width()]
    field = max((one.room for one in boxes if one.radius == 12), key=QRectF.width)
    fifths = sorted(
        int((room.center().x() - field.left()) / field.width() * 5) + 1 for room in points
    )
    assert fifths == [at // 5 + 1 for at in range(12)]


@pytest.mark.parametrize("width", [WIDEST, BETWEEN])
@pytest.mark.parametrize("corner", [True, False])
def test_so_do_twelve_with_the_longest_of_names_or_as_numbers_beside_a_list(
    width: int, corner: bool
) -> None:
    """In a corner of the map nothing but numbers has room."""
    session = opened("anchor_map")
    for at, name in enumerate(GERMAN):
        place = (at % 2 + 4, at % 3 + 3) if corner else (at % 5 + 1, at // 5 + 3)
        session.capture(f"{name}; ; ; ; {place[0]}/{place[1]}")
    session.set_wall_language("de")
    (page,) = drawn(released(session), "map", width)
    said_here = " ".join(page.texts)
    assert all(word in said_here for name in GERMAN for word in name.split())
    names = [mark for mark in page.marks if isinstance(mark, TextMark) and mark.text in GERMAN]
    assert all(mark.block.style.size >= SMALLEST_BODY for mark in names)


@pytest.mark.parametrize("width", [WIDEST, NARROWEST])
@pytest.mark.parametrize("language", ["nl", "en", "de"])
def test_no_anchor_stands_alone_behind_pages_of_several(language: Language, width: int) -> None:
    pages = drawn(said("anchor_map", 12, language), "table", width)
    table = next(
        one.steps[-1] for one in said("anchor_map", 12, language).builds if one.id == "table"
    )
    assert isinstance(table, MapScene)
    names = [row.name for row in table.rows]
    numbers = [sum(name in page.texts for name in names) for page in pages]
    assert sum(numbers) == 12
    assert numbers[-1] >= 2


@pytest.mark.parametrize("language", ["nl", "en", "de"])
def test_forty_words_take_two_pages_of_a_narrow_wall(language: Language) -> None:
    assert len(drawn(said("check_in", 40, language), "words", NARROWEST)) == 2


@pytest.mark.parametrize("language", ["nl", "en", "de"])
def test_no_page_of_a_board_on_a_narrow_wall_is_nearly_empty(language: Language) -> None:
    """Of twelve answers each column has a page; two beside each other left the next one empty."""
    for page in drawn(said("column_board", 12, language), "columns", NARROWEST):
        said_here = [mark for mark in page.marks if isinstance(mark, TextMark)]
        answers = [mark for mark in said_here if mark.block.style.leading < 1.2]
        assert len(answers) >= 4


@pytest.mark.parametrize("width", [WIDEST, NARROWEST])
@pytest.mark.parametrize("language", ["nl", "en", "de"])
def test_no_page_of_many_words_is_nearly_empty(language: Language, width: int) -> None:
    pages = drawn(said("check_in", 40, language), "words", width)
    numbers = [sum(len(text) > 1 for text in page.texts) for page in pages]
    assert min(numbers) > max(numbers) / 3


@pytest.mark.parametrize("number", [12, 40])
@pytest.mark.parametrize("language", ["nl", "en", "de"])
def test_no_column_is_empty_on_the_last_page_of_a_board(language: Language, number: int) -> None:
    page = drawn(said("column_board", number, language), "columns", WIDEST)[-1]
    cards = [mark.room for mark in page.marks if isinstance(mark, BoxMark)]
    columns = {room.left() for room in cards if room.height() > type_scale(METRES).body}
    assert len(columns) == 3


@pytest.mark.parametrize("width", [WIDEST, NARROWEST])
@pytest.mark.parametrize("number", [12, 40])
@pytest.mark.parametrize("language", ["nl", "en", "de"])
@pytest.mark.parametrize(
    ("exercise", "build"), [("table_round", "cards"), ("commitments", "commitments")]
)
def test_the_last_page_of_a_list_is_about_as_full_as_the_others(
    exercise: str, build: str, language: Language, number: int, width: int
) -> None:
    pages = drawn(said(exercise, number, language), build, width)
    cards = [
        sum(isinstance(mark, BoxMark) and mark.room.width() > page.width / 3 for mark in page.marks)
        for page in pages
    ]
    assert sum(cards) == number
    assert cards[-1] >= max(cards) / 2


@pytest.mark.parametrize(
    ("exercise", "build", "number", "width"),
    [("table_round", "cards", 3, NARROWEST), ("column_board", "columns", 12, WIDEST)],
)
def test_no_card_begins_with_a_short_word_and_its_table(
    exercise: str, build: str, number: int, width: int
) -> None:
    """The table goes to the end of the last row, or under it, where that takes no more room."""
    pages = drawn(said(exercise, number, "de"), build, width)
    marks = [mark for page in pages for mark in page.marks if isinstance(mark, TextMark)]
    first = {mark.block.rows[0].text.strip() for mark in marks if len(mark.block.rows) > 1}
    assert first
    assert not first & {"Der", "Die", "Ein"}


@pytest.mark.parametrize("width", [WIDEST, NARROWEST])
@pytest.mark.parametrize("language", ["nl", "en", "de"])
def test_many_words_are_as_large_as_their_pages_hold(language: Language, width: int) -> None:
    pages = drawn(said("check_in", 40, language), "words", width)
    least = type_scale(METRES, width).body
    sizes = {
        mark.block.style.size
        for page in pages
        for mark in page.marks
        if isinstance(mark, TextMark) and mark.text.islower()
    }
    assert max(sizes) > least


@pytest.mark.parametrize("width", [WIDEST, NARROWEST])
def test_a_headline_on_a_front_page_without_a_drawing_is_as_large_as_the_page_holds(
    width: int,
) -> None:
    session = said("future_headline", 3, "nl")
    for build in session.builds[1:]:
        (page,) = drawn(session, build.id, width)
        sizes = [mark.block.style.size for mark in page.marks if isinstance(mark, TextMark)]
        assert max(sizes) >= 1.5 * type_scale(METRES, width).title
