"""Which paste a step is a part of."""

from __future__ import annotations

import pytest

from cwb_workshop.core.model.entry import Change, Fact, Step
from cwb_workshop.core.model.paste import SCOPE, paste_of
from tests.core.small import answer

LINE = Change(None, answer(1))
FIRST = Change(None, Fact(SCOPE, "abc", 1))
ON = Change(Fact(SCOPE, "abc", 1), Fact(SCOPE, "abc", 2))
OTHER = Change(None, Fact("timer", "abc", 1))


@pytest.mark.parametrize(
    ("changes", "paste"),
    [
        ((FIRST, LINE), "abc"),
        ((ON, LINE, OTHER), "abc"),
        ((LINE, OTHER, ON), "abc"),
        ((LINE, ON, OTHER), ""),
        ((OTHER, LINE), ""),
        ((LINE,), ""),
        ((), ""),
    ],
)
def test_a_step_of_a_paste_moves_it_on_at_its_beginning(
    changes: tuple[Change, ...], paste: str
) -> None:
    assert paste_of(Step("step.paste", changes)) == paste


def test_a_step_and_its_reverse_are_of_the_same_paste() -> None:
    for changes in ((FIRST, LINE), (ON, LINE, OTHER)):
        step = Step("step.paste", changes)
        assert paste_of(step) == paste_of(step.reversed()) == "abc"
