"""Whole files pasted into the field: nothing stands still, nothing is lost, nothing is glued."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cwb_workshop.core.capture import editing_steps
from cwb_workshop.session.memory_store import Rehearsal
from cwb_workshop.ui.console.window import ConsoleWindow
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import CONTROL, enter, entries
from tests.ui.console.pasting import (
    MANY,
    bar,
    in_the_middle,
    key,
    of,
    paste,
    press,
    said,
    some,
    texts,
    through,
)
from tests.ui.heard import Heard
from tests.ui.open_dialogs import while_open


def test_thousands_of_lines_are_all_there_in_their_order(
    console: ConsoleWindow, qtbot: QtBot
) -> None:
    in_the_middle(console)
    assert bar(console).isVisible()
    assert f"van {MANY} regels" in bar(console)._told.text()
    through(console, qtbot)
    assert texts(console) == [f"regel {at}" for at in range(MANY)]
    assert [entry.number for entry in entries(console)] == list(range(1, MANY + 1))
    assert entries(console)[-1].label == f"O{MANY}"
    assert console.work.model.rowCount() == MANY
    assert console.work.lines.at_end()
    assert not bar(console).isVisible()
    assert f"{MANY} geplakte regels" in console.status._announced.text()


@pytest.mark.slow
@pytest.mark.parametrize("text", [some(20_000), some(2_200, "z" * 480)], ids=["lines", "megabyte"])
def test_a_whole_file_is_pasted_while_somebody_types(
    console: ConsoleWindow, qtbot: QtBot, text: str
) -> None:
    paste(console, text)
    typed = turns = 0
    while of(console).pasting.progress is not None:
        turns += 1
        # On a busy machine there are many turns, and each typed line shows all others anew.
        if turns % 5 == 1 and typed < 40:
            typed += 1
            enter(console, f"getypt {typed}")
        QApplication.processEvents()
    through(console, qtbot)
    number = len(text.splitlines())
    assert typed >= 1
    assert len(entries(console)) == number + typed
    assert sum(entry.text.startswith("getypt") for entry in entries(console)) == typed
    assert len({entry.label for entry in entries(console)}) == number + typed


def test_one_undo_takes_all_of_it_back_and_one_redo_puts_it_there_again(
    console: ConsoleWindow, qtbot: QtBot
) -> None:
    enter(console, "ervoor")
    paste(console, some(MANY))
    through(console, qtbot)
    key(console, Qt.Key.Key_Z, CONTROL)
    through(console, qtbot)
    assert texts(console) == ["ervoor"]
    assert console.work.model.rowCount() == 1
    key(console, Qt.Key.Key_Y, CONTROL)
    through(console, qtbot)
    assert texts(console) == ["ervoor", *(f"regel {at}" for at in range(MANY))]
    key(console, Qt.Key.Key_Z, CONTROL)
    through(console, qtbot)
    key(console, Qt.Key.Key_Z, CONTROL)
    assert texts(console) == []


def test_esc_stops_it_what_is_in_stays_and_the_rest_waits(
    console: ConsoleWindow, qtbot: QtBot
) -> None:
    in_the_middle(console)
    key(console, Qt.Key.Key_Escape)
    there = len(entries(console))
    QTest.qWait(50)
    assert len(entries(console)) == there
    assert 0 < there < MANY
    assert f"{MANY - there} geplakte regels wachten" in bar(console)._told.text()
    press(console, "go_on")
    through(console, qtbot)
    assert texts(console) == [f"regel {at}" for at in range(MANY)]


def test_after_a_stop_too_one_undo_takes_back_all_that_is_in(
    console: ConsoleWindow, qtbot: QtBot
) -> None:
    in_the_middle(console)
    key(console, Qt.Key.Key_Escape)
    key(console, Qt.Key.Key_Z, CONTROL)
    through(console, qtbot)
    assert texts(console) == []
    assert not bar(console).isVisible()


def test_after_going_on_one_undo_takes_back_both_parts(
    console: ConsoleWindow, qtbot: QtBot
) -> None:
    in_the_middle(console)
    key(console, Qt.Key.Key_Escape)
    press(console, "go_on")
    through(console, qtbot)
    key(console, Qt.Key.Key_Z, CONTROL)
    through(console, qtbot)
    assert texts(console) == []


def test_the_rest_is_left_out_only_after_a_yes(console: ConsoleWindow) -> None:
    in_the_middle(console)
    key(console, Qt.Key.Key_Escape)
    while_open(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Return))
    press(console, "leave_rest")
    assert bar(console).isVisible()
    while_open(lambda dialog: dialog._take("leave"))
    press(console, "leave_rest")
    assert not bar(console).isVisible()
    assert of(console).pasting.stopped == []


def test_undo_while_it_is_under_way_takes_it_back(console: ConsoleWindow, qtbot: QtBot) -> None:
    in_the_middle(console)
    key(console, Qt.Key.Key_Z, CONTROL)
    through(console, qtbot)
    assert texts(console) == []
    assert of(console).pasting.stopped == []


def test_who_types_meanwhile_takes_back_the_typed_line_first(
    console: ConsoleWindow, qtbot: QtBot
) -> None:
    in_the_middle(console)
    enter(console, "getypt")
    assert "getypt" in texts(console)
    key(console, Qt.Key.Key_Z, CONTROL)
    assert "getypt" not in texts(console)
    through(console, qtbot)
    assert texts(console) == [f"regel {at}" for at in range(MANY)]
    key(console, Qt.Key.Key_Z, CONTROL)
    through(console, qtbot)
    assert texts(console) == []


def test_the_table_that_is_chosen_meanwhile_stays_and_so_do_those_of_the_paste(
    console: ConsoleWindow, qtbot: QtBot
) -> None:
    paste(console, "\n".join(["2: eerste", *(f"volgende {at}" for at in range(MANY))]))
    key(console, Qt.Key.Key_4, CONTROL)
    enter(console, "getypt")
    through(console, qtbot)
    tables = {entry.table for entry in entries(console) if entry.text != "getypt"}
    assert tables == {2}
    assert [entry.table for entry in entries(console) if entry.text == "getypt"] == [4]
    assert console.session.table == 4


def test_the_table_of_the_last_pasted_line_counts_for_what_is_typed_next(
    console: ConsoleWindow,
) -> None:
    paste(console, "2: een\n3: twee")
    enter(console, "drie")
    assert [entry.table for entry in entries(console)] == [2, 3, 3]


def test_opening_another_item_meanwhile_the_lines_go_where_they_were_pasted(
    console: ConsoleWindow, qtbot: QtBot
) -> None:
    in_the_middle(console)
    console.session.open_item("question_1")
    enter(console, "een antwoord")
    through(console, qtbot)
    held = [entry.item for entry in entries(console) if entry.text.startswith("regel")]
    assert held == ["obstacles"] * MANY
    assert console.session.item is not None
    assert console.session.item.id == "question_1"
    assert console.work.model.rowCount() == 1


def test_two_pastes_come_one_after_another_and_go_one_after_another(
    console: ConsoleWindow, qtbot: QtBot
) -> None:
    in_the_middle(console)
    paste(console, some(300, "daarna"))
    progress = of(console).pasting.progress
    assert progress is not None
    assert progress.behind == 1
    through(console, qtbot)
    first = [f"regel {at}" for at in range(MANY)]
    assert texts(console) == [*first, *(f"daarna {at}" for at in range(300))]
    key(console, Qt.Key.Key_Z, CONTROL)
    through(console, qtbot)
    assert texts(console) == first


def test_undo_while_a_second_paste_waits_drops_that_one(
    console: ConsoleWindow, qtbot: QtBot
) -> None:
    in_the_middle(console)
    paste(console, some(300, "daarna"))
    key(console, Qt.Key.Key_Z, CONTROL)
    through(console, qtbot)
    assert texts(console) == [f"regel {at}" for at in range(MANY)]


def test_before_an_item_is_open_nothing_is_taken_and_the_reason_told(consoles: Consoles) -> None:
    console = consoles(None)
    paste(console, "een\ntwee")
    assert entries(console) == []
    assert said(console)
    assert of(console).pasting.stopped == []


def test_of_an_evening_that_can_only_be_read_nothing_is_taken(
    consoles: Consoles, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Rehearsal, "read_only", False)
    console = consoles()
    monkeypatch.setattr(Rehearsal, "read_only", True)
    paste(console, "een\ntwee")
    assert entries(console) == []
    assert said(console)


def test_in_an_item_that_asks_nothing_lines_are_kept_as_typed_ones_are(consoles: Consoles) -> None:
    console = consoles("break")
    paste(console, "een\ntwee")
    assert [(entry.item, entry.text) for entry in entries(console)] == [
        ("break", "een"),
        ("break", "twee"),
    ]


def test_the_room_sees_a_few_pasted_lines_at_once_but_no_whole_file(
    console: ConsoleWindow, qtbot: QtBot
) -> None:
    session = console.session
    session.do(editing_steps.set_fact(session.record, "obstacles", "auto_show", True))
    paste(console, "een\ntwee")
    assert all(entry.shown for entry in entries(console))
    paste(console, some(101))
    through(console, qtbot)
    assert sum(entry.shown for entry in entries(console)) == 2
    assert "F4" in console.status._announced.text()


def test_a_screen_reader_is_told_how_far_it_is(
    console: ConsoleWindow, qtbot: QtBot, heard: Heard
) -> None:
    in_the_middle(console)
    assert bar(console).accessibleName() == bar(console)._told.text()
    assert bar(console)._bar.accessibleName()
    through(console, qtbot)
    told = heard.sentences()
    assert 3 <= len(told) <= 6
    assert told[-1].startswith(f"{MANY} geplakte regels")
