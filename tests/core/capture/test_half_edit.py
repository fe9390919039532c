"""An edit that is not done is brought together with what its line became meanwhile."""

from __future__ import annotations

import pytest

from cwb_workshop.core.capture.half_edit import HalfEdit, brought_together

HALF = "te duur bij de buren"


@pytest.mark.parametrize(
    ("begun", "typed", "now", "together"),
    [
        ((), HALF, (), HALF),
        ((), HALF, ("#g",), f"{HALF} #g"),
        (("#g",), f"{HALF} #g", ("#g", "!"), f"{HALF} #g !"),
        (("#g", "+2"), f"{HALF} #g +2", ("+2",), f"{HALF} +2"),
        (("+2",), f"{HALF} +2", ("+3",), f"{HALF} +3"),
        (("#g",), f"{HALF} #l", ("#g", "#m"), f"{HALF} #l #m"),
        ((), f"{HALF} #g", ("#g",), f"{HALF} #g"),
        ((), "@school", ("@Jan Jansen",), "@school @Jan Jansen"),
        (("@Jan Jansen",), f"{HALF} @Jan Jansen", (), HALF),
        (("#g",), "#g te #g", (), "#g te"),
    ],
)
def test_what_came_comes_along_and_what_went_goes(
    begun: tuple[str, ...], typed: str, now: tuple[str, ...], together: str
) -> None:
    held = brought_together(("te duur", *begun), typed, ("te duur", *now))
    assert held == HalfEdit(together, whole=True)


@pytest.mark.parametrize(
    ("begun", "typed", "now"),
    [
        ((), f"{HALF} +2", ("+3",)),
        (("+1",), f"{HALF} +2", ("+3",)),
        ((), f"{HALF} ~idee", ("~plv",)),
        ((), f"{HALF} ^1/6", ("^15/5",)),
    ],
)
def test_a_sign_that_both_changed_stays_as_it_is_typed_and_is_no_secret(
    begun: tuple[str, ...], typed: str, now: tuple[str, ...]
) -> None:
    held = brought_together(("te duur", *begun), typed, ("te duur", *now))
    assert held == HalfEdit(typed, whole=False)


def test_words_that_changed_are_no_secret() -> None:
    held = brought_together(("te duur",), HALF, ("veel te duur", "#g"))
    assert held == HalfEdit(f"{HALF} #g", whole=False)
