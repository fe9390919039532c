"""Pasted lines on the disk: a statement for each, whatever their number, and none lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cwb_workshop.content.kit_reader import kit_sources
from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.sessions.setup import founding_step
from cwb_workshop.session.session import Session
from cwb_workshop.store.session_file import SessionFile
from cwb_workshop.ui.console.capture import pasting
from cwb_workshop.ui.console.window import ConsoleWindow
from cwb_workshop.ui.language import Interface
from tests.store.sessions import PATIENT, Disk, opened
from tests.workshop import EVENING, NEW, kit, registry, words_of_the_wall


def on_disk(path: Path, disk: Disk, qtbot: QtBot) -> ConsoleWindow:
    file = SessionFile.create(
        path,
        kit_sources("cwb"),
        backups=path.parent / "backups",
        pace=PATIENT,
        connect=disk.connect,
    )
    session = Session(
        file,
        kit=kit(),
        exercises=registry(),
        wall_words=words_of_the_wall(),
        clock=SetClock(EVENING),
    )
    session.do(founding_step(NEW, kit()))
    session.open_item("obstacles")
    session.flush()
    console = ConsoleWindow(session, Interface("en", all_words))
    qtbot.addWidget(console)
    return console


def paste(console: ConsoleWindow, number: int) -> None:
    going = console.commands.pastes.pasting
    going.begin(tuple(f"{at % 5 + 1}: line {at}" for at in range(number)))
    while going.progress is not None:
        QApplication.processEvents()


@pytest.mark.parametrize("number", [200, 2_000])
def test_a_line_costs_one_statement_and_a_step_a_few(
    tmp_path: Path, qtbot: QtBot, number: int
) -> None:
    disk = Disk()
    console = on_disk(tmp_path / "avond.cwb", disk, qtbot)
    before = len(disk.statements)
    paste(console, number)
    console.session.flush()
    new = disk.statements[before:]
    steps = sum(statement.startswith("INSERT INTO journal") for statement in new)
    assert sum(statement.startswith("INSERT INTO entries") for statement in new) == number
    assert steps <= number / pasting._FEW + 1
    assert len(new) <= number + 10 * steps
    console.leave()
    console.session.close_file()


def test_on_a_full_disk_nothing_that_was_pasted_is_lost(tmp_path: Path, qtbot: QtBot) -> None:
    disk, path = Disk(), tmp_path / "avond.cwb"
    disk.fault = "SQLITE_FULL"
    console = on_disk(path, disk, qtbot)
    disk.broken = True
    with qtbot.waitSignal(console.session.save_failed):
        paste(console, 1_000)
    assert console.session.record.count("answer") == 1_000
    assert console.status._banner.isVisibleTo(console)
    disk.broken = False
    console.leave()
    console.session.close_file()
    again = opened(path)
    texts = [entry.text for entry in again.contents.record.active_entries("answer")]
    assert texts == [f"line {at}" for at in range(1_000)]
    assert again.contents.drafts.get("pastes", "") == ""
    again.close()
