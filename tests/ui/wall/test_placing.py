"""With one screen the wall's window never covers what is typed in."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect

from cwb_workshop.ui.wall.placing import placed

TITLE, EDGE = 34, 2


def framed(picture: QRect) -> QRect:
    return picture.adjusted(-EDGE, -TITLE, EDGE, EDGE)


@given(
    width=st.integers(1024, 3840),
    height=st.integers(600, 2160),
    wide=st.floats(0.35, 1.0),
    high=st.floats(0.6, 1.0),
    left=st.floats(0, 1),
    panel=st.integers(0, 48),
)
def test_it_stands_on_the_screen_and_leaves_the_field_free(
    width: int, height: int, wide: float, high: float, left: float, panel: int
) -> None:
    screen = QRect(0, 0, width, height - panel)
    size = max(round(width * wide), 1024), max(round(screen.height() * high), 520)
    console = QRect(round((width - size[0]) * left), 0, *size)
    field = QRect(console.left() + 288, console.bottom() - 190, console.width() - 630, 90)
    picture = placed(screen, console, field)
    assert screen.contains(framed(picture))
    assert not framed(picture).intersects(field)
    assert picture.width() >= 192
    assert picture.width() * 9 == picture.height() * 16


def test_where_there_is_room_it_stands_beside_the_console() -> None:
    console = QRect(0, 0, 1366, 768)
    picture = placed(QRect(0, 0, 1920, 1080), console, QRect(288, 590, 730, 60))
    assert not framed(picture).intersects(console)
    assert picture.width() > 450


def test_over_a_console_that_fills_the_screen_it_is_small_in_the_corner() -> None:
    screen = QRect(0, 0, 1366, 768)
    picture = placed(screen, screen, QRect(288, 590, 730, 60))
    assert picture.right() < 288
    assert 550 < picture.bottom() <= 650
