"""The scribe's grammar: prefixes, literal words, `=O12`, signs alone, and the backslash."""

from __future__ import annotations

from typing import Any

import pytest

from cwb_workshop.core.contract.line import Line
from tests.core.capture.typed import (
    AGREEMENT,
    MAIN_POINT,
    PARTS,
    RULES,
    WORDS,
    read,
    told,
    unsure,
)


@pytest.mark.parametrize(
    ("raw", "prefix", "text"),
    [
        ("? wie betaalt", "question", "wie betaalt"),
        ("?wie betaalt", "question", "wie betaalt"),
        ("// niet noteren", "note", "niet noteren"),
        ("//niet noteren", "note", "niet noteren"),
        ("* sleutel regelen", "commitment", "sleutel regelen"),
        ("? * a", "question", "* a"),
        ("?", "question", ""),
        ("//", "note", ""),
    ],
)
def test_a_prefix_says_what_a_line_becomes(raw: str, prefix: str, text: str) -> None:
    for rules in (RULES, AGREEMENT, MAIN_POINT, WORDS, PARTS):
        line = read(raw, rules)
        assert (line.prefix, line.text) == (prefix, text)


@pytest.mark.parametrize(
    "raw", ["?? wie", "??? wie", "*sleutel", "**", "** sleutel", "/ tekst", "/tekst erbij", "a ? b"]
)
def test_what_only_begins_like_a_prefix_is_text(raw: str) -> None:
    line = read(raw)
    assert (line.text, told(line)) == (raw, {})


@pytest.mark.parametrize("raw", ["a #g +2 !", 'a "b', "a ~idee", "a =O12", "+1", "#g"])
def test_in_a_question_and_a_note_signs_are_text(raw: str) -> None:
    for front, prefix in (("? ", "question"), ("// ", "note")):
        line = read(front + raw)
        assert (line.text, told(line), line.unsure) == (raw, {"prefix": prefix}, ())


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ('"Zij bellen nooit', "Zij bellen nooit"),
        ('"Zij bellen nooit"', "Zij bellen nooit"),
        ('"Zij bellen nooit".', "Zij bellen nooit."),
        ('"Zij bellen nooit"!', "Zij bellen nooit!"),
        ('"Zij bellen nooit."', "Zij bellen nooit."),
        ("“Zij bellen nooit”", "Zij bellen nooit"),
        ("„Zij bellen nooit”", "Zij bellen nooit"),
        ("„Zij bellen nooit“", "Zij bellen nooit"),
        ("«Zij bellen nooit»", "Zij bellen nooit"),
        ("> Zij bellen nooit", "Zij bellen nooit"),
        ('"  Zij bellen nooit', "Zij bellen nooit"),
        ('"Zij bellen nooit" 😡', "Zij bellen nooit 😡"),
        ('"Zij bellen nooit" :-)', "Zij bellen nooit :-)"),
        ('"Zij bellen nooit" #hek', "Zij bellen nooit #hek"),
    ],
)
def test_literal_words_lose_their_marks(raw: str, text: str) -> None:
    line = read(raw)
    assert (line.text, line.quote) == (text, True)
    behind = read(f"3: {raw}")
    assert (behind.text, behind.quote, behind.table) == (text, True, 3)


def test_signs_may_stand_behind_the_last_mark_or_in_front_of_it() -> None:
    for raw in (
        '"Zij bellen nooit" #g +2 !',
        '"Zij bellen nooit #g +2" !',
        '"Zij bellen nooit #g +2 !',
    ):
        line = read(raw)
        assert (line.text, line.quote, line.themes) == ("Zij bellen nooit", True, ("money",))
        assert (line.also, line.highlight) == (2, True)


@pytest.mark.parametrize(
    "raw",
    [
        '"Onderzoek" is het woord',
        '"A" en "B"',
        "“Zomaar” een gesprek",
        "> 50% van de huizen",
        ">50 huizen",
        ">tekst",
        'Zij zei "nee"',
        '""',
    ],
)
def test_marks_around_a_part_of_a_sentence_are_text(raw: str) -> None:
    line = read(raw)
    assert (line.text, line.quote) == (raw, False)


def test_a_quotation_is_read_in_answers_alone() -> None:
    for rules in (AGREEMENT, MAIN_POINT, WORDS):
        for raw in ('"Zij bellen"', "> Zij bellen", '"Zij bellen'):
            assert (read(raw, rules).text, read(raw, rules).quote) == (raw, False)


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        ("=O12", {"same_as": ("O12",)}),
        ("=o12", {"same_as": ("O12",)}),
        ("=O1", {"same_as": ("O01",)}),
        ("=O12.", {"same_as": ("O12",)}),
        ("=O12 +2", {"same_as": ("O12",), "also": 2}),
        ("=O12 +2 +1", {"same_as": ("O12",), "also": 3}),
        ("3: =O12", {"table": 3, "same_as": ("O12",)}),
    ],
)
def test_the_same_as_an_answer_stands_alone(raw: str, found: dict[str, Any]) -> None:
    line = read(raw)
    assert (line.text, told(line), line.unsure) == ("", found, ())


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        ("Bij ons ook =O12", [("=O12", "same", "O12")]),
        ("Bij ons ook =o1.", [("=o1", "same", "O01")]),
        ("=O99", [("=O99", "no_answer", "O99")]),
        ("3: =O99", [("=O99", "no_answer", "O99")]),
    ],
)
def test_the_same_as_behind_words_or_without_an_answer_is_pointed_out(
    raw: str, found: list[tuple[str, str, str]]
) -> None:
    line = read(raw)
    assert (line.text, unsure(line)) == (raw.removeprefix("3: "), found)
    assert (line.same_as, line.also) == ((), 0)


