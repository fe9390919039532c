"""Who just types, types into the capture field, whatever stands in front of the console."""

from __future__ import annotations

import gc
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from shiboken6 import isValid

from cwb_workshop.core.model.record import Record
from cwb_workshop.demo.typist import type_text
from cwb_workshop.ui.console.window import ConsoleWindow
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import CONTROL, enter, entries
from tests.ui.console.pasting import on_list, paste_one
from tests.ui.open_dialogs import when_open

SAID = "gemeente helpt ons"


def type_at(window: QWidget, text: str) -> None:
    """Type fast: all of it is on its way to one window before that is put away."""
    for letter in text:
        QTest.keyClicks(window.focusWidget() or window, letter)


def said_through(open_it: Callable[[], object]) -> None:
    """Open something over the console, and type a sentence at it."""
    when_open(lambda dialog: type_at(dialog, SAID))
    open_it()


DIALOGS = (
    "board",
    "check",
    "fairness",
    "principle",
    "quotes",
    "promised",
    "help",
    "colophon",
    "tour",
    "end",
    "switch_on",
    "rounds",
)


@pytest.mark.parametrize("action", DIALOGS)
def test_a_sentence_goes_through_a_dialog_to_the_field_and_does_nothing_else(
    consoles: Consoles, action: str
) -> None:
    console = consoles("obstacles")
    for line in ("1: te duur #g", "2: te ver #g", "3: geen tijd"):
        enter(console, line)
    console.run("show_item")
    before: Record = console.session.record
    scene = console.session.scene
    said_through(lambda: console.run(action))
    assert QApplication.activeModalWidget() is None
    assert console.work.capture.field.text() == SAID
    assert console.session.record == before
    assert console.session.scene == scene


@pytest.mark.parametrize("action", ["board", "check", "help", "colophon"])
def test_a_space_goes_on_with_a_half_line_where_it_presses_nothing(
    consoles: Consoles, action: str
) -> None:
    console = consoles("obstacles")
    for line in ("1: te duur #g", "2: te ver"):
        enter(console, line)
    QTest.keyClicks(console.work.capture.field, "half")
    when_open(lambda dialog: type_at(dialog, " een zin"))
    console.run(action)
    assert console.work.capture.field.text() == "half een zin"


def test_a_space_alone_opens_no_line(console: ConsoleWindow) -> None:
    enter(console, "1: te duur #g")

    def space(dialog: QDialog) -> None:
        type_at(dialog, " ")
        dialog.reject()

    when_open(space)
    console.run("help")
    assert console.work.capture.field.text() == ""


def test_it_goes_through_the_list_of_a_paste_which_waits(console: ConsoleWindow) -> None:
    on_list(lambda listed: type_at(listed, SAID))
    paste_one(console, "een\ntwee")
    assert console.work.capture.field.text().endswith(SAID)
    assert entries(console) == []
    assert console.commands.pastes.lists.rows_waiting == 2


def test_it_goes_through_one_dialog_upon_another(console: ConsoleWindow) -> None:
    def keys(dialog: QDialog) -> None:
        when_open(lambda sheet: type_at(sheet, SAID))
        QTest.keyClick(dialog, Qt.Key.Key_F1)

    when_open(keys)
    console.run("fairness")
    assert QApplication.activeModalWidget() is None
    assert console.work.capture.field.text() == SAID


def test_it_goes_through_a_menu(console: ConsoleWindow) -> None:
    menu = console.top.languages()
    assert isinstance(menu, QMenu)
    menu.popup(console.mapToGlobal(console.rect().center()))
    QTest.keyClick(menu, Qt.Key.Key_G)
    assert not menu.isVisible()
    assert console.work.capture.field.text() == "g"


@pytest.mark.parametrize("action", DIALOGS)
def test_what_is_pasted_at_a_dialog_is_pasted_in_the_field(consoles: Consoles, action: str) -> None:
    console = consoles("obstacles")
    enter(console, "1: te duur #g", "2: te ver #g")
    type_text(console.work.capture.field, "de ")
    before = console.session.record
    QGuiApplication.clipboard().setText(SAID)
    when_open(paste_at)
    console.run(action)
    QApplication.processEvents()
    assert QApplication.activeModalWidget() is None
    assert console.work.capture.field.text() == f"de {SAID}"
    assert console.session.record == before


def test_a_block_that_is_pasted_at_a_dialog_opens_its_list(console: ConsoleWindow) -> None:
    QGuiApplication.clipboard().setText("een\ntwee")
    when_open(paste_at)
    console.run("help")
    listed = on_list(lambda dialog: QTest.keyClick(dialog.view, Qt.Key.Key_Return, CONTROL))
    QApplication.processEvents()
    assert len(listed) == 1
    while console.commands.pastes.pasting.progress is not None:
        QApplication.processEvents()
    assert [entry.text for entry in entries(console)] == ["een", "twee"]


def test_what_is_pasted_in_a_field_of_a_dialog_stays_there(consoles: Consoles) -> None:
    console = consoles("principles_vote")
    QGuiApplication.clipboard().setText("3")

    def pasted(dialog: QDialog) -> None:
        paste_at(dialog)
        assert dialog.isVisible()
        dialog.done(0)

    when_open(pasted)
    console.run("grid")
    assert console.work.capture.field.text() == ""


def test_without_text_on_the_clipboard_nothing_is_put_away(console: ConsoleWindow) -> None:
    QGuiApplication.clipboard().clear()

    def pasted(dialog: QDialog) -> None:
        paste_at(dialog)
        assert dialog.isVisible()
        dialog.done(0)

    when_open(pasted)
    console.run("help")


def paste_at(window: QWidget) -> None:
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_V, CONTROL)


def test_digits_in_the_grid_are_for_the_grid(consoles: Consoles) -> None:
    console = consoles("principles_vote")
    field = console.work.capture.field

    def typed(dialog: QDialog) -> None:
        type_at(dialog, "3")
        assert dialog.isVisible()
        dialog.done(0)

    when_open(typed)
    console.run("grid")
    assert field.text() == ""


def test_dialogs_that_are_gone_take_nothing_of_qt_along(console: ConsoleWindow) -> None:
    """What was asked of a dialog was deleted once more when that was collected."""
    screens = QGuiApplication.screens()
    for action in DIALOGS * 2:
        when_open(lambda dialog: type_at(dialog, "a"))
        console.run(action)
        gc.collect()
    console.work.capture.field.clear()
    assert all(isValid(screen) for screen in screens)
    enter(console, "te duur")
    gc.collect()
    assert [entry.text for entry in entries(console)] == ["te duur"]
