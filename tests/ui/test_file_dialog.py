"""The dialog that asks for a file speaks one language, also where that is Qt's own dialog."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from cwb_workshop.content.locale_reader import load_locales
from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.model.locale import Language
from cwb_workshop.desktop.qt_words import QtWords
from cwb_workshop.ui.file_dialog import ask_for_file, file_dialog
from cwb_workshop.ui.language import Interface
from tests.languages import LANGUAGES

TAKEN_OVER = {"Details", "Computer", "Name"}
"""What is the same word in English and another language."""


@pytest.fixture
def interface(qapp: QApplication) -> Iterator[Interface]:
    made = Interface("en", all_words, load_locales(LANGUAGES))
    spoken = QtWords(qapp, made, made)
    yield made
    made.speak("en")
    del spoken


def told(qtbot: QtBot, language: Language, folder: Path) -> set[str]:
    """Return all that the dialog says, but for what it lists."""
    parent = QWidget()
    qtbot.addWidget(parent)
    words = all_words(language)
    dialog = file_dialog(
        parent, words, words("home.file.title"), folder=folder, kind=words("home.file.kind")
    )
    dialog.show()
    said = [dialog.windowTitle()]
    for widget in dialog.findChildren(QWidget):
        said += [widget.accessibleName(), widget.toolTip()]
        if isinstance(widget, QLabel | QAbstractButton):
            said.append(widget.text())
    said += [action.text() for action in dialog.findChildren(QAction)]
    for listed in dialog.findChildren(QTreeView):
        model = listed.model()
        seen = [at for at in range(model.columnCount()) if not listed.isColumnHidden(at)]
        said += [str(model.headerData(at, Qt.Orientation.Horizontal)) for at in seen]
    dialog.close()
    return {text.replace("&", "") for text in said if text.strip()}


@pytest.mark.parametrize("language", [one for one in LANGUAGES if one != "en"])
def test_no_word_of_it_is_english_in_another_language(
    qtbot: QtBot, interface: Interface, tmp_path: Path, language: Language
) -> None:
    english = told(qtbot, "en", tmp_path)
    interface.speak(language)
    left = told(qtbot, language, tmp_path) & english
    assert {text for text in left if any(sign.isalpha() for sign in text)} <= TAKEN_OVER


def test_the_file_that_is_chosen_comes_back(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "tafel 3.csv"
    file.touch()

    def choose(dialog: QFileDialog) -> int:
        dialog.selectFile(str(file))
        return 1

    parent = QWidget()
    qtbot.addWidget(parent)
    monkeypatch.setattr(QFileDialog, "exec", choose)
    chosen = ask_for_file(parent, all_words("nl"), "Lees", folder=tmp_path, kind="Lijsten (*.csv)")
    assert chosen == file
