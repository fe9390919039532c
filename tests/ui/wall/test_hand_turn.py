"""Where the projector fell out, the laptop itself is turned to the room, in its largest letters."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cwb_workshop.content.word_files import all_words
from cwb_workshop.ui.evening import Evening
from cwb_workshop.ui.language import Interface
from cwb_workshop.ui.preferences.file import PreferencesFile
from cwb_workshop.widgets.page_layout import canvas_width
from cwb_workshop.widgets.type_scale import type_scale
from tests.ui.hotplug import LAPTOP, PROJECTOR, Plugged, Plugs
from tests.workshop import a_session


@pytest.fixture
def evening(plugs: Plugs, qapp: QApplication) -> Iterator[Evening]:
    session = a_session("obstacles")
    session.capture("1: Te veel formulieren #g")
    session.set_wall_mode("live")
    made = Evening(qapp, session, Interface("nl", all_words), PreferencesFile())
    made.begin()
    yield made
    made.end()


def plug(plugs: Plugs, *screens: Plugged) -> None:
    plugs.plug(screens)
    for _ in range(3):
        QApplication.processEvents()


def press_f11(evening: Evening) -> None:
    evening.console.activateWindow()
    QApplication.processEvents()
    QTest.keyClick(evening.console.work.capture.field, Qt.Key.Key_F11)
    QApplication.processEvents()


def test_f11_fills_the_laptop_in_the_largest_letters_and_gives_it_back(
    evening: Evening, plugs: Plugs
) -> None:
    stages = evening.wall.stage, evening.console.side.preview
    usual = stages[0].sheet.type
    plug(plugs, LAPTOP)
    told = evening.console.work.capture.message.text()
    assert "F11" in told
    scene = evening.session.scene
    press_f11(evening)
    assert evening.wall.isFullScreen()
    assert evening.wall.geometry() == QRect(0, 0, LAPTOP.width, LAPTOP.height)
    largest = type_scale(12, canvas_width(LAPTOP.width, LAPTOP.height))
    assert [stage.sheet.type for stage in stages] == [largest] * 2
    assert evening.wall.stage.scene == scene
    press_f11(evening)
    assert not evening.wall.isFullScreen()
    assert [stage.sheet.type for stage in stages] == [usual] * 2
    assert evening.session.scene == scene


def test_when_the_projector_is_back_the_picture_is_there_as_before(
    evening: Evening, plugs: Plugs
) -> None:
    usual, scene = evening.wall.stage.sheet.type, evening.wall.stage.scene
    plug(plugs, LAPTOP)
    press_f11(evening)
    plug(plugs, LAPTOP, PROJECTOR)
    assert evening.wall.geometry() == QRect(PROJECTOR.x, 0, PROJECTOR.width, PROJECTOR.height)
    assert evening.wall.stage.sheet.type == usual
    assert evening.wall.stage.scene == scene
    assert not evening.wall.geometry().intersects(evening.console.geometry())


def test_what_is_typed_meanwhile_is_in_the_field(evening: Evening, plugs: Plugs) -> None:
    plug(plugs, LAPTOP)
    press_f11(evening)
    QTest.keyClicks(evening.console.work.capture.field, "2: nog een")
    press_f11(evening)
    assert evening.console.work.capture.field.text() == "2: nog een"
