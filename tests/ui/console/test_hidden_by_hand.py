"""A line that was hidden by hand comes back when somebody shows that line, and not otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.contract.scene import TextScene
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.hidden import stays_hidden
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.ui.console.window import ConsoleWindow
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import CONTROL, enter, entries, key
from tests.ui.console.test_showing import button_of, said
from tests.workshop import NEW, registry


def on_wall(console: ConsoleWindow) -> list[str]:
    """Return the words of the lines that were shown."""
    return [entry.text for entry in entries(console) if entry.shown]


def press_on(console: ConsoleWindow, entry: Entry) -> None:
    """Show a line, or hide it, with the key of the lines."""
    console.work.lines.select(entry.id)
    key(console, Qt.Key.Key_F4, CONTROL)
    console.work.lines.clearSelection()


@pytest.fixture
def hiding(console: ConsoleWindow) -> ConsoleWindow:
    """Three lines of table 2 on the wall, of which the second was hidden by hand."""
    enter(console, "2: eerste", "2: pijnlijk", "2: derde")
    key(console, Qt.Key.Key_F5)
    key(console, Qt.Key.Key_F4)
    press_on(console, entries(console)[1])
    assert on_wall(console) == ["eerste", "derde"]
    return console


def test_what_is_new_is_shown_without_it(hiding: ConsoleWindow) -> None:
    enter(hiding, "2: vierde")
    assert button_of(hiding, "F4").text().startswith("Toon 1 nieuwe regel")
    key(hiding, Qt.Key.Key_F4)
    assert on_wall(hiding) == ["eerste", "derde", "vierde"]


def test_what_f4_hid_it_shows_again_and_the_other_stays_hidden(hiding: ConsoleWindow) -> None:
    assert button_of(hiding, "F4").text().startswith("Verberg de regels")
    key(hiding, Qt.Key.Key_F4)
    assert on_wall(hiding) == []
    assert button_of(hiding, "F4").text().startswith("Toon 2 nieuwe regels")
    key(hiding, Qt.Key.Key_F4)
    assert on_wall(hiding) == ["eerste", "derde"]


def test_the_button_offers_nothing_where_all_stay_hidden(console: ConsoleWindow) -> None:
    enter(console, "1: pijnlijk")
    key(console, Qt.Key.Key_F5)
    key(console, Qt.Key.Key_F4)
    press_on(console, entries(console)[0])
    assert button_of(console, "F4").text().split("  ")[0] == "Toon"
    key(console, Qt.Key.Key_F4)
    assert on_wall(console) == []


@pytest.mark.parametrize("by", ["key", "button"])
def test_it_is_shown_by_itself_and_then_is_as_any_other(hiding: ConsoleWindow, by: str) -> None:
    if by == "key":
        press_on(hiding, entries(hiding)[1])
    else:
        hiding.work.lines.select(entries(hiding)[1].id)
        hiding.work.bar._buttons["show_line"].click()
    assert on_wall(hiding) == ["eerste", "pijnlijk", "derde"]
    for _press in range(2):
        key(hiding, Qt.Key.Key_F4)
    assert on_wall(hiding) == ["eerste", "pijnlijk", "derde"]


def test_reading_back_leaves_it_out_and_says_so(hiding: ConsoleWindow) -> None:
    key(hiding, Qt.Key.Key_F3)
    content = hiding.session.scene.content
    assert isinstance(content, TextScene)
    assert [line.main for line in content.lines] == ["eerste", "derde"]
    assert on_wall(hiding) == ["eerste", "derde"]
    assert "1 regel blijft verborgen" in said(hiding)


def test_a_table_of_which_all_stays_hidden_is_not_read_back(console: ConsoleWindow) -> None:
    enter(console, "2: pijnlijk")
    key(console, Qt.Key.Key_F5)
    key(console, Qt.Key.Key_F4)
    press_on(console, entries(console)[0])
    before = console.session.scene
    key(console, Qt.Key.Key_F3)
    assert console.session.scene == before
    assert on_wall(console) == []
    assert "1 regel blijft verborgen" in said(console)


def test_undo_and_redo_take_the_note_along(hiding: ConsoleWindow) -> None:
    key(hiding, Qt.Key.Key_Z, CONTROL)
    assert on_wall(hiding) == ["eerste", "pijnlijk", "derde"]
    for _press in range(2):
        key(hiding, Qt.Key.Key_F4)
    assert on_wall(hiding) == ["eerste", "pijnlijk", "derde"]
    for _press in range(3):
        key(hiding, Qt.Key.Key_Z, CONTROL)
    assert on_wall(hiding) == []
    for _press in range(2):
        key(hiding, Qt.Key.Key_Y, CONTROL)
    key(hiding, Qt.Key.Key_F4)
    assert on_wall(hiding) == ["eerste", "pijnlijk", "derde"]


def test_redone_it_stays_hidden(hiding: ConsoleWindow) -> None:
    key(hiding, Qt.Key.Key_Z, CONTROL)
    key(hiding, Qt.Key.Key_Y, CONTROL)
    enter(hiding, "2: vierde")
    key(hiding, Qt.Key.Key_F4)
    assert on_wall(hiding) == ["eerste", "derde", "vierde"]


def test_the_list_tells_it_in_words(hiding: ConsoleWindow) -> None:
    key(hiding, Qt.Key.Key_F4)
    rows = [hiding.work.model.index(row) for row in range(3)]
    told = [str(row.data(Qt.ItemDataRole.AccessibleTextRole)) for row in rows]
    assert ["niet getoond" in text for text in told] == [True, False, True]
    assert ["blijft verborgen" in text for text in told] == [False, True, False]


def switched_on(console: ConsoleWindow) -> None:
    """Open the matrix, which is not on this agenda."""
    session = console.session
    session.do(navigation_steps.switch_on(session.record, session.kit, "matrix_2x2"))
    session.open_item("matrix_2x2")


def placed(consoles: Consoles, *lines: str) -> ConsoleWindow:
    """Return a console at the matrix; these highlights of a question were placed and shown."""
    console = consoles("question_1")
    enter(console, *lines)
    switched_on(console)
    enter(console, *("4 4" for _line in lines))
    key(console, Qt.Key.Key_F5)
    key(console, Qt.Key.Key_F4)
    return console


def test_in_the_matrix_an_answer_of_a_question_stays_hidden(consoles: Consoles) -> None:
    console = placed(consoles, "1: een !", "1: pijnlijk !")
    console.session.open_item("question_1")
    press_on(console, entries(console)[1])
    console.session.open_item("matrix_2x2")
    enter(console, "1: losse regel")
    assert button_of(console, "F4").text().startswith("Toon 1 nieuwe regel")
    key(console, Qt.Key.Key_F4)
    assert [text for text in on_wall(console) if text] == ["een", "losse regel"]
    for _press in range(2):
        key(console, Qt.Key.Key_F4)
    assert [text for text in on_wall(console) if text] == ["een", "losse regel"]


def test_in_the_matrix_a_place_that_was_hidden_stays_so_with_its_answer(
    consoles: Consoles,
) -> None:
    console = placed(consoles, "1: een !", "1: pijnlijk !")
    place = entries(console)[3]
    assert place.kind == "placement"
    press_on(console, place)
    for _press in range(2):
        key(console, Qt.Key.Key_F4)
    assert stays_hidden(console.session.record, place.id)
    shown = {entry.id for entry in entries(console) if entry.shown}
    assert place.id not in shown


def test_an_answer_of_the_matrix_itself_that_was_placed_is_shown_once(consoles: Consoles) -> None:
    console = consoles()
    switched_on(console)
    enter(console, "1: hier bedacht !")
    console.work.form.filled_in.emit("matrix_2x2", "next", entries(console)[0].id)
    enter(console, "4 4")
    key(console, Qt.Key.Key_F5)
    key(console, Qt.Key.Key_F4)
    assert [entry.shown for entry in entries(console)] == [True, True]


def test_it_stays_hidden_when_the_session_is_opened_again(
    consoles: Consoles, tmp_path: Path, clock: SetClock
) -> None:
    tools, path = Toolbox(registry(), tmp_path / "backups"), tmp_path / "evening.cwb"
    session = tools.begin(path, NEW, clock)
    session.open_item("obstacles")
    console = consoles(session=session)
    enter(console, "2: eerste", "2: pijnlijk")
    key(console, Qt.Key.Key_F5)
    key(console, Qt.Key.Key_F4)
    press_on(console, entries(console)[1])
    session.close_file()
    again = tools.open(path, clock)
    console = consoles(session=again)
    enter(console, "2: derde")
    for pressed in (Qt.Key.Key_F4, Qt.Key.Key_F3):
        key(console, pressed)
        assert on_wall(console) == ["eerste", "derde"]
    press_on(console, entries(console)[1])
    assert on_wall(console) == ["eerste", "pijnlijk", "derde"]
    again.close_file()


@pytest.mark.parametrize("hidden", [Qt.KeyboardModifier.NoModifier, CONTROL])
def test_a_line_that_was_hidden_while_it_was_withdrawn_is_brought_back_unseen(
    console: ConsoleWindow, hidden: Qt.KeyboardModifier
) -> None:
    enter(console, "2: eerste", "2: pijnlijk")
    key(console, Qt.Key.Key_F5)
    key(console, Qt.Key.Key_F4)
    painful = entries(console)[1].id
    console.work.lines.select(painful)
    key(console, Qt.Key.Key_Delete, CONTROL)
    assert entries(console)[1].withdrawn
    key(console, Qt.Key.Key_F4, hidden)
    console.work.lines.select(painful)
    key(console, Qt.Key.Key_Delete, CONTROL)
    assert not entries(console)[1].withdrawn
    assert "pijnlijk" not in on_wall(console)
