"""How far the back row is, how dim the room is, and its screen: chosen while the evening runs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from cwb_workshop.content.word_files import all_words
from cwb_workshop.ui.dialogs.dialog import PlainDialog
from cwb_workshop.ui.evening import Evening
from cwb_workshop.ui.language import Interface
from cwb_workshop.ui.preferences.file import PreferencesFile
from cwb_workshop.ui.theme import apply_theme
from cwb_workshop.ui.wall.screen_labels import ScreenLabel
from tests.ui.open_dialogs import when_open
from tests.workshop import a_session

_GREY = 24
"""Of 255: how far apart two pictures may be that show the same, seen eight times smaller."""
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def evening(qapp: QApplication, look_kept: None) -> Iterator[Evening]:
    apply_theme(qapp)
    session = a_session("obstacles")
    session.capture("1: Te veel formulieren #g")
    session.set_wall_mode("live")
    made = Evening(qapp, session, Interface("nl", all_words), PreferencesFile())
    made.begin()
    # On a busy machine these tests take longer than a page stands on the wall.
    made._pager.stop()
    yield made
    made.end()


def press(evening: Evening, pressed: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    evening.console.activateWindow()
    QApplication.processEvents()
    QTest.keyClick(evening.console.work.capture.field, pressed, modifiers)


def pictures(evening: Evening) -> tuple[QImage, QImage]:
    return evening.wall.stage.grab().toImage(), evening.console.side.preview.grab().toImage()


def are_alike(ones: Sequence[QImage], others: Sequence[QImage]) -> bool:
    """Tell whether pictures show the same, whatever grey the edge of a letter is drawn in: Qt
    keeps letters as it drew them first, at whichever fraction of a pixel that was.
    """
    pairs = zip(map(_small, ones), map(_small, others), strict=True)
    return all(max(abs(a - b) for a, b in zip(*both, strict=True)) <= _GREY for both in pairs)


def _small(picture: QImage) -> bytes:
    part = picture.size() / 8
    ways = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    grey = picture.scaled(part, *ways).convertToFormat(QImage.Format.Format_Grayscale8)
    return bytes(grey.constBits())


def choose(value: str) -> list[str]:
    """Choose this in the next dialog; what Enter would take there comes into the list."""
    first: list[str] = []

    def take(dialog: QDialog) -> None:
        assert isinstance(dialog, PlainDialog)
        first.append(dialog._buttons[dialog._first].text())
        dialog._take(value)

    when_open(take)
    return first


def test_the_preview_has_the_pages_of_the_wall(evening: Evening) -> None:
    wall, preview = evening.wall.stage, evening.console.side.preview
    assert wall.sheet == preview.sheet
    pages = wall.composer.pages(wall.scene, wall.sheet)
    assert preview.composer.pages(preview.scene, preview.sheet) is pages


def test_distances_stand_in_order_with_the_keyboard_at_the_one_there_is(evening: Evening) -> None:
    seen: list[str] = []

    def look(dialog: QDialog) -> None:
        seen.extend(button.text() for button in dialog.findChildren(QPushButton))
        dialog.reject()

    when_open(look)
    press(evening, Qt.Key.Key_F11, SHIFT)
    assert seen == ["6 meter", "8 meter", "10 meter", "12 meter"]


def test_the_type_follows_the_back_row_on_wall_and_preview(evening: Evening) -> None:
    before = pictures(evening)
    first = choose("12")
    press(evening, Qt.Key.Key_F11, SHIFT)
    assert first == ["8 meter"]
    assert evening._preferences.values.viewing_distance == 12
    assert not any(
        are_alike([now], [was]) for now, was in zip(pictures(evening), before, strict=True)
    )
    again = choose("8")
    press(evening, Qt.Key.Key_F11, SHIFT)
    assert again == ["12 meter"]
    assert are_alike(pictures(evening), before)


def test_dark_and_light_again_on_laptop_and_wall(evening: Evening) -> None:
    chosen: list[bool | None] = []
    seen: list[tuple[QImage, ...]] = []
    grounds: list[QColor] = []
    for _turn in range(3):
        press(evening, Qt.Key.Key_F12, SHIFT)
        chosen.append(evening._preferences.values.dark)
        seen.append(pictures(evening))
        listed = evening.console.work.lines.grab().toImage()
        grounds.append(listed.pixelColor(listed.width() // 2, listed.height() - 8))
    dark, light, again = seen
    assert not any(are_alike([one], [other]) for one, other in zip(dark, light, strict=True))
    assert are_alike(again, dark)
    assert grounds[0] == grounds[2] != grounds[1]
    assert chosen == [True, False, True]


def test_each_screen_says_which_it_is_while_one_is_chosen_for_the_room(evening: Evening) -> None:
    told: list[str] = []
    labels: list[tuple[str, ...]] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, PlainDialog)
        told.extend(button.text() for button in dialog._buttons)
        shown = [each for each in QApplication.topLevelWidgets() if isinstance(each, ScreenLabel)]
        labels.extend(sorted(label.texts for label in shown if label.isVisible()))
        dialog.reject()

    when_open(look)
    before = evening.screens.places
    press(evening, Qt.Key.Key_F11, CONTROL)
    assert told == [
        "2 · 1-projector · 1920×1080 · hier kijkt de zaal nu",
        "1 · 0-laptop · 1366×768 · hier typ jij nu: laptop en zaalscherm wisselen om",
    ]
    assert [texts[:2] for texts in labels] == [("1", "Hier typ je"), ("2", "Hier kijkt de zaal")]
    assert not any(
        isinstance(each, ScreenLabel) and each.isVisible()
        for each in QApplication.topLevelWidgets()
    )
    assert evening.screens.places == before


def test_laptop_and_wall_change_places_by_choice_and_by_one_key(evening: Evening) -> None:
    choose("0")
    press(evening, Qt.Key.Key_F11, CONTROL)
    assert [place.holds for place in evening.screens.places] == ["wall", "console"]
    press(evening, Qt.Key.Key_X, CONTROL | SHIFT)
    assert [place.holds for place in evening.screens.places] == ["console", "wall"]
    assert evening._preferences.values.projector == evening.screens.places[1].screen.mark
