"""The signs at the end of an answer: sure, unsure, and what stays in the text between them."""

from __future__ import annotations

from typing import Any

import pytest

from cwb_workshop.core.model.text import clean
from tests.core.capture.typed import BOARD, MAIN_POINT, RULES, read, told, unsure


@pytest.mark.parametrize(
    ("tail", "found"),
    [
        ("#g", {"themes": ("money",)}),
        ("#G", {"themes": ("money",)}),
        ("#geld", {"themes": ("money",)}),
        ("#geld.", {"themes": ("money",)}),
        ("#geld,", {"themes": ("money",)}),
        ("(#geld)", {"themes": ("money",)}),
        ("[#geld]", {"themes": ("money",)}),
        ("(#geld).", {"themes": ("money",)}),
        ("#g #l", {"themes": ("money", "continuity")}),
        ("#g,#l", {"themes": ("money", "continuity")}),
        ("#g, #l", {"themes": ("money", "continuity")}),
        ("#g#l", {"themes": ("money", "continuity")}),
        ("#g #geld #l", {"themes": ("money", "continuity")}),
        ("#hal", {"themes": ("#hal",)}),
        ("##Wijkteam", {"themes": ("#wijkteam",)}),
        ("##wijk-team", {"themes": ("#wijk-team",)}),
        ("+2", {"also": 2}),
        ("+1", {"also": 1}),
        ("+99", {"also": 99}),
        ("+2.", {"also": 2}),
        ("+2 +3", {"also": 5}),
        ("#g +2", {"themes": ("money",), "also": 2}),
        ("#g+2", {"themes": ("money",), "also": 2}),
        ("+2#g", {"themes": ("money",), "also": 2}),
        ("!", {"highlight": True}),
        ("+1!", {"also": 1, "highlight": True}),
        ("#g!", {"themes": ("money",), "highlight": True}),
        ("! #g", {"themes": ("money",), "highlight": True}),
        ("~idee", {"choices": {"kind": "idea"}}),
        ("~IDEE", {"choices": {"kind": "idea"}}),
        ("~idee.", {"choices": {"kind": "idea"}}),
        ("(~idee)", {"choices": {"kind": "idea"}}),
        ("/idee", {"choices": {"kind": "idea"}}),
        ("~jaar", {"choices": {"term": "year"}}),
        ("ĩdee", {"choices": {"kind": "idea"}}),
        ("ñplv", {"choices": {"programme": "nplv"}}),
        ("ãnker", {"choices": {"actor": "anchor"}}),
        ("i\u0303dee", {"choices": {"kind": "idea"}}),
        ("~nplv ~idee", {"choices": {"programme": "nplv", "kind": "idea"}}),
        ("~idee ~goed", {"choices": {"kind": "experience_good"}, "replaced": ("kind.idea",)}),
    ],
)
def test_a_sure_sign_is_taken(tail: str, found: dict[str, Any]) -> None:
    line = read(f"een woord {tail}")
    assert (line.text, told(line), line.unsure) == ("een woord", found, ())
    assert line.body == clean(f"een woord {tail}")


@pytest.mark.parametrize(
    ("tail", "sign", "meaning", "value"),
    [
        ("#wijkteam", "#wijkteam", "new_theme", "wijkteam"),
        ("#Wijkteam.", "#Wijkteam", "new_theme", "wijkteam"),
        ("#g#wijkteam", "#g#wijkteam", "new_theme", "wijkteam"),
        ("#g / #l", "#g / #l", "theme", "money continuity"),
        ("#g en #l", "#g en #l", "theme", "money continuity"),
        ("#g and #l.", "#g and #l", "theme", "money continuity"),
        ("2x", "2x", "also", "1"),
        ("3x.", "3x", "also", "2"),
        ("x2", "x2", "also", "1"),
        ("(2x)", "(2x)", "also", "1"),
        ("(+2)", "(+2)", "also", "2"),
        ("+ 2", "+ 2", "also", "2"),
        ("in groep 65 +5", "+5", "also", "5"),
        ("voor 50% +1", "+1", "also", "1"),
        ("bij blok 12b +3", "+3", "also", "3"),
        ("~ide", "~ide", "choice", "kind.idea"),
        ("/jaar", "/jaar", "choice", "term.year"),
        ("/year", "/year", "choice", "term.year"),
    ],
)
def test_what_may_be_a_sign_is_kept_and_pointed_out(
    tail: str, sign: str, meaning: str, value: str
) -> None:
    raw = f"een woord {tail}"
    line = read(raw)
    assert (line.text, told(line), unsure(line)) == (raw, {}, [(sign, meaning, value)])
    taken = read(raw, RULES, sign)
    rest = tail.replace(sign, "").strip()
    assert taken.text.split() == ["een", "woord", *rest.split()]
    assert taken.unsure == ()
    assert {"also": taken.also, "theme": len(taken.themes), "new_theme": len(taken.themes)}.get(
        meaning, len(taken.choices)
    )


