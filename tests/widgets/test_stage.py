"""The stage as a window: the wall and its preview."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cwb_workshop.core.contract.scene import (
    BlackScene,
    CardsScene,
    PrincipleScene,
    Progress,
    Scene,
    TextScene,
    TimeBar,
    WaitingScene,
)
from cwb_workshop.core.contract.wall_text import Card, Phrase
from cwb_workshop.widgets.page import Page
from cwb_workshop.widgets.page_composer import PageComposer
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.palette import LIGHT
from cwb_workshop.widgets.picture import render
from cwb_workshop.widgets.stage import Stage

QUESTION = Phrase("Hoe kunnen rijksprogramma's onze aanpak vaart geven?")


def question(number: int, text: str = "Na de City Deal stopte het geld") -> Scene:
    cards = tuple(Card(f"{text} {index}", Phrase("tafel 2")) for index in range(number))
    return Scene(CardsScene(Phrase("Vraag 1"), QUESTION, cards), Progress(3, 25))


class Repaints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.number = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.number += event.type() == QEvent.Type.Paint
        return False


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[Stage]:
    made = Stage()
    qtbot.addWidget(made)
    made.resize(1280, 720)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


def test_a_new_scene_is_one_repaint(stage: Stage, qtbot: QtBot) -> None:
    repaints = Repaints(stage)
    stage.show_scene(question(3))
    qtbot.waitUntil(lambda: repaints.number > 0)
    qtbot.wait(0)
    assert repaints.number == 1


def test_the_same_scene_again_is_no_repaint(stage: Stage, qtbot: QtBot) -> None:
    stage.show_scene(question(3))
    stage.grab()
    qtbot.wait(0)
    repaints = Repaints(stage)
    stage.show_scene(question(3))
    qtbot.wait(0)
    assert repaints.number == 0


@pytest.mark.parametrize(
    ("wall", "preview"),
    [
        ((1920, 1080), (314, 177)),
        ((3840, 2160), (480, 270)),
        ((1920, 1200), (300, 200)),
        ((1024, 768), (640, 360)),
        ((800, 600), (200, 300)),
    ],
)
def test_preview_and_wall_have_the_same_pages(
    qtbot: QtBot, wall: tuple[int, int], preview: tuple[int, int]
) -> None:
    large, small = Stage(), Stage()
    for made in (large, small):
        qtbot.addWidget(made)
    large.resize(*wall)
    small.resize(*preview)
    small.set_aspect(*wall)
    for metres in (6, 12):
        for made in (large, small):
            made.set_viewing_distance(metres)
            made.show_scene(question(17))
        assert large.pages == small.pages > 1
        for page in range(large.pages):
            large.set_page(page)
            small.set_page(page)
            assert large.accessibleDescription() == small.accessibleDescription()


def test_a_preview_keeps_the_shape_of_the_wall_and_leaves_the_rest_alone(qtbot: QtBot) -> None:
    preview = Stage()
    qtbot.addWidget(preview)
    preview.resize(320, 400)
    preview.set_aspect(1920, 1080)
    image = QImage(320, 400, QImage.Format.Format_RGB32)
    image.fill("#123456")
    preview.show_scene(Scene(BlackScene()))
    preview.render(image, renderFlags=QWidget.RenderFlag.DrawChildren)
    assert image.pixelColor(160, 200).name() == "#000000"
    assert image.pixelColor(160, 20).name() == "#123456"
    assert image.pixelColor(160, 390).name() == "#123456"


def test_pages_turn_round(stage: Stage, qtbot: QtBot) -> None:
    stage.show_scene(question(30))
    assert stage.page == 0
    with qtbot.waitSignal(stage.page_changed) as turned:
        stage.set_page(1)
    assert turned.args == [1, stage.pages]
    stage.set_page(stage.pages)
    assert stage.page == 0


def test_a_new_answer_brings_back_the_page_with_the_newest(stage: Stage) -> None:
    stage.show_scene(question(30))
    stage.set_page(2)
    stage.show_scene(question(31))
    assert stage.page == 0


def test_a_text_too_long_for_one_page_opens_where_its_newest_line_is(stage: Stage) -> None:
    stage.set_viewing_distance(12)
    lines = tuple(Phrase(f"Regel {index} van een lange tekst " * 3) for index in range(6))
    stage.show_scene(Scene(TextScene(Phrase("Uitleg"), QUESTION, lines)))
    assert stage.pages > 1
    assert stage.page == stage.pages - 1


def test_the_stage_can_be_read_aloud(stage: Stage) -> None:
    stage.show_scene(question(1))
    assert "Na de City Deal stopte het geld 0" in stage.accessibleDescription()
    stage.show_scene(Scene(BlackScene()))
    assert stage.accessibleDescription() == ""


class CountingComposer(PageComposer):
    """Tells how often pages were asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = 0

    def pages(self, scene: Scene, sheet: Sheet) -> Sequence[Page]:
        self.asked += 1
        return super().pages(scene, sheet)


