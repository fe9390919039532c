"""What an item names of its kit is chosen in the plan, and put in order, with keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from cwb_workshop.core.model.entry import Json
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.plan.choices_dialog import ChoicesDialog
from cwb_workshop.ui.console.plan.listed_settings import LISTS, listed
from cwb_workshop.ui.console.window import ConsoleWindow
from tests.ui.console.conftest import Consoles, Plans
from tests.ui.console.keyboard import ALT
from tests.ui.open_dialogs import when_open


@pytest.fixture
def console(consoles: Consoles) -> ConsoleWindow:
    return consoles(None)


def an_item(session: Session, name: str) -> str:
    """Return an item of the agenda whose exercise takes this setting."""
    return next(
        item.id
        for item in session.record.agenda
        if name in session.exercises.by_id[item.exercise].settings
        and (name != "columns" or session.reader(item.id).form.columns)
    )


def setting(session: Session, item: str, name: str) -> Json:
    return session.kit.items[item].settings.get(name)


@pytest.mark.parametrize("name", LISTS)
def test_what_is_taken_off_and_moved_is_set_and_undone(
    console: ConsoleWindow, plans: Plans, name: str
) -> None:
    session = console.session
    item = an_item(session, name)
    dialog = plans(console, item)
    held = listed(session, item, name, console.words)
    before = setting(session, item, name)

    def change(asked: QDialog) -> None:
        assert isinstance(asked, ChoicesDialog)
        QTest.keyClick(asked.list, Qt.Key.Key_Down, ALT)
        last = asked.list.item(len(held.chosen) - 1 if held.chosen else 0)
        turned = Qt.CheckState.Unchecked if held.chosen else Qt.CheckState.Checked
        if len(held.chosen) > held.fewest or not held.chosen:
            last.setCheckState(turned)
        QTest.keyClick(asked.list, Qt.Key.Key_Return)

    when_open(change)
    dialog.page.settings.list_asked.emit(name)
    now = setting(session, item, name)
    assert now != before
    assert isinstance(now, list | tuple)
    assert set(now) <= {id for id, _name in held.names}
    session.open_item(item)
    assert session.builds
    session.undo()
    assert setting(session, item, name) == before


def test_a_board_with_lenses_has_no_columns_to_choose(console: ConsoleWindow, plans: Plans) -> None:
    session = console.session
    boards = [
        item.id
        for item in session.record.agenda
        if "columns" in session.exercises.by_id[item.exercise].settings
    ]
    planning = plans(console).planning
    offered = {item: "columns" in planning.settings(item) for item in boards}
    assert offered == {item: bool(session.reader(item).form.columns) for item in boards}
    assert set(offered.values()) == {True, False}


def test_too_few_are_refused_with_how_many_there_have_to_be(
    console: ConsoleWindow, plans: Plans
) -> None:
    session = console.session
    item = an_item(session, "options")
    dialog = plans(console, item)
    told: list[str] = []

    def take_all_off(asked: QDialog) -> None:
        assert isinstance(asked, ChoicesDialog)
        for at in range(asked.list.count()):
            asked.list.item(at).setCheckState(Qt.CheckState.Unchecked)
        asked.save()
        told.append(asked.fault.text())
        asked.reject()

    before = session.record
    when_open(take_all_off)
    dialog.page.settings.list_asked.emit("options")
    assert "2" in told[0]
    assert session.record is before


def test_space_chooses_and_a_button_of_the_item_asks(console: ConsoleWindow, plans: Plans) -> None:
    session = console.session
    item = an_item(session, "statements")
    dialog = plans(console, item)
    before = setting(session, item, "statements")
    assert isinstance(before, list | tuple)

    def turn(asked: QDialog) -> None:
        QTest.keyClick(asked.list, Qt.Key.Key_Space)  # type: ignore[attr-defined]
        asked.save()  # type: ignore[attr-defined]

    when_open(turn)
    button = next(
        one
        for one in dialog.page.settings.findChildren(type(dialog.page.repeat))
        if "stellingen" in one.text()
    )
    button.click()
    assert setting(session, item, "statements") == list(before[1:])


def test_once_something_was_said_the_choice_stays_and_why_is_told(
    console: ConsoleWindow, plans: Plans
) -> None:
    session = console.session
    item = an_item(session, "fields")
    session.open_item(item)
    session.capture("1: te duur")
    dialog = plans(console, item)
    before = setting(session, item, "fields")
    when_open(lambda asked: asked.save())  # type: ignore[attr-defined]
    dialog.page.settings.list_asked.emit("fields")
    assert setting(session, item, "fields") == before
    assert "al iets gezegd" in dialog.fault.text()
