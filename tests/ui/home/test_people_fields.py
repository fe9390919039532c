"""People, tables and people per table follow from each other; what is no number stays."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from cwb_workshop.ui.home.form import NewSessionForm
from tests.ui.home.conftest import House


@pytest.fixture
def form(house: House) -> NewSessionForm:
    return house.open().form


def typed(field: QLineEdit, text: str) -> None:
    """Type a text in place of what stands in a field, and go on with Tab."""
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Tab)


def test_what_is_no_number_of_people_stays_and_is_told(form: NewSessionForm) -> None:
    typed(form.people, "dertig")
    assert form.fault("people")
    typed(form.sizes, "10 10 10")
    assert form.people.text() == "dertig"
    assert form.fault("people")
    assert form.tables.typed == "3"
    typed(form.people, "30")
    assert form.fault("people") == ""
    assert form.sizes.text() == "10, 10, 10"


def test_people_per_table_that_are_no_numbers_stay_whatever_is_typed_beside(
    form: NewSessionForm,
) -> None:
    typed(form.sizes, "vijf of zes")
    assert form.fault("sizes")
    typed(form.people, "20")
    assert form.sizes.text() == "vijf of zes"
    assert form.people.text() == "20"


def test_a_number_of_tables_that_is_none_stays(form: NewSessionForm) -> None:
    typed(form.tables.other, "acht")
    assert form.fault("tables")
    typed(form.sizes, "5 5 4")
    assert (form.tables.typed, form.people.text()) == ("acht", "14")
    assert form.fault("tables")


def test_starting_says_the_same_and_keeps_what_was_typed(form: NewSessionForm) -> None:
    form.place.setText("Zuiderkouw")
    typed(form.sizes, "6 6")
    form.people.setFocus()
    form.people.selectAll()
    QTest.keyClicks(form.people, "veel")
    QTest.keyClick(form.people, Qt.Key.Key_Return)
    assert form.people.text() == "veel"
    assert form.fault("people")
    assert form.sizes.text() == "6, 6"


def test_numbers_follow_from_each_other_as_before(form: NewSessionForm) -> None:
    typed(form.sizes, "6 5 5")
    assert (form.people.text(), form.tables.typed) == ("16", "3")
    typed(form.people, "20")
    assert form.sizes.text() == "7, 7, 6"
    assert not any(form.fault(name) for name in ("people", "tables", "sizes"))


def test_a_number_of_people_that_the_tables_change_is_told_before_it_begins(
    form: NewSessionForm,
) -> None:
    begun: list[object] = []
    form.submitted.connect(begun.append)
    form.place.setText("Zuiderkouw")
    typed(form.people, "18")
    form.sizes.setFocus()
    form.sizes.selectAll()
    QTest.keyClicks(form.sizes, "4 5 4 5 3")
    QTest.keyClick(form.sizes, Qt.Key.Key_Return)
    assert form.people.text() == "21"
    assert "18" in form.fault("people")
    assert "21" in form.fault("people")
    assert not begun
    QTest.keyClick(form.people, Qt.Key.Key_Return)
    assert len(begun) == 1