@pytest.mark.parametrize(
    "raw", ["= text", "=A4", "=SOM()", "=SOM(A1:A3)", "=", "=12", "a = b", "=Q1"]
)
def test_an_equals_sign_is_text_otherwise(raw: str) -> None:
    line = read(raw)
    assert (line.text, told(line), line.unsure) == (raw, {}, ())


def test_the_answer_behind_words_is_only_told_of_for_its_words_would_be_lost() -> None:
    line = read("Bij ons ook =O12", RULES, "=O12")
    assert (line.text, line.same_as) == ("Bij ons ook =O12", ())
    assert [sign.can_be_taken for sign in line.unsure] == [False]


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        ("+1", {"also": 1}),
        ("#g", {"themes": ("money",)}),
        ("!", {"highlight": True}),
        ("#g +2", {"themes": ("money",), "also": 2}),
        ("3: +1", {"table": 3, "also": 1}),
        ("~idee", {"choices": {"kind": "idea"}}),
    ],
)
def test_a_line_of_signs_has_no_words(raw: str, found: dict[str, Any]) -> None:
    line = read(raw)
    assert (line.text, told(line), line.signs_alone) == ("", found, True)


@pytest.mark.parametrize("raw", ["tekst +1", "+1 tekst", "#hek", "? +1", "=O12", "3:", "", ":-)"])
def test_a_line_with_words_or_without_signs_is_none_of_signs_alone(raw: str) -> None:
    assert not read(raw).signs_alone


def test_more_people_alone_is_a_sign_everywhere() -> None:
    for rules in (AGREEMENT, MAIN_POINT, WORDS, PARTS):
        line = read("+2", rules)
        assert (line.text, line.also, line.signs_alone) == ("", 2, True)


TABLES = (
    *("3: tekst", "3; tekst", "t3: tekst", "tafel 3: tekst", "[3] tekst", "p: tekst"),
    *("3- tekst", "t3 tekst"),
)
FRONTS = (
    *("? tekst", "?tekst", "// tekst", "//tekst", "* tekst", '"tekst', '"tekst"', "> tekst"),
    *("#g tekst", "#g", "+1", "!", "=O12", "=O99", "~idee"),
)


@pytest.mark.parametrize("sign", [*TABLES, *FRONTS])
def test_a_backslash_makes_the_sign_in_front_literal(sign: str) -> None:
    line = read(f"\\{sign}")
    assert (line.text, told(line), line.unsure) == (sign, {}, ())


@pytest.mark.parametrize("sign", FRONTS)
def test_a_backslash_makes_the_sign_behind_a_table_literal(sign: str) -> None:
    line = read(f"1: \\{sign}")
    assert (line.text, told(line), line.unsure) == (sign, {"table": 1}, ())


@pytest.mark.parametrize(
    "sign",
    [
        "#g",
        "#hek",
        "##hek",
        "+2",
        "!",
        "~idee",
        "/idee",
        "~zz",
        "2x",
        "(+2)",
        "=O12",
        "#g#l",
        "+1!",
    ],
)
def test_a_backslash_makes_the_sign_at_the_end_literal(sign: str) -> None:
    line = read(f"Het woord is \\{sign}")
    assert (line.text, told(line), line.unsure) == (f"Het woord is {sign}", {}, ())
    before = read(f"Het woord is \\{sign} #g")
    assert (before.text, told(before)) == (f"Het woord is {sign}", {"themes": ("money",)})


@pytest.mark.parametrize(
    "raw",
    [
        *(
            r"C:\temp",
            r"\temp is vol",
            r"\plaats",
            r"\ tekst",
            r"\\ tekst",
            r"a \ b",
            r"\3 bankjes",
        ),
        *(r"\*tekst", r"\?? wie", r"\- punt", r"\+ plus", r"een \woord", r"\#1 is ons plein", "\\"),
        *(r"a \#g b", r"G:\wijk\plan", r"\/jaar of nu", r"\12:30 uur"),
    ],
)
def test_before_anything_else_a_backslash_is_a_backslash(raw: str) -> None:
    line = read(raw)
    assert (line.text, told(line)) == (raw, {})


def test_a_backslash_in_the_anchor_map_keeps_an_asset_and_a_leak_from_being_one() -> None:
    assert (read(r"\+ plek", PARTS).text, read(r"\- lek", PARTS).text) == ("+ plek", "- lek")


@pytest.mark.parametrize("raw", [r"\#g", r"a \+2", r"\"a", r"a \!"])
def test_where_signs_are_text_a_backslash_is_too(raw: str) -> None:
    assert read(raw, WORDS).text == raw
    assert read(f"? {raw}").text == raw


@pytest.mark.parametrize(
    "raw", ["8 11 14", "4 9 7 2 0", "5 +2", "120000 35% 42%", "€ 12,50", "4/2"]
)
def test_a_line_of_only_numbers_is_numeric(raw: str) -> None:
    assert read(raw, WORDS).numeric


@pytest.mark.parametrize("raw", ["8 elf", "d1", "", "+ -", "> 8 elf", '"8 11'])
def test_any_letter_makes_an_ordinary_line(raw: str) -> None:
    assert not read(raw).numeric


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        ("", Line(None, "", False, "", "")),
        ("3:", Line(3, "", False, "", "", typed="3:")),
        ("a 3: b", Line(None, "", False, "a 3: b", "a 3: b", typed="a 3: b")),
        ("3: a #g", Line(3, "", False, "a", "a #g", themes=("money",), typed="3: a #g")),
        ("// a #m !", Line(None, "note", False, "a #m !", "a #m !", typed="// a #m !")),
    ],
)
def test_a_line_is_taken_apart_and_kept_as_typed(raw: str, line: Line) -> None:
    assert read(raw) == line
