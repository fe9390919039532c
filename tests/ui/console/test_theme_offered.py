"""The sign of a theme is offered where a line can have one, and nowhere else."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from cwb_workshop.ui.console.window import ConsoleWindow
from tests.ui.console.conftest import Consoles


def texts(console: ConsoleWindow) -> list[str]:
    capture = console.work.capture
    return [label.text() for label in capture.findChildren(QLabel) if label.isVisible()]


@pytest.mark.parametrize(("item", "offered"), [("obstacles", True), ("checkin", False)])
def test_a_theme_is_offered_where_a_line_can_have_one(
    consoles: Consoles, item: str, offered: bool
) -> None:
    console = consoles(item)
    console.resize(1600, 900)
    QApplication.processEvents()
    word = console.words("console.hint.theme")
    assert (word in texts(console)) is offered
    letters = console.words("console.grammar.themes")
    told = [block.title for block in console.commands.help._here().cards]
    assert (letters in told) is offered
