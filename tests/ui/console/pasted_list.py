"""Pressing keys in the list of a pasted block, and reading what its rows say."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cwb_workshop.ui.console.pasted.list_dialog import PastedListDialog
from cwb_workshop.ui.console.pasted.row_model import ROW_ROLE, DrawnRow
from cwb_workshop.ui.console.window import ConsoleWindow
from tests.ui.console.keyboard import CONTROL, NONE
from tests.ui.console.pasting import on_list, paste_one


def drawn(listed: PastedListDialog, at: int) -> DrawnRow:
    row = listed.model.index(at, 0).data(ROW_ROLE)
    assert isinstance(row, DrawnRow)
    return row


def hit(listed: PastedListDialog, *keys: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    """Press keys wherever the keyboard is in the list."""
    for one in keys:
        QTest.keyClick(listed.focusWidget() or listed, one, held)


def store(listed: PastedListDialog) -> None:
    hit(listed, Qt.Key.Key_Return, held=CONTROL)


def listed_as(
    console: ConsoleWindow, text: str, act: Callable[[PastedListDialog], None] = lambda _: None
) -> list[DrawnRow]:
    """Paste a block, act on its list, and return its rows as they were shown then."""
    rows: list[DrawnRow] = []

    def look(listed: PastedListDialog) -> None:
        act(listed)
        while listed.rows.read < listed.rows.total:
            QApplication.processEvents()
        rows.extend(drawn(listed, at) for at in range(listed.model.rowCount()))

    on_list(look)
    paste_one(console, text)
    return rows
