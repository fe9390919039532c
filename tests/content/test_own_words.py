"""What a kit says in words of its own, on the wall and on paper."""

from __future__ import annotations

import re
from string import Formatter

import pytest

from cwb_workshop.content.kit_reader import kit_sources, known_words, read_kit
from cwb_workshop.content.locale_reader import languages
from cwb_workshop.content.word_files import exercise_words, load_words
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.locale import Language
from tests.content.faulty_kits import Sources, faults, replaced
from tests.languages import LANGUAGES
from tests.workshop import kit, registry

pytestmark = pytest.mark.slow

KNOWN = known_words(registry().definitions())


def marks(text: str) -> set[str]:
    return {name for _text, name, _form, _how in Formatter().parse(text) if name is not None}


def said(*lines: str) -> Kit:
    """Return the kit with these words in English, and no others."""
    sources = kit_sources("cwb")
    english = sources["en.toml"]
    before = english[: english.index("\n[words.")]
    sources["en.toml"] = "\n".join((before, *lines, ""))
    return read_kit(sources, registry().by_id)


def with_line(line: str) -> tuple[str, ...]:
    def change(sources: Sources) -> None:
        sources["en.toml"] += line + "\n"

    return faults(change)


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("key", KNOWN)
def test_each_of_them_is_said_by_the_program_as_well(key: str, language: Language) -> None:
    general = {**load_words(language).entries, **exercise_words(language).entries}
    if key not in general and language not in LANGUAGES:
        pytest.skip("said in the windows alone")
    assert marks(general[key]) == set(KNOWN[key])


def test_what_a_kit_says_comes_in_the_place_of_what_the_program_says() -> None:
    held = said("[words.report]", 'title = "All of {place} votes"')
    words = held.in_own_words(load_words("en", ["report"]))
    assert words("report.title", place="Zuid") == "All of Zuid votes"
    assert words("report.title_without_place") == "What was said"
    assert words("report.more.one", n=1) == "And 1 more in the full report."


def test_in_a_language_that_the_kit_has_not_the_program_speaks() -> None:
    sources = {name: kit_sources("cwb")[name] for name in ("kit.toml", "nl.toml")}
    named = re.compile(r"languages = \[[^]]*\]")
    sources["kit.toml"] = named.sub('languages = ["nl"]', sources["kit.toml"])
    held = read_kit(sources, registry().by_id)
    general = load_words("en", ["report"])
    assert held.in_own_words(general) is general


def test_words_that_nobody_says_are_a_fault() -> None:
    assert with_line('[words.report.index]\ntitle = "Where?"')[0].endswith(
        "words.report.index: this is not among the words that a kit can say its own way"
    )
    assert with_line('[words]\nbutton = "Go"')[0].endswith(
        "words.button: this is not among the words that a kit can say its own way"
    )


def test_words_fill_in_only_what_is_filled_in_there() -> None:
    change = replaced("en.toml", 'sample = "This', 'sample = "{place}: this')
    assert faults(change)[0].endswith("words.report.small.sample: {place} is not a known mark")


def test_a_kit_that_is_carried_may_say_more_than_is_said_here() -> None:
    sources = dict(kit().sources)
    sources["en.toml"] += '[words.report.index]\ntitle = "Where?"\n'
    held = read_kit(sources, registry().by_id, carried=True)
    assert held.texts["en"].words == kit().texts["en"].words
