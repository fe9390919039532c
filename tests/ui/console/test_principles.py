"""Answers are given a principle by key, proposed with the reason; the wheel shows what is left."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cwb_workshop.core.contract.wheel import WheelScene
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.principles import principle_of
from cwb_workshop.ui.console.entries.entry_tags import tags
from cwb_workshop.ui.console.principles.dialog import PrincipleDialog
from cwb_workshop.ui.console.window import ConsoleWindow
from cwb_workshop.ui.controls import Label
from tests.languages import LANGUAGES
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import CONTROL, enter, key
from tests.workshop import every_words

LINES = ("1: De bank geeft geen lening", "2: te veel formulieren", "3: Wie beslist er nou echt?")


@contextmanager
def opened(console: ConsoleWindow) -> Iterator[PrincipleDialog]:
    dialog = console.commands.to_room.principles.dialog()
    dialog.show()
    dialog.activateWindow()
    try:
        yield dialog
    finally:
        dialog.close()


def given(console: ConsoleWindow) -> list[int]:
    return [principle_of(one) for one in console.session.record.active_entries("answer")]


def press(dialog: PrincipleDialog, *keys: Qt.Key) -> None:
    for one in keys:
        QTest.keyClick(dialog, one)


def told(dialog: PrincipleDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(Label) if not label.isHidden())


def test_a_digit_gives_the_newest_answer_a_principle_and_undo_takes_it_off(
    console: ConsoleWindow, qtbot: QtBot
) -> None:
    enter(console, *LINES)
    with opened(console) as dialog:
        qtbot.waitUntil(dialog.isActiveWindow)
        press(dialog, Qt.Key.Key_6)
        assert given(console) == [0, 0, 6]
        QTest.keyClick(dialog, Qt.Key.Key_Z, CONTROL)
        assert given(console) == [0, 0, 0]
        QTest.keyClick(dialog, Qt.Key.Key_Z, CONTROL)
    assert len(console.session.record.active_entries("answer")) == len(LINES)


def test_it_goes_on_to_the_next_answer_without_one(console: ConsoleWindow) -> None:
    enter(console, *LINES)
    with opened(console) as dialog:
        press(dialog, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_5, Qt.Key.Key_8, Qt.Key.Key_3)
        assert given(console) == [5, 8, 3]
        press(dialog, Qt.Key.Key_0)
    assert given(console) == [5, 8, 0]


def test_what_words_speak_of_is_proposed_with_them_and_given_by_enter_alone(
    console: ConsoleWindow,
) -> None:
    enter(console, *LINES)
    with opened(console) as dialog:
        assert "‘beslist’" in told(dialog)
        press(dialog, Qt.Key.Key_Up)
        assert dialog.proposal is None
        press(dialog, Qt.Key.Key_Return)
        assert given(console) == [0, 0, 0]
        press(dialog, Qt.Key.Key_Up)
        assert "‘bank’" in told(dialog)
        assert "‘lening’" in told(dialog)
        press(dialog, Qt.Key.Key_Return)
    assert given(console) == [5, 0, 0]


def test_several_chosen_answers_are_given_one_at_once(console: ConsoleWindow) -> None:
    enter(console, *LINES)
    console.work.lines.selectAll()
    with opened(console) as dialog:
        press(dialog, Qt.Key.Key_7)
    assert given(console) == [7, 7, 7]
    console.session.undo()
    assert given(console) == [0, 0, 0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_wheel_beside_it_says_what_nobody_spoke_of(
    consoles: Consoles, language: Language
) -> None:
    console = consoles(language=language)
    enter(console, *LINES)
    with opened(console) as dialog:
        press(dialog, Qt.Key.Key_3)
        scene = dialog.stage.scene.content
        assert isinstance(scene, WheelScene)
        assert [one.shown_value for one in scene.segments] == list("00100000")
        for name in ("P1", "P2", "P4", "P5", "P6", "P7", "P8"):
            assert f"{name} " in scene.silent.main
        assert "P3" not in scene.silent.main


def test_a_key_shows_the_room_the_wheel_and_takes_it_away(console: ConsoleWindow) -> None:
    enter(console, *LINES)
    console.session.set_wall_mode("live")
    before = console.session.scene
    key(console, Qt.Key.Key_F2, CONTROL)
    assert isinstance(console.session.scene.content, WheelScene)
    key(console, Qt.Key.Key_F2, CONTROL)
    assert console.session.scene == before


def test_without_an_answer_it_says_so(console: ConsoleWindow) -> None:
    with pytest.raises(Refused, match=r"console\.needs\.answer"):
        console.commands.to_room.principles.dialog()
    key(console, Qt.Key.Key_F2, Qt.KeyboardModifier.ShiftModifier)
    assert "antwoord" in console.work.capture.message.text()


def test_a_line_of_the_list_shows_its_principle(console: ConsoleWindow) -> None:
    enter(console, *LINES)
    with opened(console) as dialog:
        press(dialog, Qt.Key.Key_3)
    name = console.session.kit.texts["nl"].principles["p3"].short
    entry = console.session.record.active_entries("answer")[2]
    tagged = tags(entry, console.session.record, console.session.kit, every_words("nl"))
    assert f"P3 {name}" in [text for _role, text in tagged]
