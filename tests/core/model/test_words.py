"""Words by key: filled in once, in one or many, and never a blank for a key that is missing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.content.locale_reader import load_locale
from cwb_workshop.core.model.direction import in_isolates
from cwb_workshop.core.model.words import (
    MissingWords,
    Sentences,
    Series,
    Translator,
    fill,
    flattened,
)

WORDS = Translator(
    load_locale("nl"),
    {
        "hello": "Dag {name}",
        "lines.one": "1 regel",
        "lines.other": "{n} regels",
        "plain": "Zonder meer",
        "both": "Een",
        "both.one": "Niet deze",
        "role.mayor": "Burgemeester",
        "said": "Er is iets: {what}",
        "wall.and": " en ",
        "wall.comma": ", ",
        "wall.semicolon": "; ",
    },
)


def test_values_stand_at_their_marks() -> None:
    assert WORDS("hello", name="Jan") == "Dag Jan"
    assert WORDS("hello", name=3) == "Dag 3"
    assert WORDS("plain", name="Jan") == "Zonder meer"


@pytest.mark.parametrize(("n", "told"), [(0, "0 regels"), (1, "1 regel"), (2, "2 regels")])
def test_one_is_told_otherwise_than_many(n: int, told: str) -> None:
    assert WORDS("lines", n=n) == told


def test_a_key_of_its_own_comes_before_its_forms() -> None:
    assert WORDS("both", n=1) == "Een"


@pytest.mark.parametrize("values", [{}, {"n": 1}, {"n": 5}])
def test_a_key_without_words_is_an_error_that_names_it(values: dict[str, object]) -> None:
    with pytest.raises(MissingWords, match=r"^nl: nowhere$"):
        WORDS("nowhere", **values)
    with pytest.raises(MissingWords):
        WORDS("lines")


def test_what_is_told_comes_in_as_sentences_of_the_same_language() -> None:
    told = Sentences((("hello", {"name": "Jan"}), ("lines", {"n": 1})))
    assert WORDS("said", what=told) == "Er is iets: Dag Jan; 1 regel"


@pytest.mark.parametrize(
    ("parts", "told"),
    [((), ""), ((1,), "1"), ((1, 4), "1 en 4"), (("a", "b", "c"), "a, b en c")],
)
def test_several_things_are_listed_with_a_word_before_the_last(
    parts: tuple[object, ...], told: str
) -> None:
    assert WORDS.listed(parts) == told
    assert WORDS("hello", name=Series(parts)) == f"Dag {told}"


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        (
            ("welzijn", "zorg en gezondheid", "verhuurder"),
            "welzijn; zorg en gezondheid; en verhuurder",
        ),
        (("zorg en gezondheid", "verhuurder"), "zorg en gezondheid; en verhuurder"),
        (("werk", "lokaal, gedeeld", "geld"), "werk; lokaal, gedeeld; en geld"),
        (("werk", "lokaal, gedeeld"), "werk en lokaal, gedeeld"),
    ],
)
def test_what_holds_a_word_that_would_part_it_is_parted_by_semicolons(
    parts: tuple[str, ...], told: str
) -> None:
    assert WORDS.listed(parts) == told


@pytest.mark.parametrize(
    ("names", "told"),
    [
        ((), ""),
        (("Wensen", "Afspraken"), "Wensen, Afspraken"),
        (("Vraag 2: gemeente, ankers", "Afspraken"), "Vraag 2: gemeente, ankers; Afspraken"),
        (("Wat is CWB?", "Afspraken"), "Wat is CWB?; Afspraken"),
    ],
)
def test_names_with_a_comma_or_an_end_of_a_sentence_are_parted_by_semicolons(
    names: tuple[str, ...], told: str
) -> None:
    assert WORDS.names_in_a_row(names) == told


def test_a_choice_without_words_is_told_as_it_stands() -> None:
    assert WORDS.choice("role", "mayor") == "Burgemeester"
    assert WORDS.choice("role", "artist") == "artist"
    assert WORDS.choice("role", 3) == "3"
    assert WORDS.has("role.mayor")
    assert not WORDS.has("role.artist")


@pytest.mark.parametrize(
    ("template", "told"),
    [
        ("{a} en {b}", "1 en {b}"),
        ("{{a}} {a}", "{a} 1"),
        ("", ""),
        ("zonder", "zonder"),
        ("{a}{a}", "11"),
    ],
)
def test_a_mark_without_a_value_stays(template: str, told: str) -> None:
    assert fill(template, {"a": 1}) == told


@given(st.text())
def test_a_value_is_never_read_as_a_mark(value: str) -> None:
    assert fill("{a}|{b}", {"a": value, "b": "x"}) == f"{value}|x"


def test_tables_in_tables_become_one() -> None:
    tree = {"a": "1", "b": {"c": "2", "d": {"e": "3"}}}
    assert flattened(tree) == {"a": "1", "b.c": "2", "b.d.e": "3"}
    assert flattened(tree, "x.") == {"x.a": "1", "x.b.c": "2", "x.b.d.e": "3"}


@pytest.mark.parametrize("value", [1, None, ["a"], True])
def test_what_is_no_text_is_no_word(value: object) -> None:
    with pytest.raises(TypeError, match=r"^b\.c is not text$"):
        flattened({"a": "1", "b": {"c": value}})


def test_a_key_is_said_as_another_one_with_all_its_forms() -> None:
    others = {"rows": "lines", "plain": "hello", "missing": "unknown"}
    said = WORDS.saying(others)
    assert said("rows", n=1) == "1 regel"
    assert said("rows", n=2) == "2 regels"
    assert said("plain", name="Jan") == "Dag Jan"
    assert WORDS("plain") == "Zonder meer"
    with pytest.raises(MissingWords):
        said("missing")


@pytest.mark.parametrize(
    "told",
    [
        WORDS.keeping_apart()("hello", name="الحي"),
        WORDS.keeping_apart()("said", what=Series(("Jan", "الحي"))),
        WORDS.keeping_apart().saying({"hello": "said"})("said", what="الحي"),
        WORDS.keeping_apart().in_a_row(["الحي", "5 mei"]),
        WORDS.keeping_apart().in_parts(["الحي", "", "5 mei"]),
    ],
)
def test_what_is_printed_turns_no_sentence_round_with_what_is_filled_in(told: str) -> None:
    assert ("الحي", "R") in in_isolates(told)


def test_nothing_is_marked_where_all_runs_one_way_nor_on_a_screen() -> None:
    assert WORDS.keeping_apart()("hello", name="Jan") == "Dag Jan"
    assert WORDS("hello", name="الحي") == "Dag الحي"
    assert WORDS.in_parts(["Dag", "", 3]) == "Dag · 3"
