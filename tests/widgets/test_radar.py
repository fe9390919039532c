"""The radar stands large on one page with all its names and numbers."""

from __future__ import annotations

from itertools import product

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPolygonF

from cwb_workshop.core.contract.pictures import Axis, DistributionScene, RadarScene
from cwb_workshop.core.contract.wall_text import NOTHING, Phrase
from cwb_workshop.core.model.locale import Language
from cwb_workshop.widgets.page import BoxMark, Page, PolygonMark
from cwb_workshop.widgets.page_layout import canvas_width
from cwb_workshop.widgets.type_scale import type_scale
from tests.languages import LANGUAGES
from tests.widgets.scenes import laid_out, rows_of, sheet, texts_of
from tests.workshop import kit

pytestmark = pytest.mark.usefixtures("qapp")

WIDE, NARROW = (1920, 1080), (1024, 768)
VALUES = (2.3, 1.9, 2.2, 2.1, 1.6, 3.0, 2.0, 1.8)


def radar(language: Language, second: Language = "") -> RadarScene:
    held = kit("cwb")
    axes = tuple(
        Axis(
            Phrase(
                held.texts[language].principles[name].short,
                held.texts[second].principles[name].short if second else "",
            ),
            value,
            f"{value}".replace(".", ","),
        )
        for name, value in zip(held.principles, VALUES, strict=True)
    )
    return RadarScene(Phrase("Waar staan we?"), Phrase("Hoe ver zijn we hier?"), axes, 5, NOTHING)


def outer_ring(page: Page) -> PolygonMark:
    figures = [mark for mark in page.marks if isinstance(mark, PolygonMark)]
    return max(figures, key=lambda figure: figure.room.height())


@pytest.mark.parametrize("screen", [WIDE, NARROW])
@pytest.mark.parametrize("metres", [6, 8])
@pytest.mark.parametrize("language", LANGUAGES)
def test_all_names_and_numbers_stand_on_one_page(
    language: Language, metres: int, screen: tuple[int, int]
) -> None:
    scene = radar(language)
    (page,) = laid_out(scene, sheet(canvas_width(*screen), metres))
    for axis in scene.axes:
        assert axis.label.main in page.texts
        assert axis.shown_value in page.texts


@pytest.mark.parametrize("metres", [6, 8])
@pytest.mark.parametrize("language", LANGUAGES)
def test_on_a_wide_wall_it_takes_most_of_the_height(language: Language, metres: int) -> None:
    (page,) = laid_out(radar(language), sheet(1920, metres))
    assert outer_ring(page).room.height() > 0.5 * page.height


@pytest.mark.parametrize("metres", [6, 8])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_name_stands_on_the_rings(language: Language, metres: int) -> None:
    scene = radar(language)
    (page,) = laid_out(scene, sheet(1920, metres))
    ring = QPolygonF([QPointF(*point) for point in outer_ring(page).points])
    named = {axis.label.main for axis in scene.axes} | {axis.shown_value for axis in scene.axes}
    for mark in texts_of(page):
        if mark.text in named:
            for room, text in rows_of(mark):
                assert not ring.intersects(QPolygonF(room)), text


def test_what_is_furthest_on_stands_out() -> None:
    (page,) = laid_out(radar("nl"), sheet(1920, 8))
    weights = {mark.text: mark.block.style.weight for mark in texts_of(page)}
    assert weights["Samenwerken telt"] > weights["Lokaal investeren"]


@pytest.mark.parametrize("second", ["", "en"])
@pytest.mark.parametrize("metres", [8, 10, 12])
@pytest.mark.parametrize("screen", [WIDE, NARROW])
def test_what_would_be_a_small_radar_stands_in_bars_with_both_languages(
    screen: tuple[int, int], metres: int, second: Language
) -> None:
    scene = radar("nl", second)
    pages = laid_out(scene, sheet(canvas_width(*screen), metres))
    figures = [mark for page in pages for mark in page.marks if isinstance(mark, PolygonMark)]
    for figure in figures:
        assert max(one.room.height() for one in figures) >= 0.4 * 1080, figure
    if not figures:
        assert len(pages) <= (5 if second else 3)
        values = [axis.value for axis in scene.axes]
        high = type_scale(metres, canvas_width(*screen)).body * 0.95
        boxes = [mark.room for page in pages for mark in page.marks if isinstance(mark, BoxMark)]
        bars = [room.width() for room in boxes if abs(room.height() - high) < 1]
        scale = bars[0] / values[0]
        assert bars == pytest.approx([scale * value for value in values])
    for axis in scene.axes:
        assert any({axis.label.main, axis.shown_value} <= set(page.texts) for page in pages)
        assert not second or any(axis.label.second in page.texts for page in pages)


@pytest.mark.parametrize(("metres", "screen"), [*product((6, 8, 10), (WIDE, NARROW)), (12, WIDE)])
def test_scores_stand_on_one_page_with_their_average_however_large_the_letters(
    metres: int, screen: tuple[int, int]
) -> None:
    statement = "Wat wij hier doen, verandert ook hoe de gemeente gewoonlijk werkt."
    scene = DistributionScene(
        Phrase("Hoe ver zijn we hier? · stelling 8 van 8"),
        Phrase(statement),
        (4, 9, 7, 2, 0),
        Phrase("nog niet begonnen"),
        Phrase("hier heel gewoon"),
        Phrase("Gemiddeld 2,3 van 5"),
        Phrase("22 stemmen"),
    )
    (page,) = laid_out(scene, sheet(canvas_width(*screen), metres))
    told = " ".join(page.texts)
    for text in ("Gemiddeld 2,3 van 5", "nog niet begonnen", "hier heel gewoon", "22 stemmen"):
        assert text in told
    assert {"4", "9", "7", "2", "0"} <= set(page.texts)
