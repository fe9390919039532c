"""No text lands in one language only."""

from __future__ import annotations

from string import Formatter

import pytest

from cwb_workshop.content.word_files import exercise_words, load_words
from cwb_workshop.core.model.words import Language, MissingWords, Translator, fill


def every_word(language: Language) -> dict[str, str]:
    return {**load_words(language).entries, **exercise_words(language).entries}


def marks(text: str) -> set[str]:
    return {name for _text, name, _form, _how in Formatter().parse(text) if name}


def test_both_languages_have_the_same_words() -> None:
    assert set(every_word("nl")) == set(every_word("en"))


def test_both_languages_fill_in_the_same_marks() -> None:
    dutch, english = every_word("nl"), every_word("en")
    different = {
        key: (marks(dutch[key]), marks(english[key]))
        for key in dutch
        if marks(dutch[key]) != marks(english[key])
    }
    assert different == {}


def test_a_word_that_is_missing_is_an_error_and_never_a_blank() -> None:
    with pytest.raises(MissingWords):
        Translator("nl", {})("nowhere")


def test_one_and_more_have_forms_of_their_own() -> None:
    words = Translator("nl", {"dot.one": "{n} stip", "dot.other": "{n} stippen"})
    assert [words("dot", n=n) for n in (0, 1, 2)] == ["0 stippen", "1 stip", "2 stippen"]


def test_what_is_filled_in_is_never_read_as_a_mark() -> None:
    assert fill("Welkom in {place}", {"place": "{n} %s {place}"}) == "Welkom in {n} %s {place}"
