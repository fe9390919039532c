"""What counts as an evening held by a clicker and closed on time; `make clicker` holds one."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from tests.scribe.clicker import KEPT, Held, is_as_meant

SEEN = [True, False, True, True]
"""The wall on the projector: at the start, unplugged, plugged in again, at the end."""

MEANT = Held(1, 0, 23, list(KEPT), 0, 2, 3, SEEN, timedelta(seconds=-14), ended=True)


def test_all_parts_in_their_order_and_the_end_within_the_last_minute() -> None:
    assert is_as_meant(MEANT)


@pytest.mark.parametrize(
    "otherwise",
    [
        {"late": timedelta(seconds=1)},
        {"late": timedelta(minutes=-2)},
        {"entries": 1},
        {"items": [KEPT[0], KEPT[2]]},
        {"left_of_practice": 1},
        {"practised": 0},
        {"black": 0},
        {"stopped": 0},
        {"on_projector": [True, False, True]},
        {"on_projector": [True, True, True, True]},
    ],
)
def test_anything_else_is_told_as_a_failure(otherwise: dict[str, Any]) -> None:
    assert not is_as_meant(replace(MEANT, **otherwise))
