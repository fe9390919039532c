"""What is typed in a field of a form, read as the value that its kind of field holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from cwb_workshop.core.capture.field_values import kept, read_value
from cwb_workshop.core.contract.capture_form import FieldKind, FormField
from cwb_workshop.core.model.entry import Json
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.limits import TEXTS
from cwb_workshop.core.model.record import Record
from tests.core.small import facts, holding
from tests.languages import DATE_NAMES

DAY = date(2026, 3, 12)


def field(
    kind: FieldKind, *, scope: str = "talk", key: str = "own", highest: int = 9999
) -> FormField:
    return FormField(scope, key, kind, "Veld", highest=highest)


def refused(kind: FieldKind | FormField, typed: str) -> Refused:
    asked = kind if isinstance(kind, FormField) else field(kind)
    with pytest.raises(Refused) as refusal:
        read_value(asked, typed, DAY, DATE_NAMES)
    return refusal.value


@pytest.mark.parametrize("typed", ["", "   ", "\n\t", "\u202e"])
def test_where_nothing_is_typed_there_is_nothing(typed: str) -> None:
    kinds: tuple[FieldKind, ...] = ("text", "date", "label", "numbers", "choice")
    for kind in kinds:
        assert read_value(field(kind), typed, DAY, DATE_NAMES) == ""
        assert read_value(field(kind, scope=""), typed, DAY, DATE_NAMES) is None
    assert read_value(field("number"), typed, DAY, DATE_NAMES) is None


def test_a_text_is_kept_as_it_is_cleaned() -> None:
    assert read_value(field("text"), "  een\ttwee ", DAY, DATE_NAMES) == "een twee"
    most = TEXTS["venue"]
    assert read_value(field("text", key="venue"), "x" * most, DAY, DATE_NAMES) == "x" * most
    told = refused(field("text", key="venue"), "x" * (most + 1))
    assert (told.key, told.values["length"]) == ("limit.too_long", most + 1)


def test_a_date_is_written_as_a_date() -> None:
    assert read_value(field("date"), " 15 mei ", DAY, DATE_NAMES) == "2026-05-15"
    assert refused("date", "ooit").key == "console.form.date"
    assert refused("date", "ooit").values == {"value": "ooit"}
    assert refused("date", "1/1/2099").key == "limit.date"


def test_a_label_is_one_of_its_options_however_it_is_typed() -> None:
    asked = replace(field("label"), options=(("O01", "een"), ("Q1", "twee")))
    assert read_value(asked, "o01", DAY, DATE_NAMES) == "O01"
    assert read_value(asked, " Q1 ", DAY, DATE_NAMES) == "Q1"
    assert refused(asked, "Q2").key == "console.form.label"


@pytest.mark.parametrize(
    ("typed", "number"), [("5", 5), (" 007 ", 7), ("0", 0), ("000", 0), ("9999", 9999)]
)
def test_a_number_is_whole_and_within_its_bounds(typed: str, number: int) -> None:
    assert read_value(field("number"), typed, DAY, DATE_NAMES) == number


@pytest.mark.parametrize("typed", ["-1", "1.5", "vijf", "٣", "1 2", "+1"])
def test_what_is_no_whole_number_is_refused(typed: str) -> None:
    assert refused("number", typed).key == "console.form.number"


@pytest.mark.parametrize("typed", ["10000", "999999999", "9999999999", "9" * 300])
def test_a_number_beyond_its_bounds_is_refused_with_them(typed: str) -> None:
    told = refused("number", typed)
    assert told.key == "limit.bounds"
    assert told.values == {"field": "Veld", "lowest": 0, "highest": 9999}


def test_the_bounds_are_those_of_the_field() -> None:
    asked = FormField("talk", "x", "number", "Veld", highest=5, lowest=1)
    assert [read_value(asked, typed, DAY, DATE_NAMES) for typed in ("1", "5")] == [1, 5]
    assert refused(asked, "0").values == {"field": "Veld", "lowest": 1, "highest": 5}
    assert refused(asked, "6").key == "limit.bounds"
    large = FormField("talk", "x", "number", "Veld", highest=999_999_999)
    assert read_value(large, "999999999", DAY, DATE_NAMES) == 999_999_999
    assert refused(large, "1000000000").key == "limit.bounds"


@pytest.mark.parametrize(
    ("typed", "numbers"), [("1 2 3", [1, 2, 3]), ("1,2, 3", [1, 2, 3]), ("3", [3]), ("5,5", [5, 5])]
)
def test_numbers_stand_beside_one_another(typed: str, numbers: list[int]) -> None:
    assert read_value(field("numbers", highest=5), typed, DAY, DATE_NAMES) == numbers


@pytest.mark.parametrize("typed", ["0 1", "6", "1 twee", "1;2", "1 " * 100])
def test_numbers_beyond_their_bounds_or_too_many_are_refused(typed: str) -> None:
    assert refused(field("numbers", highest=5), typed).key == "console.form.numbers"


def test_there_may_be_as_many_numbers_as_tables() -> None:
    assert read_value(field("numbers", highest=5), "1 " * 99, DAY, DATE_NAMES) == [1] * 99


def test_what_was_typed_is_told_and_never_without_an_end() -> None:
    told = refused("number", "x" * 300).values["value"]
    assert isinstance(told, str)
    assert len(told) == 80


# What may be kept under a key

RECORD = holding(*facts(date="2026-03-12"))


@pytest.mark.parametrize(
    ("key", "value", "held"),
    [
        ("venue", "  Buurthuis\t", "Buurthuis"),
        ("hands", 9999, 9999),
        ("hands_2", 0, 0),
        ("unbounded", 10**9, 10**9),
        ("hands", True, True),
        ("hands", 1.5, 1.5),
        ("hands", None, None),
        ("table_sizes", [4, 5], [4, 5]),
        ("table_sizes", (4, 5), [4, 5]),
        ("roles", {"resident": 9}, {"resident": 9}),
        ("report_date", "2026-05-15", "2026-05-15"),
        ("report_date", "in mei", "in mei"),
        ("venue", "2099-01-01", "2099-01-01"),
    ],
)
def test_a_value_is_kept_as_it_may_be(key: str, value: Json, held: Json) -> None:
    found = kept(RECORD, key, value)
    assert found == held
    assert type(found) is type(held)


@pytest.mark.parametrize(
    ("key", "value", "why"),
    [
        ("venue", "x" * 81, "limit.too_long"),
        ("hands", 10_000, "limit.bounds"),
        ("hands_2", -1, "limit.bounds"),
        ("table_sizes", [4, 10_000], "limit.bounds"),
        ("roles", {"resident": 10_000}, "limit.bounds"),
        ("report_date", "2099-01-01", "limit.date"),
    ],
)
def test_a_value_that_is_too_much_is_refused(key: str, value: Json, why: str) -> None:
    with pytest.raises(Refused) as refusal:
        kept(RECORD, key, value)
    assert refusal.value.key == why


def test_a_text_of_a_record_without_a_day_is_kept() -> None:
    assert kept(Record(), "venue", "Zaal") == "Zaal"
