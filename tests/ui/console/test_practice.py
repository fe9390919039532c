"""Beside an evening of practice a room talks, and the console tells how much of it was caught."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from cwb_workshop.core.model.clock import PacedClock
from cwb_workshop.core.sessions.imaginary_room import ImaginaryRoom, Outage, Utterance
from cwb_workshop.demo.typist import press, type_text
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.window import ConsoleWindow
from cwb_workshop.ui.help.card import card_of
from tests.ui.console.conftest import Consoles
from tests.workshop import a_session, every_words

FIRST = "Altijd dezelfde tien mensen doen alles."
SECOND = "De bank geeft geen lening."
ROOM = ImaginaryRoom(
    (
        Utterance(1, "obstacles", "obstacles", 10, 3, FIRST),
        Utterance(2, "obstacles", "obstacles", 20, 1, "Wij zijn klaar!", "call"),
        Utterance(3, "obstacles", "obstacles", 400, 4, SECOND, "angry"),
    ),
    Outage("obstacles", 100, 60),
)


class Time:
    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def practising(consoles: Consoles, time: Time) -> ConsoleWindow:
    clock = PacedClock(time)
    session: Session = a_session(clock=clock)
    console = consoles(session=session)
    console.commands.practice.begin(ROOM, clock)
    return console


def after(console: ConsoleWindow, time: Time, seconds: float) -> str:
    """Let so much time go by, and return what the strip says."""
    time.seconds = seconds
    console.commands.practice.look()
    return told(console.commands.practice.strip)


def told(widget: QWidget) -> str:
    labels = (label for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))
    return " | ".join(label.text().replace("\u200b", "") for label in labels)


def test_the_strip_says_what_a_table_says_when_its_second_has_come(
    practising: ConsoleWindow, time: Time
) -> None:
    assert "De zaal is stil" in after(practising, time, 9)
    assert after(practising, time, 10) == f"Tafel 3: “{FIRST}”"
    assert "Tafel 1 roept: “Wij zijn klaar!”" in after(practising, time, 20)
    assert f"Tafel 4, boos: “{SECOND}”" in after(practising, time, 400)


def test_what_is_typed_goes_from_the_strip_and_what_nobody_types_too_in_the_end(
    practising: ConsoleWindow, time: Time
) -> None:
    assert FIRST in after(practising, time, 12)
    field = practising.work.capture.field
    type_text(field, "3: altijd dezelfde mensen doen alles #t")
    press(field, Qt.Key.Key_Return, text="\r")
    assert FIRST not in told(practising.commands.practice.strip)
    assert "roept" in after(practising, time, 30)
    assert "De zaal is stil" in after(practising, time, 300)


def test_the_key_hurries_the_evening_and_behind_the_fastest_it_goes_as_usual(
    practising: ConsoleWindow, time: Time
) -> None:
    session, before = practising.session, practising.session.now()
    paces = []
    for _press in range(5):
        QTest.keyClick(
            practising.work.capture.field,
            Qt.Key.Key_Y,
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
        )
        paces.append(practising.commands.practice.strip.buttons["practice_pace"].text())
    assert [pace.split()[1] for pace in paces] == ["2×", "5×", "10×", "20×", "1×"]
    practising.run("practice_pace")
    assert session.now() == before, "no time went by"
    time.seconds = 30
    assert (session.now() - before).total_seconds() == 60


def test_what_is_put_aside_goes_and_counts_as_left_out(
    practising: ConsoleWindow, time: Time
) -> None:
    after(practising, time, 12)
    practising.run("practice_aside")
    assert "De zaal is stil" in told(practising.commands.practice.strip)
    sheet = practising.commands.practice.sheet()
    assert "1 liet je liggen" in told(sheet)
    assert FIRST not in told(sheet)


def test_the_sheet_tells_minutes_and_lines_that_were_missed_or_at_the_wrong_table(
    practising: ConsoleWindow, time: Time
) -> None:
    after(practising, time, 410)
    practising.session.capture(f"2: {FIRST}")
    sheet = told(practising.commands.practice.sheet())
    assert "Je ving 0 van de 2 regels op." in sheet
    assert f"1 gemist | Tafel 4: “{SECOND}”" in sheet
    assert f"Tafel 3: “{FIRST}” (staat bij Tafel 2)" in sheet
    assert "12 min" in sheet


def test_the_projector_goes_out_and_comes_back(practising: ConsoleWindow, time: Time) -> None:
    changes: list[bool] = []
    practising.commands.practice.projector_out.connect(changes.append)
    assert "beamer is uitgevallen" in after(practising, time, 110)
    assert "beamer" not in after(practising, time, 170)
    assert changes == [True, False]


def test_outside_practice_its_keys_say_where_it_is_and_stand_on_no_card(
    console: ConsoleWindow,
) -> None:
    for action in ("practice_pace", "practice_aside", "practice_result"):
        assert not console.allows(action)
        console.run(action)
        assert "alleen bij het oefenen" in console.work.capture.message.text()
    printed = str(card_of(every_words("nl"), None))
    assert every_words("nl")("keys.report") in printed
    assert "Oefenen" not in printed
