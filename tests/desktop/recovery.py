"""Damaged sessions, what the dialogs about them offer, and a program that opens them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from cwb_workshop.core.model.locale import Language
from cwb_workshop.desktop.application import Program
from cwb_workshop.store import connection, reading
from cwb_workshop.ui.dialogs.dialog import PlainDialog
from tests.ui.open_dialogs import when_open

ROOT = Path(__file__).parents[2]


SAID = "te veel formulieren"


_OPEN = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from cwb_workshop.app import main

def look():
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        print(dialog._heading.text())
        print(dialog._text.text().replace("\\u200b", ""))
        print([button.text() for button in dialog._buttons])
        dialog.reject()
        QTimer.singleShot(0, QApplication.quit)

class Looking(QTimer):
    def __init__(self):
        super().__init__()
        self.timeout.connect(look)
        self.start(20)

from cwb_workshop.desktop import application as program
begin = program.Program.begin
def begun(self):
    self.looking = Looking()
    begin(self)
program.Program.begin = begun
sys.exit(main(["open", sys.argv[1]]))
"""


def listed(program: Program, qtbot: QtBot) -> None:
    with qtbot.waitSignal(program.home.listed, timeout=20_000):
        program.home.refresh()


def speak(program: Program, language: Language) -> None:
    program.interface.speak(language)


def flipped(path: Path, bit: int) -> None:
    """Flip a bit of the first letter of what was said, wherever it stands."""
    content = path.read_bytes()
    said = SAID.encode()
    assert said in content
    path.write_bytes(content.replace(said, bytes([said[0] ^ 1 << bit]) + said[1:]))


def answer(value: str | None) -> list[tuple[str, str, list[str]]]:
    """Take a choice of the next dialog; return what it says and offers."""
    said: list[tuple[str, str, list[str]]] = []

    def take(dialog: QDialog) -> None:
        assert isinstance(dialog, PlainDialog)
        text = dialog._text.text().replace("\u200b", "")
        said.append((dialog._heading.text(), text, [button.text() for button in dialog._buttons]))
        if value is None:
            dialog.reject()
        else:
            dialog._take(value)

    when_open(take)
    return said


def of_the_system(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Let nothing be read until the stick is back; return what puts it back."""

    def loose(address: str, key: object) -> sqlite3.Connection:
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode = sqlite3.SQLITE_IOERR_READ
        raise error

    monkeypatch.setattr(reading, "opened", loose)
    return lambda: monkeypatch.setattr(reading, "opened", connection.opened)
