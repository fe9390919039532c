"""Two codes with a word between them that leaves open whether both are meant."""

from __future__ import annotations

import pytest

from tests.core.capture.typed import RULES, read, told, unsure


@pytest.mark.parametrize(
    ("signs", "values"),
    [
        ("~nplv / ~idee", "programme.nplv kind.idea"),
        ("~nplv en ~idee", "programme.nplv kind.idea"),
        ("~idee of ~goed", "kind.idea kind.experience_good"),
        ("~idee or /goed", "kind.idea kind.experience_good"),
        ("~nplv & ~idee & ~jaar", "programme.nplv kind.idea term.year"),
    ],
)
def test_they_are_kept_and_asked_together(signs: str, values: str) -> None:
    line = read(f"Meer geld {signs} #g")
    assert (line.text, told(line)) == (f"Meer geld {signs}", {"themes": ("money",)})
    assert unsure(line) == [(signs, "choice", values)]


def test_once_they_are_taken_both_are_choices() -> None:
    line = read("Meer geld ~nplv / ~idee", RULES, "~nplv / ~idee")
    assert line.text == "Meer geld"
    assert line.choices == {"programme": "nplv", "kind": "idea"}


def test_of_two_of_the_same_field_the_last_counts_once_they_are_taken() -> None:
    line = read("Meer geld ~idee of ~goed", RULES, "~idee of ~goed")
    assert line.choices == {"kind": "experience_good"}
    assert line.replaced == ("kind.idea",)


@pytest.mark.parametrize("line", ["Meer geld ~idee / goed", "Goed idee of ~slecht plan"])
def test_a_code_beside_a_word_is_not_one_of_two(line: str) -> None:
    assert [sign for sign in unsure(read(line)) if " " in sign[0]] == []
