"""Which form of a word goes with a number, by the rules of CLDR."""

from __future__ import annotations

import pytest

from cwb_workshop.core.model.locale import matches

ARABIC = {
    "zero": "n in 0",
    "one": "n in 1",
    "two": "n in 2",
    "few": "n mod 100 in 3..10",
    "many": "n mod 100 in 11..99",
}
POLISH_FEW = "v in 0 and i mod 10 in 2..4 and i mod 100 not in 12..14"
RUSSIAN_MANY = (
    "v in 0 and i mod 10 in 0 or v in 0 and i mod 10 in 5..9 or v in 0 and i mod 100 in 11..14"
)


@pytest.mark.parametrize(
    ("form", "numbers"),
    [
        ("zero", (0,)),
        ("one", (1,)),
        ("two", (2,)),
        ("few", (3, 10, 103, 110)),
        ("many", (11, 99, 111, 199)),
    ],
)
def test_each_number_has_one_form(form: str, numbers: tuple[int, ...]) -> None:
    for number in numbers:
        assert [name for name, rule in ARABIC.items() if matches(rule, number)] == [form]


def test_what_no_rule_names_has_none() -> None:
    for number in (100, 102, 200):
        assert not any(matches(rule, number) for rule in ARABIC.values())


@pytest.mark.parametrize(("number", "few"), [(2, 1), (4, 1), (22, 1), (12, 0), (5, 0), (112, 0)])
def test_parts_of_a_rule_hold_together(number: int, few: int) -> None:
    assert matches(POLISH_FEW, number) == bool(few)


@pytest.mark.parametrize(("number", "many"), [(0, 1), (5, 1), (11, 1), (1, 0), (22, 0), (114, 1)])
def test_one_of_several_parts_is_enough(number: int, many: int) -> None:
    assert matches(RUSSIAN_MANY, number) == bool(many)


def test_a_whole_number_has_no_decimals() -> None:
    assert matches("v in 0", 7)
    assert not matches("v not in 0", 7)
    assert matches("i in 0,1", 1)


@pytest.mark.parametrize("rule", ["", "n is 1", "x in 1", "n in 1 and", "n in one"])
def test_anything_else_is_no_rule(rule: str) -> None:
    with pytest.raises(ValueError, match=r"rule of plurals|invalid literal"):
        matches(rule, 1)
