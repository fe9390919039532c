"""The console in a small window, and in one whose letters are large."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.contract.scene import WallMode
from cwb_workshop.ui.console.window import ConsoleWindow
from cwb_workshop.ui.controls import Label
from cwb_workshop.ui.look import LaptopLook
from cwb_workshop.ui.text_size import scaled
from cwb_workshop.ui.theme import apply_theme
from tests.ui.console.conftest import Consoles
from tests.workshop import a_session

pytestmark = pytest.mark.usefixtures("look_kept")
SIZES = [((1366, 768), 200), ((1093, 614), 150), ((1093, 614), 200), ((800, 560), 100)]
SMALL = pytest.mark.parametrize(("size", "percent"), SIZES)


@pytest.fixture
def small(
    console: ConsoleWindow, qapp: QApplication, size: tuple[int, int], percent: int, qtbot: QtBot
) -> ConsoleWindow:
    """Return a console that was small, or whose letters became large, while it was open."""
    apply_theme(qapp, LaptopLook(text_size=percent))
    console.resize(*size)
    qtbot.waitUntil(lambda: in_sight(console, console.work.capture.field))
    return console


def in_sight(console: ConsoleWindow, widget: QWidget) -> bool:
    """Tell whether the whole of a widget can be seen."""
    if not widget.isVisible():
        return False
    whole = QRect(widget.mapTo(console, QPoint()), widget.size())
    return console.rect().contains(whole) and widget.visibleRegion().boundingRect() == widget.rect()


@SMALL
def test_the_window_is_as_small_as_its_screen(small: ConsoleWindow, size: tuple[int, int]) -> None:
    assert (small.width(), small.height()) == size


@SMALL
def test_whoever_types_sees_what_is_typed(small: ConsoleWindow) -> None:
    QTest.keyClicks(small.work.capture.field, "Te veel loketten")
    assert in_sight(small, small.work.capture.field)
    assert small.work.capture.field.text() == "Te veel loketten"


@SMALL
def test_tab_brings_every_stop_into_sight(small: ConsoleWindow, qtbot: QtBot) -> None:
    seen: list[QWidget] = []
    for _press in range(60):
        QTest.keyClick(small.focusWidget(), Qt.Key.Key_Tab)
        here = small.focusWidget()
        if here in seen:
            break
        seen.append(here)
        corner = here.visibleRegion().boundingRect()
        assert corner.height() >= min(here.height(), 30), here.accessibleName()
    assert len(seen) > 8


@SMALL
def test_the_agenda_comes_when_it_is_asked_for_and_goes_again(
    small: ConsoleWindow, qtbot: QtBot
) -> None:
    assert small.agenda.isHidden()
    QTest.keyClick(small.work.capture.field, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(small.agenda.list.hasFocus)
    assert small.agenda.isVisible()
    assert small.agenda.list.visibleRegion().boundingRect().width() > 100
    QTest.keyClick(small.agenda.list, Qt.Key.Key_Escape)
    qtbot.waitUntil(small.agenda.isHidden)
    assert small.work.capture.field.hasFocus()
    assert in_sight(small, small.work.capture.field)


@pytest.mark.parametrize("percent", [125, 150, 175, 200])
def test_the_agenda_that_is_asked_for_leaves_the_middle_wide_enough(
    console: ConsoleWindow, qapp: QApplication, percent: int, qtbot: QtBot
) -> None:
    apply_theme(qapp, LaptopLook(text_size=percent))
    console.resize(1093, 614)
    qtbot.waitUntil(lambda: in_sight(console, console.work.capture.field))
    QTest.keyClick(console.work.capture.field, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(console.agenda.list.hasFocus)
    qtbot.wait(50)
    assert console.work.width() >= scaled(290)
    hints = [one for one in console.work.capture.findChildren(Label) if one.isVisible()]
    assert hints
    for one in hints:
        assert one.width() >= one.sizeHint().width(), one.text()
        assert in_sight(console, one), one.text()


def test_on_a_laptop_everything_stands_beside_each_other(
    console: ConsoleWindow, qapp: QApplication
) -> None:
    apply_theme(qapp)
    console.resize(1366, 768)
    QApplication.processEvents()
    assert console.agenda.isVisible()
    assert in_sight(console, console.side.preview)
    assert in_sight(console, console.work)


def test_letters_that_grow_leave_line_and_place_as_they_were(
    console: ConsoleWindow, qapp: QApplication
) -> None:
    field = console.work.capture.field
    QTest.keyClicks(field, "Half getypt")
    field.setCursorPosition(4)
    apply_theme(qapp, LaptopLook(text_size=150))
    assert (field.text(), field.cursorPosition()) == ("Half getypt", 4)
    assert field.hasFocus()


@pytest.mark.parametrize(
    ("size", "percent"),
    [((1093, 614), 200), ((1366, 768), 200), ((1093, 614), 150), ((600, 400), 100)],
)
@pytest.mark.parametrize(
    ("place", "venue"),
    [("Oosterkade", "Westpoort"), ("Oosterkade en Westerhaven", ""), ("W" * 60, "W" * 60)],
)
def test_a_long_place_leaves_the_top_bar_two_rows_high(
    consoles: Consoles,
    qapp: QApplication,
    size: tuple[int, int],
    percent: int,
    place: str,
    venue: str,
) -> None:
    session = a_session("obstacles")
    console = consoles(session=session)
    session.do(editing_steps.set_fact(session.record, "session", "place", place))
    session.do(editing_steps.set_fact(session.record, "session", "venue", venue or None))
    apply_theme(qapp, LaptopLook(text_size=percent))
    console.resize(*size)
    for _turn in range(5):
        QApplication.processEvents()
        console.tick()
    assert (console.width(), console.height()) == size
    assert console.top.height() < 0.2 * size[1] + 60
    assert in_sight(console, console.work.capture.field)
    shown = [one for one in console.top.findChildren(QPushButton) if one.isVisible()]
    assert shown
    for one in shown:
        whole = QRect(one.mapTo(console.top, QPoint()), one.size())
        assert console.top.rect().contains(whole), one.text()
        assert one.width() >= one.sizeHint().width(), one.text()


@pytest.mark.parametrize("language", ["nl", "en", "de"])
@pytest.mark.parametrize("mode", ["black", "frozen"])
@pytest.mark.parametrize("percent", [150, 175, 200])
def test_a_wall_that_is_black_or_still_is_told_of_however_large_the_letters(
    consoles: Consoles, qapp: QApplication, language: str, mode: WallMode, percent: int
) -> None:
    apply_theme(qapp, LaptopLook(text_size=percent))
    console = consoles(language=language)
    console.resize(1093, 614)
    console.session.set_wall_mode(mode)
    for _turn in range(5):
        QApplication.processEvents()
        console.tick()
    word = console.words(f"console.wall.{mode}")
    told = [one for one in console.top.findChildren(QPushButton) if word in one.text()]
    assert any(in_sight(console, one) for one in told)
    shown = [one for one in console.top.findChildren(QPushButton) if one.isVisible()]
    for one in shown:
        assert one.width() >= one.sizeHint().width(), one.text()
