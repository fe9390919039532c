"""What is filled in for a line, with keys alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from cwb_workshop.demo.typist import type_text
from cwb_workshop.ui.console.window import ConsoleWindow
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import CONTROL, enter, focused, key


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
