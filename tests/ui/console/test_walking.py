"""To any item by its number or name, back to the question, and a look at what comes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from cwb_workshop.ui.console.jump_dialog import JumpPlace, matching
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import CONTROL, NONE, SHIFT, key
from tests.ui.open_dialogs import when_open

PLACES = (
    JumpPlace("a", 1, "Welkom"),
    JumpPlace("b", 2, "Wat is CWB?"),
    JumpPlace("c", 12, "Vraag 2: gemeente, ankers"),
    JumpPlace("d", 13, "Évaluatie", "Wat nemen we mee"),
    JumpPlace("e", 21, "Koffie"),
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", "abcde"),
        ("1", "acd"),
        ("2", "bec"),
        ("12", "c"),
        ("wat", "bd"),
        ("ANK", "c"),
        ("eval", "d"),
        ("fie", "e"),
        ("xyz", ""),
    ],
)
def test_items_are_found_by_number_and_by_letters_the_likeliest_first(
    typed: str, found: str
) -> None:
    assert "".join(place.item for place in matching(PLACES, typed)) == found


def test_a_number_or_a_name_and_enter_open_the_item(consoles: Consoles) -> None:
    console = consoles("welcome")
    dialog = console.commands.walking.jump_dialog()
    dialog.show()
    QTest.keyClicks(dialog.field, "vast")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.chosen == "obstacles"


def test_arrows_choose_another_one_and_without_a_hit_nothing_opens(consoles: Consoles) -> None:
    console = consoles("welcome")
    dialog = console.commands.walking.jump_dialog()
    dialog.show()
    QTest.keyClick(dialog.field, Qt.Key.Key_Down)
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.chosen == console.session.record.agenda[1].id
    dialog = console.commands.walking.jump_dialog()
    dialog.show()
    QTest.keyClicks(dialog.field, "zzz")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert (dialog.chosen, dialog.isVisible()) == ("", True)
    assert dialog.nothing.text() == "Geen onderdeel met “zzz”."
    dialog.close()


def test_one_key_goes_back_to_the_question_of_this_item(consoles: Consoles) -> None:
    console = consoles("question_1")
    session = console.session
    session.set_wall_mode("live")
    session.go_to(len(session.builds) - 1, 0)
    away = session.screen_at
    key(console, Qt.Key.Key_PageUp, SHIFT)
    assert session.screen_at != away or len(session.builds) == 1
    assert "?" in str(session.scene.content)


def test_from_a_break_it_goes_to_the_last_question_that_was_asked(consoles: Consoles) -> None:
    console = consoles("obstacles")
    session = console.session
    session.set_wall_mode("live")
    session.open_item("break")
    key(console, Qt.Key.Key_PageUp, SHIFT)
    assert session.item is not None
    assert session.item.id == "obstacles"
    assert "Waar loop je op vast?" in str(session.scene.content)


def test_what_comes_is_seen_on_the_laptop_alone(consoles: Consoles) -> None:
    console = consoles("obstacles")
    session, side = console.session, console.side
    session.set_wall_mode("live")
    before = session.scene
    assert side._next.text() == "Straks: “2 minuten samen”"
    assert side.ahead.isHidden()
    key(console, Qt.Key.Key_PageDown, CONTROL | SHIFT)
    assert not side.ahead.isHidden()
    assert session.scene == before == side.preview.scene
    seen = side.ahead.scene
    key(console, Qt.Key.Key_PageDown, NONE)
    assert session.scene == seen
    assert side.ahead.scene != seen
    key(console, Qt.Key.Key_PageDown, CONTROL | SHIFT)
    assert side.ahead.isHidden()


@pytest.mark.parametrize(("size", "with_notes"), [((1366, 768), True), ((1093, 614), False)])
def test_on_a_small_laptop_what_comes_stands_in_the_place_of_the_notes(
    consoles: Consoles, size: tuple[int, int], with_notes: bool
) -> None:
    console = consoles("obstacles")
    side = console.side
    console.resize(*size)
    console.run("ahead")
    assert side._notes.isHidden() != with_notes
    QTest.qWait(50)
    frames = [widget.geometry() for widget in (side.preview, side._next, side.ahead)]
    assert frames[0].bottom() < frames[1].top()
    assert frames[1].bottom() < frames[2].top()
    assert frames[2].bottom() < side.height()
    console.run("ahead")
    assert not side._notes.isHidden()


def test_an_item_is_found_by_words_of_its_question_too(consoles: Consoles) -> None:
    dialog = consoles("obstacles").commands.walking.jump_dialog()
    dialog.field.setText("rijksprogramma")
    dialog.go()
    assert dialog.chosen == "question_1"


@pytest.mark.parametrize("said", ["3: te veel formulieren", "de gemeente luistert niet naar ons"])
def test_a_line_that_is_typed_there_by_mistake_is_in_the_field(
    consoles: Consoles, said: str
) -> None:
    console = consoles("obstacles")

    def type_and_go_on(dialog: QDialog) -> None:
        searched = dialog.focusWidget()
        assert searched is not None
        QTest.keyClicks(searched, "xyz")
        QTest.keyClick(searched, Qt.Key.Key_Return)
        for letter in said:
            QTest.keyClicks(searched if dialog.isVisible() else console.work.capture.field, letter)
        dialog.reject()

    when_open(type_and_go_on)
    console.run("jump")
    assert QApplication.activeModalWidget() is None
    assert console.work.capture.field.text() == said


def test_a_search_of_a_few_words_stays_a_search(consoles: Consoles) -> None:
    console = consoles("obstacles")
    dialog = console.commands.walking.jump_dialog()
    for letter in "geen zulk onderdeel":
        dialog.field.insert(letter)
    assert console.work.capture.field.text() == ""
    assert "geen zulk onderdeel" in dialog.nothing.text()
