"""Errors of the world, told in words and never without an end."""

from __future__ import annotations

from cwb_workshop.core.model.errors import FileFault, KitError, Refused, UserFacingError
from cwb_workshop.core.model.words import Sentences


def test_an_error_names_its_sentence_and_what_stands_in_it() -> None:
    error = Refused("capture.no_table", table=9, tables=5)
    assert (error.key, error.values) == ("capture.no_table", {"table": 9, "tables": 5})
    assert str(error) == "capture.no_table (table=9, tables=5)"
    assert str(UserFacingError("store.full")) == "store.full"
    assert error.args == ("capture.no_table",)


def fault(number: int, **values: object) -> FileFault:
    return FileFault(f"kit.toml {number}", "empty", values)


def sentences(error: KitError) -> list[tuple[str, dict[str, object]]]:
    told = error.values["faults"]
    assert isinstance(told, Sentences)
    return [(key, dict(values)) for key, values in told.sentences]


def test_each_fault_of_a_kit_is_told_where_it_stands() -> None:
    error = KitError((fault(1, value=3), fault(2)))
    assert error.key == "kit.faults"
    assert error.values["n"] == 2
    assert error.faults == (fault(1, value=3), fault(2))
    assert sentences(error) == [
        ("kit.fault.empty", {"at": "kit.toml 1", "value": "3"}),
        ("kit.fault.empty", {"at": "kit.toml 2"}),
    ]


def test_five_faults_are_told_and_then_how_many_more() -> None:
    five = KitError(tuple(fault(number) for number in range(5)))
    assert [key for key, _values in sentences(five)] == ["kit.fault.empty"] * 5
    seven = KitError(tuple(fault(number) for number in range(7)))
    assert sentences(seven)[5:] == [("kit.fault.more", {"n": 2})]
    assert seven.values["n"] == len(seven.faults) == 7


def test_what_a_kit_says_is_cut_where_a_sentence_would_not_end() -> None:
    ((_key, values),) = sentences(KitError((fault(1, value="x" * 300),)))
    assert values["value"] == "x" * 200
