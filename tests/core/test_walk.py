from __future__ import annotations

import pytest

from cwb_workshop.core import walk
from cwb_workshop.core.scene import BlackScene, Build
from cwb_workshop.core.walk import Place
from tests.workshop import played, zuiderkouw_script

BUILDS = (
    Build("first", (BlackScene(), BlackScene(), BlackScene())),
    Build("second", (BlackScene(),)),
    Build("third", (BlackScene(), BlackScene())),
)


def test_walking_on_meets_every_step_of_every_screen_once() -> None:
    met: list[Place] = [(0, 0)]
    while (place := walk.further(BUILDS, met[-1])) is not None:
        met.append(place)
    assert met == [(0, 0), (0, 1), (0, 2), (1, 0), (2, 0), (2, 1)]


def test_walking_back_is_walking_on_reversed() -> None:
    met: list[Place] = [walk.whole(BUILDS, 2)]
    while (place := walk.back(BUILDS, met[-1])) is not None:
        met.append(place)
    assert met == [(2, 1), (2, 0), (1, 0), (0, 2), (0, 1), (0, 0)]


@pytest.mark.parametrize(
    ("item", "distance", "beside"),
    [
        ("welcome", 1, "checkin"),
        ("checkin", -1, "welcome"),
        ("welcome", -1, None),
        ("closing", 1, None),
        (None, 1, "welcome"),
        (None, -1, None),
    ],
)
def test_the_agenda_has_two_ends(item: str | None, distance: int, beside: str | None) -> None:
    record = played(zuiderkouw_script())
    assert walk.item_beside(record, item, distance) == beside
