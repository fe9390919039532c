"""The glance at who was heard: by key and by button, and never on the wall."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from cwb_workshop.core.model.locale import Language
from cwb_workshop.ui.console.fairness_sheet import FairnessSheet
from cwb_workshop.ui.console.window import ConsoleWindow
from cwb_workshop.ui.controls import Label
from tests.core.wall.walls import texts
from tests.languages import LANGUAGES
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import CONTROL, SHIFT, enter, key


def glance(console: ConsoleWindow, *, button: bool = False) -> tuple[list[str], list[str]]:
    """Open the sheet; return its sentences, and the texts of all its labels."""
    seen: list[tuple[list[str], list[str]]] = []

    def read() -> None:
        sheet = QApplication.activeModalWidget()
        assert isinstance(sheet, FairnessSheet)
        seen.append((sheet.told, [label.text() for label in sheet.findChildren(Label)]))
        QTest.keyClick(sheet, Qt.Key.Key_Escape)

    QTimer.singleShot(0, read)
    if button:
        found = console.work.read_back.findChildren(QPushButton)
        QTest.mouseClick(found[-1], Qt.MouseButton.LeftButton)
    else:
        key(console, Qt.Key.Key_W, CONTROL | SHIFT)
    return seen[0]


@pytest.mark.parametrize("button", [False, True])
def test_it_says_who_was_not_heard_and_who_begins_next(
    console: ConsoleWindow, button: bool
) -> None:
    enter(console, "1: een", "2: twee", "4: vier", "5: vijf")
    sentences, labels = glance(console, button=button)
    assert sentences == [
        "Tafel 3 is nog niet gehoord.",
        "Laat de volgende keer tafel 3 beginnen.",
    ]
    assert "Tafel 3" in labels
    assert "nog niet" in labels


@pytest.mark.parametrize("language", LANGUAGES)
def test_before_anybody_was_heard_it_says_that(consoles: Consoles, language: Language) -> None:
    console = consoles(language=language)
    sentences, _labels = glance(console)
    assert sentences == [console.words("console.fairness.nothing")]


def test_the_room_sees_nothing_of_it(console: ConsoleWindow) -> None:
    session = console.session
    session.set_wall_mode("live")
    enter(console, "1: een", "2: twee")
    before = session.scene
    announced: list[object] = []
    session.scene_changed.connect(announced.append)
    sentences, labels = glance(console)
    assert announced == []
    assert session.scene == before
    on_the_wall = set(texts([build.steps for build in session.builds]))
    assert not on_the_wall & {*sentences, *labels} - {"", "Tafel"}
