"""What a typed line becomes, on plain values."""

from __future__ import annotations

from itertools import count

import pytest

from cwb_workshop.content.locale_reader import load_locale
from cwb_workshop.core.capture.capture_steps import Capture, Captured
from cwb_workshop.core.capture.entry_builders import added, new_entry
from cwb_workshop.core.contract.exercise import CaptureContext
from cwb_workshop.core.contract.line import Line
from cwb_workshop.core.contract.plain_exercise import PlainExercise
from cwb_workshop.core.model.entry import Change, Entry, Fact, Json, Kind, Step
from cwb_workshop.core.model.entry_kinds import COMMITMENT
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.record import Record
from tests.core.small import DOTS, at, facts, holding, offered, planned, question, small_kit
from tests.languages import DATE_NAMES

KIT = small_kit(
    offered("talk", label="O"),
    question("first", label="V"),
    question("second", label="W"),
    offered("plan", "commitments"),
    question("asked", label="A", fields=("programme", "kind")),
)


class Agreements(PlainExercise):
    line_kind = COMMITMENT


def _exercise(item: str) -> PlainExercise:
    return Agreements(item) if item == "plan" else PlainExercise(item)


def reader(record: Record, item: str = "talk", exercise: PlainExercise | None = None) -> Capture:
    number = count(100)
    return Capture(
        KIT,
        KIT.items[item],
        exercise or _exercise(item),
        lambda: str(next(number)),
        load_locale(record.text("language") or "nl"),
        date_names=DATE_NAMES,
    )


def taken(
    raw: str,
    record: Record,
    item: str = "talk",
    chosen: int | None = None,
    accepted: tuple[str, ...] = (),
) -> Captured:
    capture = reader(record, item)
    line = capture.parse(raw, record, accepted, chosen=chosen)
    return capture.read(line, record, at("19:30:05.9"), chosen=chosen)


BEGUN = holding(*facts(date="2026-03-12", language="nl", tables=5))


def test_a_line_becomes_an_answer_with_all_its_signs() -> None:
    captured = taken('3: "tekst" #m #m ##plein +2 ! ~gr ~a', BEGUN, "asked")
    entry = Entry(
        id="100",
        item="asked",
        kind="answer",
        label="A01",
        table=3,
        text="tekst",
        themes=("money", "#plein"),
        also=2,
        highlight=True,
        quote=True,
        fields={"programme": "land", "kind": "act"},
        number=1,
        created="2026-03-12T19:30:05",
    )
    assert captured.entries == (entry,)
    assert captured.step == Step(
        "step.line", (Change(None, entry), Change(None, Fact("", "table", 3)))
    )


@pytest.mark.parametrize(
    ("raw", "name", "kind", "fields"),
    [
        ("tekst", "step.line", "answer", {}),
        ("// tekst #m", "step.note", "note", {}),
        ("? tekst", "step.question", "question", {"status": "open"}),
        ("* tekst", "step.commitment", "commitment", {"who": "", "by": "", "by_words": ""}),
        (
            "* tekst @Jan ^15/5",
            "step.commitment",
            "commitment",
            {"who": "Jan", "by": "2026-05-15", "by_words": ""},
        ),
        (
            "* tekst ^ooit",
            "step.commitment",
            "commitment",
            {"who": "", "by": "", "by_words": ""},
        ),
    ],
)
def test_a_prefix_makes_another_kind(
    raw: str, name: str, kind: Kind, fields: dict[str, Json]
) -> None:
    captured = taken(raw, BEGUN)
    (entry,) = captured.entries
    assert (captured.step.name, entry.kind, entry.fields) == (name, kind, fields)
    assert captured.step.undoable


def test_where_agreements_are_made_every_line_is_one() -> None:
    (entry,) = taken("Bel de school @Jan", BEGUN, "plan").entries
    assert (entry.kind, entry.text, entry.fields["who"]) == ("commitment", "Bel de school", "Jan")
    (question,) = taken("? wie", BEGUN, "plan").entries
    assert question.kind == "question"
    assert taken("Bel de school", BEGUN, "plan").step.name == "step.line"


def test_an_exercise_that_reads_a_line_itself_makes_what_it_says() -> None:
    class Own(PlainExercise):
        def read(self, line: Line, context: CaptureContext) -> tuple[Change, ...] | None:
            return (added(new_entry(context, DOTS, line.text)),)

    capture = reader(BEGUN, exercise=Own("talk"))
    (entry,) = capture.read(capture.parse("3: 1 2", BEGUN), BEGUN, at("19:30")).entries
    assert (entry.kind, entry.text, entry.table) == ("dots", "1 2", 3)
    asked = capture.parse("? vraag", BEGUN)
    assert capture.read(asked, BEGUN, at("19:30")).entries[0].kind == "question"


