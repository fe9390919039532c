"""The map of who is here: names where their scores put them, with what is there and leaks away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from cwb_workshop.core.contract.pictures import (
    MatrixAxis,
    MatrixPoint,
    PlaceMapScene,
    SideList,
)
from cwb_workshop.core.contract.wall_text import Phrase
from cwb_workshop.widgets.label_placement import Spacing, Wanted, placed_labels
from cwb_workshop.widgets.page import BoxMark, Page
from cwb_workshop.widgets.page_layout import canvas_width
from tests.widgets.scenes import laid_out, sheet

pytestmark = pytest.mark.usefixtures("qapp")

SCREENS = ((1920, 1080), (1024, 768))
TWELVE = (
    ("Gemeente", 4, 5),
    ("Merwonen", 4, 5),
    ("Ziekenhuis", 2, 5),
    ("Bank", 1, 4),
    ("Waterbedrijf", 3, 4),
    ("Supermarkt", 1, 3),
    ("Roc", 4, 3),
    ("De Kouwhof", 5, 3),
    ("Winkeliers", 4, 2),
    ("Basisschool", 3, 2),
    ("Moskee en kerk", 5, 2),
    ("Badhuis Terug", 5, 1),
)
LISTS = (
    SideList("+", Phrase("Dit is er al"), ("buurtkeuken", "moestuin blok C")),
    SideList("−", Phrase("Dit lekt weg"), ("winst supermarkt", "winkelhuren")),
)
SPACING = Spacing(point=20, gap=10, across=40, down=200)


def place_map(
    named: Sequence[tuple[str, float, float]], lists: Sequence[SideList] = ()
) -> PlaceMapScene:
    return PlaceMapScene(
        Phrase("Ankerkaart"),
        Phrase("Wie is hier groot en blijft hier?"),
        MatrixAxis(Phrase("Bereidheid"), Phrase("doet nog niet mee"), Phrase("doet graag mee")),
        MatrixAxis(Phrase("Invloed"), Phrase("weinig invloed"), Phrase("veel invloed")),
        Phrase("hier beginnen"),
        tuple(MatrixPoint(at, name, x, y) for at, (name, x, y) in enumerate(named, start=1)),
        tuple(lists),
    )


def round_ones(page: Page) -> list[QRectF]:
    """Return the points, from the left."""
    boxes = [mark for mark in page.marks if isinstance(mark, BoxMark)]
    points = [
        box.room
        for box in boxes
        if box.radius * 2 == box.room.width() and box.fill and not box.line
    ]
    return sorted(points, key=lambda room: (room.center().x(), room.center().y()))


@pytest.mark.parametrize("metres", [6, 8])
@pytest.mark.parametrize("screen", SCREENS)
def test_twelve_names_stand_on_one_page(screen: tuple[int, int], metres: int) -> None:
    (page,) = laid_out(place_map(TWELVE, LISTS), sheet(canvas_width(*screen), metres))
    assert {name for name, _x, _y in TWELVE} <= set(page.texts)


@pytest.mark.parametrize("metres", [6, 8])
def test_on_a_wide_wall_the_lists_stand_beside_them(metres: int) -> None:
    (page,) = laid_out(place_map(TWELVE, LISTS), sheet(1920, metres))
    assert {"buurtkeuken", "moestuin blok C", "winst supermarkt", "winkelhuren"} <= set(page.texts)


def test_more_of_a_list_than_there_is_room_for_is_counted() -> None:
    many = SideList("+", Phrase("Dit is er al"), tuple(f"moestuin {at}" for at in range(30)))
    (page,) = laid_out(place_map(TWELVE[:3], [many]), sheet(1920, 8))
    assert "30" in page.texts
    assert "moestuin 0" in page.texts
    assert "moestuin 29" not in page.texts


def test_more_influence_stands_higher_and_more_willingness_further_to_the_right() -> None:
    corners = (("Linksonder", 1, 1), ("Linksboven", 1, 5), ("Rechts", 5, 3))
    (page,) = laid_out(place_map(corners), sheet(1920, 8))
    low_or_high, other, right = round_ones(page)
    above, below = sorted((low_or_high.center().y(), other.center().y()))
    assert low_or_high.center().x() == other.center().x() < right.center().x()
    assert above < right.center().y() < below


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(st.integers(1, 5), st.integers(1, 5)), min_size=6, max_size=12))
def test_who_is_in_the_corner_to_begin_with_hangs_on_scores_alone(
    scores: list[tuple[int, int]],
) -> None:
    named = [(f"Het oude badhuis {at}", x, y) for at, (x, y) in enumerate(scores, start=1)]
    for screen in SCREENS:
        inside = 0
        for page in laid_out(place_map(named), sheet(canvas_width(*screen), 8)):
            boxes = [mark.room for mark in page.marks if isinstance(mark, BoxMark)]
            points, others = round_ones(page), [room for room in boxes if room.width() > 200]
            if len(others) < 2:
                return  # they stand there as numbers, without the corner
            corner = min(others, key=lambda room: room.width())
            near = [point for point in points if corner.intersects(point)]
            assert all(corner.contains(point) for point in near)
            inside += len(near)
        assert inside == sum(x >= 4 and y >= 3 for x, y in scores)


def test_the_corner_to_begin_with_always_has_its_name() -> None:
    named = [(f"Het badhuis {at}", 4 + at % 2, 3 + at % 3) for at in range(7)]
    for screen in SCREENS:
        for page in laid_out(place_map(named), sheet(canvas_width(*screen), 8)):
            assert "hier beginnen" in page.texts


def test_of_many_the_newest_stand_on_the_first_page() -> None:
    named = [(f"{name} {at}", x, y) for at in range(4) for name, x, y in TWELVE[:10]]
    pages = laid_out(place_map(named, LISTS), sheet(1920, 8))
    assert len(pages) == 4
    assert {name for name, _x, _y in named[-12:]} <= set(pages[0].texts)
    assert "buurtkeuken" not in "".join(pages[0].texts)


def test_where_names_would_cover_each_other_they_are_numbers_with_a_list() -> None:
    named = [(f"Woningcorporatie Zuiderkouw en omstreken {at}", 5.0, 5.0) for at in range(12)]
    pages = laid_out(place_map(named), sheet(1440, 10))
    said = [text for page in pages for text in page.texts]
    assert all(name in said for name, _x, _y in named)
    assert "12" in said


def test_nobody_there_yet_is_said() -> None:
    scene = replace(place_map(()), empty=Phrase("Nog niets"))
    (page,) = laid_out(scene, sheet(1920, 8))
    assert "Nog niets" in page.texts


def test_a_name_stands_at_its_point_where_nothing_is_in_the_way() -> None:
    field = QRectF(0, 0, 1000, 600)
    placed = placed_labels([Wanted(QPointF(300, 300), ((200, 50),))], field, SPACING)
    assert placed is not None
    assert placed[0].point == QPointF(300, 300)
    assert placed[0].room.left() > 300


def test_a_name_at_the_right_edge_stands_on_the_left_of_its_point() -> None:
    field = QRectF(0, 0, 1000, 600)
    placed = placed_labels([Wanted(QPointF(900, 300), ((200, 50),))], field, SPACING)
    assert placed is not None
    assert placed[0].room.right() < 900


def test_names_of_one_place_stand_under_each_other() -> None:
    field = QRectF(0, 0, 1000, 600)
    wanted = [Wanted(QPointF(300, 300), ((600, 50),)) for _ in range(5)]
    placed = placed_labels(wanted, field, SPACING)
    assert placed is not None
    tops = sorted(one.room.top() for one in placed)
    assert [later - earlier for earlier, later in pairwise(tops)] == [50] * 4


def test_there_is_no_place_too_far_from_where_a_name_belongs() -> None:
    field = QRectF(0, 0, 1000, 6000)
    wanted = [Wanted(QPointF(300, 3000), ((600, 50),)) for _ in range(20)]
    assert placed_labels(wanted, field, SPACING) is None


def test_a_name_on_two_rows_stands_where_one_row_has_no_room() -> None:
    field = QRectF(0, 0, 500, 200)
    placed = placed_labels([Wanted(QPointF(250, 100), ((400, 50), (200, 100)))], field, SPACING)
    assert placed is not None
    assert placed[0].size == 1
