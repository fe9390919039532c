"""A scribe's evening on three keyboards, with real key events and the mistakes that people make."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from cwb_workshop.session.session_reader import read_session
from tests.accessibility.desktop import until
from tests.scribe.keyboard import LAYOUTS, NAMED, SHIFT, Keyboard, Layout
from tests.scribe.run import typed_evening
from tests.scribe.screen import a_program, what_is_missing

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


@pytest.mark.slow
@pytest.mark.skipif(bool(_MISSING), reason=_MISSING)
def test_an_accent_that_waits_for_a_letter_is_not_lost(own_home: Path) -> None:
    """In front of a letter that it does not stand on, and in front of Enter."""
    layout = Layout("us", "intl")
    mark = f"{SHIFT}+48"
    with a_program(own_home, layout) as hands:
        place, word = Keyboard(layout).strokes("Zuiderkouw"), Keyboard(layout).strokes("buurt")
        assert place is not None
        assert word is not None
        hands.wait_for_window("CWB Workshop")
        time.sleep(2)
        hands.press(*place, NAMED["Enter"])
        hands.wait_for_window("Zuiderkouw")
        hands.press(NAMED["F5"], *place, NAMED["Space"], mark, *word, mark, NAMED["Enter"])
        file = next(iter(own_home.rglob("sessions/*zuiderkouw*.cwb")))
        until(lambda: read_session(file, {}).record.entries, "the line")
        (line,) = read_session(file, {}).record.entries.values()
    assert line.text == 'Zuiderkouw "buurt"'
