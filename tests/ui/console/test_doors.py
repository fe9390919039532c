"""Every field of the console, for every exercise: what nobody sees, and what is too long."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from cwb_workshop.core.contract.capture_form import FormField
from cwb_workshop.core.model.limits import TEXTS, text_limit
from cwb_workshop.exercises import discover
from cwb_workshop.ui.console.forms.form_line import FormLine
from cwb_workshop.ui.console.themes.board import ThemeBoard
from cwb_workshop.ui.console.window import ConsoleWindow
from tests.doors import fields, sessions
from tests.ui.console.conftest import Consoles
from tests.workshop import every_words

EVERY = pytest.mark.parametrize("exercise", discover())
MIXED = "\ufeffwo\u00ador\u200bd\u2060"


def editor(console: ConsoleWindow, field: FormField) -> FormLine:
    """Return the field as it stands in the window, its line selected."""
    console.work.lines.clearSelection()
    if field.scope in console.session.record.entries:
        console.work.lines.select(field.scope)
    found = console.work.form._editors[field.scope, field.key]
    assert isinstance(found, FormLine)
    return found


def fill_in(field: QLineEdit, text: str) -> None:
    """Put a text in as if it was pasted, and leave the field."""
    field.setText(text)
    field.setModified(True)
    field.editingFinished.emit()


def held(console: ConsoleWindow, field: FormField) -> object:
    record = console.session.record
    if field.scope in record.entries:
        return record.entries[field.scope].fields.get(field.key)
    return record.fact(field.key, field.scope)


@EVERY
def test_a_field_takes_what_can_be_seen_and_no_more_than_it_holds(
    exercise: str, consoles: Consoles
) -> None:
    for session in sessions(exercise):
        console = consoles(session=session)
        for field in fields(session):
            if field.kind != "text" or field.scope in _of_other_items(console):
                continue
            line, most = editor(console, field), TEXTS[text_limit(field.key)]
            fill_in(line, MIXED)
            assert held(console, field) == "woord", field.key
            fill_in(line, "x" * (most + 1))
            assert (line.text(), line.isModified()) == ("x" * (most + 1), True), field.key
            assert held(console, field) == "woord"
            assert str(most) in line.reason.text()
            assert line.reason.isVisible()
            fill_in(line, "y" * most)
            assert held(console, field) == "y" * most
            fill_in(line, "\u3164\u200b")
            assert not held(console, field)


def _of_other_items(console: ConsoleWindow) -> set[str]:
    """Lines that are listed elsewhere have their fields there."""
    shown = {console.work.model.index(row) for row in range(console.work.model.rowCount())}
    listed = {entry.id for index in shown if (entry := console.work.model.entry(index))}
    return set(console.session.record.entries) - listed


@EVERY
def test_a_number_out_of_its_bounds_stays_in_its_field(exercise: str, consoles: Consoles) -> None:
    for session in sessions(exercise):
        console = consoles(session=session)
        for field in fields(session):
            if field.kind != "number" or field.scope in _of_other_items(console):
                continue
            line = editor(console, field)
            for wrong in (str(field.highest + 1), "9" * 400, "-1", "1,5", "veel"):
                before = held(console, field)
                fill_in(line, wrong)
                assert (line.text(), line.isModified()) == (wrong, True)
                assert held(console, field) == before
                assert line.reason.isVisible()
            fill_in(line, f"\u200b{field.highest}")
            assert held(console, field) == field.highest


def test_a_line_that_is_edited_takes_what_can_be_seen_and_loses_nothing(
    consoles: Consoles,
) -> None:
    console = consoles()
    console.session.capture("1: Te duur")
    model, field = console.work.model, console.work.capture.field
    index = model.index(0)
    model.setData(index, "\ufeffVeel te\u00ad duur")
    assert index.data() == "Veel te duur"
    model.setData(index, "x" * 501)
    assert (field.text(), index.data(Qt.ItemDataRole.EditRole)) == ("", "x" * 501)
    field.setText("iets anders")
    model.setData(index, "y" * 501)
    assert field.text() == "iets anders"
    assert index.data(Qt.ItemDataRole.EditRole) == "y" * 501
    assert index.data() == "Veel te duur"
    model.setData(index, "y" * 500)
    assert index.data(Qt.ItemDataRole.EditRole) == "y" * 500


def test_a_sentence_of_a_theme_that_is_too_long_stays_in_its_field(consoles: Consoles) -> None:
    console = consoles()
    console.session.capture("1: Te duur #g")
    item = console.session.item
    assert item is not None
    board = ThemeBoard(console, console.session, item, every_words("nl"))
    (column,) = (held for held in board.columns if held.theme == "money")
    fill_in(column.sentence, "x" * 161)
    assert (column.sentence.text(), column.sentence.isModified()) == ("x" * 161, True)
    assert "160" in board._message.text()
    fill_in(column.sentence, "\u200bGeld")
    (column,) = (held for held in board.columns if held.theme == "money")
    assert (column.sentence.text(), column.sentence.isModified()) == ("Geld", False)
    assert board._message.text() == ""
    board.done(0)


def test_a_search_finds_a_line_whatever_stands_in_its_words(consoles: Consoles) -> None:
    console = consoles()
    console.session.capture("1: Te veel formulieren")
    console.session.capture("2: Een café")
    console.work.search()
    for typed in ("for\u00admulieren", "\u200bform\u2060ul", "FORMULIEREN"):
        console.work._find.setText(typed)
        assert [console.work.model.index(0).data(), console.work.model.rowCount()] == [
            "Te veel formulieren",
            1,
        ]
    console.work._find.setText("cafe\u0301")
    assert console.work.model.index(0).data() == "Een café"
    console.work._find.setText("\u200b\u3164")
    assert console.work.model.rowCount() == 0


def test_a_cell_of_the_grid_takes_a_number_with_something_unseen(consoles: Consoles) -> None:
    console = consoles("principles_vote")
    panel = console.work.forms.grid_panel(console)
    fill_in(panel.cells[0][0], "\u200b3")
    (dots,) = console.session.record.active_entries("dots")
    assert dots.fields["tables"] == {"1": [3, 0, 0, 0, 0, 0, 0, 0]}
    fill_in(panel.cells[0][1], "10000")
    assert panel.cells[0][1].text() == "10000"
    assert "9999" in panel._message.text()


def test_once_more_than_ninety_nine_times_is_refused_in_plain_words(consoles: Consoles) -> None:
    console = consoles()
    console.session.capture("1: Te duur +99")
    console.commands.run("also")
    (answer,) = console.session.record.active_entries("answer")
    assert answer.also == 99
    assert "99" in console.work.capture.message.text()


@pytest.mark.parametrize(
    ("item", "length", "told"),
    [("obstacles", 199, ""), ("obstacles", 200, "200 / 500"), ("obstacles", 501, "501 / 500")],
)
def test_the_counter_tells_what_fits(item: str, length: int, told: str, consoles: Consoles) -> None:
    bar = consoles(item).work.capture
    bar.field.setText("x" * length)
    assert bar._counter.text() == told


@pytest.mark.parametrize(("item", "most"), [("checkin", 40), ("closing", 160)])
def test_the_counter_tells_what_fits_where_less_does(
    item: str, most: int, consoles: Consoles
) -> None:
    bar = consoles(item).work.capture
    bar.field.setText("x" * most)
    assert bar._counter.text() == ""
    bar.field.setText("x" * (most + 1))
    assert bar._counter.text() == f"{most + 1} / {most}"