@pytest.mark.parametrize(
    "tail",
    [
        *("#", "#1", "#_a", "(#g", "#g)", "#g en meer", "#g x", "+", "+0", "+100", "+02", "1x"),
        *("2 x", "!!", "fijn!", "~", "~10", "/zz", "/nee", "en/of", "a#g", "1+1", "x+2", "C#"),
        *("info@x.example", "@wie", "^15/5", "=", "+ plek", "?", "...", ":-)", ":)", ";-)", ":("),
        *("😡", "❤️ 👍", "+2 mensen", "~idee of niet"),
    ],
)
def test_anything_else_at_the_end_is_text(tail: str) -> None:
    raw = f"een woord {tail}"
    line = read(raw)
    assert (line.text, told(line), line.unsure) == (raw, {}, ())


@pytest.mark.parametrize(
    ("raw", "text", "found", "signs"),
    [
        (
            "a #wijkteam #g !",
            "a #wijkteam",
            {"themes": ("money",), "highlight": True},
            ["#wijkteam"],
        ),
        ("a #hek? #g", "a #hek?", {"themes": ("money",)}, ["#hek"]),
        ("a #hek, #g", "a #hek,", {"themes": ("money",)}, ["#hek"]),
        ("a #hek, #poort", "a #hek, #poort", {}, ["#hek", "#poort"]),
        ("a 2x #g", "a 2x", {"themes": ("money",)}, ["2x"]),
        ("a + 2 #g", "a + 2", {"themes": ("money",)}, ["+ 2"]),
        ("a #g + 2", "a + 2", {"themes": ("money",)}, ["+ 2"]),
        ("a groep 65 +5 #g", "a groep 65 +5", {"themes": ("money",)}, ["+5"]),
        ("a #g +2 (2x)", "a (2x)", {"themes": ("money",), "also": 2}, ["(2x)"]),
        ("a #g!!", "a !!", {"themes": ("money",)}, []),
        ("a #g?", "a ?", {"themes": ("money",)}, []),
        ("a #g :-)", "a :-)", {"themes": ("money",)}, []),
        ("a :-) #g", "a :-)", {"themes": ("money",)}, []),
        ("a #g 😡", "a 😡", {"themes": ("money",)}, []),
        ("a 😡 #g 👍", "a 😡 👍", {"themes": ("money",)}, []),
        ("a ... #g", "a ...", {"themes": ("money",)}, []),
        ("a (b) #g", "a (b)", {"themes": ("money",)}, []),
        ("a; #g", "a;", {"themes": ("money",)}, []),
        ("a — #g", "a —", {"themes": ("money",)}, []),
        ('a "b" #g', 'a "b"', {"themes": ("money",)}, []),
        ("a! #g", "a!", {"themes": ("money",)}, []),
        ("a ~zz ~idee", "a ~zz", {"choices": {"kind": "idea"}}, ["~zz"]),
        (
            "a #x en meer +3 #g !",
            "a #x en meer",
            {"themes": ("money",), "also": 3, "highlight": True},
            [],
        ),
    ],
)
def test_what_is_no_sign_stays_in_its_order_and_one_flawed_sign_cancels_no_other(
    raw: str, text: str, found: dict[str, Any], signs: list[str]
) -> None:
    line = read(raw)
    assert (line.text, told(line)) == (text, found)
    assert [sign.sign for sign in line.unsure] == signs


def test_spaces_stay_where_nothing_is_taken() -> None:
    for raw in ("a  b", "a  !!  ...", "a   #hek  😡", "a  2x"):
        assert read(raw).text == raw


