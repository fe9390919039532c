"""Pasted lines that are refused are kept whole, told, and mended one by one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from cwb_workshop.demo.typist import type_text
from cwb_workshop.ui.console.window import ConsoleWindow
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import CONTROL, enter, entries
from tests.ui.console.pasting import (
    bar,
    key,
    of,
    on_list,
    paste,
    paste_one,
    press,
    said,
    texts,
    through,
)
from tests.ui.console.test_check import look
from tests.ui.open_dialogs import when_open, while_open


def test_refused_lines_are_kept_whole_and_mended_one_by_one(console: ConsoleWindow) -> None:
    long = "woord " * 100
    paste(console, f"een\n99: nee\ntwee\n{long}\n9: te hoog\ndrie")
    assert texts(console) == ["een", "twee", "drie"]
    assert "3 geplakte regels konden er niet bij: nummer 2, 4, 5" in bar(console)._told.text()
    field = console.work.capture.field
    assert field.text() == "99: nee"
    assert "regel 2" in said(console).lower()
    assert "99" in said(console)
    field.setText("vier")
    key(console, Qt.Key.Key_Return)
    assert field.text() == long.strip()
    assert "599" in said(console)
    field.setText("vijf")
    key(console, Qt.Key.Key_Return)
    assert field.text() == "9: te hoog"
    key(console, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert [line.text for line in of(console).refused.lines] == ["9: te hoog"]
    press(console, "mend")
    field.setText("zes")
    key(console, Qt.Key.Key_Return)
    assert texts(console) == ["een", "twee", "drie", "vier", "vijf", "zes"]
    assert not bar(console).isVisible()
    assert console.session.draft("refused") == ""


def test_a_refused_line_that_is_half_mended_is_kept_as_it_is_now(console: ConsoleWindow) -> None:
    paste(console, "een\n9: te hoog")
    field = console.work.capture.field
    type_text(field, " erbij")
    key(console, Qt.Key.Key_Escape)
    assert [line.text for line in of(console).refused.lines] == ["9: te hoog erbij"]


def test_a_field_that_was_emptied_by_hand_mends_nothing(console: ConsoleWindow) -> None:
    paste(console, "een\n99: nee")
    field = console.work.capture.field
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    enter(console, "iets anders")
    assert [line.text for line in of(console).refused.lines] == ["99: nee"]


def test_what_stands_in_the_field_is_left_alone(console: ConsoleWindow) -> None:
    field = console.work.capture.field
    type_text(field, "half een zi")
    paste(console, "een\n99: nee\ntwee")
    assert field.text() == "half een zi"
    assert texts(console) == ["een", "twee"]
    press(console, "mend")
    assert field.text() == "half een zi"
    type_text(field, "n")
    key(console, Qt.Key.Key_Return)
    assert "half een zin" in texts(console)
    press(console, "mend")
    assert field.text() == "99: nee"


def test_refused_lines_can_be_copied_and_left_out(console: ConsoleWindow) -> None:
    type_text(console.work.capture.field, "half")
    paste(console, "een\n98: nee\n99: nee")
    press(console, "copy")
    assert QApplication.clipboard().text() == "98: nee\n99: nee"
    while_open(lambda dialog: dialog._take("leave"))
    press(console, "leave_out")
    assert of(console).refused.lines == ()
    assert not bar(console).isVisible()


def test_undo_takes_back_what_was_taken_and_keeps_what_was_refused(console: ConsoleWindow) -> None:
    type_text(console.work.capture.field, "half")
    paste(console, "een\n99: nee\ntwee")
    console.work.capture.field.clear()
    key(console, Qt.Key.Key_Z, CONTROL)
    assert texts(console) == []
    assert [line.text for line in of(console).refused.lines] == ["99: nee"]


def test_who_pastes_something_else_than_lines_is_stopped_and_nothing_is_lost(
    console: ConsoleWindow, qtbot: QtBot
) -> None:
    type_text(console.work.capture.field, "half")
    paste(console, "\n".join(f"77: {at + 1}" for at in range(3_000)))
    through(console, qtbot)
    kept = [line.text for line in of(console).refused.lines]
    waiting = of(console).pasting.stopped
    assert len(kept) >= 1_000
    assert [*kept, *waiting[0].lines[waiting[0].read :]] == [f"77: {at + 1}" for at in range(3_000)]


@pytest.mark.parametrize("length", [501, 29_999])
def test_a_line_that_is_too_long_stands_whole_in_the_field(
    console: ConsoleWindow, length: int
) -> None:
    paste_one(console, "z" * length)
    assert console.work.capture.field.text() == "z" * length
    key(console, Qt.Key.Key_Return)
    assert str(length) in said(console)
    assert console.work.capture.field.text() == "z" * length
    assert entries(console) == []


def test_a_line_far_too_long_is_told_with_its_length_and_kept_whole(
    console: ConsoleWindow,
) -> None:
    text = "woorden en " * 4_462
    paste_one(console, text)
    assert "49081" in said(console)
    assert console.work.capture.field.text() == ""
    assert [line.text for line in of(console).refused.lines] == [text.strip()]
    press(console, "mend")
    assert "49081" in said(console)
    press(console, "copy")
    assert QApplication.clipboard().text() == text.strip()


@pytest.mark.parametrize("text", ["regel\n" * 50_001, "z" * 5_000_001])
def test_more_than_can_be_pasted_is_told_and_nothing_of_it_is_taken(
    console: ConsoleWindow, text: str
) -> None:
    paste_one(console, text)
    assert "te veel" in said(console)
    assert entries(console) == []
    assert of(console).refused.lines == ()


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("een\r\ntwee\r\n", ["een", "twee"]),
        ("een\u2028twee", ["een", "twee"]),
        ("een\x00\ntwee\x00drie\n", ["een", "tweedrie"]),
        ("een\t#g\ntwee\tdrie", ["een", "twee", "drie"]),
        ("\n\neen\n\n\ntwee\n\n", ["een", "twee"]),
        ("een\n\x07\ntwee", ["een", "twee"]),
    ],
)
def test_whatever_ends_a_line_makes_lines(
    console: ConsoleWindow, text: str, there: list[str]
) -> None:
    paste(console, text)
    assert texts(console) == there


@pytest.mark.parametrize("text", ["", "\n", "\n\n \t\r\n\n"])
def test_only_empty_lines_ask_and_make_nothing(console: ConsoleWindow, text: str) -> None:
    paste_one(console, text)
    assert entries(console) == []
    assert console.work.capture.field.text() == ""


def test_one_line_with_a_break_behind_it_is_text_in_the_field(console: ConsoleWindow) -> None:
    paste_one(console, "een regel\r\n")
    assert console.work.capture.field.text() == "een regel"


def test_refused_lines_are_there_again_when_the_console_opens(consoles: Consoles) -> None:
    first = consoles()
    paste(first, "een\n98: nee\n99: nee")
    assert first.work.capture.field.text() == "98: nee"
    again = consoles(session=first.session)
    assert again.work.capture.field.text() == "98: nee"
    again.work.capture.field.setText("twee")
    key(again, Qt.Key.Key_Return)
    assert again.work.capture.field.text() == "99: nee"


def test_a_refused_row_stays_in_sight_beside_a_list_that_waits(console: ConsoleWindow) -> None:
    on_list(lambda listed: listed.reject())
    paste_one(console, "een\ntwee")
    paste(console, "drie\n9: te hoog")
    field = console.work.capture.field
    key(console, Qt.Key.Key_Escape)
    assert field.text() == ""
    told = bar(console)._told.text()
    assert "1 geplakte regel kon er niet bij: nummer 2" in told
    assert "2" in told.split(".")[-2]
    shown = {name for name, button in bar(console)._buttons.items() if button.isVisible()}
    assert shown == {"mend", "copy", "leave_out", "open_list"}
    listed = look(console, Qt.Key.Key_Return)
    assert "9: te hoog" in listed[0]
    assert "9" in listed[0].split("·")[-1]
    assert field.text() == "9: te hoog"
    assert console.focusWidget() is field


def test_ending_tells_of_pasted_rows_that_are_in_no_item(console: ConsoleWindow) -> None:
    paste(console, "drie\n9: te hoog")
    key(console, Qt.Key.Key_Escape)
    points = len(look(console, Qt.Key.Key_Escape))
    said: list[str] = []

    def read(dialog: QDialog) -> None:
        said.extend(label.text() for label in dialog.findChildren(QLabel))
        dialog.reject()

    when_open(read)
    console.run("end")
    assert any("1 geplakte regel is er nog niet bij" in text for text in said)
    assert not any("Alles is bewaard" in text for text in said)
    assert any(console.words("console.end.open_points", n=points) in text for text in said)
