"""What home asks of the system."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from cwb_workshop.content.word_files import all_words
from cwb_workshop.system import opening
from cwb_workshop.ui.system_services import System


@pytest.mark.parametrize("made", [True, False])
def test_a_file_is_looked_for_in_the_nearest_folder_there_is(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, made: bool
) -> None:
    asked: list[str] = []

    def ask(dialog: QFileDialog) -> int:
        asked.append(dialog.directory().absolutePath())
        return 0

    monkeypatch.setattr(QFileDialog, "exec", ask)
    folder = tmp_path / "sessions"
    if made:
        folder.mkdir()
    parent = QWidget()
    qtbot.addWidget(parent)
    words = all_words("en")
    assert System().choose_file(parent, words, "Open", folder=folder, kind="*.cwb") is None
    assert System().choose_folder(parent, words, "Where", folder=folder) is None
    assert asked == [str(folder if made else tmp_path)] * 2


@pytest.mark.skipif(sys.platform != "linux", reason="the opener of a Linux desktop")
@pytest.mark.parametrize(("status", "opened"), [(0, True), (3, False)])
def test_what_the_opener_of_the_desktop_says_is_told(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, status: int, opened: bool
) -> None:
    opener = tmp_path / "xdg-open"
    opener.write_text(f"#!/bin/sh\nexit {status}\n")
    opener.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(opening, "_SECONDS", 300)
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")
    assert System().open_file(tmp_path / "report.pdf") is opened
    assert System().show_folder(tmp_path) is opened
