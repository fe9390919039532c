"""The rounds by the keys of the console: choosing them, and typing for a table."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from cwb_workshop.core.agenda.rounds import choose_mode, division, round_mode
from cwb_workshop.demo.typist import type_text
from cwb_workshop.ui.console.window import ConsoleWindow
from cwb_workshop.ui.controls import Label
from cwb_workshop.ui.dialogs.dialog import PlainDialog
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import CONTROL, SHIFT, enter, entries, key
from tests.ui.open_dialogs import while_open
from tests.workshop import NEW, a_session


@pytest.fixture
def carousel(consoles: Consoles) -> ConsoleWindow:
    session = a_session(None, new=replace(NEW, tables=6))
    session.do(choose_mode(session.record, "carousel"))
    session.open_item("question_1")
    return consoles(session=session)


def test_a_key_chooses_how_the_rounds_go(console: ConsoleWindow) -> None:
    told: list[str] = []

    def second(dialog: PlainDialog) -> None:
        told.append(dialog.accessibleDescription())
        QTest.keyClick(dialog, Qt.Key.Key_Down)
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    while_open(second)
    key(console, Qt.Key.Key_R, CONTROL | SHIFT)
    assert round_mode(console.session.record) == "carousel"
    assert "5 tafels zijn niet te delen door 3" in told[0]
    assert told[0].endswith("."), "each of its sentences has its full stop"
    console.run("undo")
    assert round_mode(console.session.record) == "sequential"


def test_the_form_before_the_rounds_takes_mode_and_division(consoles: Consoles) -> None:
    console = consoles("lets_go")
    key(console, Qt.Key.Key_M, CONTROL)
    box = QApplication.focusWidget()
    assert isinstance(box, QComboBox)
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert round_mode(console.session.record) == "carousel"
    field = console.work.form.findChildren(QLineEdit)[-1]
    assert field.text() == "1, 2, 3, 1, 2"
    field.setFocus()
    field.selectAll()
    type_text(field, "3 3 2 2 1")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert division(console.session.record, console.session.kit) == (3, 3, 2, 2, 1)


@pytest.mark.parametrize("wrong", ["4, 1", "x", "1;2"])
def test_a_division_that_names_no_question_is_not_taken(consoles: Consoles, wrong: str) -> None:
    console = consoles("lets_go")
    session = console.session
    session.do(choose_mode(session.record, "parallel"))
    field = console.work.form.findChildren(QLineEdit)[-1]
    field.setFocus()
    field.selectAll()
    type_text(field, wrong)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert division(session.record, session.kit) == (1, 2, 3, 1, 2)
    assert field.text() == wrong


def test_a_line_is_listed_at_once_whatever_question_its_table_holds(
    carousel: ConsoleWindow,
) -> None:
    enter(carousel, "3: bij vraag drie", "5: bij vraag twee")
    assert [(entry.item, entry.label) for entry in entries(carousel)] == [
        ("question_3", "V301"),
        ("question_2", "V201"),
    ]
    assert carousel.work.model.rowCount() == 2


def test_the_next_round_begins_with_an_empty_list(carousel: ConsoleWindow) -> None:
    enter(carousel, "3: ronde een")
    key(carousel, Qt.Key.Key_PageDown, CONTROL)
    assert carousel.work.model.rowCount() == 0
    enter(carousel, "ronde twee")
    assert [entry.round for entry in entries(carousel)] == [1, 2]
    assert carousel.work.model.rowCount() == 1


def test_the_chosen_table_says_which_question_it_holds(carousel: ConsoleWindow) -> None:
    key(carousel, Qt.Key.Key_5, CONTROL)
    assert "Tafel 5 · V2" in [label.text() for label in carousel.work.capture.findChildren(Label)]


def test_moving_a_line_to_another_table_moves_it_to_its_question(carousel: ConsoleWindow) -> None:
    enter(carousel, "3: eigenlijk van tafel twee")
    key(carousel, Qt.Key.Key_Up, CONTROL)
    key(carousel, Qt.Key.Key_2, CONTROL)
    (entry,) = entries(carousel)
    assert (entry.table, entry.item, entry.label) == (2, "question_2", "V201")
    key(carousel, Qt.Key.Key_Z, CONTROL)
    assert entries(carousel)[0].item == "question_3"


def test_f4_releases_the_answers_of_all_questions_and_turns_to_the_first_board(
    carousel: ConsoleWindow,
) -> None:
    carousel.session.set_wall_mode("live")
    enter(carousel, "1: een", "2: twee", "3: drie")
    key(carousel, Qt.Key.Key_F4)
    assert all(entry.shown for entry in entries(carousel))
    session = carousel.session
    assert session.builds[session.screen_at[0]].id == "cards1"
