"""The plan of an evening is made at home, before it, and the evening does not begin by that."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from cwb_workshop.core.model.errors import StoreError
from cwb_workshop.core.model.illustrations import illustrations_of
from cwb_workshop.core.model.record import Record
from cwb_workshop.desktop.application import Program
from cwb_workshop.session.session import Session
from cwb_workshop.store.contents import read_contents
from cwb_workshop.ui.console.plan.window import PlanDialog
from cwb_workshop.ui.dialogs.dialog import PlainDialog
from tests.illustrations import placed
from tests.ui.open_dialogs import when_open

CONTROL = Qt.KeyboardModifier.ControlModifier
Minutes = dict[str, int]


def session_file(data: Path) -> Path:
    (path,) = (data / "sessions").glob("*.cwb")
    return path


def kept(data: Path) -> Record:
    return read_contents(session_file(data)).record


def change(dialog: QDialog) -> None:
    """Give the first item nine minutes and a picture, and leave with Esc."""
    assert isinstance(dialog, PlanDialog)
    first = dialog.list.chosen
    dialog.planning.plan(first, 9)
    placed(dialog.planning.session, first)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)


def plan_first(program: Program, place: str = "Zuid") -> list[QDialog]:
    """Fill in the form and ask for the plan first, by key."""
    program.home.activateWindow()
    form = program.home.form
    form.place.setText(place)
    form.place.setFocus()
    seen = when_open(change)
    QTest.keyClick(form.place, Qt.Key.Key_Return, CONTROL)
    return seen


def at_the_list(program: Program, qtbot: QtBot) -> None:
    pane = program.home.pane
    qtbot.waitUntil(lambda: bool(pane.list.rows))
    program.home.activateWindow()
    pane.list.setFocus()
    pane.list.go_to(0)


def test_a_new_session_is_planned_before_its_evening_and_waits_in_the_list(
    program: Program, data: Path, qtbot: QtBot
) -> None:
    assert plan_first(program)
    assert program.evening is None
    record = kept(data)
    first = record.agenda[0]
    assert (record.text("place"), first.minutes) == ("Zuid", 9)
    assert len(illustrations_of(record, first.id)) == 1
    assert not record.visits
    assert program.home.form.place.text() == ""
    assert "Zuid" in program.home.pane.news
    qtbot.waitUntil(lambda: program.home.focusWidget() is program.home.pane.list)
    at_the_list(program, qtbot)
    (row,) = program.home.pane.list.rows
    assert row.main == "begin"
    assert "gepland" in row.detail.casefold()
    assert record.text("start") in row.detail
    assert row.acts[-2:] == ("plan", "begin")


def test_what_was_planned_is_gone_on_with_and_begun_with_enter(
    program: Program, data: Path, qtbot: QtBot
) -> None:
    plan_first(program)
    at_the_list(program, qtbot)

    def further(dialog: QDialog) -> None:
        assert isinstance(dialog, PlanDialog)
        assert dialog.planning.session.record.agenda[0].minutes == 9
        dialog.planning.plan(dialog.list.chosen, 7)
        dialog.accept()

    when_open(further)
    QTest.keyClick(program.home.pane.list, Qt.Key.Key_Return, CONTROL)
    assert program.evening is None
    assert kept(data).agenda[0].minutes == 7
    at_the_list(program, qtbot)
    QTest.keyClick(program.home.pane.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.evening is not None)
    assert program.evening is not None
    session = program.evening.session
    assert session.record.agenda[0].minutes == 7
    assert not session.rests
    session.next_screen()
    assert session.item is not None


def test_the_button_of_the_form_does_what_its_key_does(program: Program, data: Path) -> None:
    form = program.home.form
    form.place.setText("Noord")
    when_open(change)
    form._foot.plan.click()
    assert program.evening is None
    assert kept(data).text("place") == "Noord"


def test_a_form_that_cannot_be_a_session_is_told_so_and_no_plan_opens(
    program: Program, data: Path
) -> None:
    form = program.home.form
    form.place.setText("")
    form._foot.plan.click()
    assert form.fault("place")
    assert not list((data / "sessions").glob("*.cwb"))


def test_an_evening_that_was_begun_is_planned_from_home_too_and_one_that_is_over_is_not(
    program: Program, data: Path, qtbot: QtBot
) -> None:
    form = program.home.form
    form.place.setText("Zuid")
    form.submit()
    qtbot.waitUntil(lambda: program.evening is not None)
    assert program.evening is not None
    session: Session = program.evening.session
    session.next_screen()
    second = session.record.agenda[1].id
    program.go_home()

    def shorter(dialog: QDialog) -> None:
        assert isinstance(dialog, PlanDialog)
        dialog.planning.plan(second, 3)
        dialog.accept()

    at_the_list(program, qtbot)
    qtbot.waitUntil(lambda: program.home.pane.list.rows[0].main == "continue")
    when_open(shorter)
    QTest.keyClick(program.home.pane.list, Qt.Key.Key_Return, CONTROL)
    assert kept(data).plan[second].minutes == 3
    assert len(kept(data).visits) == 1


def test_what_cannot_be_written_is_asked_about_before_the_session_is_let_go(
    program: Program, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed, times = Session.close_file, []

    def fails_first(self: Session) -> None:
        times.append(1)
        if len(times) == 1:
            raise StoreError("store.failed")
        closed(self)

    monkeypatch.setattr(Session, "close_file", fails_first)
    asked: list[str] = []

    def stay(dialog: QDialog) -> None:
        assert isinstance(dialog, PlainDialog)
        asked.append(dialog.windowTitle())
        dialog._take("stay")

    def change_and_wait(dialog: QDialog) -> None:
        when_open(stay)
        change(dialog)

    form = program.home.form
    form.place.setText("Zuid")
    when_open(change_and_wait)
    form._foot.plan.click()
    assert asked
    assert kept(data).agenda[0].minutes == 9


def test_while_the_plan_is_open_no_other_session_comes_in_between(
    program: Program, data: Path
) -> None:
    seen: list[object] = []

    def ring(dialog: QDialog) -> None:
        program.come_forward(str(session_file(data)))
        seen.append(program.evening)
        notice = QApplication.activeModalWidget()
        assert isinstance(notice, PlainDialog)
        notice.accept()
        dialog.accept()

    form = program.home.form
    form.place.setText("Zuid")
    when_open(ring)
    form._foot.plan.click()
    assert seen == [None]
    assert program.evening is None
