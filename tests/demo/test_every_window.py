"""Every text of every window is out of the words, and fits, in whatever language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from cwb_workshop.content.later import kit_names
from cwb_workshop.content.locale_reader import load_locales
from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.model.by_language import ByLanguage
from cwb_workshop.core.model.locale import Language
from cwb_workshop.demo.every_window import every_window, imaginary_session
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.ui.language import Interface
from cwb_workshop.ui.look import LaptopLook
from cwb_workshop.ui.shown_texts import ShownText, shown_texts
from cwb_workshop.ui.theme import apply_theme
from tests.languages import LANGUAGES
from tests.pseudo import OPENS, PSEUDO, pseudo_kit, pseudo_locale, pseudo_words
from tests.workshop import kit, registry

LAPTOP = (1366, 768)
SMALLEST = (1024, 530)
"""1024 by 600, without the title of a window and a task bar."""
SIZES = {
    "laptop": (LAPTOP, 100),
    "at 125%": ((1093, 614), 100),
    "smallest": (SMALLEST, 100),
    "projector": ((800, 560), 100),
    "letters of 200%": (LAPTOP, 200),
    "letters of 80%": (LAPTOP, 80),
}
"""Of the window, and of its letters in percent. Below the smallest parts of it scroll."""
NAMES = {
    "CWB Workshop",
    "Zuiderkouw",
    *(locale.name for locale in load_locales()),
    *(texts.title for name in kit_names() for texts in kit(name).texts.values()),
}
"""The program, a place, what languages call themselves, and workshops, which say it themselves."""

KEYS = re.compile(r"(Ctrl|Alt|Shift|Enter|Esc|PgDn|PgUp|Del|[+–-]|F?[0-9]+|[A-Za-z↑↓])+")
WORD = re.compile(r"[^\W\d_]{2}")


@pytest.fixture
def dressed(qapp: QApplication, look_kept: None) -> QApplication:
    apply_theme(qapp)
    return qapp


def shown(
    application: QApplication, language: Language, size: tuple[int, int], percent: int = 100
) -> Iterator[tuple[str, ShownText]]:
    """Yield what every window shows in a language, which may be the one that nobody speaks."""
    pseudo = language == PSEUDO
    load = pseudo_words if pseudo else all_words
    offered = (pseudo_locale(),) if pseudo else load_locales(LANGUAGES)
    session = imaginary_session(
        Toolbox(registry(), Path()),
        pseudo_kit(kit()) if pseudo else kit(),
        ByLanguage({language: load(language)}),
    )
    interface = Interface(language, load, offered)
    look = LaptopLook(text_size=percent)
    apply_theme(application, look)
    for name, window in every_window(application, session, interface, size=size, look=look):
        for text in shown_texts(window):
            yield name, text


def test_no_text_is_written_in_the_code(dressed: QApplication) -> None:
    hard = {
        text.text: name
        for name, text in shown(dressed, PSEUDO, LAPTOP)
        if OPENS not in text.text
        and WORD.search(text.text)
        and text.text not in NAMES
        and not KEYS.fullmatch(text.text)
        and not text.text.endswith(".pdf")
    }
    assert hard == {}


def test_words_that_are_a_third_longer_still_fit(dressed: QApplication) -> None:
    cut = {text.text: name for name, text in shown(dressed, PSEUDO, LAPTOP) if text.missing}
    assert cut == {}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
def test_every_word_fits(language: Language, size: str, dressed: QApplication) -> None:
    found = list(shown(dressed, language, *SIZES[size]))
    assert len(found) > 1000
    assert {text.text: name for name, text in found if text.missing} == {}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", ["smallest", "125% with letters of 200%"])
def test_no_window_is_larger_than_its_screen(
    language: Language, size: str, dressed: QApplication
) -> None:
    screen, percent = {**SIZES, "125% with letters of 200%": ((1093, 580), 200)}[size]
    session = imaginary_session(
        Toolbox(registry(), Path()), kit(), ByLanguage({language: all_words(language)})
    )
    interface = Interface(language, all_words, load_locales(LANGUAGES))
    look = LaptopLook(text_size=percent)
    apply_theme(dressed, look)
    larger = {
        name: (window.width(), window.height())
        for name, window in every_window(dressed, session, interface, size=screen, look=look)
        if window.width() > screen[0] or window.height() > screen[1]
    }
    assert larger == {}
