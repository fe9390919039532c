"""With large letters on a small laptop one sees the line and the field that keys are for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cwb_workshop.ui.console.window import ConsoleWindow
from cwb_workshop.ui.look import LaptopLook
from cwb_workshop.ui.theme import apply_theme
from tests.ui.console.conftest import Consoles

pytestmark = pytest.mark.usefixtures("look_kept")
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(params=["obstacles", "welcome"])
def small(
    consoles: Consoles, request: pytest.FixtureRequest, qapp: QApplication, qtbot: QtBot
) -> ConsoleWindow:
    """A small console with an item that has a form, and one that has lines alone."""
    console = consoles(request.param)
    apply_theme(qapp, LaptopLook(text_size=200))
    console.resize(1093, 614)
    qtbot.waitUntil(lambda: seen(console.work.capture.field))
    qtbot.wait(50)
    return console


def seen(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect() == widget.rect()


def type_lines(console: ConsoleWindow, number: int) -> None:
    for line in range(number):
        QTest.keyClicks(console.work.capture.field, f"te duur {'abcdefghij'[line]}")
        QTest.keyClick(console.work.capture.field, Qt.Key.Key_Return)


def row_is_seen(console: ConsoleWindow, row: int) -> bool:
    lines = console.work.lines
    place = lines.visualRect(lines.model().index(row, 0))
    # A region contains what it touches.
    hidden = QRegion(place).subtracted(lines.viewport().visibleRegion())
    return place.isValid() and hidden.isEmpty()


@pytest.mark.parametrize("number", [1, 3, 10])
def test_a_line_is_seen_once_it_was_entered_and_the_field_with_it(
    small: ConsoleWindow, number: int, qtbot: QtBot
) -> None:
    type_lines(small, number)
    qtbot.waitUntil(lambda: row_is_seen(small, number - 1))
    assert seen(small.work.capture.field)


@pytest.mark.parametrize("number", [1, 10])
def test_the_line_that_is_chosen_is_seen(small: ConsoleWindow, number: int, qtbot: QtBot) -> None:
    type_lines(small, number)
    QTest.keyClick(small.work.capture.field, Qt.Key.Key_Up, CONTROL)
    lines = small.work.lines
    for row in range(number - 1, -1, -1):
        assert [entry.text for entry in lines.selected()] == [f"te duur {'abcdefghij'[row]}"]
        qtbot.waitUntil(lambda row=row: row_is_seen(small, row))  # type: ignore[misc]
        QTest.keyClick(lines, Qt.Key.Key_Up)
    QTest.keyClick(lines, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: seen(small.work.capture.field))


def test_a_click_takes_the_line_that_stands_there(small: ConsoleWindow, qtbot: QtBot) -> None:
    type_lines(small, 2)
    lines = small.work.lines
    place = lines.visualRect(lines.model().index(0, 0))
    assert place.top() > 0
    QTest.mouseClick(lines.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 2))
    assert not lines.selected()
    QTest.mouseClick(lines.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
    assert [entry.text for entry in lines.selected()] == ["te duur a"]


@pytest.mark.parametrize(
    ("small", "key"),
    [("obstacles", Qt.Key.Key_M), ("obstacles", Qt.Key.Key_F), ("welcome", Qt.Key.Key_F)],
    indirect=["small"],
)
def test_a_field_that_a_key_goes_to_is_seen(
    small: ConsoleWindow, key: Qt.Key, qtbot: QtBot
) -> None:
    QTest.keyClick(small.work.capture.field, key, CONTROL)
    here = small.focusWidget()
    assert isinstance(here, QWidget)
    assert here is not small.work.capture.field
    qtbot.waitUntil(lambda: seen(here))
    QTest.keyClick(here, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: seen(small.work.capture.field))


@pytest.mark.parametrize("percent", [150, 175, 200])
def test_what_is_searched_for_and_the_first_hit_are_seen_together(
    console: ConsoleWindow, qapp: QApplication, percent: int, qtbot: QtBot
) -> None:
    apply_theme(qapp, LaptopLook(text_size=percent))
    console.resize(1093, 614)
    type_lines(console, 2)
    QTest.keyClick(console.work.capture.field, Qt.Key.Key_F, CONTROL)
    search = console.focusWidget()
    assert isinstance(search, QWidget)
    QTest.keyClicks(search, "duur")
    qtbot.wait(50)
    assert seen(search)
    assert row_is_seen(console, 0)
    # As when something is said at the foot, and goes again.
    for text in ("Er is iets bewaard. " * 5, ""):
        console.status.announce(text) if text else console.status.hush()
        qtbot.wait(50)
        assert seen(search)
        assert row_is_seen(console, 0)


def test_what_is_said_where_no_line_stands_is_seen(small: ConsoleWindow, qtbot: QtBot) -> None:
    said = small.work._empty
    assert said.text()
    height = said.heightForWidth(said.width())
    words = QRect(0, said.height() - height, said.width(), height)
    assert said.alignment() & Qt.AlignmentFlag.AlignBottom
    qtbot.waitUntil(lambda: QRegion(words).subtracted(said.visibleRegion()).isEmpty())


def test_on_a_large_screen_lines_begin_at_the_top(console: ConsoleWindow, qtbot: QtBot) -> None:
    type_lines(console, 2)
    qtbot.wait(50)
    lines = console.work.lines
    assert lines.visualRect(lines.model().index(0, 0)).top() == 0


def is_whole_or_away(widget: QWidget) -> bool:
    """Nobody sees half of what somebody may type in."""
    return widget.visibleRegion().isEmpty() or seen(widget)


@pytest.mark.parametrize("size", [(1366, 768), (1093, 614)], ids=str)
@pytest.mark.parametrize("letters", [100, 150, 175, 200])
@pytest.mark.parametrize("item", ["obstacles", "welcome"])
def test_what_can_be_typed_in_is_seen_whole_or_not_at_all(
    consoles: Consoles,
    qapp: QApplication,
    qtbot: QtBot,
    size: tuple[int, int],
    letters: int,
    item: str,
) -> None:
    console = consoles(item)
    apply_theme(qapp, LaptopLook(text_size=letters))
    console.resize(*size)
    type_lines(console, 3)
    work = console.work
    for said in ("", "Het verslag is gemaakt. " * 2, "Het verslag is gemaakt. " * 9):
        if said:
            console.status.announce(said)
        for ask in (work.search, work.show_item, work.form.take_focus, work.capture.refresh):
            ask()
            qtbot.wait(60)
            where = f"{said[:5]} {ask.__name__}"
            assert is_whole_or_away(work.capture._frame), where
            assert not work._find.isVisible() or is_whole_or_away(work._find), where
            here = console.focusWidget()
            assert here is not None
            assert seen(here), where
            assert (
                work._head.visibleRegion().isEmpty()
                or not work._find.isVisible()
                or seen(work._head)
            ), where


def test_who_scrolls_by_hand_comes_to_rest_where_no_field_is_cut(
    small: ConsoleWindow, qtbot: QtBot
) -> None:
    bar = small._columns._parts.verticalScrollBar()
    frame = small.work.capture._frame
    cut = 0
    for place in range(0, bar.maximum(), 37):
        bar.setValue(place)
        cut += not is_whole_or_away(frame)
        qtbot.waitUntil(lambda: is_whole_or_away(frame))
    assert cut > 0
