"""A whole evening by four buttons and one hand: nothing is typed, nothing released."""

from __future__ import annotations

from itertools import count

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cwb_workshop.core.wall.visibility import wall_mode
from cwb_workshop.ui.console.window import ConsoleWindow
from cwb_workshop.ui.doubled_keys import DoubledKeys
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import enter, entries, key
from tests.workshop import kit

_FEW = 400
"""More presses than any evening takes."""
_VOLUME = ("VolumeUp", "VolumeDown", "VolumeMute")
_MEDIA = ("MediaNext", "MediaPrevious", "MediaPlay", "LaunchMail")


def unhurried(console: ConsoleWindow) -> None:
    """Let each press come a second after the one before."""
    seconds = count()
    console.commands.doubled = DoubledKeys(lambda: float(next(seconds)))


def item(console: ConsoleWindow) -> str:
    assert console.session.item is not None
    return console.session.item.id


@pytest.mark.parametrize("forward", ["PageDown", "Right"])
def test_four_buttons_carry_the_evening_from_its_beginning_to_its_last_screen(
    consoles: Consoles, forward: str
) -> None:
    console = consoles(None)
    unhurried(console)
    session = console.session
    key(console, Qt.Key.Key_F5)
    opened, pictures = [item(console)], 1
    for press in range(_FEW):
        before = session.scene
        if press % 9 == 4:
            key(console, Qt.Key.Key_Period)
            assert wall_mode(session.record) == "black"
            key(console, Qt.Key.Key_Period)
            assert session.scene == before
        if press % 11 == 6:
            key(console, Qt.Key.Key_PageUp)
            key(console, getattr(Qt.Key, f"Key_{forward}"))
            assert session.scene == before
        key(console, getattr(Qt.Key, f"Key_{forward}"))
        pictures += session.scene != before
        if item(console) != opened[-1]:
            opened.append(item(console))
        elif session.scene == before:
            break
    assert list(dict.fromkeys(opened)) == [one.id for one in kit().items_of(120)]
    assert pictures > len(opened)
    assert wall_mode(session.record) == "live"
    assert console.work.capture.field.text() == ""
    assert entries(console) == []


def test_with_lines_there_no_button_shows_hides_or_types_one(consoles: Consoles) -> None:
    console = consoles("obstacles")
    unhurried(console)
    key(console, Qt.Key.Key_F5)
    enter(console, "1: te duur", "2: te ver")
    before = entries(console)
    for button in ("F5", "Escape", "PageDown", "F5", "Period", "PageUp", "Period", "Escape") * 4:
        key(console, getattr(Qt.Key, f"Key_{button}"))
        assert console.work.capture.field.text() == ""
        assert entries(console) == before


@pytest.mark.parametrize("name", [*_VOLUME, *_MEDIA])
def test_keys_of_a_clicker_for_music_do_nothing_here(consoles: Consoles, name: str) -> None:
    console = consoles("obstacles")
    key(console, Qt.Key.Key_F5)
    enter(console, "1: te duur")
    before, journal = entries(console), len(console.session.journal)
    field = console.work.capture.field
    for text in ("", "half"):
        field.setText(text)
        QTest.keyClick(field, getattr(Qt.Key, f"Key_{name}"))
        assert field.text() == text
    assert (entries(console), len(console.session.journal)) == (before, journal)


def test_start_and_stop_in_turn_leave_the_wall_live_at_the_same_picture(
    consoles: Consoles,
) -> None:
    console = consoles("obstacles")
    unhurried(console)
    key(console, Qt.Key.Key_F5)
    scene = console.session.scene
    for _press in range(5):
        key(console, Qt.Key.Key_Escape)
        key(console, Qt.Key.Key_F5)
        assert console.session.scene == scene
