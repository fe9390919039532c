"""The agenda on a small laptop: what is open can be seen, and what comes next."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget
from pytestqt.qtbot import QtBot

from cwb_workshop.ui.console.window import ConsoleWindow
from tests.ui.console.conftest import Consoles


def seen(console: ConsoleWindow) -> list[int]:
    """Return the rows of the agenda that can be seen whole."""
    for _turn in range(2):
        QApplication.processEvents()
    agenda = console.agenda.findChild(QListWidget)
    assert agenda is not None
    whole = agenda.viewport().rect()
    rows = range(agenda.count())
    return [row for row in rows if whole.contains(agenda.visualItemRect(agenda.item(row)))]


def test_the_open_item_is_seen_with_the_two_that_follow(console: ConsoleWindow) -> None:
    console.resize(1280, 720)
    items = [item.id for item in console.session.record.agenda]
    for number, item in enumerate(items):
        console.session.open_item(item)
        wanted = [row for row in range(number, number + 3) if row < len(items)]
        assert set(wanted) <= set(seen(console)), item


def test_it_stays_in_sight_when_something_is_told(console: ConsoleWindow) -> None:
    console.resize(1280, 720)
    items = [item.id for item in console.session.record.agenda]
    console.session.open_item(items[18])
    console.status.announce("Het verslag is klaar")
    assert 18 in seen(console)


def test_that_it_is_not_late_is_said_calmly(console: ConsoleWindow) -> None:
    console.run("save_time")
    message = console.work.capture.message
    assert message.text() == "Je loopt niet achter."
    assert message.property("role") == "strong"


def test_an_item_that_a_screen_reader_chooses_opens_and_one_that_keys_pass_does_not(
    console: ConsoleWindow,
) -> None:
    listed, agenda = console.agenda.list, console.session.record.agenda
    console.agenda.take_focus()
    before = console.session.item
    QTest.keyClick(listed, Qt.Key.Key_Down)
    QApplication.processEvents()
    assert console.session.item == before
    read = QAccessible.queryAccessibleInterface(listed).child(3)
    first, *_others = read.actionInterface().actionNames()
    read.actionInterface().doAction(first)
    QApplication.processEvents()
    assert console.session.item is not None
    assert console.session.item.id == agenda[3].id


def overlapping(console: ConsoleWindow) -> list[int]:
    """Return the rows of the agenda that are drawn over the one below."""
    agenda = console.agenda.list
    rects = [agenda.visualItemRect(agenda.item(row)) for row in range(agenda.count())]
    return [row for row, (one, below) in enumerate(pairwise(rects)) if one.bottom() >= below.top()]


def test_a_name_that_needs_two_rows_in_a_smaller_window_has_them(
    consoles: Consoles, qtbot: QtBot
) -> None:
    """A screen that is scaled makes the window smaller once it is there."""
    console = consoles("lessons", language="de")
    for size in ((1093, 614), (1366, 614), (1093, 614)):
        console.resize(*size)
        qtbot.wait(200)
        assert overlapping(console) == [], size
