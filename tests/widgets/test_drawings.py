"""The drawn pictures: readable from the back row in each language, and nothing cut."""

from __future__ import annotations

from dataclasses import fields, replace
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor

from cwb_workshop.core.contract.pictures import DrawingScene
from cwb_workshop.core.contract.scene import Scene
from cwb_workshop.core.model.words import WallLanguage
from cwb_workshop.core.wall.builders import drawing_scene
from cwb_workshop.core.wall.drawings import DRAWINGS
from cwb_workshop.core.wall.visibility import wall_view
from cwb_workshop.session.coming import coming
from cwb_workshop.system.assets import assets_folder
from cwb_workshop.widgets.page import Page
from cwb_workshop.widgets.page_layout import HEIGHT, canvas_width
from cwb_workshop.widgets.palette import DARK, LIGHT
from cwb_workshop.widgets.pictogram import PictogramMark, pictogram
from cwb_workshop.widgets.picture import render
from cwb_workshop.widgets.type_scale import VIEWING_DISTANCES, type_scale
from tests.exercises.wall_screens import REGISTRY, kit, screens, session
from tests.languages import LANGUAGES
from tests.widgets.scenes import CANVASES, laid_out, rows_of, sheet, texts_of
from tests.workshop import a_session, words_of_the_wall

pytestmark = pytest.mark.usefixtures("qapp")

SCREENS = ((1920, 1080), (1024, 768))


def drawing(name: str, language: WallLanguage) -> DrawingScene:
    record = session(language=language)
    view = wall_view(record, kit(), REGISTRY.declared, words_of_the_wall(), "cwb_intro")
    return drawing_scene(view, name)


def pictures_on(page: Page) -> list[str]:
    return [mark.name for mark in page.marks if isinstance(mark, PictogramMark)]


@pytest.mark.parametrize("width", CANVASES)
@pytest.mark.parametrize("metres", VIEWING_DISTANCES)
@pytest.mark.parametrize("language", [*LANGUAGES, "nl+en"])
@pytest.mark.parametrize("name", DRAWINGS)
def test_nothing_is_clipped_and_no_text_stands_on_another(
    name: str, language: WallLanguage, metres: int, width: int
) -> None:
    whole = QRectF(-0.5, -0.5, width + 1, HEIGHT + 1)
    for page in laid_out(drawing(name, language), sheet(width, metres)):
        assert all(whole.contains(mark.room) for mark in page.marks)
        rows = [row for mark in texts_of(page) for row in rows_of(mark)]
        for (one, text), (other, beside) in combinations(rows, 2):
            shared = one.intersected(other)
            assert min(shared.width(), shared.height()) < 2, (text, beside)
        for mark in texts_of(page):
            if mark.block.style.colour == LIGHT.ink:
                assert mark.block.style.size >= type_scale(metres, width).body, mark.text


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("metres", [6, 8])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", DRAWINGS)
def test_it_is_a_picture_with_all_its_names(
    name: str, language: WallLanguage, metres: int, screen: tuple[int, int]
) -> None:
    scene = drawing(name, language)
    pages = laid_out(scene, sheet(canvas_width(*screen), metres))
    said = [text for page in pages for text in page.texts]
    assert all(part.name.main in said for part in scene.parts)
    assert all(pictures_on(page) for page in pages)
    assert len(pages) == 1 or scene.layout == "flows"


@pytest.mark.parametrize("language", ["nl+en", "en+nl"])
@pytest.mark.parametrize("name", DRAWINGS)
def test_in_two_languages_all_its_words_are_there(name: str, language: WallLanguage) -> None:
    scene = drawing(name, language)
    said = "\n".join(text for page in laid_out(scene, sheet(1920, 8)) for text in page.texts)
    for part in scene.parts:
        assert part.name.main in said
        assert part.name.second in said


def test_the_picture_of_community_wealth_building_is_built_up_and_nothing_moves() -> None:
    builds = {build.id: build for build in screens(session(), "cwb_intro")}
    steps = builds["drawing1"].steps
    assert len(steps) == len(DRAWINGS["cwb"].parts)
    before: list[tuple[str, QRectF]] = []
    for step in steps:
        (page,) = laid_out(step, sheet(1920, 8))
        now = [(mark.text, mark.room) for mark in texts_of(page)]
        assert [one for one in now if one in before] == before
        before = now


@pytest.mark.parametrize(
    ("item", "drawings"),
    [
        ("commons", ["drawing1", "drawing2"]),
        ("cwb_intro", ["drawing1"]),
        ("case_cleveland", ["drawing1"]),
        ("case_preston", ["drawing1"]),
        ("anchor_map", ["drawing1"]),
        ("pcp", ["drawing1"]),
        ("closing", ["drawing1"]),
    ],
)
def test_it_stands_behind_the_text_that_it_belongs_to(item: str, drawings: list[str]) -> None:
    shown = [build.id for build in screens(session(), item)]
    for number, name in enumerate(drawings, start=1):
        assert shown.index(name) == shown.index(f"text{number}") + 1
    assert [name for name in shown if name.startswith("drawing")] == drawings


def test_every_drawing_has_its_file_and_every_file_is_drawn() -> None:
    files = {path.stem for path in (assets_folder() / "drawings").glob("*.svg")}
    named = {part.picture for one in DRAWINGS.values() for part in one.parts if part.picture}
    assert named <= files
    assert files - named == {"overlap"}


@pytest.mark.parametrize("name", sorted({p.picture for d in DRAWINGS.values() for p in d.parts}))
def test_a_file_has_no_colour_but_those_of_the_program(name: str) -> None:
    if not name:
        return
    source = (assets_folder() / "drawings" / f"{name}.svg").read_text(encoding="utf-8")
    colours = {piece[:7] for piece in source.split('"') if piece.startswith("#")}
    known = {getattr(LIGHT, field.name) for field in fields(LIGHT)}
    assert colours <= known
    assert "href" not in source
    assert len(source) < 6_000


def test_in_a_dim_room_it_has_the_colours_of_the_dark_wall() -> None:
    scene = Scene(drawing("goodbye", "nl"))
    size = QSize(960, 540)
    light, dark = (render(scene, size, dark=dim) for dim in (False, True))
    assert light.pixelColor(0, 0) == QColor(LIGHT.paper)
    assert dark.pixelColor(0, 0) == QColor(DARK.paper)
    seen = {dark.pixelColor(x, y).name() for x in range(0, 960, 3) for y in range(300, 540, 3)}
    assert DARK.card in seen
    assert LIGHT.card not in seen


def test_a_drawing_keeps_its_proportions_in_the_middle_of_its_room() -> None:
    mark = pictogram("coin", QRectF(0, 0, 1000, 160), LIGHT)
    assert mark.room == QRectF(400, 0, 200, 160)
    assert replace(mark, name="street").text == ""


def test_the_break_has_its_street_where_there_is_room() -> None:
    (build,) = screens(session(), "break")
    first, *_others = laid_out(build.steps[-1], sheet(1920, 8))
    assert pictures_on(first) == ["street"]


def test_what_comes_next_in_a_picture_is_told_by_its_name() -> None:
    held = a_session("cwb_intro")
    held.set_wall_mode("live")
    while not isinstance(held.scene.content, DrawingScene):
        held.next_screen()
    names = [part.name.main for part in held.scene.content.parts]
    assert coming(held).text == names[1]
