"""A session is locked, opened and unlocked from home, by keys alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from cwb_workshop.demo.typist import type_text
from cwb_workshop.desktop.application import Program
from cwb_workshop.store.encryption import lock
from cwb_workshop.ui.dialogs.dialog import PlainDialog
from cwb_workshop.ui.dialogs.passphrase import PassphraseDialog
from tests.desktop.evenings import begun
from tests.ui.open_dialogs import when_open

PASSPHRASE = "vier woorden in een rij"
_CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def path(data: Path, program: Program, qtbot: QtBot) -> Path:
    """A session with one line, shown at home."""
    made, session = begun(program, data)
    session.capture("1: alleen voor ons")
    session._store.back_up()
    session.close_file()
    show_at_home(program, qtbot)
    return made


@pytest.fixture
def locked(path: Path, data: Path, program: Program, qtbot: QtBot) -> Path:
    lock(path, PASSPHRASE, data / "backups", {})
    show_at_home(program, qtbot)
    return path


def show_at_home(program: Program, qtbot: QtBot) -> None:
    # An earlier look at the folder, which is still under way, would be taken for this one.
    program.home._background.wait()
    QApplication.processEvents()
    with qtbot.waitSignal(program.home.listed, timeout=20_000):
        program.home.refresh()
    program.home.pane.list.setFocus()


def give(qtbot: QtBot, *typed: str, dialog: QDialog) -> None:
    """Type in each field, with Enter after it."""
    assert isinstance(dialog, PassphraseDialog)
    for text in typed:
        field = dialog.focusWidget()
        assert isinstance(field, QLineEdit)
        type_text(field, text)
        qtbot.keyClick(field, Qt.Key.Key_Return)


def text_of(dialog: QDialog) -> str:
    assert isinstance(dialog, PlainDialog)
    return dialog.accessibleDescription()


def ask_for(program: Program, qtbot: QtBot) -> None:
    qtbot.keyClick(program.home.pane.list, Qt.Key.Key_L, _CONTROL)


def test_a_session_is_locked_by_keys_and_its_key_is_shown_and_printed(
    program: Program, path: Path, data: Path, qtbot: QtBot
) -> None:
    keys: list[str] = []

    def print_it(dialog: QDialog) -> None:
        keys.append(text_of(dialog))
        qtbot.keyClick(dialog, Qt.Key.Key_Return)

    def choose(dialog: QDialog) -> None:
        when_open(print_it)
        give(qtbot, PASSPHRASE, PASSPHRASE, dialog=dialog)

    when_open(choose)
    ask_for(program, qtbot)
    sheet = data / "reports" / "2026-03-12-zuiderkouw_herstelsleutel.pdf"
    qtbot.waitUntil(lambda: "herstelsleutel" in program.home.pane.news, timeout=20_000)
    assert sheet.read_bytes().startswith(b"%PDF")
    assert program._context.library.recovery(path).split()[0] in keys[0]
    assert b"alleen voor ons" not in path.read_bytes()


def test_two_that_differ_or_a_short_one_are_not_taken(
    program: Program, path: Path, qtbot: QtBot
) -> None:
    faults: list[str] = []

    def try_twice(dialog: QDialog) -> None:
        assert isinstance(dialog, PassphraseDialog)
        give(qtbot, "kort", "kort", dialog=dialog)
        faults.append(dialog.fault.text())
        for field in dialog.fields:
            field.clear()
        give(qtbot, PASSPHRASE, "iets anders", dialog=dialog)
        faults.append(dialog.fault.text())
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    seen = when_open(try_twice)
    ask_for(program, qtbot)
    qtbot.waitUntil(lambda: bool(seen) and not seen[0].isVisible(), timeout=20_000)
    assert ["8" in faults[0], "niet hetzelfde" in faults[1]] == [True, True]
    assert not program._context.library.has_passphrase(path)


def test_the_evening_opens_after_a_wrong_try_and_the_right_passphrase(
    program: Program, locked: Path, qtbot: QtBot
) -> None:
    told: list[str] = []

    def right(dialog: QDialog) -> None:
        assert isinstance(dialog, PassphraseDialog)
        told.append(dialog.fault.text())
        give(qtbot, PASSPHRASE, dialog=dialog)

    def wrong(dialog: QDialog) -> None:
        when_open(right)
        give(qtbot, "iets anders", dialog=dialog)

    when_open(wrong)
    qtbot.keyClick(program.home.pane.list, Qt.Key.Key_Return)
    assert program.evening is not None
    said = program.evening.session.record.active_entries("answer")
    assert [entry.text for entry in said] == ["alleen voor ons"]
    assert "gaat" in told[0]


def test_given_up_it_stays_closed(program: Program, locked: Path, qtbot: QtBot) -> None:
    when_open(lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Escape))
    qtbot.keyClick(program.home.pane.list, Qt.Key.Key_Return)
    assert program.evening is None
    assert program.home.isVisible()


def test_the_passphrase_is_taken_away_by_keys(program: Program, locked: Path, qtbot: QtBot) -> None:
    def take_away(dialog: QDialog) -> None:
        for _ in range(2):
            qtbot.keyClick(dialog, Qt.Key.Key_Down)
        qtbot.keyClick(dialog, Qt.Key.Key_Return)

    def first(dialog: QDialog) -> None:
        when_open(take_away)
        give(qtbot, PASSPHRASE, dialog=dialog)

    when_open(first)
    ask_for(program, qtbot)
    qtbot.waitUntil(lambda: "zonder wachtwoord" in program.home.pane.news, timeout=20_000)
    assert not program._context.library.has_passphrase(locked)


def test_a_locked_row_tells_only_where_and_when(
    program: Program, locked: Path, qtbot: QtBot
) -> None:
    (row,) = program.home.pane.list.rows
    assert "dicht met een wachtwoord" in row.detail
    assert "copy" not in row.acts


@pytest.mark.parametrize("act", ["report", "backups", "room"])
def test_everything_asks_for_the_passphrase_first(
    program: Program, locked: Path, qtbot: QtBot, act: str
) -> None:
    asked = when_open(lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Escape))
    (row,) = program.home.pane.list.rows
    program.home.pane.list.asked.emit(act, row)
    assert isinstance(asked[0], PassphraseDialog)
    assert QApplication.activeModalWidget() is None


def first_bytes_lost(path: Path) -> None:
    path.write_bytes(bytes(16) + path.read_bytes()[16:])


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def gone(path: Path) -> None:
    path.unlink()


@pytest.mark.parametrize("damage", [first_bytes_lost, emptied, gone], ids=lambda of: of.__name__)
def test_what_no_longer_tells_that_it_is_locked_has_its_locked_backup_offered(
    program: Program, locked: Path, qtbot: QtBot, damage: Callable[[Path], None]
) -> None:
    damage(locked)

    def take_the_backup(dialog: QDialog) -> None:
        assert isinstance(dialog, PlainDialog)
        when_open(wrong)
        dialog._take("backup")

    def wrong(dialog: QDialog) -> None:
        when_open(lambda again: give(qtbot, PASSPHRASE, dialog=again))
        give(qtbot, "iets anders", dialog=dialog)

    when_open(take_the_backup)
    program.go_on(locked)
    assert program.evening is not None
    said = program.evening.session.record.active_entries("answer")
    assert [entry.text for entry in said] == ["alleen voor ons"]
    assert b"alleen voor ons" not in locked.read_bytes()


def test_home_offers_the_locked_backup_of_a_session_that_cannot_be_read(
    program: Program, locked: Path, qtbot: QtBot
) -> None:
    first_bytes_lost(locked)
    show_at_home(program, qtbot)
    offered: list[str] = []

    def look(dialog: QDialog) -> None:
        offered.extend(button.text() for button in dialog.findChildren(QPushButton))
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    when_open(look)
    qtbot.keyClick(program.home.pane.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(offered), timeout=20_000)
    assert any("reservekopie" in text for text in offered)
