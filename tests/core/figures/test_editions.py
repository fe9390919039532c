"""What each edition may print: a record in which nothing else is, and how much was left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from cwb_workshop.core.agenda.read_back import approvals, approve
from cwb_workshop.core.contract.plain_exercise import PlainExercise
from cwb_workshop.core.figures.editions import LeftOut, Printed, printed
from cwb_workshop.core.model.audience import (
    EDITIONS,
    EVERYBODY,
    PAPER,
    Declared,
    DeclaredFact,
    DeclaredField,
    Edition,
)
from cwb_workshop.core.model.entry import Entry, Json, Value
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.record import Record
from tests.core.small import KINDS, answer, at, facts, holding, offered, small_kit

GIVEN_AWAY = "Wij als zorgorganisatie doen mee"
DECLARED = Declared(
    (
        *(DeclaredFact("session", key, EVERYBODY) for key in ("place", "tables", "present")),
        DeclaredFact("session", "table_sizes", EVERYBODY),
        DeclaredFact("session", "roles", PAPER),
        DeclaredFact("session", "in_short", PAPER, sentence=True),
        DeclaredFact("session", "contact", PAPER),
        DeclaredFact("item", "hands", EVERYBODY),
        DeclaredFact("item", "read_back.*", EVERYBODY),
        DeclaredFact("line", "drawing", EVERYBODY),
        DeclaredFact("themes.summary", "*", EVERYBODY, sentence=True),
    ),
    (
        DeclaredField("dots", "counts", EVERYBODY),
        DeclaredField("dots", "remark", EVERYBODY),
        DeclaredField("answer", "why", frozenset({"organiser"})),
    ),
    KINDS,
)


def kit() -> Kit:
    held = small_kit(offered("talk"))
    names: Mapping[str, str] = {"care": "Zorg", "resident": "Bewoner", "other": "Anders"}
    texts = {name: replace(text, roles=names) for name, text in held.texts.items()}
    return replace(held, roles=tuple(names), texts=texts)


class Votes(PlainExercise):
    """Takes dots of fewer than five votes out."""

    def without_few_votes(self, record: Record, kit: Kit) -> Record:
        few = {e.id: replace(e, fields={}) for e in record.entries.values() if _votes(e) < 5}
        kept = {key: fact for key, fact in record.facts.items() if key[1] != "hands"}
        return replace(record, entries={**record.entries, **few}, facts=kept)


def _votes(entry: Entry) -> int:
    counts = entry.fields.get("counts")
    return sum(counts) if isinstance(counts, list) else 99


def edition(name: Edition, *values: Value, roles: Json = None) -> Printed:
    given = {"resident": 9, "care": 1} if roles is None else roles
    record = holding(*values, *facts(roles=given))
    return printed(record, kit(), name, DECLARED, [Votes("dots")])


def ids(found: Printed) -> list[str]:
    return list(found.record.entries)


@pytest.mark.parametrize("name", EDITIONS)
def test_what_is_withdrawn_joined_or_a_note_is_printed_in_none(name: Edition) -> None:
    held: tuple[Value, ...] = (
        answer(1),
        answer(2, withdrawn=True),
        answer(3, merged_into="1"),
        answer(4, kind="note"),
        answer(5, shown=True),
    )
    assert ids(edition(name, *held)) == ["1", "5"]


def test_words_of_a_small_role_are_not_in_the_public_edition_and_are_counted() -> None:
    held = (answer(1, GIVEN_AWAY), answer(2), answer(3, themes=(f"#{GIVEN_AWAY}",)))
    public = edition("public", *held)
    assert ids(public) == ["2"]
    assert public.left_out == LeftOut(texts=2)
    assert public.withheld == ()
    for name in ("municipality", "organiser"):
        assert ids(edition(name, *held)) == ["1", "2", "3"]
    assert edition("municipality", *held).left_out == LeftOut()


def test_the_organiser_is_told_what_the_public_does_not_get() -> None:
    held: tuple[Value, ...] = (
        answer(1, GIVEN_AWAY),
        answer(2, kind="note"),
        answer(3, kind="note", withdrawn=True),
        answer(4, withdrawn=True),
        answer(5, GIVEN_AWAY, withdrawn=True),
        answer(6, "gewoon"),
    )
    found = edition("organiser", *held)
    assert [(one.line.id, one.words) for one in found.withheld] == [("1", (GIVEN_AWAY,))]
    assert [entry.id for entry in found.notes] == ["2"]
    assert found.withdrawn == 3
    assert found.left_out == LeftOut(texts=1)
    other = edition("municipality", *held)
    assert (other.withheld, other.notes, other.withdrawn) == ((), (), 0)


def test_of_a_figure_the_words_go_and_the_figure_stays() -> None:
    dots = answer(
        1, GIVEN_AWAY, kind="dots", themes=("money",), fields={"counts": [9], "remark": GIVEN_AWAY}
    )
    kept = answer(2, "gewoon", kind="dots", fields={"counts": [8], "remark": "ook gewoon"})
    found = edition("public", dots, kept)
    assert found.record.entries["1"] == replace(dots, text="", themes=(), fields={"counts": [9]})
    assert found.record.entries["2"] == kept
    assert found.left_out == LeftOut(texts=1)
    remarked = replace(dots, text="gewoon")
    assert edition("public", remarked).record.entries["1"].text == "gewoon"


def test_a_sentence_in_which_a_small_role_speaks_is_left_out_too() -> None:
    held: tuple[Value, ...] = (
        *facts(in_short=GIVEN_AWAY, contact=GIVEN_AWAY),
        *facts("themes.summary", money="Geld is krap", rules=GIVEN_AWAY),
        answer(1, themes=("money", "rules")),
    )
    public = edition("public", *held)
    assert public.record.text("in_short") == ""
    assert public.record.text("contact") == GIVEN_AWAY
    assert public.record.facts_of("themes.summary") == {"money": "Geld is krap"}
    assert public.left_out == LeftOut(texts=2)
    assert edition("organiser", *held).record.text("in_short") == GIVEN_AWAY


def test_a_drawing_goes_with_the_words_it_was_made_for_wherever_it_stands() -> None:
    held: tuple[Value, ...] = (
        answer(1, GIVEN_AWAY),
        answer(2),
        answer(3),
        *facts("1", drawing="theirs"),
        *facts("2", drawing="theirs"),
        *facts("3", drawing="own"),
    )
    public = edition("public", *held).record
    assert [public.facts_of(entry) for entry in "123"] == [{}, {}, {"drawing": "own"}]
    whole = edition("municipality", *held).record
    assert whole.facts_of("1") == whole.facts_of("2") == {"drawing": "theirs"}


def test_few_votes_are_not_in_the_public_edition_and_are_counted() -> None:
    held: tuple[Value, ...] = (
        answer(1, kind="dots", fields={"counts": [1, 2]}),
        answer(2, kind="dots", fields={"counts": [4, 2]}),
        *facts("talk", hands=2),
    )
    public = edition("public", *held)
    assert public.record.entries["1"].fields == {}
    assert public.record.entries["2"].fields == {"counts": [4, 2]}
    assert public.record.facts_of("talk") == {}
    assert public.left_out == LeftOut(votes=2)
    organiser = edition("organiser", *held)
    assert organiser.record.entries["1"].fields == {"counts": [1, 2]}
    assert organiser.record.facts_of("talk") == {"hands": 2}
    assert organiser.left_out == LeftOut(votes=2)


def test_fields_are_those_declared_for_the_edition() -> None:
    held = answer(1, fields={"why": "daarom", "kind": "act"})
    assert edition("public", held).record.entries["1"].fields == {"kind": "act"}
    assert edition("organiser", held).record.entries["1"].fields == {"why": "daarom", "kind": "act"}


def test_small_roles_stand_together_and_how_many_they_are_is_told() -> None:
    found = edition("organiser", roles={"resident": 9, "care": 1})
    assert found.record.fact("roles") == {"resident": 9, "other": 1}
    assert (found.merged, found.missing) == (1, ())
    none = edition("organiser", roles={"resident": 9})
    assert (none.merged, none.missing) == (0, ("care",))
    assert edition("public", roles={"resident": 9}).missing == ("care",)
    assert edition("public", roles={"resident": 1}).missing == ()
    assert edition("organiser", roles={"resident": 1}).missing == ("care",)
    assert edition("public", roles={}).record.fact("roles") is None


@pytest.mark.parametrize(
    ("sizes", "told"), [([5, 6], True), ([3, 9], True), ([2, 9], False), ([0, 9], True)]
)
def test_a_table_of_one_or_two_is_not_told_by_its_size(sizes: Json, told: bool) -> None:
    public = edition("public", *facts(table_sizes=sizes)).record
    assert (public.fact("table_sizes") == sizes) is told
    if not told:
        assert public.fact("table_sizes") is None
        assert (public.number("tables"), public.number("present")) == (2, 11)
    else:
        assert public.fact("tables") is None
    whole = edition("municipality", *facts(table_sizes=sizes)).record
    assert whole.fact("table_sizes") == sizes


def test_a_yes_stands_though_not_all_it_was_said_to_is_printed() -> None:
    record = holding(
        answer(1, GIVEN_AWAY, table=2), answer(2, table=2), *facts(roles={"care": 1, "resident": 9})
    )
    record = record.after(approve(record, kit(), "talk", 2, KINDS, at("20:41")))
    public = printed(record, kit(), "public", DECLARED, []).record
    assert list(public.entries) == ["2"]
    assert [yes.time for yes in approvals(public, "talk", KINDS)] == ["20:41"]
    changed = replace(record, entries={**record.entries, "2": answer(2, "anders", table=2)})
    assert approvals(printed(changed, kit(), "public", DECLARED, []).record, "talk", KINDS) == ()


def test_of_an_empty_session_nothing_is_printed() -> None:
    assert printed(Record(), kit(), "public", DECLARED, []) == Printed(Record())


def test_words_beside_a_line_go_without_it() -> None:
    beside = Declared(
        DECLARED.facts, (DeclaredField("answer", "help", PAPER, beside=True),), DECLARED.kinds
    )
    lines = (
        answer(1, fields={"help": GIVEN_AWAY}),
        answer(2, GIVEN_AWAY, fields={"help": GIVEN_AWAY}),
        answer(3, fields={"help": "een sleutel"}),
    )
    record = holding(*lines, *facts(roles={"resident": 9, "care": 1}))
    found = printed(record, kit(), "public", beside, [])
    assert [(e.id, dict(e.fields)) for e in found.record.entries.values()] == [
        ("1", {}),
        ("3", {"help": "een sleutel"}),
    ]
    assert found.left_out == LeftOut(texts=2)