@pytest.mark.parametrize("front", ["#g", "#geld", "#g:", "#g,", "#g#l"])
def test_a_theme_in_front_of_the_words_is_pointed_out(front: str) -> None:
    line = read(f"{front} het hek is stuk +1")
    sign = front.rstrip(":,")
    assert (line.text, line.themes, line.also) == (f"{front} het hek is stuk", (), 1)
    assert [one.sign for one in line.unsure] == [sign]
    taken = read(f"{front} het hek is stuk +1", RULES, sign)
    assert (taken.text, taken.also, taken.unsure) == ("het hek is stuk", 1, ())
    assert taken.themes[0] == "money"


@pytest.mark.parametrize("front", ["#samensterk", "#1", "+2", "~idee", "!", "(#g)"])
def test_no_other_sign_in_front_of_the_words_means_anything(front: str) -> None:
    line = read(f"{front} het hek is stuk")
    if front != "(#g)":
        assert line.unsure == ()
    assert (line.text, told(line)) == (f"{front} het hek is stuk", {})


def test_a_choice_that_an_item_does_not_have_is_said_to_be_none() -> None:
    line = read("a ~idee", BOARD)
    assert (line.text, unsure(line)) == ("a ~idee", [("~idee", "no_choice", "")])
    assert read("a /idee", BOARD).unsure == ()
    assert read("a ĩdee", BOARD).text == "a ĩdee"


def test_a_column_of_a_board_is_a_number() -> None:
    for number in (1, 2, 3):
        line = read(f"2 jaar te laat ~{number}", BOARD)
        assert (line.text, told(line)) == ("2 jaar te laat", {"column": number})
    assert read("a ~1 ~3", BOARD).column == 3
    assert unsure(read("a ~4", BOARD)) == [("~4", "no_choice", "")]
    assert read("a /2", BOARD).text == "a /2"
    assert (read("a ~2").text, read("a ~2").unsure) == ("a ~2", ())


@pytest.mark.parametrize(
    ("raw", "text", "signs"),
    [
        ("Maak het heel !", "Maak het heel", []),
        ("Maak het heel!", "Maak het heel!", []),
        ("Maak het heel #g !", "Maak het heel #g", ["#g"]),
        ("Maak het heel ! #g", "Maak het heel #g", ["#g"]),
        ("Maak het heel #g. +2", "Maak het heel #g. +2", ["#g", "+2"]),
        ("#g maak het heel", "#g maak het heel", []),
    ],
)
def test_of_a_main_point_the_highlight_alone_goes(raw: str, text: str, signs: list[str]) -> None:
    line = read(raw, MAIN_POINT)
    assert (line.text, told(line)) == (text, {})
    assert unsure(line) == [(sign, "not_here", "") for sign in signs]


@pytest.mark.parametrize(
    ("raw", "text", "found"),
    [
        (r"Te duur #g \#l", "Te duur #l", {"themes": ("money",)}),
        (r"Te duur \#l #g \+2 !", "Te duur #l +2", {"themes": ("money",), "highlight": True}),
        (r"Te duur #g \+ 2", "Te duur + 2", {"themes": ("money",)}),
        (r"Te duur #g \!", "Te duur !", {"themes": ("money",)}),
        (r"Te duur ~idee \~goed +1", "Te duur ~goed", {"choices": {"kind": "idea"}, "also": 1}),
        (r"Te duur  \#g  \#l", "Te duur  #g  #l", {}),
        (r"\#g \#l", "#g #l", {}),
    ],
)
def test_a_literal_sign_among_signs_takes_none_of_them_away(
    raw: str, text: str, found: dict[str, object]
) -> None:
    line = read(raw)
    assert (line.text, told(line)) == (text, found)


@pytest.mark.parametrize("signs", ["#g", "#g +2", "~idee"])
def test_signs_in_front_of_slashes_behind_words_are_told(signs: str) -> None:
    raw = f"Geen geld {signs} // noot"
    line = read(raw)
    assert (line.text, told(line)) == (raw, {})
    told_of_slashes = ("//", "for_room", "")
    assert unsure(line) == [*((one, "not_here", "") for one in signs.split()), told_of_slashes]
    assert unsure(read("Geen geld // noot")) == [told_of_slashes]
    assert told(read(f"Geen geld {signs} | // noot"))


@pytest.mark.parametrize("line", ["Ruimte ~²", "Ruimte ~٣", "Ruimte /²"])
def test_a_digit_of_another_kind_is_no_column(line: str) -> None:
    assert read(line).text == line
