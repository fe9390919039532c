from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication

from cwb_workshop.content.locale_reader import load_locale, load_locales
from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.words import Translator
from cwb_workshop.desktop.qt_words import QtWords
from cwb_workshop.ui.language import Interface
from tests.languages import LANGUAGES

RIGHT_TO_LEFT: Language = "ur"
"""A language that runs from right to left, of which Qt has no file."""


def words(language: Language) -> Translator:
    if language != RIGHT_TO_LEFT:
        return all_words(language)
    return Translator(replace(load_locale("en"), language=RIGHT_TO_LEFT, direction="rtl"), {})


@pytest.fixture
def interface(qapp: QApplication) -> Iterator[Interface]:
    made = Interface("en", words, load_locales(LANGUAGES))
    spoken = QtWords(qapp, made, made)
    yield made
    made.speak("en")
    del spoken


def said() -> str:
    """What Qt calls the way out of a dialog."""
    return QCoreApplication.translate("QPlatformTheme", "Cancel").replace("&", "")


def test_qt_speaks_the_language_of_the_windows(interface: Interface) -> None:
    told = {}
    for language in LANGUAGES:
        interface.speak(language)
        told[language] = said()
    assert told["en"] == "Cancel"
    assert told["nl"] == "Annuleren"
    assert len(set(told.values())) == len(LANGUAGES)


def test_a_language_that_qt_does_not_know_leaves_it_speaking_english(
    interface: Interface, qapp: QApplication
) -> None:
    interface.speak("nl")
    interface.speak(RIGHT_TO_LEFT)
    assert said() == "Cancel"


def test_windows_run_as_the_language_does(interface: Interface, qapp: QApplication) -> None:
    interface.speak(RIGHT_TO_LEFT)
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    interface.speak("nl")
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight
