"""With one screen the wall's window follows the console, and the agenda makes room for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.ui.evening import Evening
from cwb_workshop.ui.language import Interface
from cwb_workshop.ui.preferences.file import PreferencesFile
from cwb_workshop.ui.wall.field_in_sight import FieldInSight
from cwb_workshop.ui.wall.placing import placed
from cwb_workshop.ui.wall.window import WallWindow
from tests.workshop import EVENING, a_session

LAPTOP = QRect(0, 0, 1093, 614)
"""A screen of 1366 by 768 at 125 %, in its own pixels."""


@pytest.fixture
def field(console: QWidget) -> QWidget:
    made = QWidget(console)
    made.setGeometry(288, console.height() - 180, console.width() - 640, 52)
    made.show()
    return made


@pytest.fixture
def follows(wall: WallWindow, console: QWidget, field: QWidget) -> Iterator[FieldInSight]:
    made = FieldInSight(wall, console, field)
    made.stand_beside()
    yield made
    made.stop()


def on_desktop(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())


def test_it_goes_aside_where_the_field_came_under_it(
    wall: WallWindow, field: QWidget, follows: FieldInSight, qtbot: QtBot
) -> None:
    field.move(20, field.y())
    qtbot.waitUntil(lambda: not wall.frameGeometry().intersects(on_desktop(field)))


def test_it_stays_where_somebody_put_it_beside_the_field(
    wall: WallWindow, console: QWidget, field: QWidget, follows: FieldInSight, qtbot: QtBot
) -> None:
    wall.move(500, 40)
    field.move(field.x() + 10, field.y())
    console.resize(1300, 768)
    qtbot.wait(150)
    assert wall.pos() == QPoint(500, 40)


@pytest.fixture
def on_a_laptop(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, look_kept: None
) -> Iterator[Evening]:
    """An evening on one small screen, in its last item but one."""
    for module in ("ui.evening", "ui.wall.window"):
        monkeypatch.setattr(f"cwb_workshop.{module}.screen_of", lambda _window: None)
    session = a_session(clock=SetClock(EVENING))
    session.open_item(session.record.agenda[-2].id)
    made = Evening(qapp, session, Interface("nl", all_words), PreferencesFile())
    made.console.setFixedSize(LAPTOP.size())
    made.screens.start = made.screens.stop = lambda: None  # type: ignore[method-assign]
    made.begin()
    yield made
    made.end()


def settled(evening: Evening, qtbot: QtBot) -> QRect:
    """Return where the wall stands, once everything has its place."""
    qtbot.wait(450)
    return evening.wall.frameGeometry()


def enlarge(evening: Evening, presses: int = 8) -> None:
    for _press in range(presses):
        QTest.keyClick(evening.console, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)


def rows_in_sight(evening: Evening) -> Callable[[int], QRect]:
    agenda = evening.console.agenda.list

    def place(row: int) -> QRect:
        seen = agenda.visualItemRect(agenda.item(row)).intersected(agenda.viewport().rect())
        return QRect(agenda.viewport().mapToGlobal(seen.topLeft()), seen.size())

    return place


def test_the_open_and_the_chosen_item_stand_above_it(on_a_laptop: Evening, qtbot: QtBot) -> None:
    wall, place = settled(on_a_laptop, qtbot), rows_in_sight(on_a_laptop)
    agenda = on_a_laptop.console.agenda
    row = agenda.list.currentRow()
    whole = agenda.list.visualItemRect(agenda.list.item(row)).height()
    assert wall.intersects(on_desktop(agenda))
    assert place(row).height() == whole
    assert not place(row).intersects(wall)
    agenda.take_focus()
    QTest.keyClick(agenda.list, Qt.Key.Key_End)
    assert place(agenda.list.count() - 1).height() > 0
    assert not place(agenda.list.count() - 1).intersects(wall)


def test_the_agenda_has_its_room_back_when_it_is_put_away(
    on_a_laptop: Evening, qtbot: QtBot
) -> None:
    settled(on_a_laptop, qtbot)
    before = on_a_laptop.console.agenda.list.height()
    on_a_laptop.wall.toggle_shown()
    settled(on_a_laptop, qtbot)
    assert on_a_laptop.console.agenda.list.height() > before + 100


def test_it_is_in_its_corner_again_after_larger_letters(on_a_laptop: Evening, qtbot: QtBot) -> None:
    before = settled(on_a_laptop, qtbot)
    enlarge(on_a_laptop)
    assert settled(on_a_laptop, qtbot) != before
    QTest.keyClick(on_a_laptop.console, Qt.Key.Key_F12, Qt.KeyboardModifier.ControlModifier)
    after = settled(on_a_laptop, qtbot)
    assert (after.left(), after.size()) == (before.left(), before.size())
    assert on_desktop(on_a_laptop.console.work.capture).bottom() - after.bottom() < 20


def test_with_the_largest_letters_it_leaves_field_and_lines_in_sight(
    on_a_laptop: Evening, qtbot: QtBot
) -> None:
    enlarge(on_a_laptop)
    wall, work = settled(on_a_laptop, qtbot), on_a_laptop.console.work
    assert not wall.intersects(on_desktop(work.capture))
    assert wall.left() > on_desktop(work.capture).center().x()


@pytest.mark.parametrize("presses", [2, 3, 4, 5])
def test_with_large_letters_it_leaves_what_is_searched_for_in_sight(
    on_a_laptop: Evening, qtbot: QtBot, presses: int
) -> None:
    console = on_a_laptop.console
    enlarge(on_a_laptop, presses)
    QTest.keyClick(console, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    console.status.announce("Het verslag staat in Documenten, onder CWB Workshop. " * 2)
    wall, search = settled(on_a_laptop, qtbot), console.focusWidget()
    assert isinstance(search, QLineEdit)
    assert search is not console.work.capture.field
    assert not wall.intersects(on_desktop(search))
    assert not wall.intersects(on_desktop(console.status))
    assert LAPTOP.contains(wall)


@pytest.mark.parametrize("presses", [3, 4, 5])
def test_with_large_letters_it_leaves_the_agenda_that_is_gone_through(
    on_a_laptop: Evening, qtbot: QtBot, presses: int
) -> None:
    enlarge(on_a_laptop, presses)
    on_a_laptop.console.run("agenda")
    wall, agenda = settled(on_a_laptop, qtbot), on_a_laptop.console.agenda.list
    assert agenda.hasFocus()
    place = rows_in_sight(on_a_laptop)(agenda.currentRow())
    assert place.height() > 0
    assert not wall.intersects(place)


def test_letters_that_grow_quickly_never_bring_the_field_under_it(
    on_a_laptop: Evening, qtbot: QtBot
) -> None:
    settled(on_a_laptop, qtbot)
    for _press in range(5):
        enlarge(on_a_laptop, 1)
        QApplication.processEvents()
        wall, capture = on_a_laptop.wall.frameGeometry(), on_a_laptop.console.work.capture
        assert not wall.intersects(on_desktop(capture))


@pytest.mark.parametrize("presses", [5, 8, 10])
def test_with_large_letters_lines_end_before_it(
    on_a_laptop: Evening, qtbot: QtBot, presses: int
) -> None:
    work = on_a_laptop.console.work
    for line in ("te veel formulieren", "niemand neemt de telefoon op " * 3, "bankjes", "licht"):
        work.capture.field.setText(line)
        work.capture.enter()
    enlarge(on_a_laptop, presses)
    wall, rows = settled(on_a_laptop, qtbot), work.lines.viewport()
    settled(on_a_laptop, qtbot)
    assert rows.width() > 300
    assert not wall.intersects(on_desktop(rows))
    before = rows.width()
    on_a_laptop.wall.toggle_shown()
    settled(on_a_laptop, qtbot)
    assert rows.width() >= before
    assert rows.width() > work.lines.width() - 12


def test_with_large_letters_it_leaves_the_fields_of_a_form_in_sight(
    on_a_laptop: Evening, qtbot: QtBot
) -> None:
    console = on_a_laptop.console
    console.session.open_item("obstacles")
    for line in ("te veel formulieren", "bankjes", "licht", "huur"):
        console.work.capture.field.setText(line)
        console.work.capture.enter()
    enlarge(on_a_laptop, 10)
    settled(on_a_laptop, qtbot)
    QTest.keyClick(console.work.capture.field, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    for _up in range(3):
        wall = settled(on_a_laptop, qtbot)
        fields = [each for each in console.work.findChildren(QLineEdit) if each.isVisible()]
        in_sight = [each for each in fields if not each.visibleRegion().isEmpty()]
        assert in_sight
        assert [each for each in in_sight if wall.intersects(on_desktop(each))] == []
        QTest.keyClick(console.work.lines, Qt.Key.Key_Up)


def test_the_first_of_the_others_is_left_in_sight_where_not_all_can_be() -> None:
    laptop = QRect(0, 0, 1093, 614)
    field, foot = QRect(20, 300, 1050, 80), QRegion(0, 570, 1093, 44)
    everything = QRegion(0, 0, 1093, 614)
    picture = placed(laptop, laptop, field, (foot, everything))
    assert not foot.intersects(picture)
    assert not picture.intersects(field)


def covered_of(evening: Evening, wall: QRect) -> list[str]:
    """Return what is to be read of the console, and is under the wall."""
    read = (*evening.console.work.read, *evening.console.side.read)
    seen = [each for each in read if not each.visibleRegion().isEmpty()]
    return [type(each).__name__ for each in seen if wall.intersects(words_of(each))]


def words_of(widget: QWidget) -> QRect:
    if not isinstance(widget, QLabel):
        return on_desktop(widget)
    flags = widget.alignment().value | Qt.TextFlag.TextWordWrap.value * widget.wordWrap()
    words = widget.fontMetrics().boundingRect(widget.contentsRect(), flags, widget.text())
    return QRect(widget.mapToGlobal(words.topLeft()), words.size())


@pytest.mark.parametrize("presses", [0, 1, 2, 3, 4, 5])
@pytest.mark.parametrize("is_begun", [False, True])
def test_it_covers_nothing_that_is_to_be_read(
    on_a_laptop: Evening, qtbot: QtBot, presses: int, is_begun: bool
) -> None:
    if is_begun:
        on_a_laptop.console.run("next_item")
    enlarge(on_a_laptop, presses)
    wall = settled(on_a_laptop, qtbot)
    assert not on_a_laptop.wall.isVisible() or covered_of(on_a_laptop, wall) == []


def test_where_no_place_is_left_it_stays_away_and_says_which_key_brings_it(
    on_a_laptop: Evening, qtbot: QtBot
) -> None:
    console, wall = on_a_laptop.console, on_a_laptop.wall
    # As if all of the window were to be read.
    on_a_laptop.wall_place.in_sight._read = (console.centralWidget() or console,)
    enlarge(on_a_laptop)
    settled(on_a_laptop, qtbot)
    assert not wall.isVisible()
    assert "Ctrl+Shift+F11" in console.status._announced.text()
    console.run("wall_window")
    settled(on_a_laptop, qtbot)
    assert wall.isVisible()
    console.run("wall_window")
    settled(on_a_laptop, qtbot)
    assert not wall.isVisible()


def test_it_comes_back_by_itself_once_there_is_a_place(on_a_laptop: Evening, qtbot: QtBot) -> None:
    console, wall, in_sight = on_a_laptop.console, on_a_laptop.wall, on_a_laptop.wall_place.in_sight
    read, in_sight._read = in_sight._read, (console.centralWidget() or console,)
    enlarge(on_a_laptop)
    settled(on_a_laptop, qtbot)
    assert not wall.isVisible()
    in_sight._read = read
    QTest.keyClick(console, Qt.Key.Key_F12, Qt.KeyboardModifier.ControlModifier)
    settled(on_a_laptop, qtbot)
    assert wall.isVisible()


def test_the_key_that_fills_the_screen_brings_it_first(on_a_laptop: Evening, qtbot: QtBot) -> None:
    on_a_laptop.wall_place.in_sight._read = (
        on_a_laptop.console.centralWidget() or on_a_laptop.console,
    )
    enlarge(on_a_laptop)
    settled(on_a_laptop, qtbot)
    on_a_laptop.console.run("full_screen")
    assert on_a_laptop.wall.isVisible()
    assert on_a_laptop.wall.isFullScreen()
