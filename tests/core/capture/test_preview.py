"""The chips that show, while a line is typed, what it will become."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cwb_workshop.content.locale_reader import load_locale
from cwb_workshop.core.capture.capture_steps import Capture
from cwb_workshop.core.capture.preview import Preview, preview
from cwb_workshop.core.contract.plain_exercise import PlainExercise
from cwb_workshop.core.model.entry_kinds import COMMITMENT
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.record import Record
from tests.core.small import answer, at, facts, holding, offered, small_kit
from tests.languages import DATE_NAMES
from tests.workshop import a_session


class Agreements(PlainExercise):
    line_kind = COMMITMENT


EXERCISES = {"talk": PlainExercise("talk"), "plan": Agreements("plan")}
KIT = small_kit(
    offered("talk", label="O", fields=["programme", "kind"]), offered("plan", "commitments")
)
HELD = (answer(1, label="O01"), answer(2, label="O02"))
RECORD = holding(*HELD, *facts(date="2026-03-12", language="nl", table=4))


def shown(
    raw: str, item: str = "talk", record: Record = RECORD, accepted: tuple[str, ...] = ()
) -> Preview:
    capture = Capture(
        KIT, KIT.items[item], EXERCISES[item], lambda: "new", load_locale("nl"), DATE_NAMES
    )
    line = capture.parse(raw, record, accepted)
    table = 4 if line.table is None else line.table
    try:
        captured = capture.read(line, record, at("19:30"))
    except Refused as refusal:
        return preview(line, table, refusal)
    return preview(line, table, captured, capture.form)


def chips(raw: str, item: str = "talk") -> list[tuple[str, str]]:
    return [(chip.kind, chip.value) for chip in shown(raw, item).chips]


@pytest.mark.parametrize(("raw", "table"), [("tekst", 4), ("3: tekst", 3), ("p: tekst", 0)])
def test_a_line_is_shown_at_its_table_without_its_signs(raw: str, table: int) -> None:
    found = shown(f"{raw} #m !")
    assert (found.table, found.kept, found.refusal) == (table, "tekst", None)


@pytest.mark.parametrize("raw", ["tekst", "3 bankjes", "tekst #plein", "tekst 2x", '"A" en "B"'])
def test_of_a_line_that_stays_whole_no_other_words_are_shown(raw: str) -> None:
    assert shown(raw).kept == ""
    assert shown(f"3: {raw}").kept == raw, "the table is taken out"
    assert shown(f"\\#m {raw}").kept == f"#m {raw}", "so is a backslash"


def test_what_may_be_a_sign_is_shown_until_somebody_says_that_it_is_one() -> None:
    found = shown("tekst #plein 2x")
    assert [sign.sign for sign in found.unsure] == ["#plein", "2x"]
    taken = shown("tekst #plein 2x", accepted=("#plein",))
    assert [sign.sign for sign in taken.unsure] == ["2x"]
    assert taken.kept == "tekst 2x"
    assert ("free_theme", "plein") in [(chip.kind, chip.value) for chip in taken.chips]


def test_a_choice_that_another_takes_the_place_of_is_shown_as_replaced() -> None:
    kit = small_kit(offered("talk", fields=["kind"]))
    both = replace(kit, choices={"kind": {"act": "a", "idea": "i"}})
    capture = Capture(
        both, both.items["talk"], EXERCISES["talk"], lambda: "new", load_locale("nl"), DATE_NAMES
    )
    line = capture.parse("tekst ~a ~i", RECORD)
    found = preview(line, 4, capture.read(line, RECORD, at("19:30")))
    assert [(chip.kind, chip.value) for chip in found.chips] == [
        ("choice", "kind.idea"),
        ("replaced", "kind.act"),
    ]


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        ("tekst", []),
        ("tekst +2", [("also", "2")]),
        ("tekst !", [("highlight", "")]),
        ('"tekst', [("quote", "")]),
        ('"tekst +1 !', [("also", "1"), ("highlight", ""), ("quote", "")]),
        ("tekst #m", [("theme", "money")]),
        ("tekst ##plein", [("free_theme", "plein")]),
        ("tekst #m ##plein", [("theme", "money"), ("free_theme", "plein")]),
        ("tekst ~gr", [("choice", "programme.land")]),
        ("tekst ~gr ~a", [("choice", "programme.land"), ("choice", "kind.act")]),
        ("=O01", [("same", "O01")]),
        ("=o2 +2", [("same", "O02"), ("also", "3")]),
        ("ook =O01", []),
        ("#m +1", [("newest", "O02"), ("also", "1"), ("theme", "money")]),
        ("? wie", [("kind", "question")]),
        ("// stil", [("kind", "note")]),
    ],
)
def test_each_sign_becomes_a_chip(raw: str, found: list[tuple[str, str]]) -> None:
    assert chips(raw) == found


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        ("Bel @Jan ^15/5", [("who", "Jan"), ("when", "2026-05-15")]),
        ("Bel @Jan", [("who", "Jan"), ("no_date", "")]),
        ("Bel ^ooit eens", [("who", ""), ("no_date", "ooit eens")]),
        ("Bel @Jan ^5/1", [("who", "Jan"), ("when", "2027-01-05")]),
    ],
)
def test_an_agreement_shows_who_and_when(raw: str, found: list[tuple[str, str]]) -> None:
    assert chips(raw, "plan") == [("kind", "commitment"), *found]
    assert chips(f"* {raw}") == [("kind", "commitment"), *found]


def test_a_year_that_may_be_another_is_asked() -> None:
    (sign,) = shown("Bel @Jan ^5/1", "plan").unsure
    assert (sign.sign, sign.meaning, sign.value) == ("^5/1", "date", "2027-01-05")


def test_what_would_be_refused_keeps_its_marks_and_says_why() -> None:
    found = shown(f"3: {'x' * 501} #m ! +2")
    assert (found.table, found.kept) == (3, "")
    assert [(chip.kind, chip.value) for chip in found.chips] == [("also", "2"), ("highlight", "")]
    assert found.refusal is not None
    assert found.refusal.key == "capture.too_long"


def test_where_nothing_is_captured_a_line_is_a_remark_that_the_room_does_not_see() -> None:
    session = a_session("break")
    assert session.preview("te weinig koffie").is_remark
    assert not session.preview("? wie betaalt").is_remark
    assert not session.preview("// stil").is_remark
    session.open_item("obstacles")
    assert not session.preview("te weinig koffie").is_remark


def test_of_words_there_are_as_many_as_were_typed_and_of_counts_their_sum() -> None:
    session = a_session("checkin")
    assert [(chip.kind, chip.value) for chip in session.preview("thuis, samen").chips] == [
        ("words", "2")
    ]
    session.open_item("principles_vote")
    assert [(chip.kind, chip.value) for chip in session.preview("1 2 3 4 5 6 7 8").chips] == [
        ("kind", "dots"),
        ("counts", "36"),
    ]
