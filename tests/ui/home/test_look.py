"""The look at home: its keys, its menu, and small windows."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.sessions.library import Summary
from cwb_workshop.ui.colours import LIGHT_COLOURS
from cwb_workshop.ui.home.row_painter import RowPainter, told_of
from cwb_workshop.ui.home.rows import SessionRow
from cwb_workshop.ui.look import LaptopLook
from cwb_workshop.ui.theme import apply_theme
from tests.languages import LANGUAGES
from tests.ui.home.conftest import House

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize(
    ("pressed", "modifiers", "percent"),
    [
        (Qt.Key.Key_Plus, CONTROL | SHIFT, 110),
        (Qt.Key.Key_Equal, CONTROL, 110),
        (Qt.Key.Key_Plus, CONTROL | Qt.KeyboardModifier.KeypadModifier, 110),
        (Qt.Key.Key_Minus, CONTROL, 90),
    ],
)
def test_letters_grow_and_shrink_by_a_key(
    house: House, pressed: Qt.Key, modifiers: Qt.KeyboardModifier, percent: int
) -> None:
    home = house.open()
    height = home.form.place.height()
    QTest.keyClick(home.form.place, pressed, modifiers)
    assert house.preferences.values.text_size == percent
    QApplication.processEvents()
    assert (home.form.place.height() > height) is (percent > 100)
    QTest.keyClick(home.form.place, Qt.Key.Key_0, CONTROL)
    assert house.preferences.values.text_size is None
    assert home.form.place.text() == ""


def test_more_contrast_by_a_key(house: House, qapp: QApplication) -> None:
    home = house.open()
    QTest.keyClick(home.form.place, Qt.Key.Key_F12, CONTROL | SHIFT)
    assert house.preferences.values.contrast is True
    assert "#0a4a40" not in qapp.styleSheet()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("size", "percent"), [((1093, 614), 100), ((1366, 768), 100), ((1366, 768), 200)]
)
def test_no_button_at_the_foot_stands_alone_in_its_row(
    house: House,
    qapp: QApplication,
    qtbot: QtBot,
    size: tuple[int, int],
    percent: int,
    language: Language,
) -> None:
    house.preferences.keep(replace(house.preferences.values, text_size=percent))
    apply_theme(qapp, LaptopLook(text_size=percent))
    home = house.open(language)
    home.resize(*size)
    most = 2 if percent == 100 else 3

    def is_even() -> bool:
        rows = Counter(one.y() for one in home.pane._foot if not one.isHidden()).values()
        return len(rows) <= most and min(rows) > 1

    qtbot.waitUntil(is_even)


def test_in_a_narrow_list_the_acts_leave_the_name_and_what_is_told_in_peace(
    qapp: QApplication,
) -> None:
    summary = Summary(Path("a.cwb"), "interrupted")
    row = SessionRow(
        summary,
        kind="unfinished",
        title="Zuiderkouw · De Schakel",
        detail="12 maart 2026 · 24 deelnemers",
        status="niet afgerond",
        acts=("report", "continue"),
        searched="",
    )
    painter = RowPainter(LIGHT_COLOURS, {"report": "Verslag", "continue": "Ga verder"})
    for width in range(300, 700, 20):
        rect = QRect(0, 0, width, 200)
        title, detail = painter._texts(row, rect)
        places = [part.place for part in painter._side(row, rect)]
        assert not any(place.intersects(title) or place.intersects(detail) for place in places)
        assert detail.width() == width - 8
        assert ("niet afgerond" in told_of(row, rect)) is (len(places) == 2)


def is_whole(widget: QWidget) -> bool:
    """Tell whether the whole of a widget is seen."""
    return widget.visibleRegion().boundingRect() == widget.rect()


@pytest.mark.parametrize(
    ("size", "percent"),
    [((1366, 768), 200), ((1093, 614), 200), ((800, 560), 100), ((640, 440), 100)],
)
def test_where_one_begins_is_in_sight_in_every_window(
    house: House, qapp: QApplication, qtbot: QtBot, size: tuple[int, int], percent: int
) -> None:
    home = house.open()
    apply_theme(qapp, LaptopLook(text_size=percent))
    home.resize(*size)
    QApplication.processEvents()
    assert (home.width(), home.height()) == size
    for widget in (home.form.place, home.form.go):
        widget.setFocus()
        whole = QRect(widget.mapTo(home, QPoint()), widget.size())
        assert home.rect().contains(whole)
        # The fields close up a turn later.
        qtbot.waitUntil(partial(is_whole, widget))


def test_tab_brings_the_sessions_into_sight_where_they_stand_under_the_form(
    house: House, qapp: QApplication
) -> None:
    home = house.open()
    home.resize(600, 440)
    QApplication.processEvents()
    home.pane.search.setFocus()
    QTest.keyClick(home.pane.search, Qt.Key.Key_Backtab, SHIFT)
    QTest.keyClick(home.focusWidget(), Qt.Key.Key_Tab)
    assert home.pane.search.hasFocus()
    assert not home.pane.search.visibleRegion().isEmpty()
