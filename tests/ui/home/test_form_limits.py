"""The form of a new session: what is too long, too many or too far is told at its own field."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QLineEdit

from cwb_workshop.core.model.limits import NUMBERS, TEXTS
from cwb_workshop.core.model.new_session import MOST_TABLES, NewSession
from cwb_workshop.ui.home.form_values import TypedForm, read_form
from tests.languages import DATE_NAMES
from tests.ui.home.conftest import House

TODAY = date(2026, 4, 20)
NAMES = ("place", "municipality", "venue", "organiser")


def typed(**values: str) -> TypedForm:
    return TypedForm(
        place=values.pop("place", "Zuiderkouw"),
        date=values.pop("date", "20 april"),
        start="19:00",
        tables=values.pop("tables", "5"),
        **values,  # type: ignore[arg-type]  # only texts are left
    )


def faults(form: TypedForm) -> list[tuple[str, str]]:
    read = read_form(form, TODAY, DATE_NAMES)
    return [] if isinstance(read, NewSession) else [(fault.field, fault.name) for fault in read]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_as_long_as_the_table_says(name: str) -> None:
    assert faults(typed(**{name: "n" * TEXTS[name]})) == []
    assert faults(typed(**{name: "n" * (TEXTS[name] + 1)})) == [(name, "too_long")]
    assert faults(typed(**{name: "\u200b" + "n" * TEXTS[name] + "\u00ad"})) == []


@pytest.mark.parametrize(
    ("day", "taken"),
    [("20-4-2056", True), ("21-4-2056", False), ("20-4-1996", True), ("19-4-1996", False)],
)
def test_a_session_is_held_within_thirty_years(day: str, taken: bool) -> None:
    assert faults(typed(date=day)) == ([] if taken else [("date", "far_date")])


def test_people_and_tables_have_their_bounds() -> None:
    most = NUMBERS["present"][1]
    assert faults(typed(people=str(most))) == []
    assert faults(typed(people=str(most + 1))) == [("people", "people")]
    assert faults(typed(tables=str(MOST_TABLES))) == []
    assert faults(typed(tables=str(MOST_TABLES + 1))) == [("tables", "tables")]
    assert faults(typed(sizes="5, 5, 5, 5, 10000")) == [("sizes", "sizes")]


def test_nothing_that_is_pasted_is_cut(house: House) -> None:
    home = house.open()
    form = home.form
    for name in NAMES:
        field: QLineEdit = getattr(form, name)
        field.setText("x" * 500)
        assert field.text() == "x" * 500
    form.people.setText("1" * 12)
    form.tables.set("2000")
    form.submit()
    assert [name for name in NAMES if "500" in form.fault(name)] == list(NAMES)  # type: ignore[arg-type]
    assert str(TEXTS["venue"]) in form.fault("venue")
    assert form.fault("people")
    assert form.tables.other.text() == "2000"
    assert form.fault("tables")


def test_a_search_of_too_many_words_says_so(house: House) -> None:
    pane = house.open().pane
    pane.search.setText("wijk " * 60)
    assert str(TEXTS["search"]) in pane._why_nothing()
    pane.search.setText("\u200b\u3164")
    assert not pane._catalogue.too_long
