"""The chips that show, while a line is typed, what it will become."""

from __future__ import annotations

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
KIT = small_kit(offered("talk", label="O"), offered("plan", "commitments"))
HELD = (answer(1, label="O01"), answer(2, label="O02"))
RECORD = holding(*HELD, *facts(date="2026-03-12", language="nl", table=4))


def shown(raw: str, item: str = "talk", record: Record = RECORD) -> Preview:
    capture = Capture(
        KIT, KIT.items[item], EXERCISES[item], lambda: "new", load_locale("nl"), DATE_NAMES
    )
    try:
        captured = capture.read(raw, record, at("19:30"))
    except Refused as refusal:
        return preview(raw, capture, record, refusal)
    return preview(raw, capture, record, captured)


def chips(raw: str, item: str = "talk") -> list[tuple[str, str]]:
    return [(chip.kind, chip.value) for chip in shown(raw, item).chips]


@pytest.mark.parametrize(("raw", "table"), [("tekst", 4), ("3: tekst", 3), ("p: tekst", 0)])
def test_a_line_is_shown_at_its_table_without_its_signs(raw: str, table: int) -> None:
    found = shown(f"{raw} #m !")
    assert (found.table, found.text, found.refusal) == (table, "tekst", None)
    assert shown("tekst", record=holding(*facts(date="2026-03-12"))).table == 0


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        ("tekst", []),
        ("tekst +2", [("also", "2")]),
        ("tekst !", [("highlight", "")]),
        ('"tekst', [("quote", "")]),
        ('"tekst +1 !', [("also", "1"), ("highlight", ""), ("quote", "")]),
        ("tekst #m", [("theme", "money")]),
        ("tekst #plein", [("free_theme", "plein")]),
        ("tekst #m #plein", [("theme", "money"), ("free_theme", "plein")]),
        ("tekst ~gr", [("choice", "programme.land")]),
        ("tekst ~gr ~a", [("choice", "programme.land"), ("choice", "kind.act")]),
        ("ook =O01", [("same", "O01")]),
        ("ook =O01 =o02 +2", [("same", "O01"), ("same", "O02")]),
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
    ],
)
def test_an_agreement_shows_who_and_when(raw: str, found: list[tuple[str, str]]) -> None:
    assert chips(raw, "plan") == [("kind", "commitment"), *found]
    assert chips(f"* {raw}") == [("kind", "commitment"), *found]


def test_what_would_be_refused_keeps_its_marks_and_says_why() -> None:
    found = shown("3: #m ! +2")
    assert (found.table, found.text) == (3, "")
    assert [(chip.kind, chip.value) for chip in found.chips] == [("also", "2"), ("highlight", "")]
    assert found.refusal is not None
    assert found.refusal.key == "capture.no_words"


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
