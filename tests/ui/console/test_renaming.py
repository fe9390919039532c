"""One line gives a new name to what it changed, and to nothing else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from cwb_workshop.demo.typist import type_text
from cwb_workshop.ui.console.window import ConsoleWindow
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import enter, key


def names(console: ConsoleWindow) -> dict[QWidget, str]:
    return {
        widget: QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        for widget in console.findChildren(QWidget)
    }


@pytest.mark.parametrize("item", ["obstacles", "question_1", "commitments", "closing"])
def test_an_enter_names_only_what_it_changed(
    consoles: Consoles, monkeypatch: pytest.MonkeyPatch, item: str
) -> None:
    console = consoles(item)
    enter(console, "1: eerste")
    type_text(console.work.capture.field, "1: tweede")
    named: list[QWidget] = []
    give = QWidget.setAccessibleName

    def counted(widget: QWidget, name: str) -> None:
        named.append(widget)
        give(widget, name)

    monkeypatch.setattr(QWidget, "setAccessibleName", counted)
    before = names(console)
    key(console, Qt.Key.Key_Return)
    after = names(console)
    changed = {widget for widget, name in after.items() if before.get(widget, name) != name}
    assert named, "the counts of the tables changed"
    assert set(named) <= changed
    assert len(named) == len(set(named))
    assert len(changed) <= 12
