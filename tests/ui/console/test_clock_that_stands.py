"""F8 lets the clock of an item stand still: that can be seen, and is called no break."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from cwb_workshop.core.model.locale import Language
from cwb_workshop.ui.console.window import ConsoleWindow
from tests.languages import LANGUAGES
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import NONE, key

BREAKS = ("pauze", "pause", "break")


def told(console: ConsoleWindow) -> tuple[str, str]:
    """Return what stands beside the time, and on the button under it."""
    side = console.side
    return side._left_word.text(), side._pause.text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_that_it_stands_until_it_goes_on(consoles: Consoles, language: Language) -> None:
    console = consoles("obstacles", language=language)
    words = console.words
    running = told(console)
    assert running[0] == words("console.left")
    key(console, Qt.Key.Key_F8, NONE)
    standing = told(console)
    assert standing[0] == words("console.still")
    assert standing[1] != running[1]
    key(console, Qt.Key.Key_F8, NONE)
    assert told(console) == running


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_no_break_nor_the_agenda_that_waits(consoles: Consoles, language: Language) -> None:
    words = consoles("obstacles", language=language).words
    for one in ("console.pause", "console.still", "keys.timer"):
        assert not [said for said in BREAKS if said in words(one).lower()]