def test_an_equal_scene_asks_for_no_pages(qtbot: QtBot) -> None:
    composer = CountingComposer()
    stage = Stage(composer=composer)
    qtbot.addWidget(stage)
    stage.show()
    stage.show_scene(question(30))
    asked = composer.asked
    stage.show_scene(question(30))
    stage.set_page(2)
    assert stage.page == 2
    assert composer.asked == asked


def test_a_hidden_stage_lays_out_nothing_before_it_is_shown(qtbot: QtBot) -> None:
    composer = CountingComposer()
    stage = Stage(composer=composer)
    qtbot.addWidget(stage)
    stage.resize(1280, 720)
    for number in (29, 30):
        stage.show_scene(question(number))
    stage.set_viewing_distance(8)
    stage.show_time(TimeBar(Phrase("Vraag 1"), 600, 60, digits=True))
    stage.set_page(1)
    assert composer.asked == 0
    stage.show()
    assert composer.asked == 1
    assert stage.page == 1
    assert "Na de City Deal" in stage.accessibleDescription()


def test_time_goes_on_without_a_new_layout(stage: Stage) -> None:
    stage.show_scene(question(2))
    stage.show_time(TimeBar(Phrase("Vraag 1"), 600, 600, digits=False))
    before = stage.grab().toImage()
    stage.show_time(TimeBar(Phrase("Vraag 1"), 600, 60, digits=True))
    after = stage.grab().toImage()
    assert before != after
    lower = stage.rect().adjusted(0, 180, 0, 0)
    assert before.copy(lower) == after.copy(lower)


def test_black_shows_no_time(stage: Stage) -> None:
    stage.show_time(TimeBar(Phrase("Vraag 1"), 600, 60, digits=True))
    stage.show_scene(Scene(BlackScene()))
    image = stage.grab().toImage()
    assert {
        image.pixelColor(x, y).name() for x in range(0, 1280, 40) for y in range(0, 720, 40)
    } == {"#000000"}


def test_a_dark_room_gets_a_dark_ground(stage: Stage) -> None:
    stage.show_scene(question(1))
    stage.set_dark(True)
    assert stage.grab().toImage().pixelColor(3, 3).lightness() < 40
    stage.set_dark(False)
    assert stage.grab().toImage().pixelColor(3, 3).lightness() > 240


@pytest.mark.usefixtures("qapp")
def test_markup_in_an_answer_is_painted_as_text(tmp_path: Path) -> None:
    red = QImage(400, 400, QImage.Format.Format_RGB32)
    red.fill("#ff0000")
    red.save(str(tmp_path / "red.png"))
    said = f'<img src="{tmp_path / "red.png"}"> <font color="#ff0000">rood</font>'
    scene = Scene(CardsScene(Phrase(said), Phrase(said), (Card(said, Phrase(said)),)))
    image = render(scene, QSize(1280, 720))
    reds = [
        (x, y)
        for x in range(0, 1280, 3)
        for y in range(0, 720, 3)
        if image.pixelColor(x, y).red() > 200 and image.pixelColor(x, y).green() < 60
    ]
    assert reds == []


ODD = st.text(
    st.one_of(
        st.characters(blacklist_categories=["Cs"], max_codepoint=0x24F),
        st.sampled_from("\x00\n\t\u2028\u202e\u2066\u200f\u0301\u200d\ufeff\ufffd😀أم€% "),
    ),
    max_size=500,
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=ODD, place=ODD)
def test_no_text_can_stop_the_picture(qapp: object, text: str, place: str) -> None:
    size = QSize(400, 225)
    cards = CardsScene(Phrase(text[:60]), Phrase(text, place), (Card(text, Phrase(place)),) * 2)
    for content in (cards, WaitingScene(Phrase(text), place)):
        assert not render(Scene(content), size).isNull()


@pytest.mark.parametrize("size", [(800, 600), (1280, 800), (1366, 768), (3840, 2160), (2560, 1080)])
@pytest.mark.usefixtures("qapp")
def test_the_picture_fills_every_screen_with_its_own_ground(size: tuple[int, int]) -> None:
    image = render(question(4), QSize(*size))
    width, height = size
    corners = [(1, 1), (width - 2, 1), (1, height - 2), (width - 2, height - 2)]
    assert {image.pixelColor(*corner).name() for corner in corners} == {"#fbf8f2"}


@pytest.mark.usefixtures("qapp")
def test_no_hair_line_of_the_ground_shows_beside_what_fills_the_screen() -> None:
    principle = PrincipleScene(Phrase("Acht principes"), 4, 8, QUESTION, "Multipliers matter")
    image = render(Scene(principle), QSize(1366, 768))
    edge = {image.pixelColor(0, row).name() for row in range(768)}
    assert edge == {LIGHT.panel}
