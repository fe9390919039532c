"""A wall that begins on the right: all of it on its other side, and nothing over each other."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from pytestqt.qtbot import QtBot

from cwb_workshop.core.contract.scene import Scene
from cwb_workshop.widgets.mirroring import mirrored
from cwb_workshop.widgets.page import Page, TextMark
from cwb_workshop.widgets.painters import pages_of
from cwb_workshop.widgets.text_layout import TextBlock
from cwb_workshop.widgets.text_measure import Style
from tests.widgets.scenes import SCENES, laid_out, sheet

ARABIC = "ثروة المجتمع المحلي"
STYLE = Style(40, "#000000")


def turned(name: str, width: int) -> tuple[Page, ...]:
    return tuple(pages_of(Scene(SCENES[name], right_to_left=True), sheet(width, 6)))


@pytest.mark.parametrize("name", SCENES)
def test_every_mark_stands_on_the_other_side(name: str, qtbot: QtBot) -> None:
    plain = pages_of(Scene(SCENES[name]), sheet(1440, 6))
    for there, here in zip(plain, map(mirrored, plain), strict=True):
        assert len(there.marks) == len(here.marks)
        for one, other in zip(there.marks, here.marks, strict=True):
            assert type(one) is type(other)
            assert one.text == other.text.replace("←", "→")
            if isinstance(one, TextMark):
                continue
            assert other.room.left() == pytest.approx(there.width - one.room.right())
            assert other.room.size() == one.room.size()


@pytest.mark.parametrize("width", [1440, 1920])
@pytest.mark.parametrize("name", SCENES)
def test_no_words_leave_the_page_or_stand_over_others(name: str, width: int, qtbot: QtBot) -> None:
    plain = laid_out(SCENES[name], sheet(width, 6))
    over = sum(len(overlaps(page)) for page in plain)
    for page in turned(name, width):
        for mark in page.marks:
            assert mark.room.left() >= -1
            assert mark.room.right() <= page.width + 1
    assert sum(len(overlaps(page)) for page in turned(name, width)) <= over


def test_an_arrow_points_to_the_side_where_more_is(qtbot: QtBot) -> None:
    said = [mark.text for page in turned("matrix of 5", 1920) for mark in page.marks]
    assert {text[0] for text in said if text[:1] in ("←", "→", "↑")} == {"↑", "←"}


def overlaps(page: Page) -> list[tuple[str, str]]:
    """Return the texts of which a row stands over one of another text."""
    texts = [mark for mark in page.marks if isinstance(mark, TextMark)]
    return [
        (one.text, other.text)
        for one, other in combinations(texts, 2)
        if any(first.intersects(second) for first in rows(one) for second in rows(other))
    ]


def rows(mark: TextMark) -> list[QRectF]:
    return [
        QRectF(mark.left + row.left + 1, mark.top + row.top + 1, row.width - 2, row.height - 2)
        for row in mark.block.rows
    ]


def placed(text: str) -> float:
    """Return how far the ink of a text is from the left of the room that it was given."""
    block = TextBlock(text, STYLE, 900)
    page = Page(1920, 1080, "#ffffff", (TextMark(block, 100, 0),))
    (mark,) = mirrored(page).marks
    return mark.room.left() - (1920 - 100 - 900)


def test_numbers_and_words_of_any_script_begin_where_the_page_does(qtbot: QtBot) -> None:
    assert placed("12 / 24") > 600
    assert placed(ARABIC) > 400
    assert placed("Inkoop lokaal") > 400


@dataclass(frozen=True)
class Strange:
    room: QRectF = field(default_factory=QRectF)
    text: str = ""

    def draw(self, painter: QPainter) -> None:
        """Nothing to see."""


def test_a_mark_of_another_kind_is_a_fault_and_is_not_left_where_it_was() -> None:
    with pytest.raises(TypeError, match="Strange"):
        mirrored(Page(1920, 1080, "#ffffff", (Strange(),)))
