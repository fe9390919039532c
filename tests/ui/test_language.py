"""The words of the windows."""

from __future__ import annotations

from cwb_workshop.content.locale_reader import load_locale
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.language import Interface


def interface(language: Language = "nl") -> tuple[Interface, list[Language]]:
    read: list[Language] = []

    def load(wanted: Language) -> Translator:
        read.append(wanted)
        greeting = {"nl": "Goedenavond", "en": "Good evening"}[wanted]
        return Translator(load_locale(wanted), {"greeting": greeting})

    return Interface(language, load), read


def test_no_words_are_read_before_they_are_needed() -> None:
    made, read = interface()
    assert read == []
    assert made.words("greeting") == "Goedenavond"
    assert read == ["nl"]


def test_another_language_is_announced_once() -> None:
    made, _read = interface()
    announced: list[str] = []
    made.changed.connect(lambda: announced.append(made.words("greeting")))
    made.speak("en")
    made.speak("en")
    assert announced == ["Good evening"]
    assert made.language == "en"
