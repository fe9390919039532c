"""Dialogs: plain text, the keyboard, and plain data back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from cwb_workshop.content.word_files import load_words
from cwb_workshop.core.model.errors import StoreError
from cwb_workshop.core.model.locale import Language
from cwb_workshop.ui.dialogs.dialog import Choice, PlainDialog, choose, tell, tell_of_fault
from tests.languages import LANGUAGES
from tests.ui.open_dialogs import while_open

CHOICES = (
    Choice("restore", "Zet de reservekopie terug", "primary"),
    Choice("folder", "Toon de map"),
    Choice("leave", "Laat het zo"),
)
HOSTILE = '<img src="file:///etc/x.png"><b>vet</b> &amp;'


def asked(act: Callable[[PlainDialog], None]) -> str | None:
    while_open(act)
    return choose(None, title="Kan niet open", text="Het bestand is stuk.", choices=CHOICES)


def test_enter_takes_the_first_choice(qtbot: QtBot) -> None:
    assert asked(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Return)) == "restore"


def test_escape_chooses_nothing(qtbot: QtBot) -> None:
    assert asked(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape)) is None


def test_arrows_walk_over_the_choices(qtbot: QtBot) -> None:
    def walk(dialog: PlainDialog) -> None:
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return):
            QTest.keyClick(QApplication.focusWidget() or dialog, key)

    assert asked(walk) == "folder"


def test_what_a_file_is_called_is_never_markup(qtbot: QtBot) -> None:
    def look(dialog: PlainDialog) -> None:
        assert all(
            label.textFormat() == Qt.TextFormat.PlainText for label in dialog.findChildren(QLabel)
        )
        dialog.reject()

    seen = while_open(look)
    choose(None, title=HOSTILE, text=HOSTILE, choices=CHOICES)
    assert len(seen) == 1


def test_a_long_file_name_stays_inside(qtbot: QtBot) -> None:
    name = "2026-03-12-" + "-".join(["buurtvergadering"] * 12) + ".cwb"
    dialog = PlainDialog(None, title="Kan niet open", text=f"{name} is stuk.", choices=CHOICES)
    qtbot.addWidget(dialog)
    dialog.show()
    for label in dialog.findChildren(QLabel):
        assert label.geometry().right() < dialog.width()
        assert (
            label.sizeHint().height() <= label.height()
            or label.heightForWidth(label.width()) <= label.height()
        )


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_error_is_told_in_its_own_sentence(qtbot: QtBot, language: Language) -> None:
    words = load_words(language)
    error = StoreError("store.damaged", file="De Banne.cwb")
    told: list[str] = []

    def read(dialog: PlainDialog) -> None:
        told.append(dialog.accessibleDescription())
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    while_open(read)
    tell(None, words, error)
    assert told == [words("store.damaged", file="De Banne.cwb")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fault_of_the_program_says_where_it_was_written_down(
    qtbot: QtBot, language: Language
) -> None:
    told: list[str] = []

    def read(dialog: PlainDialog) -> None:
        told.append(dialog.accessibleDescription())
        dialog.reject()

    while_open(read)
    tell_of_fault(None, load_words(language), "cwb-workshop.log")
    assert "cwb-workshop.log" in told[0]


@pytest.mark.parametrize("was_read", [True, False])
def test_a_fault_counts_as_told_if_it_was_read_before_its_window_went(
    qtbot: QtBot, was_read: bool
) -> None:
    window = QWidget()
    window.show()

    def go(dialog: PlainDialog) -> None:
        if was_read:
            dialog.accept()
        delete(window)

    while_open(go)
    assert tell_of_fault(window, load_words("en"), "cwb-workshop.log") == was_read
