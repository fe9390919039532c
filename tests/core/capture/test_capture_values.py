"""What a typed line becomes, on plain values."""

from __future__ import annotations

from itertools import count

import pytest

from cwb_workshop.content.locale_reader import load_locale
from cwb_workshop.core.capture.capture_steps import Capture, Captured, original_of
from cwb_workshop.core.capture.entry_builders import added, new_entry
from cwb_workshop.core.contract.exercise import CaptureContext
from cwb_workshop.core.contract.line import Line
from cwb_workshop.core.contract.plain_exercise import PlainExercise
from cwb_workshop.core.model.entry import Change, Entry, Fact, Json, Kind, Step
from cwb_workshop.core.model.entry_kinds import COMMITMENT
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.record import Record
from tests.core.small import DOTS, answer, at, facts, holding, offered, planned, question, small_kit
from tests.languages import DATE_NAMES

KIT = small_kit(
    offered("talk", label="O"),
    question("first", label="V"),
    question("second", label="W"),
    offered("plan", "commitments"),
)


class Agreements(PlainExercise):
    line_kind = COMMITMENT


def _exercise(item: str) -> PlainExercise:
    return Agreements(item) if item == "plan" else PlainExercise(item)


def taken(raw: str, record: Record, item: str = "talk", chosen: int | None = None) -> Captured:
    number = count(100)
    capture = Capture(
        KIT,
        KIT.items[item],
        _exercise(item),
        lambda: str(next(number)),
        load_locale(record.text("language") or "nl"),
        date_names=DATE_NAMES,
    )
    return capture.read(raw, record, at("19:30:05.9"), chosen=chosen)


BEGUN = holding(*facts(date="2026-03-12", language="nl", tables=5))


def test_a_line_becomes_an_answer_with_all_its_signs() -> None:
    captured = taken('3: "tekst" #m #m #plein +2 ! ~gr ~a', BEGUN)
    entry = Entry(
        id="100",
        item="talk",
        kind="answer",
        label="O01",
        table=3,
        text='tekst"',
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
            {"who": "", "by": "", "by_words": "ooit"},
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

    capture = Capture(
        KIT, KIT.items["talk"], Own("talk"), lambda: "100", load_locale("nl"), date_names=DATE_NAMES
    )
    (entry,) = capture.read("3: 1 2", BEGUN, at("19:30")).entries
    assert (entry.kind, entry.text, entry.table) == ("dots", "1 2", 3)
    assert capture.read("? vraag", BEGUN, at("19:30")).entries[0].kind == "question"


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


def test_a_theme_is_read_in_the_language_of_the_session() -> None:
    assert taken("tekst #geld", BEGUN).entries[0].themes == ("money",)
    english = holding(*facts(date="2026-03-12", language="en"))
    assert taken("tekst #geld", english).entries[0].themes == ("#geld",)


SAID = holding(
    answer(1, "een", label="O01"),
    answer(2, "twee", label="O02", also=1),
    answer(3, "drie", label="O03", merged_into="2"),
    answer(4, "vier", label="O04", withdrawn=True),
    answer(5, "vijf", label="Q1", kind="question"),
    record=BEGUN,
)


# The same answer once more


def test_a_mention_goes_to_each_answer_that_is_named() -> None:
    captured = taken("2: dit ook =O01 =o02", SAID)
    assert captured.step.name == "step.same"
    assert [(entry.id, entry.also) for entry in captured.entries] == [("1", 1), ("2", 2)]
    after = SAID.after(captured.step)
    assert (after.entries["1"].also, after.entries["2"].also) == (1, 2)
    assert after.number("table") == 2


def test_more_mentions_come_at_once_and_one_that_was_joined_counts_where_it_went() -> None:
    assert taken("ook =O01 +2", SAID).entries[0].also == 3
    (entry,) = taken("ook =O03", SAID).entries
    assert (entry.id, entry.also) == ("2", 2)
    (entry,) = taken("ook =O02 =O03 +1", SAID).entries
    assert (entry.id, entry.also) == ("2", 1 + 2 + 2)


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("O09", "capture.no_such_answer"),
        ("Q1", "capture.no_such_answer"),
        ("O04", "capture.withdrawn_answer"),
    ],
)
def test_what_cannot_be_mentioned_again_is_refused(label: str, key: str) -> None:
    with pytest.raises(Refused) as refusal:
        taken(f"ook ={label}", SAID)
    assert (refusal.value.key, refusal.value.values) == (key, {"label": label})


def test_the_one_that_counts_is_found_along_a_chain_and_in_a_circle() -> None:
    record = holding(
        answer(1),
        answer(2, merged_into="1"),
        answer(3, merged_into="2"),
        answer(4, merged_into="5"),
        answer(5, merged_into="4"),
    )
    found = [original_of(record, record.entries[key]).id for key in "12345"]
    assert found[:3] == ["1", "1", "1"]
    assert set(found[3:]) <= {"4", "5"}
