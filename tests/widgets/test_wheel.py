"""The wheel of principles: each segment with its sign, name and count, and what is empty."""

from __future__ import annotations

from itertools import combinations

import pytest

from cwb_workshop.core.contract.pictures import Axis
from cwb_workshop.core.contract.wall_text import Phrase
from cwb_workshop.core.contract.wheel import WheelScene
from cwb_workshop.core.model.locale import Language
from cwb_workshop.widgets.page import Page, PolygonMark
from tests.languages import LANGUAGES
from tests.widgets.scenes import laid_out, sheet, texts_of
from tests.workshop import kit

pytestmark = pytest.mark.usefixtures("qapp")

COUNTS = (3, 0, 2, 5, 1, 0, 4, 2)


def wheel(
    language: Language, second: Language = "", counts: tuple[int, ...] = COUNTS
) -> WheelScene:
    names = kit().principles
    first, other = kit().texts[language], kit().texts[second] if second else None
    segments = tuple(
        Axis(
            Phrase(
                f"{name.upper()} {first.principles[name].short}",
                other.principles[name].short if other else "",
            ),
            float(count),
            str(count),
        )
        for name, count in zip(names, counts, strict=True)
    )
    signs = tuple(name.upper() for name in names)
    return WheelScene(Phrase("Welke principes?"), segments, signs, Phrase("Nog niet: P2 en P6"))


def polygons(page: Page) -> list[PolygonMark]:
    return [mark for mark in page.marks if isinstance(mark, PolygonMark)]


@pytest.mark.parametrize("width", [1920, 1440])
@pytest.mark.parametrize("language", LANGUAGES)
def test_all_of_it_stands_on_one_page(language: Language, width: int) -> None:
    (page,) = laid_out(wheel(language), sheet(width, 6))
    told = page.texts
    for name in kit().principles:
        short = kit().texts[language].principles[name].short
        assert any(text.endswith(short) for text in told)
        assert name.upper() in told
    assert "Nog niet: P2 en P6" in told
    rooms = [mark.room for mark in texts_of(page)]
    assert not any(one.intersects(other) for one, other in combinations(rooms, 2))


def test_what_nobody_spoke_of_is_told_by_more_than_its_colour() -> None:
    (page,) = laid_out(wheel("nl"), sheet(1920, 6))
    broken = [mark for mark in polygons(page) if mark.dashed]
    filled = [mark for mark in polygons(page) if mark.solid and not mark.dashed]
    assert len(broken) == COUNTS.count(0)
    assert len(filled) == 2 * (len(COUNTS) - COUNTS.count(0))
    assert page.texts.count("0") == COUNTS.count(0)


def test_where_nothing_was_said_every_segment_is_open() -> None:
    (page,) = laid_out(wheel("nl", counts=(0,) * 8), sheet(1920, 6))
    assert all(mark.dashed for mark in polygons(page))


def test_what_would_be_a_small_wheel_stands_in_bars_with_all_it_says() -> None:
    pages = laid_out(wheel("nl", "en"), sheet(1440, 12))
    told = [text for page in pages for text in page.texts]
    assert not any(polygons(page) for page in pages)
    assert any("Nog niet: P2 en P6" in text for text in told)
    for name in kit().principles:
        assert any(kit().texts["nl"].principles[name].short in text for text in told)
