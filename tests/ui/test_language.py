"""The words of the windows."""

from __future__ import annotations

from cwb_workshop.content.locale_reader import interface_languages, load_locale, load_locales
from cwb_workshop.content.word_files import all_words
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


def test_the_next_language_comes_in_a_circle() -> None:
    offered = load_locales(interface_languages())
    made = Interface(offered[0].language, all_words, offered)
    heard = []
    for _turn in offered:
        made.speak(made.next_one.language)
        heard.append(made.language)
    assert heard == [locale.language for locale in (*offered[1:], offered[0])]


def test_every_language_but_the_spoken_one_is_another() -> None:
    offered = load_locales(interface_languages())
    for spoken in offered:
        others = Interface(spoken.language, all_words, offered).others
        assert len(others) == len(offered) - 1
        assert spoken not in others


def test_with_no_other_language_the_next_one_is_the_same() -> None:
    made = Interface("nl", all_words)
    assert made.next_one.language == "nl"
