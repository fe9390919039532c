"""Copies of a session that went on apart: what holds is chosen at the desk."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from cwb_workshop.content.word_files import all_words
from cwb_workshop.ui.desk.window import DeskWindow
from cwb_workshop.ui.dialogs.dialog import PlainDialog
from tests.archive.evenings import change, evening, on_laptop, say
from tests.ui.desk.test_desk_window import add, opened
from tests.ui.open_dialogs import when_open


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> DeskWindow:
    """A desk with two copies that differ in one line, and a session that was never copied."""
    path = evening(tmp_path)
    (line,) = say(path, "een zin")
    other = on_laptop(path, "b")
    say(path, "van de eerste laptop")
    change(path, line, text="zoals de eerste het hoorde")
    change(other, line, text="<b>zoals de tweede</b> het hoorde")
    window = opened(tmp_path, qtbot)
    add(window, qtbot, path, other, evening(tmp_path, "Overkant", "2026-04-16"))
    window.show_page("sessions")
    qtbot.waitUntil(lambda: len(window.sessions.list.lines) == 2)
    return window


def said(window: DeskWindow) -> list[str]:
    return sorted(line.text for line in window.finding.list.lines)


def test_only_a_session_whose_copies_differ_has_something_to_decide(desk: DeskWindow) -> None:
    sessions, words = desk.sessions, all_words("nl")
    assert words("desk.sessions.undecided", n=1) in desk.news.text()
    assert words("desk.sessions.undecided", n=1) in desk.sessions.told.text()
    assert not sessions.buttons["decide"].isEnabled()
    sessions.list.setCurrentRow(1)
    assert sessions.buttons["decide"].isEnabled()
    sessions.list.selectAll()
    assert not sessions.buttons["decide"].isEnabled()


def test_both_sides_are_shown_as_they_were_typed_and_the_chosen_one_holds(
    desk: DeskWindow, qtbot: QtBot
) -> None:
    shown: list[str] = []

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, PlainDialog)
        shown.append(dialog.accessibleDescription())
        dialog._take("2")

    desk.sessions.list.setCurrentRow(1)
    when_open(choose)
    desk.sessions.buttons["decide"].setFocus()
    desk.sessions.buttons["decide"].click()
    held = "<b>zoals de tweede</b> het hoorde"
    qtbot.waitUntil(lambda: said(desk) == [held, "van de eerste laptop"])
    assert "1: O01 zoals de eerste het hoorde" in shown[0]
    assert f"2: O01 {held}" in shown[0]
    assert held in desk.news.text()
    qtbot.waitUntil(lambda: not any(one.undecided for one in desk.sessions.list.lines))
    assert not desk.sessions.buttons["decide"].isEnabled()
    assert desk.focusWidget() is desk.sessions.list


@pytest.mark.parametrize("how", ["later", "esc"])
def test_who_waits_is_asked_again(desk: DeskWindow, qtbot: QtBot, how: str) -> None:
    def wait(dialog: QDialog) -> None:
        assert isinstance(dialog, PlainDialog)
        if how == "later":
            dialog._take("later")
        else:
            dialog.reject()

    desk.sessions.list.setCurrentRow(1)
    asked = when_open(wait)
    desk.sessions.buttons["decide"].click()
    qtbot.waitUntil(lambda: bool(asked))
    assert desk.sessions.buttons["decide"].isEnabled()
    assert [one.undecided for one in desk.sessions.list.lines] == [0, 1]
