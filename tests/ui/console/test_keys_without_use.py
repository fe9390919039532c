"""A key that can do nothing now says why, in words of the language that is spoken."""

from __future__ import annotations

from datetime import timedelta
from itertools import count

import pytest
from PySide6.QtCore import Qt

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.locale import Language
from cwb_workshop.ui.actions import ACTIONS
from cwb_workshop.ui.console.window import ConsoleWindow
from cwb_workshop.ui.doubled_keys import DoubledKeys
from tests.languages import LANGUAGES
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import CONTROL, SHIFT, enter, key
from tests.ui.console.test_refusals import said
from tests.workshop import EVENING

_PLACES = ("nothing open", "no line", "a line", "a pause", "looked back at")
_OF_USE = frozenset(("save_next_table", "park", "from_file", "check", "fairness"))
"""These do something all the same where no item is open."""
_FEWEST = 5
"""So many keys at least have no use in each of these places."""


def standing_at(consoles: Consoles, clock: SetClock, place: str) -> ConsoleWindow:
    items = {"nothing open": None, "a pause": "break"}
    console = consoles(items.get(place, "obstacles"), language="en")
    if place in ("a line", "looked back at"):
        enter(console, "2: te duur")
    if place == "looked back at":
        session = console.session
        session.do(navigation_steps.end_session(session.record, session.now()))
        clock.set(EVENING + timedelta(days=200))
        session.rest()
        session.open_item("obstacles")
    return console


@pytest.mark.parametrize("place", _PLACES)
def test_it_says_why(consoles: Consoles, clock: SetClock, place: str) -> None:
    console = standing_at(consoles, clock, place)
    silent, without_use = [], 0
    for action in ACTIONS:
        if not action.shortcut or action.id in _OF_USE or console.allows(action.id):
            continue
        without_use += 1
        console.work.capture.hush()
        before = len(console.session.journal)
        console.run(action.id)
        if not said(console) and len(console.session.journal) == before:
            silent.append(action.id)
    assert without_use >= _FEWEST
    assert silent == []


def test_the_key_itself_says_it_and_the_next_one_takes_it_away(consoles: Consoles) -> None:
    console = consoles("obstacles", language="en")
    key(console, Qt.Key.Key_H, CONTROL)
    assert said(console) == console.words("console.needs.line")
    key(console, Qt.Key.Key_G, CONTROL | SHIFT)
    assert said(console) == console.words("console.needs.rests")
    enter(console, "te duur")
    assert said(console) == ""
    key(console, Qt.Key.Key_H, CONTROL)
    assert said(console) == ""


def test_the_board_of_themes_says_where_there_is_one(consoles: Consoles) -> None:
    console = consoles("break", language="en")
    key(console, Qt.Key.Key_T, CONTROL | SHIFT)
    assert said(console) == console.words("console.needs.board")


@pytest.mark.parametrize(("table", "word"), [(0, "which"), (3, "nothing")])
def test_in_a_pause_reading_back_says_what_is_missing(
    consoles: Consoles, table: int, word: str
) -> None:
    console = consoles("break", language="en")
    console.session.choose_table(table)
    key(console, Qt.Key.Key_F3)
    assert said(console) == console.words(f"console.read_back.{word}", table=table)


@pytest.mark.parametrize(
    ("item", "action", "word"),
    [
        ("closing", "next_item", "more"),
        ("welcome", "previous_item", "before"),
        ("welcome", "previous_screen", "before"),
        ("obstacles", "by_theme", "themes"),
    ],
)
def test_at_an_end_it_is_said_that_there_is_no_more(
    consoles: Consoles, item: str, action: str, word: str
) -> None:
    console = consoles(item, language="en")
    console.run(action)
    assert said(console) == console.words(f"console.needs.{word}")


def test_past_the_last_screen_of_the_last_item_too(consoles: Consoles) -> None:
    console = consoles("closing", language="en")
    seconds = count(100.0, 10.0)
    console.commands.doubled = DoubledKeys(lambda: next(seconds))
    for _time in range(20):
        assert said(console) == ""
        before = len(console.session.journal)
        console.run("next_screen")
        if len(console.session.journal) == before:
            break
    assert said(console) == console.words("console.needs.more")


@pytest.mark.parametrize(("action", "word"), [("larger", "smaller"), ("smaller", "larger")])
def test_notes_that_can_grow_or_shrink_no_more_say_so(
    consoles: Consoles, action: str, word: str
) -> None:
    console = consoles("obstacles", language="en")
    for _time in range(30):
        console.run(f"notes_{action}")
    assert said(console) == console.words(f"console.needs.{word}")


def test_what_stands_ready_already_is_said(consoles: Consoles) -> None:
    console = consoles("questions_so_far", language="en")
    console.run("air")
    assert said(console) == console.words("console.needs.lot_open")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_note_for_oneself_is_shown_to_nobody_and_says_so(
    consoles: Consoles, language: Language
) -> None:
    console = consoles("obstacles", language=language)
    enter(console, "// sleutel")
    key(console, Qt.Key.Key_F4, CONTROL)
    assert said(console) == console.words("console.needs.showable")
