"""The menu of everything the console can do: no part of it is taller than the smallest screen."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.model.locale import Language
from cwb_workshop.ui.actions import ACTIONS, GROUPS
from cwb_workshop.ui.console.action_menu import action_menu
from cwb_workshop.ui.look import LaptopLook
from cwb_workshop.ui.theme import apply_theme
from tests.languages import LANGUAGES

pytestmark = pytest.mark.usefixtures("look_kept")
SMALLEST = (1024, 600)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_part_fits_the_smallest_screen(
    qapp: QApplication, qtbot: QtBot, language: Language
) -> None:
    apply_theme(qapp, LaptopLook(text_size=100))
    window = QWidget()
    qtbot.addWidget(window)
    chosen: list[str] = []
    menu = action_menu(window, all_words(language), lambda _id: True, chosen.append)
    parts = [action.menu() for action in menu.actions()]
    assert len(parts) == len(GROUPS)
    for part in parts:
        assert isinstance(part, QMenu)
        size = part.sizeHint()
        assert size.width() <= SMALLEST[0] / 2, part.title()
        assert size.height() <= SMALLEST[1], part.title()
        for line in part.actions():
            line.trigger()
    assert sorted(chosen) == sorted(action.id for action in ACTIONS)
