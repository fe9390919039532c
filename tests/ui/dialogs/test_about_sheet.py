"""The window that says what this is, where the workshop comes from, and what it is made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cwb_workshop import __version__
from cwb_workshop.content.licences import Licensed, installed_components
from cwb_workshop.core.model.locale import Language
from cwb_workshop.ui.actions import BY_ID
from cwb_workshop.ui.dialogs.about_sheet import AboutSheet
from cwb_workshop.ui.look import LaptopLook
from cwb_workshop.ui.theme import apply_theme
from tests.languages import LANGUAGES
from tests.workshop import every_words, kit


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Language:
    asked: Language = request.param
    return asked


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def sheet(qtbot: QtBot, parent: QWidget, language: Language) -> Iterator[AboutSheet]:
    texts = kit().texts[language]
    made = AboutSheet(parent, every_words(language), texts, installed_components())
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made  # as long as its parent is there
    made.reject()


def go_to(sheet: AboutSheet, name: str) -> str:
    """Walk down the list with keys to a part; return what stands beside it then."""
    for _press in range(sheet.parts.count()):
        if sheet.parts.currentItem().text().ljust(80).startswith(name):
            return sheet.text.toPlainText()
        QTest.keyClick(sheet.parts, Qt.Key.Key_Down)
    raise AssertionError(name)


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    style = qapp.styleSheet()
    yield qapp
    apply_theme(qapp)
    qapp.setStyleSheet(style)


@pytest.mark.parametrize("percent", [100, 200])
def test_the_text_has_more_room_than_the_list_beside_it(
    dressed: QApplication, parent: QWidget, percent: int
) -> None:
    apply_theme(dressed, LaptopLook(text_size=percent))
    made = AboutSheet(parent, every_words("nl"), None, installed_components())
    made.show()
    made.resize(1093, 580)
    QApplication.processEvents()
    assert made.text.width() > 1.3 * made.parts.width() > 400
    made.reject()


def test_it_begins_with_the_colophon_and_the_version(sheet: AboutSheet) -> None:
    text = sheet.text.toPlainText()
    assert "Thomas de Groot" in text
    assert "commonsnetwork.org" in text
    assert "MIT" in text
    assert __version__ in sheet.windowTitle()


def test_every_part_stands_there_with_its_licence_and_the_text_of_it(
    sheet: AboutSheet, language: Language
) -> None:
    unreadable = every_words(language)("about.unreadable")
    for component in installed_components():
        text = go_to(sheet, f"{component.name} ")
        assert component.licence in text
        assert len(text) > 400, component.name
        assert unreadable not in text
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in go_to_start_and(sheet, "Qt ")


def go_to_start_and(sheet: AboutSheet, name: str) -> str:
    QTest.keyClick(sheet.parts, Qt.Key.Key_Home)
    return go_to(sheet, name)


def test_it_says_how_a_library_that_may_be_replaced_is_replaced(
    sheet: AboutSheet, language: Language
) -> None:
    words = every_words(language)
    for name, place, package in (
        ("Qt ", "_internal/PySide6/Qt", "PySide6_Essentials"),
        ("python-bidi ", "_internal/bidi", "python-bidi"),
    ):
        text = go_to_start_and(sheet, name)
        assert words("about.replace", place=place) in text
        assert words("about.replace_with_pip", package=package) in text
    together = words("about.replace_together", parts="Qt, PySide6, Shiboken")
    told = [go_to_start_and(sheet, f"{name} ") for name in ("Qt", "PySide6", "Shiboken")]
    assert all(together in text for text in told)
    assert together not in go_to_start_and(sheet, "python-bidi ")
    with_pip = words("about.replace_with_pip", package="click")
    assert with_pip not in go_to_start_and(sheet, "click ")


def test_keys_alone_reach_every_part_and_close_it(sheet: AboutSheet) -> None:
    (close,) = sheet.findChildren(QPushButton)
    assert sheet.parts.hasFocus()
    QTest.keyClick(sheet.parts, Qt.Key.Key_Tab)
    assert sheet.text.hasFocus()
    QTest.keyClick(sheet.text, Qt.Key.Key_Tab)
    assert close.hasFocus()
    QTest.keyClick(close, Qt.Key.Key_Tab)
    assert sheet.parts.hasFocus()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_its_parts_have_names_and_it_fits_a_small_laptop(
    sheet: AboutSheet, language: Language
) -> None:
    assert sheet.parts.accessibleName() == every_words(language)("about.parts")
    assert sheet.text.accessibleName() == every_words(language)("about.this")
    go_to(sheet, "Python ")
    assert sheet.text.accessibleName() == sheet.parts.currentItem().text()
    assert all(button.accessibleName() for button in sheet.findChildren(QPushButton))
    assert sheet.height() <= 614
    assert sheet.width() <= 1093


def test_a_text_that_is_gone_is_told(parent: QWidget, language: Language) -> None:
    words = every_words(language)
    gone = Licensed("gone", "Gone", "1", "", (Path("nowhere"),))
    sheet = AboutSheet(parent, words, None, [gone, replace(gone, id="too", name="Too")])
    text = go_to(sheet, "Too")
    assert words("about.unreadable") in text
    assert words("about.licence", licence=words("about.several")) in text
    sheet.reject()


def test_the_menu_offers_it() -> None:
    assert BY_ID["colophon"].group == "window"
    assert BY_ID["colophon"].keys == ("Shift+F1",)
