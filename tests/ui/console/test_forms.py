"""What is filled in for a line, with keys alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from cwb_workshop.demo.typist import type_text
from cwb_workshop.session.memory_store import Rehearsal, RehearsedContents
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.window import ConsoleWindow
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import CONTROL, SHIFT, enter, focused, key
from tests.workshop import a_session


def go_to(console: ConsoleWindow, name: str) -> QLineEdit:
    """Walk with Tab from the form's first field to the one that is called so."""
    for _field in range(12):
        if focused().accessibleName() == name:
            break
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    found = focused()
    assert isinstance(found, QLineEdit)
    assert found.accessibleName() == name
    return found


def fill_in(console: ConsoleWindow, name: str, text: str) -> QLineEdit:
    field = go_to(console, name)
    field.selectAll()
    type_text(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    return field


def test_an_agreement_gets_its_source_and_its_principles_with_keys_alone(
    consoles: Consoles,
) -> None:
    console = consoles()
    enter(console, "1: Te weinig ruimte")
    console.session.open_item("commitments")
    enter(console, "Sleutel regelen @dorpsraad ^+3w")
    key(console, Qt.Key.Key_Up, CONTROL)
    key(console, Qt.Key.Key_M, CONTROL)
    fill_in(console, "Komt van", "o01")
    fill_in(console, "Principes", "2, 4")
    (agreement,) = console.session.record.active_entries("commitment")
    named = console.session.record.labelled("O01")
    assert named is not None
    assert agreement.fields["source"] == named.id
    assert agreement.fields["principles"] == [2, 4]


def test_a_number_that_nothing_has_stays_in_its_field_with_the_reason(consoles: Consoles) -> None:
    console = consoles("commitments")
    told: list[str] = []
    console.work.form.refused.connect(told.append)
    enter(console, "Sleutel regelen")
    key(console, Qt.Key.Key_Up, CONTROL)
    key(console, Qt.Key.Key_M, CONTROL)
    field = fill_in(console, "Komt van", "O99")
    QApplication.processEvents()
    assert field.text() == "O99"
    assert told
    assert "O99" in told[0]
    (agreement,) = console.session.record.active_entries("commitment")
    assert not agreement.fields.get("source")


def in_the_room(console: ConsoleWindow, text: str) -> QLineEdit:
    """Type how many people are in the room, and nothing more."""
    key(console, Qt.Key.Key_M, CONTROL)
    field = go_to(console, PRESENT)
    field.selectAll()
    type_text(field, text)
    return field


def shown(console: ConsoleWindow) -> str:
    """Return what the form shows as the people in the room."""
    (found,) = (
        field
        for field in console.work.form.findChildren(QLineEdit)
        if field.accessibleName() == PRESENT and field.isVisible()
    )
    return found.text()


def told(console: ConsoleWindow) -> list[str]:
    """Return the sentences that stand in the form."""
    labels = console.work.form.findChildren(QLabel)
    return [
        label.text() for label in labels if label.isVisible() and label.property("role") == "error"
    ]


PRESENT = "Mensen in de zaal"


def _another_item_and_back(console: ConsoleWindow) -> None:
    key(console, Qt.Key.Key_PageDown, CONTROL)
    QApplication.processEvents()
    key(console, Qt.Key.Key_PageUp, CONTROL)


def _a_line(console: ConsoleWindow) -> None:
    enter(console, "benieuwd")
    key(console, Qt.Key.Key_Up, CONTROL)


LEAVING: dict[str, Callable[[ConsoleWindow], None]] = {
    "the wall turns": lambda console: key(console, Qt.Key.Key_PageDown),
    "the field": lambda console: console.work.capture.field.setFocus(),
    "Enter": lambda console: key(console, Qt.Key.Key_Return),
    "Esc": lambda console: key(console, Qt.Key.Key_Escape),
    "the form is shown anew": lambda console: console.work.refresh(),
    "another item and back": _another_item_and_back,
    "a line": _a_line,
    "another language": lambda console: key(console, Qt.Key.Key_L, CONTROL | SHIFT),
}


@pytest.mark.parametrize("leave", LEAVING)
def test_words_that_a_field_refuses_stay_in_it_with_the_reason(
    consoles: Consoles, leave: str
) -> None:
    console = consoles("checkin")
    key(console, Qt.Key.Key_F5)
    in_the_room(console, "veel mensen")
    key(console, Qt.Key.Key_Return)
    LEAVING[leave](console)
    QApplication.processEvents()
    fields = [
        field.text() for field in console.work.form.findChildren(QLineEdit) if field.isVisible()
    ]
    assert "veel mensen" in fields
    assert any("veel mensen" in sentence for sentence in told(console))


@pytest.mark.parametrize("leave", [name for name in LEAVING if name != "another language"])
def test_what_is_half_typed_in_a_field_is_taken_when_it_is_left(
    consoles: Consoles, leave: str
) -> None:
    console = consoles("checkin")
    in_the_room(console, "27")
    LEAVING[leave](console)
    QApplication.processEvents()
    assert shown(console) == "27"
    if leave not in ("the wall turns", "the form is shown anew"):
        assert console.session.record.number("present") == 27
    assert not told(console)


def test_after_enter_in_a_field_the_next_words_are_a_line(consoles: Consoles) -> None:
    console = consoles("checkin")
    in_the_room(console, "21")
    key(console, Qt.Key.Key_Return)
    QApplication.processEvents()
    type_text(focused(), "te duur")
    assert shown(console) == "21"
    assert console.work.capture.field.text() == "te duur"


def test_after_enter_on_what_a_field_refuses_it_is_mended_there(consoles: Consoles) -> None:
    console = consoles("checkin")
    field = in_the_room(console, "veel")
    key(console, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert focused() is field


def test_a_reason_goes_when_the_field_is_mended_or_emptied(consoles: Consoles) -> None:
    console = consoles("checkin")
    field = in_the_room(console, "veel")
    key(console, Qt.Key.Key_Return)
    assert told(console)
    field.selectAll()
    type_text(field, "2")
    assert not told(console)
    type_text(field, "x")
    key(console, Qt.Key.Key_Return)
    assert told(console)
    field.clear()
    assert not told(console)
    key(console, Qt.Key.Key_Return)
    assert console.session.record.number("present") is None
    assert shown(console) == ""


@pytest.mark.parametrize(("typed", "key_of_reason"), [("veel", "number"), ("27", "unsaved")])
def test_what_was_not_taken_stands_in_its_field_when_the_session_is_opened_again(
    consoles: Consoles, typed: str, key_of_reason: str
) -> None:
    console = consoles("checkin")
    in_the_room(console, typed)
    again = consoles(session=opened_again(console.session))
    assert shown(again) == typed
    assert told(again) == [again.words(f"console.form.{key_of_reason}", value=typed)]
    again.work.form.take_focus()
    field = go_to(again, PRESENT)
    field.selectAll()
    type_text(field, "28")
    key(again, Qt.Key.Key_Return)
    assert again.session.record.number("present") == 28
    assert not told(again)
    assert shown(consoles(session=opened_again(again.session))) == "28"


def test_what_a_line_refused_waits_for_that_line(consoles: Consoles) -> None:
    console = consoles("commitments")
    enter(console, "Sleutel regelen", "Bord ophangen")
    key(console, Qt.Key.Key_Up, CONTROL)
    key(console, Qt.Key.Key_M, CONTROL)
    fill_in(console, "Komt van", "volgende week misschien")
    key(console, Qt.Key.Key_Escape)
    key(console, Qt.Key.Key_Up, CONTROL)
    key(console, Qt.Key.Key_Up)
    texts = [
        field.text() for field in console.work.form.findChildren(QLineEdit) if field.isVisible()
    ]
    assert "volgende week misschien" not in texts
    key(console, Qt.Key.Key_Down)
    QApplication.processEvents()
    key(console, Qt.Key.Key_M, CONTROL)
    assert go_to(console, "Komt van").text() == "volgende week misschien"
    assert told(console)


def opened_again(session: Session) -> Session:
    """Return a session as it is when its file is opened once more."""
    contents = RehearsedContents(session.record, session.journal, session._drafts)
    return a_session(None, store=Rehearsal(contents))


def test_the_codes_of_a_question_stand_with_their_names(consoles: Consoles) -> None:
    console = consoles("question_1")
    named = console.session.kit.texts["nl"].choices
    labels = [count.label for count in console.work.item_form().counts]
    assert labels
    for label in labels:
        code, _space, name = label.removeprefix("~").partition(" ")
        assert (name or code) in named.values()
