"""Themes joined, taken apart and put in order, on plain values."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.model.entry import Change, Fact, Json, Step
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.limits import NUMBERS, TEXTS
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.themes import theme_steps
from tests.core.small import answer as plain
from tests.core.small import at, facts, holding, small_kit

NOW = at("19:30:05.9")


STAMP = "2026-03-12T19:30:05"


def held(record: Record) -> list[tuple[str, ...]]:
    return [entry.themes for entry in record.entries.values()]


def test_joining_puts_the_other_theme_in_its_place_and_remembers_where() -> None:
    record = holding(
        plain(1, themes=("money", "people")),
        plain(2, themes=("rules", "money")),
        plain(3, themes=("people",)),
    )
    step = theme_steps.join_themes(record, "money", "rules", NOW)
    assert (step.name, step.undoable) == ("step.join_themes", True)
    after = record.after(step)
    assert held(after) == [("rules", "people"), ("rules",), ("people",)]
    assert [entry.edited for entry in after.entries.values()] == [STAMP, STAMP, ""]
    assert after.facts_of("themes.joined") == {
        "money": {"into": "rules", "entries": ["1", "2"], "both": ["2"]}
    }
    assert theme_steps.joined(after) == {"money": "rules"}
    parted = theme_steps.part_themes(after, "money", NOW)
    assert (parted.name, parted.undoable) == ("step.part_themes", True)
    assert held(after.after(parted)) == [("money", "people"), ("money", "rules"), ("people",)]
    assert after.after(parted).facts_of("themes.joined") == {}


def test_taking_apart_leaves_answers_that_lost_the_theme_or_came_later() -> None:
    record = holding(plain(1, themes=("money",)), plain(2, themes=("money",)))
    after = record.after(theme_steps.join_themes(record, "money", "rules", NOW))
    after = holding(plain(3, themes=("rules",)), record=after)
    after = after.after(editing_steps.toggle_theme(after, "1", "rules", at("19:40")))
    parted = after.after(theme_steps.part_themes(after, "money", at("19:50")))
    assert held(parted) == [(), ("money",), ("rules",)]
    stamps = [entry.edited[11:16] for entry in parted.entries.values()]
    assert stamps == ["19:40", "19:50", ""]


def test_what_was_never_joined_is_not_taken_apart() -> None:
    for record in (Record(), holding(*facts("themes.joined", money="rules"))):
        step = theme_steps.part_themes(record, "money", NOW)
        assert (step.name, step.changes) == ("step.part_themes", ())
    assert theme_steps.joined(holding(*facts("themes.joined", money="rules"))) == {}


def test_what_was_joined_in_a_file_from_elsewhere_is_taken_apart_as_far_as_it_goes() -> None:
    fact: Json = {"into": "rules", "entries": [1, "2"], "both": "2"}
    record = holding(plain(1, themes=("rules",)), *facts("themes.joined", money=fact))
    assert held(record.after(theme_steps.part_themes(record, "money", NOW))) == [("money",)]


def test_themes_joined_in_a_circle_come_to_an_end() -> None:
    record = holding(*facts("themes.joined", money={"into": "rules"}, rules={"into": "money"}))
    assert theme_steps.resolved(record, "money") in ("money", "rules")
    assert theme_steps.resolved(record, "people") == "people"


def test_a_theme_is_not_joined_with_what_it_stands_for_already() -> None:
    record = holding(*facts("themes.joined", money={"into": "rules"}))
    with pytest.raises(ValueError, match=r"^a theme cannot be joined with itself$"):
        theme_steps.join_themes(record, "rules", "money", NOW)
    joined = theme_steps.join_themes(record, "people", "money", NOW)
    assert record.after(joined).fact("people", "themes.joined") == {
        "into": "rules",
        "entries": [],
        "both": [],
    }


@pytest.mark.parametrize(
    ("before", "after", "themes"),
    [
        ("money", "rules", ("rules", "people")),
        ("money", "people", ("people",)),
        ("money", "", ("people",)),
        ("", "rules", ("money", "people", "rules")),
        ("", "money", ("money", "people")),
        ("", "", ("money", "people")),
        ("rules", "#plein", ("money", "people")),
    ],
)
def test_an_answer_is_given_one_theme_in_place_of_another(
    before: str, after: str, themes: tuple[str, ...]
) -> None:
    answer_held = plain(1, themes=("money", "people"))
    step = theme_steps.move_theme(holding(answer_held), "1", before, after, NOW)
    moved = replace(answer_held, themes=themes, edited=STAMP)
    assert step == Step("step.theme", (Change(answer_held, moved),))


def test_a_sentence_on_a_theme_is_one_line_of_text() -> None:
    step = theme_steps.set_summary(Record(), "money", " Geld \n komt  laat ")
    assert step == Step(
        "step.summary", (Change(None, Fact("themes.summary", "money", "Geld komt laat")),)
    )
    record = Record().after(step)
    assert theme_steps.summary(record, "money") == "Geld komt laat"
    assert theme_steps.summary(record, "rules") == ""
    assert record.after(theme_steps.set_summary(record, "money", " ")) == Record()


def test_a_sentence_on_a_theme_is_as_long_as_a_summary_may_be() -> None:
    most = TEXTS["summary"]
    record = Record().after(theme_steps.set_summary(Record(), "money", "x" * most))
    assert len(theme_steps.summary(record, "money")) == most
    with pytest.raises(Refused) as refusal:
        theme_steps.set_summary(Record(), "money", "x" * (most + 1))
    assert refusal.value.key == "limit.too_long"


def test_an_answer_has_as_many_themes_as_a_line_may_have() -> None:
    most = NUMBERS["themes"][1]
    nine, ten = (tuple(f"#thema{n}" for n in range(count)) for count in (most - 1, most))
    step = theme_steps.move_theme(holding(plain(1, themes=nine)), "1", "", "money", NOW)
    assert len(step.changes) == 1
    full = holding(plain(1, themes=ten))
    with pytest.raises(Refused) as refusal:
        theme_steps.move_theme(full, "1", "", "money", NOW)
    assert refusal.value.key == "limit.bounds"
    assert theme_steps.move_theme(full, "1", "#thema0", "money", NOW).changes


@pytest.mark.parametrize(
    ("chosen", "by"),
    [("answers", "answers"), ("mentions", "mentions"), ("x", "mentions"), (None, "mentions")],
)
def test_themes_stand_by_mentions_unless_answers_were_chosen(chosen: Json, by: str) -> None:
    record = holding(Fact("talk", "theme_order", chosen))
    assert theme_steps.order(record, "talk") == by
    assert theme_steps.order(record, "elsewhere") == "mentions"


def test_the_order_of_an_item_is_a_fact_of_that_item() -> None:
    step = theme_steps.set_order(Record(), "talk", "answers")
    assert step == Step("step.theme_order", (Change(None, Fact("talk", "theme_order", "answers")),))


def test_by_answers_the_theme_with_most_of_them_comes_first() -> None:
    answers = [
        plain(1, themes=("money",), also=5),
        plain(2, themes=("rules",)),
        plain(3, themes=("rules",)),
    ]
    kit_held = small_kit()
    by_mentions = theme_steps.ordered(answers, Record(), kit_held, "talk")
    assert [row.theme for row in by_mentions] == ["money", "rules"]
    chosen = holding(*facts("talk", theme_order="answers"))
    assert [row.theme for row in theme_steps.ordered(answers, chosen, kit_held, "talk")] == [
        "rules",
        "money",
    ]


@given(
    st.lists(st.lists(st.sampled_from(["money", "rules", "people"]), unique=True), max_size=5),
    st.permutations(["money", "rules", "people"]),
)
def test_joined_and_taken_apart_every_answer_has_its_themes_again(
    themes: list[list[str]], order: list[str]
) -> None:
    record = holding(*(plain(n, themes=tuple(own)) for n, own in enumerate(themes)))
    theme, into, _other = order
    after = record.after(theme_steps.join_themes(record, theme, into, NOW))
    assert all(theme not in entry.themes for entry in after.entries.values())
    parted = after.after(theme_steps.part_themes(after, theme, NOW))
    assert [set(own) for own in held(parted)] == [set(own) for own in themes]
