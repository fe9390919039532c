"""Lines come to the wall and leave it by F4; the button in the middle does the same."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from cwb_workshop.core.wall.visibility import wall_mode
from cwb_workshop.ui.console.window import ConsoleWindow
from cwb_workshop.ui.controls import Label
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import CONTROL, SHIFT, enter, entries, key


def test_f4_shows_then_hides(console: ConsoleWindow) -> None:
    enter(console, "een")
    key(console, Qt.Key.Key_F5)
    key(console, Qt.Key.Key_F4)
    assert entries(console)[0].shown
    key(console, Qt.Key.Key_F4)
    assert not entries(console)[0].shown


@pytest.mark.parametrize("lines", [(), ("gemeente helpt niet",)], ids=["none", "a remark"])
def test_f4_says_so_where_nothing_can_come_on_the_wall(
    consoles: Consoles, lines: tuple[str, ...]
) -> None:
    console = consoles("welcome")
    enter(console, *lines)
    key(console, Qt.Key.Key_F5)
    done = len(console.session.journal)
    key(console, Qt.Key.Key_F4)
    assert len(console.session.journal) == done
    assert console.words("console.nothing_to_show") in said(console)


@pytest.mark.parametrize(
    ("pressed", "mode"),
    [
        (Qt.Key.Key_Escape, "waiting"),
        (Qt.Key.Key_F6, "frozen"),
        (Qt.Key.Key_F9, "black"),
    ],
)
def test_f4_on_a_wall_that_is_not_live_shows_nothing_and_says_so(
    console: ConsoleWindow, pressed: Qt.Key, mode: str
) -> None:
    enter(console, "een")
    key(console, Qt.Key.Key_F5)
    for _press in range(2 if pressed == Qt.Key.Key_Escape else 1):
        key(console, pressed)
    key(console, Qt.Key.Key_F4)
    assert wall_mode(console.session.record) == mode
    assert not entries(console)[0].shown
    assert "F5" in said(console)


def test_f4_before_the_first_item_opens_none_and_says_which_key_does(consoles: Consoles) -> None:
    console = consoles(None)
    key(console, Qt.Key.Key_F4)
    assert console.session.item is None
    assert "F5" in said(console)


def said(console: ConsoleWindow) -> str:
    """Return what stands above the field."""
    labels = console.work.capture.findChildren(Label)
    return " ".join(label.text() for label in labels if label.isVisible())


@pytest.mark.parametrize("pressed", [Qt.Key.Key_F9, Qt.Key.Key_F6, Qt.Key.Key_Escape])
def test_the_button_says_which_key_is_next_and_does_the_same(
    console: ConsoleWindow, pressed: Qt.Key
) -> None:
    enter(console, "1: eerste")
    key(console, Qt.Key.Key_F5)
    assert button_of(console, "F4").text().startswith("Toon 1 nieuwe regel")
    for _press in range(2 if pressed == Qt.Key.Key_Escape else 1):
        key(console, pressed)
    button = button_of(console, "F5")
    assert button.text().startswith("Zaalscherm weer live")
    button.click()
    assert wall_mode(console.session.record) == "live"
    assert not entries(console)[0].shown
    button_of(console, "F4").click()
    assert entries(console)[0].shown


def button_of(console: ConsoleWindow, shown: str) -> QAbstractButton:
    """Return the button in the middle that has this key."""
    buttons = [one for one in console.work.findChildren(QAbstractButton) if one.isVisible()]
    (found,) = [one for one in buttons if one.accessibleName().endswith(f" ({shown})")]
    return found


@pytest.mark.parametrize("item", ["principles_vote", "lessons", "principles_scale"])
def test_a_remark_comes_to_the_wall_with_no_other_lines(consoles: Consoles, item: str) -> None:
    """Its chip says that the room does not see it; who shows just that line means it."""
    console = consoles(item)
    key(console, Qt.Key.Key_F5)
    enter(console, "de koffie is op")
    before = button_of(console, "F4").text()
    key(console, Qt.Key.Key_F4)
    assert not entries(console)[0].shown
    key(console, Qt.Key.Key_F4, CONTROL | SHIFT)
    enter(console, "de thee ook")
    assert not entries(console)[1].shown
    assert "1" not in before
