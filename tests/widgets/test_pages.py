"""Every kind of scene, on every shape of screen, for every distance to the back row."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF

from cwb_workshop.core.contract.scene import (
    BlackScene,
    CardsScene,
    CommitmentsScene,
    Content,
    Promise,
    TextScene,
    WaitingScene,
)
from cwb_workshop.core.contract.wall_text import Card, Phrase
from cwb_workshop.core.model.text import clean
from cwb_workshop.widgets.fonts import REGULAR
from cwb_workshop.widgets.page_layout import HEIGHT
from cwb_workshop.widgets.painters.place_map import close_size
from cwb_workshop.widgets.type_scale import (
    SMALLEST_BODY,
    SMALLEST_CAPTION,
    VIEWING_DISTANCES,
)
from tests.widgets.scenes import (
    BOTH,
    CANVASES,
    LISTS,
    LONG,
    SCENES,
    answers,
    cards_scene,
    cluster_scene,
    columns_scene,
    grid_scene,
    laid_out,
    radar_scene,
    rows_of,
    sheet,
    texts_of,
)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("width", CANVASES)
@pytest.mark.parametrize("metres", VIEWING_DISTANCES)
@pytest.mark.parametrize("name", SCENES)
def test_nothing_is_clipped_and_no_text_stands_on_another(
    name: str, metres: int, width: int
) -> None:
    whole = QRectF(-0.5, -0.5, width + 1, HEIGHT + 1)
    for page in laid_out(SCENES[name], sheet(width, metres)):
        for mark in page.marks:
            assert whole.contains(mark.room), mark.text
        rows = [row for mark in texts_of(page) for row in rows_of(mark)]
        for (one, text), (other, beside) in combinations(rows, 2):
            shared = one.intersected(other)
            assert min(shared.width(), shared.height()) < 2, (text, beside)
        if page.clock is not None:
            for room, text in rows:
                assert not room.intersects(page.clock.bar), text
                assert not room.intersects(page.clock.digits), text


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("metres", VIEWING_DISTANCES)
@pytest.mark.parametrize("name", SCENES)
def test_no_text_is_smaller_than_the_back_row_can_read(name: str, metres: int) -> None:
    """Names that crowd a map may be a little smaller, that all of them stand on one."""
    on = sheet(1920, metres)
    least = on.type.body if "place map" not in name else close_size(on.type.body)
    for page in laid_out(SCENES[name], on):
        for mark in texts_of(page):
            style = mark.block.style
            assert style.size >= SMALLEST_CAPTION
            if style.colour == on.palette.ink:
                assert style.size >= max(SMALLEST_BODY, least), mark.text


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("width", CANVASES)
@pytest.mark.parametrize("metres", VIEWING_DISTANCES)
@pytest.mark.parametrize("kind", ["cards", "cluster", "commitments", "grid"])
def test_every_answer_can_be_read_in_full_and_once(kind: str, metres: int, width: int) -> None:
    said = [LONG, *answers(14), LONG.upper()]
    on = sheet(width, metres)
    pages = laid_out(LISTS[kind](said), on)
    read = "".join(
        mark.text
        for page in pages
        for mark in texts_of(page)
        if mark.block.style.colour == on.palette.ink
        and mark.block.style.weight == REGULAR
        and mark.text not in ("1\N{NO-BREAK SPACE}juni", "trekker?", "wanneer?")
    )
    for text in said:
        assert read.count(clean(text)) == 1, text


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("width", CANVASES)
@pytest.mark.parametrize("metres", VIEWING_DISTANCES)
def test_no_word_of_an_owner_is_broken_beside_an_agreement(metres: int, width: int) -> None:
    owner = "bewonersgroep blok C"
    promises = (Promise("Sleutel regelen", "", BOTH), Promise(LONG, owner, Phrase("2 april 2026")))
    scene = CommitmentsScene(BOTH, BOTH, promises, Phrase("trekker?"), Phrase("wanneer?"), BOTH)
    marks = (mark for page in laid_out(scene, sheet(width, metres)) for mark in texts_of(page))
    shown = [mark.block.rows for mark in marks if mark.text == owner]
    assert shown
    for rows in shown:
        assert [word for row in rows for word in row.text.split()] == owner.split()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("width", CANVASES)
@pytest.mark.parametrize("metres", VIEWING_DISTANCES)
@pytest.mark.parametrize(
    "text", ["Handtekeningen van ouders", "Basketbalveldje naast het veld", "Neighbourliness"]
)
def test_no_word_of_an_answer_is_broken_beside_its_table(
    text: str, metres: int, width: int
) -> None:
    said = [Card(text, table=Phrase("tafel 4"), mentions=3), Card("Een bank", table=Phrase("1"))]
    scene = CardsScene(BOTH, BOTH, tuple(said))
    marks = (mark for page in laid_out(scene, sheet(width, metres)) for mark in texts_of(page))
    shown = [mark.block.rows for mark in marks if mark.text == text]
    assert shown
    for rows in shown:
        assert [word for row in rows for word in row.text.split()] == text.split()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("width", CANVASES)
@pytest.mark.parametrize("metres", VIEWING_DISTANCES)
@pytest.mark.parametrize("title", ["Neighbourhood Budget", "Bewonersoverleg", "Buurtbudget"])
def test_no_word_of_the_title_is_broken_on_the_waiting_page(
    title: str, metres: int, width: int
) -> None:
    scene = WaitingScene(Phrase(title), "Withy End")
    marks = (mark for page in laid_out(scene, sheet(width, metres)) for mark in texts_of(page))
    rows = next(mark.block.rows for mark in marks if mark.text == title)
    assert [word for row in rows for word in row.text.split()] == title.split()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("width", CANVASES)
@pytest.mark.parametrize("metres", VIEWING_DISTANCES)
def test_each_column_can_be_read_on_over_its_pages(metres: int, width: int) -> None:
    said = [LONG, *answers(14), LONG.upper()]
    on = sheet(width, metres)
    columns: dict[float, str] = {}
    for page in laid_out(columns_scene(said), on):
        for mark in texts_of(page):
            style = mark.block.style
            if style.colour == on.palette.ink and style.weight == REGULAR:
                columns[mark.left] = columns.get(mark.left, "") + mark.text
    read = "\n".join(columns.values())
    for text in said:
        assert read.count(clean(text)) == 1, text


@pytest.mark.usefixtures("qapp")
def test_an_axis_has_its_name_and_its_value_at_the_radar() -> None:
    (page,) = laid_out(radar_scene(["Werk", "Eigendom", "Samen"]), sheet(1920, 6))
    for said in ("Werk", "Eigendom", "Samen", "1,0", "2,0", "3,0"):
        assert page.texts.count(said) == 1


@pytest.mark.usefixtures("qapp")
def test_a_mark_of_the_grid_is_a_sign_and_a_word() -> None:
    (page,) = laid_out(grid_scene(["Buurtkeuken"]), sheet(1920, 6))
    assert {"+", "plus", "−", "min", "?", "onbekend"} <= {mark.text for mark in texts_of(page)}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("kind", ["words", "text", "agenda", "options", "bars", "radar"])
def test_every_line_of_a_list_stands_on_one_page(kind: str) -> None:
    said = [f"{text} einde" for text in answers(30)]
    pages = laid_out(LISTS[kind](said), sheet(1440, 8))
    shown = [mark.text for page in pages for mark in texts_of(page)]
    for text in said:
        assert shown.count(clean(text)) == 1, text


@pytest.mark.usefixtures("qapp")
def test_a_page_shows_at_most_twelve_answers() -> None:
    pages = laid_out(cards_scene([f"ja {index}" for index in range(40)]), sheet(1920, 6))
    for page in pages:
        assert sum(mark.text.startswith("ja") for mark in texts_of(page)) <= 12
    assert texts_of(pages[0])[-1].text.endswith(f"/ {len(pages)}")


@pytest.mark.usefixtures("qapp")
def test_the_first_page_begins_with_the_newest_answer() -> None:
    first = laid_out(cards_scene(answers(30)), sheet(1920, 6))[0]
    shown = [mark.text for mark in texts_of(first)]
    assert answers(1)[0] in shown


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("width", CANVASES)
def test_building_a_text_up_moves_nothing_that_stood_there(width: int) -> None:
    lines = ["Oude industriestad die leegliep", LONG[:95], "Coöperaties werken voor instellingen"]
    whole = tuple(Phrase(line) for line in lines)
    places: dict[str, tuple[float, float, int]] = {}
    for shown in range(len(lines) + 1):
        coming = tuple(len(line) for line in lines[shown:])
        scene = TextScene(Phrase("Voorbeelden"), Phrase("Cleveland"), whole[:shown], coming)
        (page,) = laid_out(scene, sheet(width, 6))
        for mark in texts_of(page):
            here = (mark.left, mark.top, mark.block.style.size)
            assert places.setdefault(mark.text, here) == here
    assert len(places) == 2 + len(lines)


@pytest.mark.usefixtures("qapp")
def test_a_theme_shows_its_letter_and_number_beside_its_colour() -> None:
    scene = cluster_scene(["Te veel formulieren"])
    page = laid_out(scene, sheet(1920, 6))[0]
    assert {"G", "1"} <= {mark.text for mark in texts_of(page)}


@pytest.mark.usefixtures("qapp")
def test_black_is_black_and_says_nothing() -> None:
    (page,) = laid_out(BlackScene(), sheet(1920, 6))
    assert page.background == "#000000"
    assert page.marks == ()
    assert page.clock is None


def test_the_samples_hold_every_kind_of_scene() -> None:
    kinds = {type(content) for content in SCENES.values()}
    assert kinds == set(Content.__args__)
