from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cwb_workshop.ui.home.window import HomeWindow
from cwb_workshop.ui.theme import apply_start_theme
from tests.ui.dressings import Dressings
from tests.ui.home.conftest import House

_MOST = 4
"""A list that Qt makes for a box is dressed with the box at each of its letters."""


def test_the_form_is_made_from_the_outside_in(
    house: House, qapp: QApplication, qtbot: QtBot
) -> None:
    make_contents = house.open()._make_contents
    apply_start_theme(qapp)
    home = HomeWindow(make_contents)
    qtbot.addWidget(home)
    dressings = Dressings(qapp)
    with dressings.counted(), qtbot.waitSignal(home.usable, timeout=20_000):
        home.show()
    assert dressings.done / len(home.findChildren(QWidget)) < _MOST
    with qtbot.waitSignal(home.listed, timeout=20_000):
        home.announce("")
