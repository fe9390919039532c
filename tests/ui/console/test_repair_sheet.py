"""Ctrl+T when it runs late: up to three ways to find time, each to be taken over by itself."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.agenda.fixed_points import FixedPoint, fix
from cwb_workshop.core.agenda.forecast import agreed_end, schedule_status
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.locale import Language
from cwb_workshop.ui.console.repair_sheet import RepairSheet
from cwb_workshop.ui.console.window import ConsoleWindow
from cwb_workshop.widgets.plain_label import PlainLabel
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import ALT, NONE
from tests.workshop import EVENING

LATE = 18


@pytest.fixture
def late(consoles: Consoles, clock: SetClock) -> ConsoleWindow:
    """Return a console in the second item, eighteen minutes too late."""
    console = consoles("welcome")
    clock.set(EVENING + timedelta(minutes=4 + LATE))
    console.session.next_item()
    return console


def minutes_late(console: ConsoleWindow) -> int:
    return schedule_status(console.session.record, console.session.now()).late


def said(console: ConsoleWindow) -> str:
    return console.work.capture.message.text()


def answered(
    console: ConsoleWindow, pressed: Qt.Key, modifiers: Qt.KeyboardModifier = NONE
) -> list[str]:
    """Ask for time, and press a key in the sheet that comes; return what stands in it."""
    told: list[str] = []

    def answer() -> None:
        sheet = QApplication.activeModalWidget()
        assert isinstance(sheet, RepairSheet)
        told.extend(label.text() for label in sheet.findChildren(PlainLabel))
        QTest.keyClick(sheet.focusWidget() or sheet, pressed, modifiers)

    QTimer.singleShot(0, answer)
    console.run("save_time")
    return told


def test_a_repair_of_eighteen_minutes_ends_the_evening_in_time_and_a_second_finds_nothing(
    late: ConsoleWindow,
) -> None:
    assert minutes_late(late) == LATE
    told = answered(late, Qt.Key.Key_1, ALT)
    assert f"Je loopt {LATE} minuten achter. Zo haal je ze in." in told
    assert "21:18 → 21:00" in told
    assert minutes_late(late) == 0
    assert said(late).startswith("Overgenomen: ")
    late.run("save_time")
    assert said(late) == "Je loopt niet achter."
    assert minutes_late(late) == 0


def test_each_way_is_taken_over_by_itself_and_one_undo_takes_it_back(late: ConsoleWindow) -> None:
    plan = dict(late.session.record.plan)
    plans = []
    for number in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3):
        answered(late, number, ALT)
        plans.append(dict(late.session.record.plan))
        late.run("undo")
        assert dict(late.session.record.plan) == plan
    assert all(one != plan for one in plans)
    assert plans[0] != plans[1] != plans[2]


def test_enter_takes_the_first_way_and_escape_none(late: ConsoleWindow) -> None:
    plan = dict(late.session.record.plan)
    answered(late, Qt.Key.Key_Escape)
    assert dict(late.session.record.plan) == plan
    answered(late, Qt.Key.Key_Return)
    assert minutes_late(late) == 0


def test_the_end_can_be_moved_instead(late: ConsoleWindow) -> None:
    sheet = late.commands.agenda.repair_sheet()
    assert sheet is not None
    sheet._move_end()
    assert sheet.moves_end
    late.commands.agenda._settle(sheet)
    assert agreed_end(late.session.record) == EVENING + timedelta(minutes=120 + LATE)
    assert minutes_late(late) == 0
    assert said(late) == "Het afgesproken einde is nu 21:18."
    late.run("undo")
    assert agreed_end(late.session.record) == EVENING + timedelta(minutes=120)


def test_what_was_passed_by_and_what_comes_too_late_is_told(
    late: ConsoleWindow, clock: SetClock
) -> None:
    session = late.session
    coffee = FixedPoint("break", EVENING + timedelta(minutes=66), "koffie staat klaar")
    session.do(fix(session.record, coffee))
    session.open_item("commons")
    told = answered(late, Qt.Key.Key_Escape)
    assert "Overgeslagen, en nog 2 minuten: Wie organiseert dit?" in told
    assert any(text.startswith("20:06 – koffie staat klaar: ") for text in told)


def test_where_nothing_can_give_the_end_can_still_be_moved(
    consoles: Consoles, clock: SetClock
) -> None:
    console = consoles("closing")
    session = console.session
    for item in session.record.agenda:
        if item.id != "closing":
            session.do(navigation_steps.drop_item(session.record, item.id))
    session.do(fix(session.record, FixedPoint("", EVENING + timedelta(minutes=1))))
    told = answered(console, Qt.Key.Key_Escape)
    assert any(text.startswith("Er is geen tijd meer te vinden") for text in told)


@pytest.mark.parametrize("language", ["nl", "en", "de"])
def test_every_word_is_there_in_each_language(
    consoles: Consoles, clock: SetClock, language: Language
) -> None:
    for minutes in (1, 6, 18, 60):
        clock.set(max(clock.now(), EVENING + timedelta(minutes=minutes)))
        console = consoles("welcome", language=language)
        session = console.session
        session.do(fix(session.record, FixedPoint("break", EVENING + timedelta(minutes=50))))
        session.do(fix(session.record, FixedPoint("", EVENING + timedelta(minutes=115))))
        sheet = console.commands.agenda.repair_sheet()
        assert sheet is not None
        texts = [label.text() for label in sheet.findChildren(PlainLabel)]
        assert not any("{" in text for text in texts)
        assert sheet.sentences()


def test_a_letter_puts_it_away_and_goes_into_the_field(late: ConsoleWindow) -> None:
    answered(late, Qt.Key.Key_A)
    assert late.work.capture.field.text() == "a"
    assert minutes_late(late) == LATE
