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
