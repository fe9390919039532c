"""Who opens something and types on at once loses no letter, on a real screen."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from cwb_workshop.core.model.entry import Entry
from cwb_workshop.session.session_reader import read_session
from tests.accessibility.desktop import until
from tests.scribe.keyboard import NAMED, Keyboard, Layout
from tests.scribe.screen import Hands, a_program, what_is_missing

_MISSING = what_is_missing()
_LAYOUT = Layout("us")
_PLACE, _SAID = "Oost", "een mooie zin van tafel"
_TO_THE_LETTERS = 0.15
"""Seconds that a hand needs from a key that opens something: less than a dialog takes to come."""

pytestmark = [pytest.mark.slow, pytest.mark.skipif(bool(_MISSING), reason=_MISSING)]


@pytest.fixture
def evening(own_home: Path) -> Iterator[tuple[Hands, Path]]:
    """An evening with its first item open, and the file of it."""
    with a_program(own_home, _LAYOUT) as hands:
        hands.wait_for_window("CWB Workshop")
        time.sleep(2)
        hands.press(*typed(_PLACE), NAMED["Enter"])
        hands.wait_for_window(_PLACE)
        hands.press(NAMED["F5"])
        time.sleep(1)
        yield hands, next(iter(own_home.rglob(f"sessions/*{_PLACE.lower()}*.cwb")))


def typed(text: str) -> list[str]:
    strokes = Keyboard(_LAYOUT).strokes(text)
    assert strokes is not None
    return strokes


def lines(file: Path) -> list[Entry]:
    return list(read_session(file, {}).record.entries.values())


@pytest.mark.parametrize("opens", ["F1", "ctrl+k", "shift+F1"])
def test_a_sentence_behind_a_key_that_opens_something_is_kept_whole(
    evening: tuple[Hands, Path], opens: str
) -> None:
    hands, file = evening
    hands.press(opens)
    time.sleep(_TO_THE_LETTERS)
    hands.press(*typed(f"{_SAID} 1"), NAMED["Enter"])
    until(lambda: len(lines(file)) == 1, "the line")
    hands.press(opens)
    time.sleep(_TO_THE_LETTERS)
    hands.press(*typed(f"{_SAID} 2"), NAMED["Enter"])
    until(lambda: len(lines(file)) == 2, "the second line")
    assert [line.text for line in lines(file)] == [f"{_SAID} 1", f"{_SAID} 2"]


def test_a_second_f1_at_once_goes_to_the_search_of_the_help(evening: tuple[Hands, Path]) -> None:
    """Where it was lost, the word would be a line."""
    hands, file = evening
    hands.press("F1")
    time.sleep(_TO_THE_LETTERS)
    hands.press("F1", *typed("thema"))
    time.sleep(3)
    hands.press(NAMED["Esc"], NAMED["Esc"], NAMED["Esc"])
    hands.wait_for_window(_PLACE)
    hands.press(*typed(_SAID), NAMED["Enter"])
    until(lambda: lines(file), "the line")
    assert [line.text for line in lines(file)] == [_SAID]


def test_keys_that_x_has_for_text_are_those_of_the_evening(evening: tuple[Hands, Path]) -> None:
    """There Qt knows Ctrl+E as the end of the line; the field that has the keyboard kept it."""
    hands, file = evening
    hands.press("ctrl+e")
    hands.wait_for_window("Plan van de avond")
    hands.press(NAMED["Esc"])
    hands.wait_for_window(_PLACE)
    hands.press(*typed(_SAID), "ctrl+z", "ctrl+y", NAMED["Enter"])
    until(lambda: lines(file), "the line")
    assert [line.text for line in lines(file)] == [_SAID]
