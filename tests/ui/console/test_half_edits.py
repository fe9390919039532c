"""A line that is edited half is kept, whatever happens meanwhile, and the room sees none of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cwb_workshop.demo.typist import type_text
from cwb_workshop.ui.console.entries.line_editor import LineEditor
from cwb_workshop.ui.console.window import ConsoleWindow
from tests.ui.console.keyboard import ALT, CONTROL, enter, entries, key


def editor_of(console: ConsoleWindow) -> LineEditor:
    (editor,) = [one for one in console.findChildren(LineEditor) if one.isVisible()]
    return editor


def half(console: ConsoleWindow, text: str = " bij de buren") -> LineEditor:
    console.work.lines.select_newest()
    console.work.lines.setFocus()
    console.run("edit")
    editor = editor_of(console)
    # Behind signs a space stands already.
    type_text(editor, text.lstrip() if editor.text().endswith(" ") else text)
    return editor


def store(editor: LineEditor) -> None:
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()


def tags(console: ConsoleWindow) -> str:
    index = console.work.model.index(console.work.model.rowCount() - 1)
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole))


ELSEWHERE: dict[str, Callable[[ConsoleWindow], object]] = {
    "another item": lambda console: console.session.open_item("lessons"),
    "the next item by key": lambda console: console.run("next_item"),
    "find": lambda console: console.run("find"),
    "questions": lambda console: console.run("questions"),
}


@pytest.mark.parametrize("act", ELSEWHERE.values(), ids=ELSEWHERE)
def test_it_is_there_again(console: ConsoleWindow, act: Callable[[ConsoleWindow], object]) -> None:
    enter(console, "te duur #g")
    console.run("show_item")
    half(console)
    act(console)
    QApplication.processEvents()
    assert [entry.text for entry in console.session.record.active_entries("answer")] == ["te duur"]
    if console.session.item is None or console.session.item.id != "obstacles":
        console.session.open_item("obstacles")
    console.work.show_item()
    assert "half bewerkt" in tags(console)
    console.work.lines.select_newest()
    console.run("edit")
    assert editor_of(console).text() == "te duur #g bij de buren"
    store(editor_of(console))
    assert [entry.text for entry in entries(console)] == ["te duur bij de buren"]
    assert "half bewerkt" not in tags(console)


def left_half(console: ConsoleWindow, line: str, added: str = " bij de buren") -> None:
    """Edit the newest line half, and leave it for another item and back."""
    enter(console, line)
    half(console, added)
    console.session.open_item("lessons")
    console.session.open_item("obstacles")
    QApplication.processEvents()


def test_a_sign_that_was_put_on_the_line_meanwhile_stays_on_it(console: ConsoleWindow) -> None:
    left_half(console, "te duur #l")
    enter(console, "#g !")
    console.work.lines.setFocus()
    key(console, Qt.Key.Key_F2)
    assert editor_of(console).text() == "te duur #l bij de buren #g !"
    store(editor_of(console))
    (entry,) = entries(console)
    assert (entry.text, entry.highlight) == ("te duur bij de buren", True)
    assert set(entry.themes) == {"continuity", "money"}


def test_a_line_that_was_put_otherwise_meanwhile_is_shown_beside_it(
    console: ConsoleWindow,
) -> None:
    left_half(console, "te duur", " +2")
    enter(console, "+3")
    console.work.lines.setFocus()
    key(console, Qt.Key.Key_F2)
    assert editor_of(console).text() == "te duur +2"
    message = console.work.capture.message
    assert message.isVisible()
    assert message.text() == console.words("console.changed_meanwhile", line="te duur +3")
    QTest.keyClick(editor_of(console), Qt.Key.Key_Escape)
    assert not message.isVisible()
    assert entries(console)[0].also == 3


def test_a_theme_put_on_a_line_while_it_is_edited_stays_on_it(console: ConsoleWindow) -> None:
    enter(console, "te duur")
    editor = half(console)
    key(console, Qt.Key.Key_G, ALT)
    assert entries(console)[0].themes == ("money",)
    assert editor.text() == "te duur bij de buren #g"
    type_text(editor, " en ver")
    store(editor)
    assert (entries(console)[0].text, entries(console)[0].themes) == (
        "te duur bij de buren en ver",
        ("money",),
    )


def test_showing_and_hiding_lines_leaves_the_editor_alone(console: ConsoleWindow) -> None:
    enter(console, "te duur #g")
    editor = half(console)
    console.run("show_item")
    assert editor.text() == "te duur #g bij de buren"
    store(editor)
    assert entries(console)[0].text == "te duur bij de buren"


def test_esc_leaves_the_line_as_it_was(console: ConsoleWindow) -> None:
    enter(console, "te duur")
    QTest.keyClick(half(console), Qt.Key.Key_Escape)
    assert "half bewerkt" not in tags(console)
    console.run("edit")
    assert editor_of(console).text() == "te duur"


def test_words_that_are_typed_behind_the_signs_join_none_of_them(console: ConsoleWindow) -> None:
    enter(console, "te veel formulieren #g #l +3 !")
    editor = half(console, " bij de bank")
    assert editor.text() == "te veel formulieren #g #l +3 ! bij de bank"
    store(editor)
    (entry,) = entries(console)
    assert (entry.text, entry.mentions, entry.highlight) == (
        "te veel formulieren bij de bank",
        4,
        True,
    )


@pytest.mark.parametrize("pressed", [Qt.Key.Key_Up, Qt.Key.Key_Down])
def test_arrows_in_the_list_turn_no_screen(console: ConsoleWindow, pressed: Qt.Key) -> None:
    key(console, Qt.Key.Key_F5)
    enter(console, "een", "twee")
    before, item = console.session.screen_at, console.session.item
    console.work.lines.select_first()
    console.work.lines.setFocus()
    for _press in range(4):
        key(console, pressed)
    assert console.session.screen_at == before
    assert console.session.item == item


def test_going_to_find_and_back_leaves_the_caret_in_the_half_line(console: ConsoleWindow) -> None:
    field = console.work.capture.field
    field.setFocus()
    type_text(field, "half een zin")
    field.setCursorPosition(4)
    key(console, Qt.Key.Key_F, CONTROL)
    key(console, Qt.Key.Key_Escape)
    assert field.hasFocus()
    type_text(field, "!")
    assert field.text() == "half! een zin"


def test_several_pasted_lines_are_not_made_one(console: ConsoleWindow) -> None:
    enter(console, "te duur")
    editor = half(console, " echt")
    QApplication.clipboard().setText("• Te weinig tijd\n// alleen voor mij\n3: tafel drie")
    editor.paste()
    assert editor.text() == "te duur echt"
    QApplication.clipboard().setText("en ver")
    editor.paste()
    assert editor.text() == "te duur echten ver"
