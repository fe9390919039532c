"""With large letters on a small laptop the form of a new session cuts no field through."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cwb_workshop.ui.home.window import HomeWindow
from cwb_workshop.ui.look import LaptopLook
from cwb_workshop.ui.theme import apply_theme
from tests.ui.home.conftest import House


def cut(home: HomeWindow) -> list[str]:
    """Return the fields of which only a part stands in the page that scrolls."""
    page = home.form._page
    view = page.viewport().rect()
    cut = []
    for kind in (QLineEdit, QComboBox, QPushButton, QLabel):
        fields: list[QWidget] = page._inside.findChildren(kind)
        for each in fields:
            place = QRect(each.mapTo(page.viewport(), QPoint(0, 0)), each.size())
            if each.isVisible() and place.intersects(view) and not view.contains(place):
                cut.append(each.accessibleName() or each.property("text"))
    return cut


def is_whole(home: HomeWindow) -> bool:
    return home.form.visibleRegion().boundingRect() == home.form.rect()


@pytest.mark.parametrize("size", [(1366, 768), (1093, 614)], ids=str)
@pytest.mark.parametrize("letters", [125, 150, 175, 200])
def test_no_field_of_the_form_is_cut_while_tab_goes_through_it(
    house: House, qapp: QApplication, qtbot: QtBot, size: tuple[int, int], letters: int
) -> None:
    home = house.open()
    apply_theme(qapp, LaptopLook(text_size=letters))
    home.resize(*size)
    home.form.place.setFocus()
    qtbot.waitUntil(lambda: cut(home) == [])
    seen = set()
    for _stop in range(30):
        QTest.keyClick(home, Qt.Key.Key_Tab)
        qtbot.wait(5)
        here = home.focusWidget()
        if here is not None and home.form._page.isAncestorOf(here):
            seen.add(here)
            qtbot.waitUntil(lambda: cut(home) == [])
    assert len(seen) > 8


def test_on_a_small_laptop_the_button_is_seen_whole_with_the_largest_letters(
    house: House, qapp: QApplication, qtbot: QtBot
) -> None:
    home = house.open()
    apply_theme(qapp, LaptopLook(text_size=200))
    # What the frame and the title leave of 614 pixels.
    home.resize(1089, 580)
    home.form.place.setFocus()
    qtbot.wait(80)
    button = home.form.go
    assert button.visibleRegion().boundingRect() == button.rect()


def test_who_comes_back_from_the_sessions_sees_the_whole_form(
    house: House, qapp: QApplication, qtbot: QtBot
) -> None:
    home = house.open()
    apply_theme(qapp, LaptopLook(text_size=200))
    home.resize(1089, 580)
    home.pane.search.setFocus()
    qtbot.waitUntil(lambda: not is_whole(home))
    home.form.place.setFocus()
    qtbot.waitUntil(lambda: is_whole(home))


@pytest.mark.parametrize("turns", range(6))
@pytest.mark.parametrize("letters", [100, 150, 200])
def test_letters_that_changed_in_an_evening_cut_no_field_at_home_afterwards(
    house: House, qapp: QApplication, qtbot: QtBot, letters: int, turns: int
) -> None:
    """However many turns of events the window had before it was put away and between steps."""
    home = house.open()
    apply_theme(qapp, LaptopLook(text_size=letters))
    home.resize(1089, 580)
    home.form.place.setFocus()
    qtbot.waitUntil(lambda: cut(home) == [])
    home.hide()
    theme = home._contents.theme
    assert theme is not None
    for steps in (1, 1, 0):
        theme.resize_text(steps)
        for _turn in range(turns):
            qapp.processEvents()
    home.come_back(None)
    for _turn in range(turns):
        qapp.processEvents()
    qtbot.wait(60)
    qtbot.waitUntil(lambda: cut(home) == [])
