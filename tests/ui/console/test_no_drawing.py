"""Where no line can have a photo, its key says so."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from cwb_workshop.ui.console.window import ConsoleWindow
from tests.ui.console.keyboard import CONTROL, enter, key


@pytest.mark.parametrize("lines", [[], ["1: te duur"]])
def test_the_key_of_the_photo_says_what_it_is_for(console: ConsoleWindow, lines: list[str]) -> None:
    enter(console, *lines)
    key(console, Qt.Key.Key_I, CONTROL)
    assert "voorpagina" in console.work.capture.message.text()
