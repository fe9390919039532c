"""Walking on and back over the screens of an item, and over the items of an agenda."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.core.agenda import navigation
from cwb_workshop.core.agenda.navigation import ScreenPosition
from cwb_workshop.core.contract.scene import BlackScene, Build
from cwb_workshop.core.model.record import Record
from tests.core.small import facts, holding, planned

BUILDS = (
    Build("first", (BlackScene(), BlackScene(), BlackScene())),
    Build("second", (BlackScene(),)),
    Build("third", (BlackScene(), BlackScene())),
)


def test_walking_on_meets_every_step_of_every_screen_once() -> None:
    met: list[ScreenPosition] = [(0, 0)]
    while (place := navigation.further(BUILDS, met[-1])) is not None:
        met.append(place)
    assert met == [(0, 0), (0, 1), (0, 2), (1, 0), (2, 0), (2, 1)]


def test_walking_back_is_walking_on_reversed() -> None:
    met: list[ScreenPosition] = [navigation.whole(BUILDS, 2)]
    while (place := navigation.back(BUILDS, met[-1])) is not None:
        met.append(place)
    assert met == [(2, 1), (2, 0), (1, 0), (0, 2), (0, 1), (0, 0)]


def test_without_screens_there_is_nowhere_to_walk() -> None:
    assert navigation.place_of(Record(), ()) == (0, 0)
    assert navigation.further((), (0, 0)) is None
    assert navigation.back((), (0, 0)) is None


@pytest.mark.parametrize(
    ("screen", "step", "place"),
    [
        (None, None, (0, 0)),
        (0, 2, (0, 2)),
        (0, 3, (0, 2)),
        (1, None, (1, 0)),
        (1, 1, (1, 0)),
        (2, 1, (2, 1)),
        (3, 1, (2, 1)),
        (99, 99, (2, 1)),
        ("2", 1, (0, 1)),
    ],
)
def test_the_wall_stands_on_a_screen_that_there_is(
    screen: int, step: int, place: ScreenPosition
) -> None:
    record = holding(*facts("wall", screen=screen, step=step), *facts(screen=1, step=1))
    assert navigation.place_of(record, BUILDS) == place


AGENDA = holding(*planned(welcome=5, talk=20, close=5))


@pytest.mark.parametrize(
    ("item", "distance", "beside"),
    [
        ("welcome", 1, "talk"),
        ("talk", -1, "welcome"),
        ("welcome", 2, "close"),
        ("talk", 0, "talk"),
        ("welcome", -1, None),
        ("close", 1, None),
        (None, 1, "welcome"),
        (None, 0, None),
        (None, -1, None),
        ("elsewhere", 1, "welcome"),
        ("elsewhere", -1, None),
    ],
)
def test_the_agenda_has_two_ends(item: str | None, distance: int, beside: str | None) -> None:
    assert navigation.item_beside(AGENDA, item, distance) == beside


def test_an_empty_agenda_has_nothing_beside_anything() -> None:
    assert navigation.item_beside(Record(), None, 1) is None


@given(st.lists(st.integers(1, 4), min_size=1, max_size=5))
def test_there_is_a_way_back_from_everywhere(lengths: list[int]) -> None:
    builds = [Build(str(n), (BlackScene(),) * length) for n, length in enumerate(lengths)]
    place: ScreenPosition | None = (0, 0)
    while place is not None:
        on = navigation.further(builds, place)
        if on is not None:
            assert navigation.back(builds, on) == place
        place = on
