"""What the program is can be read at home, before any evening begins."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from cwb_workshop.content.kit_library import DEFAULT_KIT, KitLibrary
from cwb_workshop.content.locale_reader import interface_languages, load_locales
from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.model.errors import NoKit
from cwb_workshop.core.model.kit import KitTexts
from cwb_workshop.core.model.locale import Language
from cwb_workshop.ui.dialogs.about_sheet import AboutSheet
from cwb_workshop.ui.home.contents import HomeContents
from cwb_workshop.ui.home.keys import tell_about
from cwb_workshop.ui.language import Interface
from tests.languages import LANGUAGES
from tests.ui.home.conftest import NOW, House
from tests.ui.open_dialogs import when_open
from tests.workshop import every_words, kit


def close(dialog: QDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)


@pytest.mark.parametrize("language", LANGUAGES)
def test_shift_f1_opens_it(house: House, language: Language) -> None:
    home = house.open(language)
    opened = when_open(close)
    QTest.keyClick(home.form.place, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    assert isinstance(opened[0], AboutSheet)
    assert home.focusWidget() is home.form.place


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_menu_of_f10_offers_it(house: House, language: Language) -> None:
    home = house.open(language)
    opened: list[list[QDialog]] = []

    def choose() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        word = every_words(language)("keys.colophon")
        (about,) = (one for one in menu.actions() if one.text().startswith(word))
        menu.setActiveAction(about)
        opened.append(when_open(close))
        QTest.keyClick(menu, Qt.Key.Key_Return)

    QTimer.singleShot(0, choose)
    QTest.keyClick(home, Qt.Key.Key_F10)
    ((sheet,),) = opened
    assert isinstance(sheet, AboutSheet)


def test_it_tells_of_the_workshop_that_is_chosen(house: House) -> None:
    asked: list[str] = []

    def texts(name: str, language: Language) -> KitTexts:
        asked.append(name)
        return kit().texts[language]

    home = house.open("nl")
    read: list[str] = []
    when_open(lambda sheet: read_and_close(sheet, read))
    chosen = home.form.chosen_kit.id
    tell_about(home, contents(house, texts), chosen)
    assert asked == [chosen]
    assert "Thomas de Groot" in read[0]


def test_a_workshop_that_cannot_be_read_keeps_nobody_from_the_licences(house: House) -> None:
    def texts(name: str, language: Language) -> KitTexts:
        raise NoKit(name, "")

    home = house.open("nl")
    read: list[str] = []
    when_open(lambda sheet: read_and_close(sheet, read))
    tell_about(home, contents(house, texts), "cwb")
    assert every_words("nl")("about.program") in read[0]


def read_and_close(sheet: QDialog, read: list[str]) -> None:
    assert isinstance(sheet, AboutSheet)
    read.append(sheet.text.toPlainText())
    close(sheet)


def contents(house: House, texts: Callable[[str, Language], KitTexts]) -> HomeContents:
    return HomeContents(
        library=house.library,
        interface=Interface("nl", all_words, load_locales(interface_languages())),
        preferences=house.preferences,
        now=lambda: NOW,
        kits=KitLibrary(DEFAULT_KIT).known(),
        languages=load_locales(),
        kit_texts=texts,
    )
