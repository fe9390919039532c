"""What home asks of the system."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from cwb_workshop.content.word_files import all_words
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
    assert asked == [str(folder if made else tmp_path)]
