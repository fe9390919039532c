"""Lines that are dropped in, or put in with the middle button."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cwb_workshop.ui.console.window import ConsoleWindow
from tests.ui.console.pasting import (
    of,
    texts,
)
from tests.ui.dropping import drop, middle_click
from tests.ui.open_dialogs import while_open


def test_what_is_dropped_in_is_taken_like_what_is_pasted(console: ConsoleWindow) -> None:
    while_open(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Return))
    drop(console.work.capture.field, "een\ntwee\n")
    assert texts(console) == ["een", "twee"]


def test_the_middle_button_takes_what_is_selected_elsewhere(
    console: ConsoleWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    while_open(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Return))
    middle_click(console.work.capture.field, "een\ntwee\n", monkeypatch)
    assert texts(console) == ["een", "twee"]
    middle_click(console.work.capture.field, "z" * 40_000, monkeypatch)
    assert [len(line.text) for line in of(console).refused.lines] == [40_000]
