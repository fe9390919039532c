"""A scribe's evening on three keyboards, with real key events and the mistakes that people make."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.scribe.keyboard import LAYOUTS, Keyboard, Layout
from tests.scribe.run import typed_evening
from tests.scribe.screen import what_is_missing

_MISSING = what_is_missing()
_SHORT = 14
"""Lines: each of the mistakes comes once. `make scribe` types them all."""


@pytest.mark.slow
@pytest.mark.skipif(bool(_MISSING), reason=_MISSING)
@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.title)
def test_nothing_that_was_typed_is_lost_or_misread(own_home: Path, layout: Layout) -> None:
    typed = typed_evening(own_home, layout, _SHORT)
    assert (typed.lost, typed.misread) == ([], [])
    assert (typed.lines, typed.mistakes > 10, typed.keys > 400) == (_SHORT, True, True)


@pytest.mark.skipif(bool(_MISSING), reason=_MISSING)
def test_the_keys_are_those_of_the_layout() -> None:
    strokes = {layout.title: Keyboard(layout).strokes('1"é') for layout in LAYOUTS}
    assert strokes == {
        "nl": ["10", "50+11", "48", "26"],
        "us(intl)": ["10", "50+48", "65", "48", "26"],
        "be": ["50+10", "12", "11"],
    }
