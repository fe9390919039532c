"""At home one key begins a session with a template; what is in the form already stays."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from cwb_workshop.core.model.new_session import NewSession
from cwb_workshop.session.plan_templates import PlanTemplates
from cwb_workshop.ui.dialogs.dialog import PlainDialog
from cwb_workshop.ui.home.window import HomeWindow
from tests.ui.home.conftest import House
from tests.ui.open_dialogs import when_open
from tests.workshop import a_session

CONTROL = Qt.KeyboardModifier.ControlModifier


def press(home: HomeWindow) -> None:
    QTest.keyClick(home.form.place, Qt.Key.Key_E, CONTROL)


def submitted(home: HomeWindow) -> NewSession:
    told: list[NewSession] = []
    home.session_requested.connect(told.append)
    home.form.submit()
    (new,) = told
    return new


def test_a_template_is_chosen_by_its_name_and_place_and_people_stay(house: House) -> None:
    path = PlanTemplates(house.root / "templates").keep("Buurtavond", a_session(None).record)
    home = house.open()
    home.form.place.setText("Banne")
    home.form.people.setText("18")

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, PlainDialog)
        dialog._take(str(path))

    when_open(choose)
    press(home)
    assert home.form._note.text() == "Opzet en plan van Buurtavond"
    new = submitted(home)
    assert (new.place, new.present, new.variant) == ("Banne", 18, 120)
    assert new.plan_of == str(path)
    kept = house.preferences.values.last
    assert kept is not None
    assert kept == replace(new, plan_of="")


def test_without_a_template_it_says_how_one_is_made(house: House) -> None:
    home = house.open()
    before = home.form.typed
    press(home)
    assert home.form.typed == before
    assert "Ctrl+S" in home.pane._news.text()
