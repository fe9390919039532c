"""The window that says what this is, and where the workshop comes from."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cwb_workshop import __version__
from cwb_workshop.core.model.locale import Language
from cwb_workshop.ui.actions import BY_ID
from cwb_workshop.ui.console.about_sheet import AboutSheet
from tests.languages import LANGUAGES
from tests.workshop import every_words, kit


@pytest.fixture(params=LANGUAGES)
def sheet(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[AboutSheet]:
    language: Language = request.param
    parent = QWidget()
    qtbot.addWidget(parent)
    made = AboutSheet(parent, every_words(language), kit().texts[language])
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made  # as long as its parent is there
    made.reject()


def test_it_has_the_colophon_and_the_version(sheet: AboutSheet) -> None:
    text = sheet.text.toPlainText()
    assert "Thomas de Groot" in text
    assert "commonsnetwork.org" in text
    assert "MIT" in text
    assert __version__ in sheet.windowTitle()


def test_keys_alone_reach_the_text_and_close_it(sheet: AboutSheet) -> None:
    (close,) = sheet.findChildren(QPushButton)
    assert close.hasFocus()
    QTest.keyClick(close, Qt.Key.Key_Tab)
    assert sheet.text.hasFocus()
    QTest.keyClick(sheet.text, Qt.Key.Key_Tab)
    assert close.hasFocus()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_its_parts_have_names_and_it_fits_a_small_laptop(sheet: AboutSheet) -> None:
    assert sheet.text.accessibleName() == sheet.windowTitle()
    assert all(button.accessibleName() for button in sheet.findChildren(QPushButton))
    assert sheet.height() <= 614
    assert sheet.width() <= 1093


def test_the_menu_offers_it() -> None:
    assert BY_ID["colophon"].group == "session"
    assert BY_ID["colophon"].keys == ("Shift+F1",)
