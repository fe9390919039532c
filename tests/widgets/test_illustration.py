"""A picture of the organiser's own over the whole wall: all of it, in its shape, sharp."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from cwb_workshop.core.contract.pictures import IllustrationScene
from cwb_workshop.core.contract.scene import RoomMessage, Scene
from cwb_workshop.core.model.drawing import text_of
from cwb_workshop.widgets.palette import DARK, LIGHT
from cwb_workshop.widgets.picture import render
from cwb_workshop.widgets.stage import Stage
from tests.illustrations import a_map, bytes_of
from tests.photos import written

pytestmark = pytest.mark.usefixtures("qapp")

SIZES = [QSize(1920, 1080), QSize(1024, 768), QSize(800, 600), QSize(3840, 2160)]
SHAPES = [(1600, 900), (900, 1600), (2560, 300), (300, 2560), (1200, 1200)]


def scene(width: int = 1600, height: int = 900, *, alt: str = "") -> Scene:
    return Scene(IllustrationScene(text_of(bytes_of("#2060a0", width, height)), alt))


def blue(image: QImage, across: int, down: int) -> bool:
    colour = image.pixelColor(across, down)
    return colour.blue() > 120 and colour.red() < 90


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width()}x{size.height()}")
@pytest.mark.parametrize("shape", SHAPES)
def test_it_fills_the_wall_as_far_as_its_shape_allows(size: QSize, shape: tuple[int, int]) -> None:
    width, height = shape
    image = render(scene(width, height), size)
    scale = min(size.width() / width, size.height() / height)
    wide, high = width * scale, height * scale
    left, top = (size.width() - wide) / 2, (size.height() - high) / 2
    middle = size.height() // 2 - max(4, round(high) // 10)
    assert blue(image, round(left) + 2, middle)
    assert blue(image, round(left + wide) - 3, middle)
    assert blue(image, size.width() // 2, round(top) + 2)
    assert blue(image, size.width() // 2, round(top + high) - 3)
    if left > 3:
        assert image.pixelColor(round(left) - 3, middle).name() == LIGHT.paper
        assert image.pixelColor(size.width() - 2, middle).name() == LIGHT.paper
    if top > 3:
        assert image.pixelColor(size.width() // 2, round(top) - 3).name() == LIGHT.paper


def test_in_a_dim_room_what_is_left_over_is_dark() -> None:
    image = render(scene(900, 900), QSize(1920, 1080), dark=True)
    assert image.pixelColor(5, 500).name() == DARK.paper


def test_a_picture_of_the_size_of_the_wall_is_copied_point_by_point() -> None:
    """Read once more from the bytes that are kept, it is the very same picture."""
    data = written(a_map("#2060a0", 1920, 1080))
    kept = QImage.fromData(data).convertToFormat(QImage.Format.Format_RGB32)
    shown = render(Scene(IllustrationScene(text_of(data))), QSize(1920, 1080))
    assert shown.convertToFormat(QImage.Format.Format_RGB32) == kept


def test_a_line_a_point_wide_is_still_there_on_a_small_wall() -> None:
    """Scaled by a painter, every second line of a map would be gone."""
    seen = []
    for height in range(1200, 1216):
        image = render(scene(1600, height), QSize(800, 600))
        column = [image.pixelColor(400, down).red() for down in range(600)]
        seen.append(max(column[250:350]) - column[290 - 100])
    assert min(seen) > 40


def test_a_small_picture_is_not_drawn_larger_than_three_times_its_size() -> None:
    image = render(scene(200, 100), QSize(1920, 1080))
    assert blue(image, 960 - 295, 520)
    assert image.pixelColor(960 - 310, 520).name() == LIGHT.paper


def test_what_is_told_of_it_is_heard_on_the_stage_and_written_nowhere() -> None:
    stage = Stage()
    stage.resize(640, 360)
    stage.show_scene(scene(alt="De wijk van boven"))
    stage.pages  # noqa: B018  # lays it out
    assert stage.accessibleDescription() == "De wijk van boven"
    told, silent = render(scene(alt="De wijk"), SIZES[0]), render(scene(), SIZES[0])
    assert told == silent


def test_a_message_to_the_room_stands_over_it() -> None:
    plain = scene()
    with_message = Scene(plain.content, message=RoomMessage("Koffie"))
    assert render(with_message, SIZES[0]) != render(plain, SIZES[0])


def test_what_is_no_picture_leaves_an_empty_page() -> None:
    image = render(Scene(IllustrationScene("no picture")), SIZES[1])
    assert image.pixelColor(500, 380).name() == LIGHT.paper


def test_from_right_to_left_the_picture_is_not_turned_round() -> None:
    left = QImage(400, 400, QImage.Format.Format_RGB32)
    left.fill("#a02020")
    for down in range(400):
        for across in range(200):
            left.setPixelColor(across, down, "#2020a0")
    content = IllustrationScene(text_of(written(left)))
    image = render(Scene(content, right_to_left=True), QSize(1920, 1080))
    assert blue(image, 700, 540)
