"""The rule of speed: at most one keystroke per answer beyond its text; a vote in 15 seconds."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cwb_workshop.demo.typist import type_text
from cwb_workshop.ui.console.window import ConsoleWindow
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import ALT, CONTROL, NONE, entries
from tests.workshop import expected_totals, totals_of

KEYS_A_SECOND = 200 / 60
"""A practised scribe types about 200 characters a minute while listening."""

IN_TIME = 15.0

SAID = (
    "Te veel formulieren voor kleine dingen",
    "Geen betaalbare ruimte om te vergaderen",
    "Altijd dezelfde tien mensen doen het werk",
    "De aanbesteding is één groot perceel",
    "Wij weten niet wie erover gaat",
)


class Hands:
    """Presses keys in the field, and counts them; a chord such as Ctrl+Enter is one of them."""

    def __init__(self, console: ConsoleWindow) -> None:
        self._field = console.work.capture.field
        self._field.setFocus()
        self.keys = 0

    def type(self, text: str) -> None:
        type_text(self._field, text)
        self.keys += len(text)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self._field, key, held)
        self.keys += 1

    def line(self, text: str, held: Qt.KeyboardModifier = NONE) -> None:
        self.type(text)
        self.press(Qt.Key.Key_Return, held)


def seconds(keys: int, took: float) -> float:
    """Return how long it takes a scribe, with what the program needed on top."""
    return keys / KEYS_A_SECOND + took


def test_an_answer_costs_its_text_and_enter(console: ConsoleWindow) -> None:
    hands = Hands(console)
    for text in SAID:
        hands.line(text)
    assert [entry.text for entry in entries(console)] == list(SAID)
    assert hands.keys == sum(map(len, SAID)) + len(SAID)


def test_going_round_the_tables_costs_no_key_more(console: ConsoleWindow) -> None:
    Hands(console).press(Qt.Key.Key_1, CONTROL)
    hands = Hands(console)
    for text in SAID:
        hands.line(text, CONTROL)
    assert [entry.table for entry in entries(console)] == [1, 2, 3, 4, 5]
    assert hands.keys == sum(map(len, SAID)) + len(SAID)


def test_a_theme_afterwards_is_one_key(console: ConsoleWindow) -> None:
    Hands(console).line(SAID[0])
    hands = Hands(console)
    hands.press(Qt.Key.Key_G, ALT)
    assert entries(console)[0].themes == ("money",)
    assert hands.keys == 1


@pytest.mark.parametrize(
    ("item", "line"),
    [
        ("principles_vote", "8 11 14 9 4 10 9 3"),
        ("principles_scale", "14 19 17 12 10 d11"),
        ("closing", "0 1 4 9 7"),
    ],
)
def test_a_vote_and_a_statement_are_in_within_15_seconds(
    consoles: Consoles, item: str, line: str
) -> None:
    console = consoles(item)
    hands, begun = Hands(console), time.perf_counter()
    hands.line(line)
    QApplication.processEvents()
    assert seconds(hands.keys, time.perf_counter() - begun) < IN_TIME
    assert len(entries(console)) == 1
    assert console.work.capture.field.text() == ""


def test_dots_that_were_miscounted_are_mended_within_15_seconds(consoles: Consoles) -> None:
    console = consoles("principles_vote")
    Hands(console).line("8 11 14 9 2 10 9 3")
    hands = Hands(console)
    hands.line("5 +2")
    assert seconds(hands.keys, 0) < IN_TIME
    counts = [row["dots"] for row in totals_of(console.session.record)["dots"]["ranking"]]
    assert counts == [row["dots"] for row in expected_totals()["dots"]["ranking"]]