@pytest.mark.parametrize(
    ("raw", "chosen", "last", "table"),
    [
        ("tekst", None, None, 0),
        ("tekst", None, 2, 2),
        ("tekst", 4, 2, 4),
        ("tekst", 0, 2, 0),
        ("3: tekst", 4, 2, 3),
        ("p: tekst", 4, 2, 0),
        ("5: tekst", None, None, 5),
    ],
)
def test_a_line_belongs_to_the_table_it_names_else_the_chosen_else_the_last(
    raw: str, chosen: int | None, last: int | None, table: int
) -> None:
    record = holding(*(facts(table=last) if last is not None else ()), record=BEGUN)
    captured = taken(raw, record, chosen=chosen)
    assert captured.entries[0].table == table
    assert record.after(captured.step).number("table") == table


@pytest.mark.parametrize(("tables", "named", "most"), [(5, 6, 5), (None, 100, 99)])
def test_a_table_beyond_the_last_is_refused(tables: int | None, named: int, most: int) -> None:
    record = holding(*facts(date="2026-03-12", tables=tables))
    with pytest.raises(Refused) as refusal:
        taken("tekst", record, chosen=named)
    assert (refusal.value.key, refusal.value.values) == (
        "capture.no_table",
        {"table": named, "tables": most},
    )
    assert taken("tekst", record, chosen=most).entries[0].table == most


def test_a_table_that_was_the_last_stays_though_tables_were_taken_away() -> None:
    record = holding(*facts(table=9), record=BEGUN)
    assert taken("tekst", record).entries[0].table == 9


def test_a_line_of_a_carousel_goes_to_the_question_of_its_table_in_its_round() -> None:
    asked = planned(first=9, second=9)
    carousel = facts(round_mode="carousel", division=[1, 2])
    record = holding(*asked, *carousel, record=BEGUN)
    (entry,) = taken("2: tekst", record, "second").entries
    assert (entry.item, entry.round, entry.label) == ("second", 2, "W01")
    (entry,) = taken("1: tekst", record, "second").entries
    assert (entry.item, entry.round, entry.label) == ("first", 2, "V01")


def test_a_theme_that_was_joined_is_the_one_it_stands_under() -> None:
    record = holding(*facts("themes.joined", money={"into": "rules"}), record=BEGUN)
    (entry,) = taken("tekst #m #r #p", record).entries
    assert entry.themes == ("rules", "people")


def test_a_choice_is_that_of_the_question_of_the_table() -> None:
    asked = planned(first=9, asked=9)
    carousel = facts(round_mode="carousel", division=[1, 2])
    record = holding(*asked, *carousel, record=BEGUN)
    (entry,) = taken("2: tekst ~gr", record, "first").entries
    assert (entry.item, entry.text, entry.fields) == ("asked", "tekst", {"programme": "land"})
    (entry,) = taken("tekst ~gr", record, "first", chosen=2).entries
    assert (entry.item, entry.fields) == ("asked", {"programme": "land"})
    (entry,) = taken("1: tekst ~gr", record, "asked").entries
    assert (entry.item, entry.text, entry.fields) == ("first", "tekst ~gr", {})


def test_a_theme_is_read_in_whatever_language_of_the_kit() -> None:
    for language in KIT.languages:
        record = holding(*facts(date="2026-03-12", language=language))
        assert taken("tekst #geld", record).entries[0].themes == ("money",)
        assert taken("tekst #money", record).entries[0].themes == ("money",)


def test_a_free_theme_is_made_with_two_signs_and_known_by_one_from_then_on() -> None:
    (entry,) = taken("tekst #plein", BEGUN).entries
    assert (entry.text, entry.themes) == ("tekst #plein", ())
    made = taken("tekst ##Plein", BEGUN)
    assert made.entries[0].themes == ("#plein",)
    record = BEGUN.after(made.step)
    for typed in ("#plein", "#Plein", "#ple", "##plein"):
        assert taken(f"ook {typed}", record).entries[0].themes == ("#plein",)


def test_a_sign_that_somebody_says_is_one_is_taken() -> None:
    captured = taken("tekst #plein (2x)", BEGUN, accepted=("#plein", "(2x)"))
    (entry,) = captured.entries
    assert (entry.text, entry.themes, entry.also) == ("tekst", ("#plein",), 1)
    assert captured.unsure == ()
    captured = taken("tekst #plein (2x)", BEGUN, accepted=("(2x)",))
    assert [sign.sign for sign in captured.unsure] == ["#plein"]
    assert (captured.entries[0].text, captured.entries[0].also) == ("tekst #plein", 1)
