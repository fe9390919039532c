"""What an exercise is handed, and what a plain one does with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from cwb_workshop.content.locale_reader import load_locale
from cwb_workshop.core.contract.capture_form import (
    EMPTY_FORM,
    CaptureForm,
    CaptureView,
    FormField,
    bounded_field,
    field_value,
    number_field,
)
from cwb_workshop.core.contract.exercise import CaptureContext, ReportView
from cwb_workshop.core.contract.exercise_totals import ExerciseTotals
from cwb_workshop.core.contract.line import Line, LineForm
from cwb_workshop.core.contract.plain_exercise import PlainExercise
from cwb_workshop.core.contract.wall_text import NOTHING, Card, Phrase
from cwb_workshop.core.model.entry import Json, PlanItem
from cwb_workshop.core.model.entry_kinds import COMMITMENT, QUESTION
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.words import Translator
from tests.core.small import KINDS, answer, at, facts, holding, offered, small_kit, wall

KIT = small_kit(offered("talk"))


def context(record: Record) -> CaptureContext:
    return CaptureContext(
        record,
        KIT.items["talk"],
        KIT,
        0,
        0,
        at("19:00"),
        lambda: "1",
        load_locale(KIT.language_of(record.text("language"))),
    )


@pytest.mark.parametrize(
    ("chosen", "language"), [("nl", "nl"), ("en", "en"), ("fr", "nl"), (None, "nl")]
)
def test_a_line_is_read_in_the_language_of_the_session(chosen: Json, language: str) -> None:
    assert context(holding(*facts(language=chosen))).language == language
    assert context(Record()).language == "nl"


def test_a_line_is_read_on_the_day_of_the_evening() -> None:
    assert context(holding(*facts(date="2026-03-12"))).day == date(2026, 3, 12)


def test_a_plain_exercise_takes_every_line_and_counts_nothing() -> None:
    plain, record = PlainExercise("talk"), holding(answer(1))
    assert (plain.id, plain.version) == ("talk", 1)
    assert plain.read(Line(1, "", False, "5 6 7", "5 6 7"), context(record)) is None
    assert plain.totals(record, KIT) == ExerciseTotals()
    assert plain.problems(record, PlanItem("talk", "talk", 5, 1.0), KIT) == ()
    fields = {"who": "Jan"}
    assert plain.upgrade(fields, 0) == fields


def test_a_plain_exercise_says_which_signs_a_line_has_by_what_a_line_is() -> None:
    class Asking(PlainExercise):
        line_kind = QUESTION

    class Agreeing(PlainExercise):
        line_kind = COMMITMENT

    item = KIT.items["talk"]
    assert PlainExercise("talk").line_form(item) == LineForm("answer")
    assert Asking("ask").line_form(item) == LineForm("text", about="question")
    assert Agreeing("plan").line_form(item) == LineForm("agreement", about="agreement")


def test_a_plain_exercise_points_nothing_out_and_says_nothing_again() -> None:
    plain, record = PlainExercise("talk"), holding(answer(1))
    line = Line(None, "", False, "zorg 24", "zorg 24")
    assert plain.unsure(line, KIT, load_locale("nl")) == ()
    assert plain.said_again(2, context(record)) is None


def test_figures_are_those_of_everybody_but_for_a_table_in_the_line_itself() -> None:
    at_table = replace(context(Record()), table=3)
    assert at_table.of_everybody(Line(None, "", False, "", "5 +2")).table == 0
    assert at_table.of_everybody(Line(3, "", False, "", "5 +2")).table == 3


def test_a_phrase_is_in_the_language_of_the_wall() -> None:
    assert wall(Record(), KIT, "talk", "nl").word("wall.table", n=3) == Phrase("tafel 3")
    assert wall(Record(), KIT, "talk", "en").word("wall.table", n=3) == Phrase("table 3")
    assert wall(Record(), KIT, "talk", "both").word("wall.table", n=3) == Phrase(
        "tafel 3", "table 3"
    )


def test_what_both_languages_say_alike_stands_once() -> None:
    view = wall(Record(), KIT, "talk", "both")
    assert view.phrase(lambda _language: "CWB") == Phrase("CWB")
    assert view.phrase(lambda language: language) == Phrase("nl", "en")


def test_a_phrase_without_words_is_nothing() -> None:
    assert not NOTHING
    assert not Phrase("", "english")
    assert Phrase("een")
    assert Card("een") == Card("een", NOTHING, highlight=False, mentions=1, mark="")


def test_a_report_has_the_texts_of_its_language() -> None:
    for language in KIT.languages:
        view = ReportView(
            Record(), KIT, language, Translator(load_locale(language), {}), KINDS, most=9
        )
        assert view.texts.title == f"kit {language}"


# Fields of a form

WORDS = Translator(load_locale("nl"), {"hands": "Handen"})


def test_a_number_is_asked_with_what_was_filled_in() -> None:
    record = holding(*facts(hands=5), *facts("talk", hands=7))
    view = CaptureView(record, KIT.items["talk"], KIT, WORDS)
    assert number_field(view, "hands", "hands") == FormField("", "hands", "number", "Handen", 5)
    assert number_field(view, "hands", "hands", scope="talk").value == 7
    assert number_field(view, "hands", "hands", scope="talk").scope == "talk"
    assert number_field(view, "people", "hands").value is None


@pytest.mark.parametrize(
    ("fields", "value"), [({"who": "Jan"}, "Jan"), ({"who": 3}, "3"), ({"who": None}, ""), ({}, "")]
)
def test_a_field_of_an_entry_is_text_to_fill_in(fields: dict[str, Json], value: str) -> None:
    assert field_value(answer(1, fields=fields), "who") == value


def test_a_number_with_bounds_of_its_own_has_them_in_its_field() -> None:
    field = bounded_field("7", "influence", "Invloed", 3)
    assert field == FormField("7", "influence", "number", "Invloed", 3, highest=5, lowest=1)
    assert bounded_field("", "own", "Eigen", None).highest == 9999


def test_a_form_that_asks_nothing_is_empty() -> None:
    assert CaptureForm() == EMPTY_FORM
