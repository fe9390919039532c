"""Where the wall is when the projector comes and goes, and what the console says of that."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cwb_workshop.content.word_files import all_words
from cwb_workshop.ui.controls import Label
from cwb_workshop.ui.evening import Evening
from cwb_workshop.ui.language import Interface
from cwb_workshop.ui.preferences.file import PreferencesFile
from tests.ui.hotplug import LAPTOP, PROJECTOR, Plugged, Plugs
from tests.workshop import a_session

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
ONE_SCREEN, IT_CAME = "Er is geen tweede scherm", "De beamer is er: het beeld staat op 1920×1080."


@pytest.fixture
def evening(plugs: Plugs, qapp: QApplication) -> Iterator[Evening]:
    """An evening that began with the laptop alone."""
    plug(plugs, LAPTOP)
    session = a_session("obstacles")
    made = Evening(qapp, session, Interface("nl", all_words), PreferencesFile())
    made.begin()
    QApplication.processEvents()
    yield made
    made.end()


def plug(plugs: Plugs, *screens: Plugged) -> None:
    plugs.plug(screens)
    for _ in range(3):
        QApplication.processEvents()


def press(evening: Evening, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    QTest.keyClick(evening.console.work.capture.field, key, modifiers)
    QApplication.processEvents()


def at_foot(evening: Evening) -> str:
    """Return what is announced at the foot of the console."""
    labels = evening.console.status.findChildren(Label)
    return " ".join(label.text() for label in labels if label.isVisible())


def above_field(evening: Evening) -> str:
    message = evening.console.work.capture.message
    return message.text() if message.isVisible() else ""


def test_a_projector_that_comes_after_the_start_is_told_where_it_was_missed(
    evening: Evening, plugs: Plugs
) -> None:
    assert ONE_SCREEN in at_foot(evening)
    plug(plugs, LAPTOP, PROJECTOR)
    assert ONE_SCREEN not in at_foot(evening)
    assert IT_CAME in at_foot(evening)


def test_when_that_projector_goes_the_key_brings_a_window_that_covers_no_field(
    evening: Evening, plugs: Plugs
) -> None:
    plug(plugs, LAPTOP, PROJECTOR)
    plug(plugs, LAPTOP)
    press(evening, Qt.Key.Key_F11, CONTROL_SHIFT)
    assert evening.wall.isVisible()
    assert not evening.wall.isFullScreen()
    field = evening.console.work.capture
    there = QRect(field.mapToGlobal(field.rect().topLeft()), field.size())
    assert not evening.wall.frameGeometry().intersects(there)


def test_who_types_on_while_the_projector_goes_can_read_of_it_until_the_line_is_noted(
    evening: Evening, plugs: Plugs
) -> None:
    plug(plugs, LAPTOP, PROJECTOR)
    field = evening.console.work.capture.field
    QTest.keyClicks(field, "2: te veel")
    plug(plugs, LAPTOP)
    QTest.keyClicks(field, " formulieren")
    assert above_field(evening).startswith("De beamer is weg")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert above_field(evening) == ""
    assert field.text() == ""


def test_that_the_projector_is_back_comes_in_the_place_of_that_it_went(
    evening: Evening, plugs: Plugs
) -> None:
    plug(plugs, LAPTOP, PROJECTOR)
    plug(plugs, LAPTOP)
    plug(plugs, LAPTOP, PROJECTOR)
    assert above_field(evening) == IT_CAME
    QTest.keyClicks(evening.console.work.capture.field, "2")
    assert above_field(evening) == ""


@pytest.fixture
def preferences() -> PreferencesFile:
    return PreferencesFile()


@contextmanager
def an_evening(qapp: QApplication, preferences: PreferencesFile) -> Iterator[Evening]:
    made = Evening(qapp, a_session("obstacles"), Interface("nl", all_words), preferences)
    made.begin()
    QApplication.processEvents()
    yield made
    made.end()


def test_where_the_system_showed_the_console_is_not_remembered(
    plugs: Plugs, qapp: QApplication, preferences: PreferencesFile
) -> None:
    plug(plugs, LAPTOP, PROJECTOR)
    with an_evening(qapp, preferences) as first:
        assert first.screens.projector is not None
    assert preferences.values.projector is None


def test_where_laptop_and_wall_changed_places_they_are_so_in_the_next_evening(
    plugs: Plugs, qapp: QApplication, preferences: PreferencesFile
) -> None:
    # On the first screen this system shows every new window.
    plug(plugs, LAPTOP, PROJECTOR)
    with an_evening(qapp, preferences) as first:
        first.screens.swap()
    with an_evening(qapp, preferences) as second:
        wall, console = second.wall.geometry(), second.console.geometry()
    assert wall == QRect(0, 0, LAPTOP.width, LAPTOP.height)
    assert console.x() >= PROJECTOR.x


def test_a_console_that_fills_a_small_laptop_fills_the_one_that_is_kept_for_it(
    plugs: Plugs, qapp: QApplication, preferences: PreferencesFile
) -> None:
    beside = Plugged("1-laptop", LAPTOP.width, LAPTOP.width, LAPTOP.height)
    plug(plugs, LAPTOP, beside)
    with an_evening(qapp, preferences) as first:
        assert first.console.isMaximized()
        first.screens.swap()
    with an_evening(qapp, preferences) as second:
        assert second.console.isMaximized()
        assert second.console.x() >= beside.x
