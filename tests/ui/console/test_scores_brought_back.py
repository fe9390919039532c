"""Scores that Backspace brought back are for their statement until they are taken or emptied."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from cwb_workshop.demo.typist import type_text
from cwb_workshop.ui.console.window import ConsoleWindow
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import CONTROL, enter, key
from tests.ui.console.test_told_before_enter import (
    apart,
    chip,
    counted,
    shown_chips,
    turned_to,
)

THREE = {"p1": (1, 1, 1, 1, 1), "p2": (2, 2, 2, 2, 2), "p3": (3, 3, 3, 3, 3)}


def scored(consoles: Consoles, language: str = "nl") -> ConsoleWindow:
    """Return a console with three statements scored, and the item opened anew."""
    console = consoles("principles_scale", language=language)
    key(console, Qt.Key.Key_F5)
    turned_to(console, "p1")
    enter(console, *(" ".join(map(str, counts)) for counts in THREE.values()))
    assert counted(console) == THREE
    console.session.open_item("principles_scale")
    return console


def brought_back(console: ConsoleWindow) -> str:
    """Go back with a key pressed long after the last letter was deleted."""
    key(console, Qt.Key.Key_Backspace)
    return console.work.capture.field.text()


def with_last_changed(console: ConsoleWindow) -> None:
    key(console, Qt.Key.Key_Backspace)
    type_text(console.work.capture.field, "9")


@pytest.mark.parametrize("turns", range(4))
def test_a_turn_to_a_text_leaves_them_with_their_statement(consoles: Consoles, turns: int) -> None:
    console = scored(consoles)
    assert brought_back(console) == "3 3 3 3 3"
    with_last_changed(console)
    for _turn in range(turns):
        console.session.next_screen()
    assert any("P3" in told for told in shown_chips(console))
    key(console, Qt.Key.Key_Return)
    assert counted(console) == THREE | {"p3": (3, 3, 3, 3, 9)}


@pytest.mark.parametrize("language", ["nl", "en", "de"])
def test_a_turn_to_a_statement_leaves_them_with_theirs_and_says_so(
    consoles: Consoles, language: str
) -> None:
    console = scored(consoles, language)
    turned_to(console, "p2")
    assert brought_back(console) == "1 1 1 1 1"
    assert apart(console, "p1", "p2") in shown_chips(console)
    with_last_changed(console)
    turned_to(console, "p3")
    assert apart(console, "p1", "p3") in shown_chips(console)
    turned_to(console, "p1")
    assert chip(console, "replaces", "p1") in shown_chips(console)
    turned_to(console, "p3")
    key(console, Qt.Key.Key_Return)
    assert counted(console) == THREE | {"p1": (1, 1, 1, 1, 9)}
    type_text(console.work.capture.field, "4 4 4 4 4")
    assert chip(console, "replaces", "p3") in shown_chips(console)


def test_an_emptied_field_is_for_the_statement_that_the_wall_turned_to(consoles: Consoles) -> None:
    console = scored(consoles)
    turned_to(console, "p2")
    brought_back(console)
    turned_to(console, "p3")
    key(console, Qt.Key.Key_A, CONTROL)
    key(console, Qt.Key.Key_Backspace)
    enter(console, "5 5 5 5 5")
    assert counted(console) == THREE | {"p3": (5, 5, 5, 5, 5)}


def test_scores_that_are_taken_and_undone_do_not_hold_on_to_the_statement(
    consoles: Consoles,
) -> None:
    console = scored(consoles)
    turned_to(console, "p2")
    brought_back(console)
    with_last_changed(console)
    key(console, Qt.Key.Key_Return)
    key(console, Qt.Key.Key_Z, CONTROL)
    assert counted(console) == THREE
    turned_to(console, "p3")
    enter(console, "5 5 5 5 5")
    assert counted(console) == THREE | {"p3": (5, 5, 5, 5, 5)}


def test_undo_does_not_give_scores_in_the_field_to_another_statement(consoles: Consoles) -> None:
    console = scored(consoles)
    brought_back(console)
    console.session.undo()
    assert any("P3" in told for told in shown_chips(console))


def test_they_are_for_their_statement_in_the_next_window_too(consoles: Consoles) -> None:
    console = scored(consoles)
    turned_to(console, "p2")
    brought_back(console)
    again = consoles(session=console.session)
    turned_to(again, "p3")
    assert apart(again, "p1", "p3") in shown_chips(again)
    key(again, Qt.Key.Key_Return)
    assert counted(again) == THREE
