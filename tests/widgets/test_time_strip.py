"""The strip with the item's name and its time."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from cwb_workshop.core.contract.scene import Content, Scene, TextScene, TimeBar
from cwb_workshop.core.contract.wall_text import NOTHING, Phrase
from cwb_workshop.widgets.page_edges import clock_place
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.palette import LIGHT
from cwb_workshop.widgets.picture import render
from cwb_workshop.widgets.time_strip import time_left

NAME = Phrase("Vraag 1")
FULL_HD = QSize(1920, 1080)


def bar(left: float, *, digits: bool = False, total: float = 600) -> TimeBar:
    return TimeBar(NAME, total, left, digits)


def picture(time: TimeBar | None, kicker: Phrase = NAME) -> QImage:
    content: Content = TextScene(kicker, Phrase("Hoe?"), ())
    return render(Scene(content), FULL_HD, time=time)


def coloured(image: QImage, colour: str) -> int:
    """Count the points of the bar that have a colour."""
    place = clock_place(Sheet()).bar
    row = round(place.center().y())
    columns = range(round(place.left()), round(place.right()))
    return sum(image.pixelColor(column, row).name() == colour for column in columns)


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(252, "04:12"), (251.2, "04:12"), (0, "00:00"), (-0.5, "+00:00"), (-72, "+01:12")],
)
def test_digits_are_minutes_and_seconds(seconds: float, shown: str) -> None:
    assert time_left(seconds) == shown


@pytest.mark.usefixtures("qapp")
def test_the_bar_shrinks_with_the_time() -> None:
    widths = [coloured(picture(bar(left)), LIGHT.primary) for left in (600, 300, 60, 0)]
    assert widths == sorted(widths, reverse=True)
    assert widths[0] > 300
    assert widths[1] == pytest.approx(widths[0] / 2, abs=16)
    assert widths[-1] == 0


@pytest.mark.usefixtures("qapp")
def test_over_time_the_whole_bar_turns() -> None:
    image = picture(bar(-30))
    assert coloured(image, LIGHT.primary) == 0
    assert coloured(image, LIGHT.coral) > 300


@pytest.mark.usefixtures("qapp")
def test_digits_appear_only_when_asked_for() -> None:
    place = clock_place(Sheet()).digits.toRect()
    empty = picture(None).copy(place)
    assert picture(bar(200)).copy(place) == empty
    assert picture(bar(200, digits=True)).copy(place) != empty


@pytest.mark.usefixtures("qapp")
def test_the_name_of_the_item_stands_there_where_the_scene_names_nothing() -> None:
    assert picture(None, NOTHING) != picture(bar(0), NOTHING)
    named = picture(bar(0), NOTHING).copy(0, 0, 900, 110)
    assert named == picture(None, NAME).copy(0, 0, 900, 110)


@pytest.mark.usefixtures("qapp")
def test_an_item_without_minutes_has_an_empty_bar() -> None:
    assert coloured(picture(bar(0, total=0)), LIGHT.track) > 300


@pytest.mark.usefixtures("qapp")
def test_a_name_that_the_heading_says_already_is_not_said_twice() -> None:
    asked: Content = TextScene(NOTHING, Phrase("Wat is voor jou een vraag, 1 ding?"), ())
    image = render(Scene(asked), FULL_HD, time=bar(0))
    assert image.copy(0, 0, 900, 90) == render(Scene(asked), FULL_HD).copy(0, 0, 900, 90)
