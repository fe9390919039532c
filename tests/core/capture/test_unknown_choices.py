"""A choice that is none stays in the words of the laptop, and never comes to the wall."""

from __future__ import annotations

import pytest

from cwb_workshop.core.capture.unknown_choices import unknown_choices, without_unknown_choices
from cwb_workshop.core.model.entry import Entry
from tests.workshop import kit


def said(text: str, item: str = "question_1") -> Entry:
    return Entry("1", item, "answer", text=text)


@pytest.mark.parametrize(
    ("text", "unknown", "shown"),
    [
        ("Samen inkopen ~xx", ("~xx",), "Samen inkopen"),
        ("Samen inkopen ~xx 2x", ("~xx",), "Samen inkopen 2x"),
        ("Samen inkopen ~xx :-) !!", ("~xx",), "Samen inkopen :-) !!"),
        ("Samen inkopen #plein~xx", ("#plein~xx",), "Samen inkopen"),
        ("Samen inkopen ~xx ~yy.", ("~yy.", "~xx"), "Samen inkopen"),
        ("Samen inkopen (~xx)", ("(~xx)",), "Samen inkopen"),
        ("Samen inkopen ~idee", (), "Samen inkopen ~idee"),
        ("het pad ~xx is lang", (), "het pad ~xx is lang"),
        ("ongeveer ~ 50%", (), "ongeveer ~ 50%"),
    ],
)
def test_only_a_choice_at_the_end_that_the_item_has_not_is_unknown(
    text: str, unknown: tuple[str, ...], shown: str
) -> None:
    entry = said(text)
    assert unknown_choices(entry, kit()) == unknown
    told = without_unknown_choices(entry, kit())
    assert told is not None
    assert told.text == shown


def test_of_a_choice_alone_nothing_is_left() -> None:
    assert without_unknown_choices(said("~xx"), kit()) is None


def test_in_an_item_without_choices_each_is_unknown() -> None:
    assert unknown_choices(said("bankjes ~idee", "obstacles"), kit()) == ("~idee",)


def test_a_question_is_words() -> None:
    assert unknown_choices(Entry("1", "question_1", "question", text="wat ~xx"), kit()) == ()


@pytest.mark.parametrize(
    ("text", "unknown", "shown"),
    [
        ("ook hier ~4", ("~4",), "ook hier"),
        ("kolom fout ~0 ~5.", ("~5.", "~0"), "kolom fout"),
        ("het kost ~20", (), "het kost ~20"),
        ("met ~4 mensen", (), "met ~4 mensen"),
        ("ergens ~xx en ~20", (), "ergens ~xx en ~20"),
    ],
)
def test_on_a_board_a_column_that_is_not_there_is_unknown(
    text: str, unknown: tuple[str, ...], shown: str
) -> None:
    entry = said(text, "case_cleveland")
    assert unknown_choices(entry, kit(), columns=3) == unknown
    told = without_unknown_choices(entry, kit(), columns=3)
    assert told is not None
    assert told.text == shown


def test_without_a_board_about_four_is_words() -> None:
    assert unknown_choices(said("het kost ~4"), kit()) == ()


def test_a_word_that_is_meant_to_be_read_is_read_and_what_stands_behind_it_is_not() -> None:
    entry = said("Letterlijk ~xx ~yy")
    assert unknown_choices(entry, kit(), literal="~xx") == ("~yy",)
    told = without_unknown_choices(entry, kit(), literal="~xx")
    assert told is not None
    assert told.text == "Letterlijk ~xx"
