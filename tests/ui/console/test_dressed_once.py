from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cwb_workshop.content.locale_reader import interface_languages, load_locales
from cwb_workshop.content.word_files import all_words
from cwb_workshop.ui.console.themes.board import ThemeBoard
from cwb_workshop.ui.console.window import ConsoleWindow
from cwb_workshop.ui.language import Interface
from cwb_workshop.ui.theme import apply_theme
from tests.ui.dressings import Dressings
from tests.workshop import a_session

_MOST = 3
"""Once in the part that it stands in, once where that comes in the window, and once more."""
_MOST_OF_BOARD = 2


def test_the_console_and_the_theme_board_are_made_from_the_outside_in(
    qapp: QApplication, qtbot: QtBot, look_kept: None
) -> None:
    apply_theme(qapp)
    session = a_session("obstacles")
    spoken = Interface("nl", all_words, load_locales(interface_languages()))
    dressings = Dressings(qapp)
    with dressings.counted():
        console = ConsoleWindow(session, spoken)
    qtbot.addWidget(console)
    assert dressings.done / len(console.findChildren(QWidget)) < _MOST
    item = session.item
    assert item is not None
    dressings = Dressings(qapp)
    with dressings.counted():
        board = ThemeBoard(console, session, item, console.words)
    assert dressings.done / len(board.findChildren(QWidget)) < _MOST_OF_BOARD
    console.leave()
