"""Taking sessions in at the desk: from a laptop without any, and from files that need a word."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from cwb_workshop.content.word_files import all_words
from cwb_workshop.desktop.application import Program
from cwb_workshop.store.encryption import lock
from cwb_workshop.ui.desk.window import DeskWindow
from cwb_workshop.ui.dialogs.passphrase import PassphraseDialog
from tests.archive.evenings import evening, say
from tests.desktop.test_organisers_desk import PASSPHRASE, at_desk
from tests.ui.open_dialogs import when_open


def test_a_laptop_without_sessions_is_told_as_that(program: Program, qtbot: QtBot) -> None:
    told: list[str] = []

    def add(desk: DeskWindow) -> None:
        desk.sessions.buttons["own"].click()
        told.append(desk.news.text())

    assert not program._context.library.folder.is_dir()
    at_desk(program, add)
    assert told == [all_words("nl")("desk.sessions.no_own")]


@pytest.mark.parametrize("knows", [True, False])
def test_what_was_skipped_is_still_told_once_a_passphrase_was_given(
    program: Program, tmp_path: Path, data: Path, qtbot: QtBot, knows: bool
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    say(evening(folder, "Noord"), "te duur")
    locked = evening(folder, "Zuid")
    lock(locked, PASSPHRASE, data / "backups", {})
    (folder / "kapot.cwb").write_bytes(b"SQLite format 3")

    def give(dialog: QDialog) -> None:
        assert isinstance(dialog, PassphraseDialog)
        if not knows:
            dialog.reject()
            return
        field = dialog.focusWidget()
        assert field is not None
        QTest.keyClicks(field, PASSPHRASE)
        QTest.keyClick(field, Qt.Key.Key_Return)

    told: list[str] = []

    def add(desk: DeskWindow) -> None:
        asked = when_open(give)
        desk.add([folder])
        qtbot.waitUntil(lambda: bool(asked))
        qtbot.waitUntil(lambda: len(desk.sessions.list.lines) == 1 + knows)
        qtbot.waitUntil(lambda: not desk.sessions.buttons["stop"].isEnabled())
        told.append(desk.news.text().replace("\u200b", ""))

    at_desk(program, add)
    words = all_words("nl")
    added = words("archive.count.added", n=1 + knows)
    assert told[0].startswith(words("archive.taken", counted=added).rstrip("."))
    assert words("archive.count.skipped", n=1) in told[0]
    assert "kapot.cwb" in told[0]
    assert (words("desk.sessions.locked", n=1) in told[0]) is not knows
