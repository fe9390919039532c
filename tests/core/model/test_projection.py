"""What an audience gets of a record: what is declared for it, and nothing beside it."""

from __future__ import annotations

from dataclasses import replace

from cwb_workshop.core.model.audience import EVERYBODY, PAPER, ROOM, Audience, Declared
from cwb_workshop.core.model.audience import DeclaredFact as Known
from cwb_workshop.core.model.audience import DeclaredField as KnownField
from cwb_workshop.core.model.projection import seen_by
from cwb_workshop.core.model.record import Record
from tests.core.small import answer, facts, holding, planned, small_kit, visits

KIT = small_kit()
DECLARED = Declared(
    (
        Known("session", "place", EVERYBODY),
        Known("session", "contact", PAPER),
        Known("session", "table", frozenset()),
        Known("item", "hands", ROOM),
        Known("line", "drawing", EVERYBODY),
        Known("themes.summary", "*", EVERYBODY),
    ),
    (KnownField("commitment", "who", EVERYBODY), KnownField("commitment", "phone", PAPER)),
)
RECORD = holding(
    *facts(place="Zuid", contact="balie", table=3, undeclared="x"),
    *facts("talk", hands=5, undeclared="x"),
    *facts("1", drawing="a", undeclared="x"),
    *facts("2", drawing="b"),
    *facts("themes.summary", money="Geld is krap", rules="Regels knellen"),
    answer(1, themes=("money",), fields={"kind": "act", "own": "x"}),
    answer(2, themes=("rules",)),
    answer(3, kind="commitment", fields={"who": "Jan", "phone": "06", "kind": "act", "own": "x"}),
    *planned(talk=5),
    *visits(("talk", "19:00", "")),
)


def seen(audience: Audience, *entries: str) -> Record:
    return seen_by(audience, RECORD, [RECORD.entries[key] for key in entries], KIT, DECLARED)


def test_of_the_entries_only_those_that_were_given_are_there() -> None:
    record = seen("room", "1", "3")
    assert list(record.entries) == ["1", "3"]
    assert (record.plan, record.visits) == (RECORD.plan, RECORD.visits)


def test_of_the_fields_only_those_declared_or_chosen_from_the_kit_are_there() -> None:
    room, public = seen("room", "1", "2", "3").entries, seen("public", "1", "3").entries
    assert room["1"].fields == public["1"].fields == {"kind": "act"}
    assert room["2"] is RECORD.entries["2"]
    assert room["3"] == replace(RECORD.entries["3"], fields={"who": "Jan"})
    assert public["3"].fields == {"who": "Jan", "phone": "06"}


def test_of_the_facts_only_those_declared_for_this_audience_are_there() -> None:
    room, public = seen("room", "1", "2"), seen("public", "1", "2")
    assert room.facts_of() == {"place": "Zuid"}
    assert public.facts_of() == {"place": "Zuid", "contact": "balie"}
    assert (room.facts_of("talk"), public.facts_of("talk")) == ({"hands": 5}, {})


def test_behind_a_name_in_a_field_a_note_is_left_out_and_in_a_sentence_it_is_text() -> None:
    fields = {"who": "buurt // stil", "phone": "bellen // check"}
    line = answer(4, kind="commitment", fields=fields)
    record = seen_by("public", RECORD, [line], KIT, DECLARED)
    assert record.entries["4"].fields == {"who": "buurt", "phone": "bellen // check"}


def test_what_a_line_has_beside_it_goes_with_the_line() -> None:
    assert seen("room", "1").facts_of("1") == {"drawing": "a"}
    assert seen("room", "2").facts_of("1") == {}


def test_a_sentence_on_a_theme_stands_where_a_line_with_that_theme_does() -> None:
    assert seen("room", "1").facts_of("themes.summary") == {"money": "Geld is krap"}
    assert seen("room", "3").facts_of("themes.summary") == {}
