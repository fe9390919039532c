"""Enter on a line that was found goes to it, in whichever item it stands."""

from __future__ import annotations

from PySide6.QtCore import Qt

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.ui.console.window import ConsoleWindow
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import CONTROL, enter, key
from tests.workshop import a_session


def look_for(console: ConsoleWindow, text: str) -> None:
    key(console, Qt.Key.Key_F, CONTROL)
    console.work._find.setText(text)


def where(console: ConsoleWindow) -> tuple[str, str, list[str]]:
    item = console.session.item
    selected = [entry.text for entry in console.work.lines.selected()]
    return (item.id if item else "", console.work.scope, selected)


def two_items(consoles: Consoles) -> ConsoleWindow:
    session = a_session("obstacles")
    session.capture("1: Te veel formulieren")
    session.open_item("question_1")
    session.capture("2: Een plein")
    return consoles(session=session)


def test_enter_opens_the_item_of_a_line_while_the_room_sees_no_item(consoles: Consoles) -> None:
    console = two_items(consoles)
    look_for(console, "formulieren")
    key(console, Qt.Key.Key_Return)
    assert where(console) == ("obstacles", "item", ["Te veel formulieren"])
    assert console.work.lines.hasFocus()


def test_on_a_live_wall_the_item_opens_when_enter_is_pressed_once_more(consoles: Consoles) -> None:
    console = two_items(consoles)
    console.session.set_wall_mode("live")
    look_for(console, "formulieren")
    key(console, Qt.Key.Key_Down)
    key(console, Qt.Key.Key_Return)
    assert where(console) == ("question_1", "find", ["Te veel formulieren"])
    assert "Enter" in console.work.capture.message.text()
    key(console, Qt.Key.Key_Return)
    assert where(console) == ("obstacles", "item", ["Te veel formulieren"])


def test_another_hit_in_between_asks_again(consoles: Consoles) -> None:
    console = two_items(consoles)
    console.session.set_wall_mode("live")
    look_for(console, "formulieren")
    key(console, Qt.Key.Key_Return)
    look_for(console, "plein")
    key(console, Qt.Key.Key_Return)
    assert where(console) == ("question_1", "item", ["Een plein"])
    look_for(console, "formulieren")
    key(console, Qt.Key.Key_Return)
    assert where(console)[0] == "question_1"


def test_a_parked_question_is_found_among_the_questions(consoles: Consoles) -> None:
    console = two_items(consoles)
    enter(console, "? Wie betaalt dit")
    console.session.open_item("obstacles")
    look_for(console, "betaalt")
    key(console, Qt.Key.Key_Return)
    assert where(console) == ("obstacles", "questions", ["Wie betaalt dit"])


def test_a_line_of_an_item_that_was_left_out_says_so(consoles: Consoles) -> None:
    console = two_items(consoles)
    session = console.session
    session.do(navigation_steps.drop_item(session.record, "obstacles"))
    look_for(console, "formulieren")
    key(console, Qt.Key.Key_Return)
    assert where(console) == ("question_1", "find", ["Te veel formulieren"])
    assert console.work.capture.message.text()


def test_a_sentence_that_is_found_nowhere_goes_to_the_field_with_enter(
    consoles: Consoles,
) -> None:
    console = two_items(consoles)
    field = console.work.capture.field
    look_for(console, "3: Niemand neemt op")
    assert "Enter" in console.work._empty.text()
    key(console, Qt.Key.Key_Return)
    assert (console.work.scope, field.text()) == ("item", "3: Niemand neemt op")
    assert field.hasFocus()
    assert "Enter" in console.work.capture.message.text()
    assert [entry.text for entry in console.session.record.entries.values()][2:] == []
    key(console, Qt.Key.Key_Return)
    last = [*console.session.record.entries.values()][-1]
    assert (last.text, last.table) == ("Niemand neemt op", 3)


def test_a_word_that_is_found_nowhere_stays_a_search(consoles: Consoles) -> None:
    console = two_items(consoles)
    look_for(console, "fietspad")
    assert "Enter" not in console.work._empty.text()
    key(console, Qt.Key.Key_Return)
    assert (console.work.scope, console.work._find.text()) == ("find", "fietspad")
    assert not console.work.capture.field.text()


def test_a_half_line_in_the_field_is_not_mixed_with_what_was_found_nowhere(
    consoles: Consoles,
) -> None:
    console = two_items(consoles)
    console.work.capture.field.setText("half")
    look_for(console, "3: Niemand neemt op")
    key(console, Qt.Key.Key_Return)
    assert (console.work.scope, console.work.capture.field.text()) == ("find", "half")
    assert console.work.capture.message.text()
