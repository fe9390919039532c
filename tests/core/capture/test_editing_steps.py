"""Steps that edit: what each changes, what it leaves, and that its reverse is its way back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.model import joining
from cwb_workshop.core.model.entry import Change, Entry, Fact, Json, Step
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.hidden import stays_hidden
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.text import MAX_TEXT
from tests.core.capture.joined_answers import NOW, STAMP, merged
from tests.core.small import answer, facts, holding


def one(step: Step, name: str) -> tuple[Entry, Entry]:
    """Return what a step that can be undone made of the one entry it changes."""
    assert (step.name, step.undoable) == (name, True)
    (change,) = step.changes
    assert isinstance(change.before, Entry)
    assert isinstance(change.after, Entry)
    return change.before, change.after


def test_a_text_is_edited_to_what_may_be_kept() -> None:
    held = answer(1, "oud", themes=("money",))
    step = editing_steps.edit_text(holding(held), "1", "  nieuw\tof \u0007anders ", NOW)
    assert one(step, "step.edit") == (held, replace(held, text="nieuw of anders", edited=STAMP))


def test_a_line_of_a_text_that_is_a_note_becomes_a_piece_of_its_own() -> None:
    step = editing_steps.edit_text(holding(answer(1)), "1", "Feest\n// stil", NOW)
    assert one(step, "step.edit")[1].text == "Feest | // stil"
    step = editing_steps.set_fields(holding(answer(1)), "1", {"help": "Geld\u2028// stil"}, NOW)
    assert one(step, "step.fields")[1].fields == {"help": "Geld | // stil"}


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", "capture.no_words"),
        (" \n ", "capture.no_words"),
        ("x" * (MAX_TEXT + 1), "capture.too_long"),
    ],
)
def test_a_text_without_words_or_with_too_many_is_refused(text: str, key: str) -> None:
    with pytest.raises(Refused) as refusal:
        editing_steps.edit_text(holding(answer(1)), "1", text, NOW)
    assert refusal.value.key == key


def test_the_longest_text_is_taken() -> None:
    step = editing_steps.edit_text(holding(answer(1)), "1", "x" * MAX_TEXT, NOW)
    assert len(one(step, "step.edit")[1].text) == MAX_TEXT


def test_an_entry_is_withdrawn_and_brought_back() -> None:
    held = answer(1)
    gone = replace(held, withdrawn=True, edited=STAMP)
    assert one(editing_steps.withdraw(holding(held), "1", NOW), "step.withdraw") == (held, gone)
    back = editing_steps.bring_back(holding(gone), "1", NOW)
    assert one(back, "step.bring_back") == (gone, replace(held, edited=STAMP))


def test_a_highlight_goes_on_and_off() -> None:
    held = answer(1)
    lit = replace(held, highlight=True, edited=STAMP)
    assert one(editing_steps.toggle_highlight(holding(held), "1", NOW), "step.highlight") == (
        held,
        lit,
    )
    off = editing_steps.toggle_highlight(holding(lit), "1", NOW)
    assert one(off, "step.highlight")[1] == replace(held, edited=STAMP)


def test_a_mention_more_is_counted() -> None:
    held = answer(1, also=3)
    step = editing_steps.also_mentioned(holding(held), "1", NOW)
    assert one(step, "step.also") == (held, replace(held, also=4, edited=STAMP))


def test_a_theme_is_put_behind_those_there_are_and_taken_off_again() -> None:
    held = answer(1, themes=("rules", "people"))
    step = editing_steps.toggle_theme(holding(held), "1", "money", NOW)
    before, after = one(step, "step.theme")
    assert (before, after.themes, after.edited) == (held, ("rules", "people", "money"), STAMP)
    off = editing_steps.toggle_theme(holding(after), "1", "people", NOW)
    assert one(off, "step.theme")[1].themes == ("rules", "money")


def test_some_fields_are_changed_and_the_others_stay() -> None:
    held = answer(1, fields={"who": "Jan", "by": "mei"})
    step = editing_steps.set_fields(holding(held), "1", {"by": "juni", "note": ""}, NOW)
    fields = {"who": "Jan", "by": "juni", "note": ""}
    assert one(step, "step.fields") == (held, replace(held, fields=fields, edited=STAMP))


# Showing, and facts


def test_what_is_shown_already_is_not_shown_again() -> None:
    record = holding(answer(1), answer(2, shown=True), answer(3))
    step = editing_steps.show(record, ["1", "2", "3"])
    assert (step.name, step.undoable) == ("step.show", True)
    assert step.changes == tuple(
        Change(record.entries[key], replace(record.entries[key], shown=True)) for key in "13"
    )
    hidden = editing_steps.hide_for_now(record, ["1", "2"])
    assert (hidden.name, hidden.undoable) == ("step.hide", True)
    assert hidden.changes == (Change(answer(2, shown=True), answer(2)),)


def test_what_is_hidden_by_hand_stays_so_until_it_is_shown() -> None:
    record = holding(answer(1), answer(2, shown=True), answer(3, shown=True))
    step = editing_steps.hide(record, ["1", "2"])
    assert (step.name, step.undoable) == ("step.hide", True)
    hidden = record.after(step)
    assert [stays_hidden(hidden, line) for line in "123"] == [False, True, False]
    assert not hidden.entries["2"].shown
    assert hidden.after(step.reversed()) == record
    again = hidden.after(editing_steps.show(hidden, ["2"]))
    assert again == record


def test_what_is_hidden_for_now_is_not_hidden_by_hand() -> None:
    record = holding(answer(1, shown=True), answer(2, shown=True))
    record = record.after(editing_steps.hide(record, ["1"]))
    record = record.after(editing_steps.hide_for_now(record, ["1", "2"]))
    assert not any(entry.shown for entry in record.entries.values())
    assert [stays_hidden(record, line) for line in "12"] == [True, False]


def test_a_fact_is_set_changed_and_taken_away() -> None:
    empty = Record()
    step = editing_steps.set_fact(empty, "talk", "hands", 5)
    assert step == Step("step.fact", (Change(None, Fact("talk", "hands", 5)),))
    held = empty.after(step)
    assert editing_steps.set_fact(held, "talk", "hands", 5).changes == ()
    assert held.after(editing_steps.set_fact(held, "talk", "hands", None)) == empty
    assert editing_steps.set_fact(empty, "", "hands", None).changes == ()


def test_facts_are_set_together_as_one_step() -> None:
    record = holding(*facts("talk", hands=5, people=8))
    step = editing_steps.set_facts(record, "talk", {"hands": 6, "people": 8, "voters": 3})
    assert step == Step(
        "step.fact",
        (
            Change(Fact("talk", "hands", 5), Fact("talk", "hands", 6)),
            Change(None, Fact("talk", "voters", 3)),
        ),
    )


@pytest.mark.parametrize("undoable", [True, False])
def test_two_steps_become_one_under_the_first_name(undoable: bool) -> None:
    first = Step("step.first", (Change(None, answer(1)),), undoable)
    second = Step("step.second", (Change(None, answer(2)),), not undoable)
    both = editing_steps.together(first, second)
    assert both == Step("step.first", (*first.changes, *second.changes), undoable)


_EDITS: list[Callable[[Record, str], Step]] = [
    lambda record, entry: editing_steps.edit_text(record, entry, "anders", NOW),
    lambda record, entry: editing_steps.withdraw(record, entry, NOW),
    lambda record, entry: editing_steps.bring_back(record, entry, NOW),
    lambda record, entry: editing_steps.toggle_highlight(record, entry, NOW),
    lambda record, entry: editing_steps.also_mentioned(record, entry, NOW),
    lambda record, entry: editing_steps.toggle_theme(record, entry, "money", NOW),
    lambda record, entry: editing_steps.set_fields(record, entry, {"kind": "act"}, NOW),
    lambda record, entry: editing_steps.show(record, [entry]),
    lambda record, entry: editing_steps.hide(record, [entry]),
    lambda record, entry: joining.merge(record, entry, [str(int(entry) % 3 + 1)], NOW),
    lambda record, entry: editing_steps.set_fact(record, entry, "hands", int(entry)),
]


_FIELDS: dict[str, Json] = {"kind": "plan"}


@given(st.lists(st.tuples(st.sampled_from(_EDITS), st.sampled_from("123"))))
def test_every_edit_has_its_way_back(
    edits: list[tuple[Callable[[Record, str], Step], str]],
) -> None:
    record = holding(answer(1, themes=("money",)), answer(2, fields=_FIELDS), answer(3, also=2))
    for edit, entry in edits:
        step = edit(record, entry)
        after = record.after(step)
        assert after.after(step.reversed()) == record
        record = after


@given(
    st.lists(st.tuples(st.sampled_from("1234"), st.sampled_from("1234"))), st.permutations("1234")
)
def test_however_answers_were_joined_each_mention_counts_once(
    pairs: list[tuple[str, str]], order: list[str]
) -> None:
    record = holding(answer(1, also=2), answer(2, also=1), answer(3), answer(4, also=5))
    for into, other in pairs:
        standing = {entry.id for entry in record.active_entries()}
        if into in standing and other in standing:
            record = merged(record, into, other)
        assert sum(entry.mentions for entry in record.active_entries()) == 12
    for entry in order:
        if record.entries[entry].merged_into:
            record = record.after(joining.unmerge(record, [entry], NOW))
        assert sum(entry.mentions for entry in record.active_entries()) == 12


@given(st.permutations("234"), st.permutations("234"))
def test_whatever_the_order_taken_apart_is_as_before(joined: list[str], parted: list[str]) -> None:
    record = holding(answer(1, also=2), answer(2, also=1), answer(3), answer(4, also=5))
    after = merged(record, "1", *joined)
    after = after.after(joining.unmerge(after, parted, NOW))
    assert {entry.id: entry.also for entry in after.active_entries()} == {
        "1": 2,
        "2": 1,
        "3": 0,
        "4": 5,
    }
