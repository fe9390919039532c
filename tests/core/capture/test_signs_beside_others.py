"""What stands beside a sign at the end of an answer never hides it, and never spoils it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.core.capture.typed import BOARD, MAIN_POINT, RULES, read, told, unsure


@pytest.mark.parametrize(
    ("raw", "text", "found"),
    [
        ("X #g 😀!", "X 😀!", {"themes": ("money",)}),
        ("X #g 😀.", "X 😀.", {"themes": ("money",)}),
        ("X +1 😀!", "X 😀!", {"also": 1}),
        ("X #g 😀, +1", "X 😀,", {"themes": ("money",), "also": 1}),
        ("X #g !😀", "X !😀", {"themes": ("money",)}),
        ("X #g ❤️!?", "X ❤️!?", {"themes": ("money",)}),
        ("X #g 👍🏽👨‍👩‍👧…", "X 👍🏽👨‍👩‍👧…", {"themes": ("money",)}),
        ("X #g😀", "X 😀", {"themes": ("money",)}),
        ("X +1😀!", "X 😀!", {"also": 1}),
    ],
)
def test_an_emoji_with_marks_hides_no_sign(raw: str, text: str, found: dict[str, Any]) -> None:
    line = read(raw)
    assert (line.text, told(line), line.unsure) == (text, found, ())


@pytest.mark.parametrize("raw", ["X 😀!", "X fijn😀", "X 😀x #g x", "X 😀#g"])
def test_an_emoji_takes_nothing_along(raw: str) -> None:
    line = read(raw)
    assert (line.text, told(line), line.unsure) == (raw, {}, ())


@pytest.mark.parametrize(
    ("raw", "text", "sign"),
    [
        ("X 2x +1", "X 2x", "2x"),
        ("X (2x) +1", "X (2x)", "(2x)"),
        ("X + 1 +1", "X + 1", "+ 1"),
        ("X #wijk2 +1", "X #wijk2", "#wijk2"),
        ("X =O01 +1", "X =O01", "=O01"),
        ("X +1 2x", "X 2x", "2x"),
        ("X groep 65 +5 +1", "X groep 65 +5", "+5"),
    ],
)
def test_what_may_be_a_sign_spoils_no_number_behind_it(raw: str, text: str, sign: str) -> None:
    line = read(raw)
    assert (line.text, told(line)) == (text, {"also": 1})
    assert [one.sign for one in line.unsure] == [sign]


@pytest.mark.parametrize(
    ("tail", "signs"),
    [
        ("#g/#l", [("#g/#l", "theme", "money continuity")]),
        ("#g&#l", [("#g&#l", "theme", "money continuity")]),
        ("#g-#l", [("#g-#l", "theme", "money continuity")]),
        ("#g + #l", [("#g + #l", "theme", "money continuity")]),
        ("#g | #l", [("#g | #l", "theme", "money continuity")]),
        ("#g - #l", [("#g - #l", "theme", "money continuity")]),
        ("~idee/~nplv", [("~idee/~nplv", "choice", "kind.idea programme.nplv")]),
        ("#g/#hek", [("#g/#hek", "new_theme", "hek")]),
        ("~idee/#g", [("~idee", "choice", "kind.idea"), ("#g", "theme", "money")]),
        ("#g/+1", [("#g", "theme", "money"), ("+1", "also", "1")]),
        ("#g / #hek", [("#g /", "theme", "money"), ("#hek", "new_theme", "hek")]),
    ],
)
def test_two_signs_that_leave_it_open_are_pointed_out(
    tail: str, signs: list[tuple[str, str, str]]
) -> None:
    line = read(f"X {tail}")
    assert (line.text, told(line), unsure(line)) == (f"X {tail}", {}, signs)
    accepted = read(f"X {tail}", RULES, *(sign for sign, _meaning, _value in signs))
    assert accepted.unsure == ()
    assert accepted.themes or accepted.choices


@pytest.mark.parametrize(
    ("tail", "text", "found", "sign"),
    [
        ("#g / ~idee", "X #g /", {"choices": {"kind": "idea"}}, "#g /"),
        ("#g en +1", "X #g en", {"also": 1}, "#g en"),
        ("#hek / #g", "X #hek /", {"themes": ("money",)}, "#hek"),
    ],
)
def test_of_two_kinds_the_first_is_pointed_out(
    tail: str, text: str, found: dict[str, Any], sign: str
) -> None:
    line = read(f"X {tail}")
    assert (line.text, told(line), [one.sign for one in line.unsure]) == (text, found, [sign])


@pytest.mark.parametrize("text", ["X +", "X en", "X - #", "X / dit"])
def test_a_word_between_that_has_no_sign_in_front_is_text(text: str) -> None:
    assert (read(f"{text} #g").text, read(f"{text} #g").unsure) == (text, ())


def test_a_main_point_has_no_other_signs_whatever_stands_between() -> None:
    assert read("X #g / #l", MAIN_POINT).text == "X #g / #l"


@pytest.mark.parametrize(
    ("tail", "kept"), [("+1...", " ..."), ("+1.", ""), ("+1,", ""), ("#g..", " .."), ("+1…", " …")]
)
def test_a_full_stop_goes_with_a_sign_and_dots_stay(tail: str, kept: str) -> None:
    assert read(f"X {tail}").text == f"X{kept}"


def test_an_unknown_code_on_a_board_is_no_column() -> None:
    assert unsure(read("X ~herken", BOARD)) == [("~herken", "no_choice", "")]
