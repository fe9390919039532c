"""Every text of every window is out of the words, and fits, in whatever language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
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
SIZES: Mapping[str, tuple[tuple[int, int], int]] = {
    "laptop": (LAPTOP, 100),
    "at 125%": ((1093, 614), 100),
    "smallest": (SMALLEST, 100),
    "projector": ((800, 560), 100),
    "letters of 200%": (LAPTOP, 200),
    "letters of 80%": (LAPTOP, 80),
    "125% with letters of 200%": ((1093, 580), 200),
}
"""Of the window, and of its letters in percent. Below the smallest parts of it scroll."""
READ = tuple(SIZES)[:-1]
FITTED = ("smallest", "125% with letters of 200%")
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


@dataclass(frozen=True)
class Shown:
    """What was seen of a window: its name, how wide and high it is, and its texts."""

    name: str
    width: int
    height: int
    texts: tuple[ShownText, ...]


@cache
def shown(language: Language, size: str) -> tuple[Shown, ...]:
    """Return what every window shows in a language, which may be the one that nobody speaks.

    All that is asked about it is asked of one walk through the windows, which takes seconds.
    """
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    screen, percent = SIZES[size]
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
    return tuple(
        Shown(name, window.width(), window.height(), tuple(shown_texts(window)))
        for name, window in every_window(application, session, interface, size=screen, look=look)
    )


def texts(language: Language, size: str) -> Iterator[tuple[str, ShownText]]:
    """Yield each text with the name of its window."""
    for window in shown(language, size):
        for text in window.texts:
            yield window.name, text


@pytest.mark.usefixtures("dressed")
def test_no_text_is_written_in_the_code() -> None:
    hard = {
        text.text: name
        for name, text in texts(PSEUDO, "laptop")
        if OPENS not in text.text
        and WORD.search(text.text)
        and text.text not in NAMES
        and not KEYS.fullmatch(text.text)
        and not text.text.endswith(".pdf")
    }
    assert hard == {}


@pytest.mark.usefixtures("dressed")
def test_words_that_are_a_third_longer_still_fit() -> None:
    cut = {text.text: name for name, text in texts(PSEUDO, "laptop") if text.missing}
    assert cut == {}


@pytest.mark.usefixtures("dressed")
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", READ)
def test_every_word_fits(language: Language, size: str) -> None:
    found = list(texts(language, size))
    assert len(found) > 1000
    assert {text.text: name for name, text in found if text.missing} == {}


@pytest.mark.usefixtures("dressed")
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", FITTED)
def test_no_window_is_larger_than_its_screen(language: Language, size: str) -> None:
    (wide, high), _percent = SIZES[size]
    larger = [
        (window.name, window.width, window.height)
        for window in shown(language, size)
        if window.width > wide or window.height > high
    ]
    assert larger == []
