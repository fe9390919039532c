"""Marks and signs that are glued to a sign at the end of an answer never hide it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.core.capture.typed import RULES, read, told, unsure


@pytest.mark.parametrize(
    ("tail", "kept", "found"),
    [
        ("#g!+1", "", {"themes": ("money",), "also": 1, "highlight": True}),
        ("#g+1!#l", "", {"themes": ("money", "continuity"), "also": 1, "highlight": True}),
        ("!#g", "", {"themes": ("money",), "highlight": True}),
        ("!+1", "", {"also": 1, "highlight": True}),
        ("!~idee", "", {"choices": {"kind": "idea"}, "highlight": True}),
        ("!.", "", {"highlight": True}),
        ("#g !,", "", {"themes": ("money",), "highlight": True}),
        ("#g-", " -", {"themes": ("money",)}),
        ("#g/", " /", {"themes": ("money",)}),
        ("#g+", " +", {"themes": ("money",)}),
        ("#g*", " *", {"themes": ("money",)}),
        ("#g&", " &", {"themes": ("money",)}),
        ("#g%", " %", {"themes": ("money",)}),
        ("#g=", " =", {"themes": ("money",)}),
        ("#g_", " _", {"themes": ("money",)}),
        ("#g#", " #", {"themes": ("money",)}),
        ("#g|", " |", {"themes": ("money",)}),
        ("#g.,", "", {"themes": ("money",)}),
        ("#g.,#l", "", {"themes": ("money", "continuity")}),
        ("+1*", " *", {"also": 1}),
        ("~idee-", " -", {"choices": {"kind": "idea"}}),
        ("{#g}", "", {"themes": ("money",)}),
        ("<#g>", "", {"themes": ("money",)}),
        ("(#g, #l)", "", {"themes": ("money", "continuity")}),
        ("(#g +1)", "", {"themes": ("money",), "also": 1}),
        ("[#g +1 !].", "", {"themes": ("money",), "also": 1, "highlight": True}),
        ("(#g)(#l)", "", {"themes": ("money", "continuity")}),
    ],
)
def test_a_mark_glued_behind_hides_no_sign(tail: str, kept: str, found: dict[str, Any]) -> None:
    line = read(f"een woord {tail}")
    assert (line.text, told(line), line.unsure) == (f"een woord{kept}", found, ())


@pytest.mark.parametrize(
    ("tail", "sign", "meaning", "value"),
    [
        ("-#g", "#g", "theme", "money"),
        (":#g", "#g", "theme", "money"),
        (".#g", "#g", "theme", "money"),
        ("!!#g", "#g", "theme", "money"),
        (">#g", "#g", "theme", "money"),
        ("#g -", "#g -", "theme", "money"),
        ("#g /", "#g /", "theme", "money"),
        ("#g + ", "#g +", "theme", "money"),
        ("~idee *", "~idee *", "choice", "kind.idea"),
        ('"#g"', '"#g"', "theme", "money"),
        ("'#g'.", "'#g'", "theme", "money"),
        ("-+1", "+1", "also", "1"),
        ("*~idee", "~idee", "choice", "kind.idea"),
        ("#g;#l", "#g;#l", "theme", "money continuity"),
        ("#g.#l", "#g.#l", "theme", "money continuity"),
        ("#g!!#l", "#g!!#l", "theme", "money continuity"),
    ],
)
def test_a_mark_in_front_or_between_leaves_it_open(
    tail: str, sign: str, meaning: str, value: str
) -> None:
    line = read(f"een woord {tail}")
    assert (line.text, told(line)) == (f"een woord {tail}".rstrip(), {})
    assert unsure(line) == [(sign, meaning, value)]


def test_signs_of_two_kinds_with_a_mark_between_are_each_pointed_out() -> None:
    line = read("een woord #g.+1")
    assert (line.text, told(line)) == ("een woord #g.+1", {})
    assert unsure(line) == [("#g", "theme", "money"), ("+1", "also", "1")]


def test_a_sign_between_quotation_marks_goes_with_them_when_it_is_one() -> None:
    line = read('een woord "#g"', RULES, '"#g"')
    assert (line.text, told(line), line.unsure) == ("een woord", {"themes": ("money",)}, ())


@pytest.mark.parametrize(
    "raw",
    [
        "de huur steeg met +5%",
        "het wordt +5°",
        "dat kost +5€",
        "wij leren C#",
        "een woord {#g",
        "een woord #g}",
        "woord!#g",
        "ja!!",
        "en/of",
        "and/or-",
        "een temperatuur van -5",
        "tussen +/-5",
        "een woord *",
        "een woord (#g en meer)",
        "een woord (+1 +2)",
        "een woord +1 -",
        "wij noemen dat 'samen'",
        'het cijfer is "+2"',
    ],
)
def test_marks_at_words_are_no_signs(raw: str) -> None:
    line = read(raw)
    assert (line.text, told(line), line.unsure) == (raw, {}, ())


@pytest.mark.parametrize("raw", ["#g-", "+1-", "#g+", "~idee/"])
def test_signs_alone_with_a_mark_glued_to_them_are_no_words(raw: str) -> None:
    line = read(raw)
    assert line.signs_alone
    assert line.text == ""
