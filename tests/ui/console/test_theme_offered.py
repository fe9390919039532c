"""The sign of a theme is offered where a line can have one, and pointed out where it cannot."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from cwb_workshop.demo.typist import type_text
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


def test_a_theme_that_a_line_cannot_have_is_pointed_out_as_words(consoles: Consoles) -> None:
    console = consoles("checkin")
    type_text(console.work.capture.field, "benieuwd #g")
    QApplication.processEvents()
    assert console.words("console.unsure.not_here", sign="#g") in texts(console)
