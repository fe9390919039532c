"""Evenings that are opened from a file, and the dialogs that this asks."""

from __future__ import annotations

import shutil
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.demo.typist import press, type_text
from cwb_workshop.desktop.application import Program
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.ui.dialogs.dialog import PlainDialog
from tests.ui.open_dialogs import when_open
from tests.workshop import EVENING, NEW, registry


def evening(path: Path, *, crashed: bool = False) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    backups = path.parent / "backups"
    session = Toolbox(registry(), backups).begin(path, NEW, SetClock(EVENING))
    session.open_item("obstacles")
    session.capture("1: de eerste regel")
    session.flush()
    if crashed:
        copy = path.with_name("kopie.cwb")
        shutil.copyfile(path, copy)
        shutil.copyfile(path.with_name(path.name + "-wal"), copy.with_name("kopie.cwb-wal"))
        session.close_file()
        path.unlink()
        path.with_name(f"{path.name}-witness").unlink()
        shutil.rmtree(backups)
        return copy
    session.close_file()
    return path


def answer(value: str | None) -> list[str]:
    said: list[str] = []

    def take(dialog: QDialog) -> None:
        assert isinstance(dialog, PlainDialog)
        said.append(f"{dialog._heading.text()}\n{dialog._text.text()}".replace("\u200b", ""))
        if value is None:
            dialog.reject()
        else:
            dialog._take(value)

    when_open(take)
    return said


def lines(program: Program) -> list[str]:
    assert program.evening is not None
    return [entry.text for entry in program.evening.session.record.active_entries("answer")]


def enter_line(program: Program, line: str) -> None:
    """Type a line; an evening of another day is gone on with first."""
    assert program.evening is not None
    program.evening.session.go_on()
    field = program.evening.console.work.capture.field
    type_text(field, line)
    press(field, Qt.Key.Key_Return, text="\r")
