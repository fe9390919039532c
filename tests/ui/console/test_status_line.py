"""The bottom line holds all its words on the smallest laptop, in both languages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.model.locale import Language
from cwb_workshop.ui.console.window import ConsoleWindow
from cwb_workshop.ui.theme import apply_theme
from tests.languages import LANGUAGES
from tests.ui.console.conftest import Consoles


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    sheet = qapp.styleSheet()
    apply_theme(qapp)
    yield
    qapp.setStyleSheet(sheet)


def undone(console: ConsoleWindow) -> None:
    """Leave much to undo and to redo, both with long names."""
    session = console.session
    session.do(navigation_steps.plan_minutes(session.record, "question_1", 11))
    session.do(navigation_steps.drop_item(session.record, "question_2"))
    session.undo()


def too_narrow(console: ConsoleWindow) -> list[str]:
    """Return what stands in less room than its words need."""
    QApplication.processEvents()
    buttons = console.status.findChildren(QAbstractButton)
    labels = console.status.findChildren(QLabel)
    parts: list[QAbstractButton | QLabel] = [*buttons, *labels]
    shown = [part for part in parts if part.isVisible()]
    return [part.text() for part in shown if part.width() < part.sizeHint().width()]


def names(console: ConsoleWindow) -> list[str]:
    buttons = console.status.findChildren(QAbstractButton)
    return [button.accessibleName() for button in buttons if button.isVisible()]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [1200, 1280, 1366])
def test_nothing_is_cut_off(consoles: Consoles, language: Language, width: int) -> None:
    console = consoles(language=language)
    console.resize(width, 720)
    assert too_narrow(console) == []
    undone(console)
    assert too_narrow(console) == []


def test_where_there_is_room_it_is_said_what_undo_and_redo_do(consoles: Consoles) -> None:
    console = consoles()
    undone(console)
    console.resize(1900, 720)
    QApplication.processEvents()
    shown = [button.text() for button in console.status.findChildren(QAbstractButton)]
    assert "Ongedaan maken: minuten aanpassen  Ctrl+Z" in shown
    assert "Opnieuw doen: een onderdeel weglaten  Ctrl+Y" in shown
    console.resize(1200, 720)
    QApplication.processEvents()
    assert "Opnieuw doen: een onderdeel weglaten (Ctrl+Y)" in names(console)
