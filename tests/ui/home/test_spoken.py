"""At home too, what is wrong and what was done is said to who listens."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cwb_workshop.ui.dialogs.keyed_dialog import HelpPlace, button_menu
from tests.ui.heard import Heard
from tests.ui.home.conftest import House


def test_what_is_wrong_with_the_form_is_said_at_once_the_first_field_first(
    house: House, qtbot: QtBot, heard: Heard
) -> None:
    home = house.open("en")
    home.form.place.setText("")
    home.form.start.setText("evening")
    heard.now()
    home.form.submit()
    ((sentence, urgent),) = heard.now()
    assert urgent
    faults = [named.fault for named in home.form._named.values() if named.fault]
    assert len(faults) == 2
    assert all(fault in sentence for fault in faults)
    assert sentence.startswith("Fill in which neighbourhood")


def test_what_was_done_is_said_and_nothing_where_it_is_taken_away(
    house: House, qtbot: QtBot, heard: Heard
) -> None:
    home = house.open("en")
    heard.now()
    home.announce("The report is ready")
    assert heard.now() == [("The report is ready", False)]
    home.announce("")
    assert heard.now() == []


def test_the_menu_says_of_each_choice_what_it_is_of(house: House) -> None:
    home = house.open("en")
    place = HelpPlace(home._contents.interface.words, "start")
    lines = [action.text() for action in button_menu(home, place).actions()]
    assert "Tables: 3" in lines
    assert "How much time is there? 120 min" in lines
    assert "3" not in lines
