"""Each hit is told in plain words: its line, what it may be, and what stands there."""

from __future__ import annotations

import pytest

from cwb_workshop.content.word_files import all_words, load_words
from cwb_workshop.core.model.audience import PAPER, DeclaredFact, DeclaredField
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.privacy.hits import Hit, TextPlace
from cwb_workshop.core.privacy.naming import Unchecked, named
from tests.languages import LANGUAGES
from tests.workshop import kit, registry

NO_TEXT = frozenset(
    "influence willingness type size times counts votes column signs by status source principles "
    "tables option year features answer x y rounds statement dont_know score date start variant "
    "language present table_sizes round_mode division roles report_date response_date next_meeting "
    "item extra_in phases slips theme_order read_back. drawing hands hands_ voters "
    "dots_per_person max_per_option principle wheel * ".split()
)
"""Fields that hold numbers, dates, choices and pictures."""


def told(place: TextPlace, language: Language, words: str = "Henk") -> str:
    return named(Hit(place, "name", words), all_words(language), kit(), registry().kind_word).line


@pytest.mark.parametrize(
    ("place", "dutch", "english"),
    [
        (TextPlace("a", "O12", "answer", "obstacles"), "O12", "O12"),
        (TextPlace("a", "C3", "commitment", "obstacles", "who"), "C3, door wie", "C3, by whom"),
        (TextPlace("a", "", "sentence", "closing"), "zin (Afsluiting)", "sentence (Closing)"),
        (TextPlace("a", "", "lens", "lenses", "reason2"), "vier lenzen, de reden", ""),
        (TextPlace(field="contact"), "contact", "contact"),
        (TextPlace(item="money_trail", field="case"), "", "what was bought (Money trail)"),
    ],
)
def test_the_line_is_named(place: TextPlace, dutch: str, english: str) -> None:
    if dutch:
        assert told(place, "nl") == f"{dutch}: misschien een naam: Henk"
    if english:
        assert told(place, "en") == f"{english}: perhaps a name: Henk"


def test_endless_words_are_told_in_short() -> None:
    line = told(TextPlace("a", "O12", "answer"), "en", "https://x.com/" + "a" * 900 + "\nb")
    assert line.endswith("…")
    assert len(line) < 200
    assert "\n" not in line


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_that_is_printed_has_a_name(language: Language) -> None:
    words, declared = load_words(language), registry().declared
    everything: list[DeclaredFact | DeclaredField] = [*declared.fields, *declared.facts]
    keys = {one.key.rstrip("*") or one.key for one in everything if one.seen_by & PAPER}
    nameless = {key for key in keys if key not in NO_TEXT and not words.has(f"privacy.field.{key}")}
    assert len(keys) > len(NO_TEXT) / 2
    assert nameless == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_line_without_a_label_is_called_by_its_kind(language: Language) -> None:
    kinds = [kind.id for kind in registry().declared.kinds if kind.id not in ("answer", "note")]
    assert len(kinds) > 5
    for kind in kinds:
        told_kind = told(TextPlace("a", "", kind, "obstacles"), language).partition(" (")[0]
        assert told_kind == all_words(language)(registry().kind_word(kind))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_hit_has_a_name(language: Language) -> None:
    words = load_words(language)
    for kind in ("name", "phone", "email", "address", "number", "profile", "role"):
        assert words(f"privacy.kind.{kind}")


def test_what_nobody_knows_is_called_as_it_stands_there() -> None:
    assert told(TextPlace("a", "", "wish", "obstacles", "colour"), "en").startswith(
        "wish, colour ("
    )
    assert told(TextPlace("a", "C1", "commitment", "obstacles", "by"), "en").startswith(
        "C1, By when"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_nothing_was_written_is_told_with_what_to_do(language: Language) -> None:
    hit = Hit(TextPlace("a", "O12", "answer"), "name", "Henk")
    for number in (1, 2):
        error = Unchecked((hit,) * number, kit(), registry().kind_word)
        assert "--checked" in load_words(language)(error.key, **error.values)


def test_what_a_file_from_elsewhere_holds_commands_no_terminal() -> None:
    line = told(TextPlace("a", "O1\x1b[2J", "answer"), "en", "Henk\x1b[31m\n\u202eBakker")
    assert line.isprintable()
