"""Tab at home comes to every stop once and round again, and Shift+Tab the same way back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from cwb_workshop.ui.home.fields import NamedField
from cwb_workshop.ui.home.window import HomeWindow
from tests.ui.home.conftest import House

MOST = 60


def walked(home: HomeWindow, key: Qt.Key) -> list[QWidget]:
    """Press a key from the search on until that has the keyboard again."""
    home.pane.search.setFocus()
    met: list[QWidget] = []
    for _press in range(MOST):
        here = QApplication.focusWidget()
        assert here is not None
        met.append(here)
        QTest.keyClick(here, key)
        if QApplication.focusWidget() is home.pane.search:
            return met
    pytest.fail(f"never came round: {[one.accessibleName() for one in met]}")


def test_tab_comes_to_every_stop_once_and_round(house: House) -> None:
    home = house.open()
    there = walked(home, Qt.Key.Key_Tab)
    assert len(set(map(id, there))) == len(there)
    back = walked(home, Qt.Key.Key_Backtab)
    assert back[1:] == there[:0:-1]
    reachable = {
        widget
        for widget in home.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
        and not (isinstance(widget, QAbstractButton) and widget.autoExclusive())
    }
    assert {one.accessibleName() for one in reachable} <= {one.accessibleName() for one in there}


def test_tab_brings_a_field_into_sight_with_its_name(house: House) -> None:
    home = house.open()
    home.resize(900, 440)
    QApplication.processEvents()
    names = {one.field: one for one in home.form.findChildren(NamedField)}
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        for stop in walked(home, key):
            home.pane.search.setFocus()
            stop.setFocus()
            QTest.keyClick(stop, key)
            here = QApplication.focusWidget()
            named = names.get(here) if here is not None else None
            if named is not None:
                assert named.visibleRegion().boundingRect() == named.rect(), here


def test_the_search_comes_into_sight_when_its_key_asks_for_it(house: House) -> None:
    home = house.open()
    home.resize(620, 480)
    QApplication.processEvents()
    home.form.place.setFocus()
    assert home.pane.search.visibleRegion().isEmpty(), "else there is nothing to bring into sight"
    QTest.keyClick(home.form.place, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    search = home.pane.search
    assert QApplication.focusWidget() is search
    QApplication.processEvents()
    assert search.visibleRegion().contains(search.rect().center())


def test_a_row_of_choices_is_one_stop_at_the_chosen_one(house: House) -> None:
    home = house.open()
    choices = home.form.minutes.stops
    for chosen in choices:
        assert isinstance(chosen, QAbstractButton)
        chosen.setChecked(True)
        met = [one for one in walked(home, Qt.Key.Key_Tab) if one in choices]
        assert met == [chosen]
