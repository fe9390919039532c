"""What an odd clicker sends is taught once, and never takes a letter from a word."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from cwb_workshop.core.wall.visibility import wall_mode
from cwb_workshop.demo.typist import press, type_text
from cwb_workshop.ui.console.clicker_dialog import ClickerDialog
from cwb_workshop.ui.console.window import ConsoleWindow
from cwb_workshop.ui.learnt_keys import BUTTONS, LearntKey
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import CONTROL, NONE, SHIFT, key

B = LearntKey("B", "black")
WAIT = 400


def mode(console: ConsoleWindow) -> str:
    return wall_mode(console.session.record)


@pytest.fixture
def live(consoles: Consoles) -> ConsoleWindow:
    """A live wall, with a clicker that sends b for black and the keys for volume to turn."""
    console = consoles("obstacles")
    key(console, Qt.Key.Key_F5)
    console.clicker.learn(
        (
            *(B, LearntKey("Volume Up", "next_screen")),
            *(LearntKey("Return", "previous_screen"), LearntKey("Ctrl+F10", "live")),
        )
    )
    return console


def test_a_letter_that_was_taught_makes_the_wall_black_and_types_nothing(
    live: ConsoleWindow,
) -> None:
    field = live.work.capture.field
    for expected in ("black", "live"):
        press(field, Qt.Key.Key_B, NONE, "b")
        assert mode(live) != expected, "it may be the first letter of a word"
        QTest.qWait(WAIT)
        assert (mode(live), field.text()) == (expected, "")


def test_a_word_that_begins_with_it_is_a_word_and_the_wall_stays(live: ConsoleWindow) -> None:
    field, scene = live.work.capture.field, live.session.scene
    type_text(field, "buurthuis bijna dicht")
    QTest.qWait(WAIT)
    assert field.text() == "buurthuis bijna dicht"
    assert live.session.scene == scene


def test_who_types_slowly_gets_the_letter_back_and_the_wall_as_it_was(live: ConsoleWindow) -> None:
    field = live.work.capture.field
    press(field, Qt.Key.Key_B, NONE, "b")
    QTest.qWait(WAIT)
    press(field, Qt.Key.Key_U, NONE, "u")
    assert (mode(live), field.text()) == ("live", "bu")


def test_other_keys_work_at_once_also_beside_a_half_typed_line(live: ConsoleWindow) -> None:
    field = live.work.capture.field
    before = live.session.screen_at
    field.setText("half")
    QTest.keyClick(field, Qt.Key.Key_VolumeUp)
    assert live.session.screen_at != before
    assert field.text() == "half"
    field.clear()
    live.session.set_wall_mode("frozen")
    QTest.keyClick(field, Qt.Key.Key_F10, CONTROL)
    assert mode(live) == "live"


def test_enter_that_was_taught_turns_back_in_an_empty_field_and_saves_a_line(
    live: ConsoleWindow,
) -> None:
    field = live.work.capture.field
    live.session.next_screen()
    before = live.session.screen_at
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert live.session.screen_at < before
    field.setText("1: te duur")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert [entry.text for entry in live.session.record.active_entries()] == ["te duur"]


def test_it_works_from_the_wall_and_from_a_button_too(live: ConsoleWindow) -> None:
    live.top._black.setFocus()
    press(live.top._black, Qt.Key.Key_B, NONE, "b")
    QTest.qWait(WAIT)
    assert mode(live) == "black"


def opened(console: ConsoleWindow, *keys: LearntKey) -> ClickerDialog:
    dialog = ClickerDialog(console, console.words, keys)
    dialog.show()
    dialog.activateWindow()
    dialog.fields["next_screen"].setFocus()
    return dialog


def test_each_button_is_pressed_once_and_what_is_odd_is_learnt(consoles: Consoles) -> None:
    console = consoles("welcome")
    dialog = opened(console)
    fields, told = dialog.fields, dialog.told
    QTest.keyClick(fields["next_screen"], Qt.Key.Key_PageDown)
    assert told["next_screen"].text() == "Werkt al."
    assert focused(dialog) is fields["previous_screen"]
    QTest.keyClick(fields["previous_screen"], Qt.Key.Key_VolumeDown)
    assert told["previous_screen"].text() == "Geleerd."
    press(fields["black"], Qt.Key.Key_B, NONE, "b")
    assert (fields["black"].text(), told["black"].text()) == ("B", "Geleerd.")
    QTest.keyClick(fields["live"], Qt.Key.Key_F9)
    assert told["live"].text() == (
        "Deze toets doet al iets anders: Zwart scherm (ook .). Neem een andere knop."
    )
    assert dialog.keys == (LearntKey("Volume Down", "previous_screen"), B)
    assert fields["next_screen"].text() == "PgDn"
    assert [item.id for item in [console.session.item] if item] == ["welcome"]
    dialog.close()


def test_a_key_has_one_meaning_and_a_button_one_key(consoles: Consoles) -> None:
    dialog = opened(consoles("welcome"), B)
    press(dialog.fields["live"], Qt.Key.Key_B, NONE, "b")
    dialog.fields["black"].setFocus()
    press(dialog.fields["black"], Qt.Key.Key_Q, SHIFT, "Q")
    assert dialog.keys == (LearntKey("B", "live"), LearntKey("Shift+Q", "black"))
    dialog.forget.click()
    assert not dialog.keys
    assert all(not field.text() for field in dialog.fields.values())
    dialog.close()


@pytest.mark.parametrize(("pressed", "held"), [("Backspace", NONE), ("Backspace", CONTROL)])
def test_what_takes_back_is_not_taught(
    consoles: Consoles, pressed: str, held: Qt.KeyboardModifier
) -> None:
    dialog = opened(consoles("welcome"))
    QTest.keyClick(dialog.fields["black"], getattr(Qt.Key, f"Key_{pressed}"), held)
    assert (dialog.keys == ()) is (held == NONE)
    dialog.close()


def test_esc_leaves_all_as_it_was_and_tab_goes_through(consoles: Consoles) -> None:
    dialog = opened(consoles("welcome"), B)
    for action in BUTTONS[:2]:
        assert focused(dialog) is dialog.fields[action]
        QTest.keyClick(dialog.fields[action], Qt.Key.Key_Tab)
    QTest.keyClick(dialog.fields["black"], Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert dialog.result() == 0


def focused(dialog: ClickerDialog) -> QWidget | None:
    return dialog.focusWidget()
