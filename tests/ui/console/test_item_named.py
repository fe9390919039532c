"""Where large letters scroll the name of the open item out of view, the bar at the top says it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cwb_workshop.core.model.locale import Language
from cwb_workshop.ui.console.window import ConsoleWindow
from tests.languages import LANGUAGES
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import CONTROL, key


def second_row(console: ConsoleWindow) -> str:
    return console.top._people.text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_stands_first_in_the_second_row_while_the_middle_scrolls(
    consoles: Consoles, language: Language, qtbot: QtBot
) -> None:
    console = consoles("obstacles", language=language)
    name = console.session.kit.item_text("obstacles", language).short
    console.resize(1093, 614)
    QApplication.processEvents()
    assert name not in second_row(console)
    console.resize(520, 360)
    qtbot.waitUntil(lambda: second_row(console).startswith(name))
    key(console, Qt.Key.Key_PageDown, CONTROL)
    qtbot.waitUntil(lambda: not second_row(console).startswith(name))
    console.resize(1093, 614)
    item = console.session.item
    assert item is not None
    other = console.session.kit.item_text(item.id, language).short
    qtbot.waitUntil(lambda: other not in second_row(console))
