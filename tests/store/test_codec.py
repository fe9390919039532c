from __future__ import annotations

import json
import math
from dataclasses import FrozenInstanceError, fields, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cwb_workshop.core.model.entry import Change, Entry, Fact, PlanItem, Step, Value, Visit
from cwb_workshop.store.codec import (
    ChangesDecoder,
    as_json,
    decode_changes,
    encode_step,
)
from cwb_workshop.store.value_forms import FORMS, Undecodable

# Any text at all: emoji, NUL, right to left, half a surrogate pair.
texts = st.text(st.characters(), max_size=30)
whole = st.integers(-(2**63), 2**63 - 1)
json_values = st.recursive(
    st.none() | st.booleans() | whole | st.floats(allow_nan=False, allow_infinity=False) | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)
entries = st.builds(
    Entry,
    id=texts,
    item=texts,
    kind=st.from_regex(r"[a-z][a-z0-9_]{0,39}", fullmatch=True),
    label=texts,
    table=whole,
    round=whole,
    text=texts,
    themes=st.lists(texts, max_size=3).map(tuple),
    also=whole,
    highlight=st.booleans(),
    quote=st.booleans(),
    withdrawn=st.booleans(),
    shown=st.booleans(),
    merged_into=texts,
    fields=st.dictionaries(texts, json_values, max_size=3),
    version=whole,
    number=whole,
    created=texts,
    edited=texts,
)
positions = st.floats(allow_nan=False, allow_infinity=False)
values: st.SearchStrategy[Value] = st.one_of(
    entries,
    st.builds(Fact, texts, texts, json_values),
    st.builds(PlanItem, texts, texts, whole, positions, st.booleans(), st.booleans()),
    st.builds(Visit, whole, texts, texts, texts),
)
changes = st.one_of(
    st.builds(Change, st.none(), values),
    st.builds(Change, values, st.none()),
    st.builds(Change, values, values),
)


@given(st.lists(changes, max_size=4))
@settings(max_examples=200, deadline=None)
def test_every_step_comes_back_as_it_was(made: list[Change]) -> None:
    step = Step("step.edit", tuple(made))
    encoded = encode_step(step)
    assert decode_changes(encoded) == step.changes
    encoded.encode("utf-8")  # SQLite takes it


def test_a_line_that_was_read_is_an_entry_like_any_other() -> None:
    made = Entry("a", "obstacles", "answer", text="one", themes=("money",))
    [read] = decode_changes(encode_step(Step("step.line", (Change(None, made),))))
    assert type(read.after) is Entry
    assert read.after == made
    with pytest.raises(FrozenInstanceError):
        read.after.text = "two"  # type: ignore[misc]  # that is what is tried
    assert replace(read.after, text="two").text == "two"


def test_every_field_of_every_value_is_kept() -> None:
    for kind, (_name, checks) in FORMS.items():
        assert list(checks) == [field.name for field in fields(kind)]


def test_a_file_of_the_first_version_still_reads_the_same() -> None:
    """What a field was when it was left out must never change: it stands in files out there."""
    old = (
        '[[null,{"id":"a","is":"entry","item":"i","kind":"answer"}],'
        '[null,{"exercise":"info","id":"p","is":"plan","minutes":5,"position":1.5}],'
        '[null,{"is":"visit","item":"i","number":1,"opened":"19:00"}]]'
    )
    assert [change.after for change in decode_changes(old)] == [
        Entry(
            id="a",
            item="i",
            kind="answer",
            label="",
            table=0,
            round=0,
            text="",
            themes=(),
            also=0,
            highlight=False,
            quote=False,
            withdrawn=False,
            shown=False,
            merged_into="",
            fields={},
            version=1,
            number=0,
            created="",
            edited="",
        ),
        PlanItem("p", "info", 5, 1.5, added=False, dropped=False),
        Visit(1, "i", "19:00", ""),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no json",
        "{}",
        "[[null]]",
        "[[null,null]]",
        '[[null,{"is":"poem","text":"x"}]]',
        '[[null,{"text":"x"}]]',
        '[[null,{"is":["entry"],"id":"a","item":"i","kind":"answer"}]]',
        '[[null,{"is":"fact","scope":"","key":"k","value":1,"text":"x"}]]',
        '[[null,{"is":"visit","number":1,"item":"i","opened":"","mood":"good"}]]',
        '[[null,{"is":"visit","item":"i","opened":""}]]',
        '[[null,{"is":"visit","number":"1","item":"i","opened":""}]]',
        '[[null,{"is":"visit","number":true,"item":"i","opened":""}]]',
        '[[null,{"is":"visit","number":9223372036854775808,"item":"i","opened":""}]]',
        '[[null,{"is":"entry","id":"a","item":"i","kind":"Trigger; drop"}]]',
        '[[null,{"is":"entry","id":"a","item":"i","kind":""}]]',
        '[[null,{"is":"entry","id":"a","item":"i","kind":["answer"]}]]',
        '[[null,{"is":"entry","id":"a","item":"i","kind":"answer","text":{"a":1}}]]',
        '[[null,{"is":"entry","id":"a","item":"i","kind":"answer","themes":"abc"}]]',
        '[[null,{"is":"entry","id":"a","item":"i","kind":"answer","shown":1}]]',
        '[[null,{"is":"entry","id":"a","item":"i","kind":"answer","fields":[]}]]',
        '[[null,{"is":"plan","id":"p","exercise":"e","minutes":5,"position":1e999}]]',
        '[[null,{"is":"fact","scope":"","key":"k","value":NaN}]]',
        '[[null,{"is":"fact","scope":"","key":"k","value":' + "[" * 100_000 + "]]",
        '[[null,{"is":"fact","scope":"","key":"k","value":' + "1" * 5_000 + "}]]",
    ],
    ids=lambda text: text[:60],
)
def test_what_this_program_never_wrote_is_refused(text: str) -> None:
    with pytest.raises(Undecodable):
        decode_changes(text)


@pytest.mark.parametrize(
    "value",
    [math.nan, math.inf, object(), {1, 2}, 10**20_000],
    ids=["nan", "infinity", "object", "set", "endless"],
)
def test_what_json_cannot_hold_is_refused_before_it_is_handed_over(value: object) -> None:
    with pytest.raises((ValueError, TypeError)):
        as_json(value)


def test_a_number_that_no_table_can_hold_is_refused_before_it_is_handed_over() -> None:
    with pytest.raises(ValueError, match="number"):
        encode_step(Step("s", (Change(None, Entry("a", "i", "dots", also=2**63)),)))


def test_text_is_readable_in_any_other_tool() -> None:
    step = Step("s", (Change(None, Entry("a", "i", "answer", text="café in de wijk – şehir")),))
    assert "café in de wijk – şehir" in encode_step(step)
    assert json.loads(encode_step(step))[0][1]["kind"] == "answer"


def test_what_a_step_found_is_the_very_value_that_the_one_before_it_made() -> None:
    said = Entry("e1", "obstacles", "answer", text="te duur")
    shown = replace(said, shown=True)
    fact = Fact("obstacles", "shown", 1)
    decoder = ChangesDecoder()
    steps = [
        Step("step.line", (Change(None, said), Change(None, fact))),
        Step("step.show", (Change(said, shown), Change(fact, None))),
        Step("step.undo", (Change(shown, said),)),
    ]
    first, second, third = (decoder.decode(encode_step(step)) for step in steps)
    assert [first, second, third] == [step.changes for step in steps]
    assert second[0].before is first[0].after
    assert second[1].before is first[1].after
    assert third[0].before is second[0].after


def test_what_no_step_made_is_checked_as_ever() -> None:
    decoder = ChangesDecoder()
    said = Entry("e1", "obstacles", "answer", text="te duur")
    decoder.decode(encode_step(Step("step.line", (Change(None, said),))))
    other = replace(said, text="te ver")
    assert decoder.decode(encode_step(Step("step.edit", (Change(other, said),))))[0].before == other
    with pytest.raises(Undecodable):
        decoder.decode('[[{"is":"entry","id":"e1","item":3,"kind":"answer"},null]]')


@pytest.mark.parametrize(
    "found",
    [
        '{"is":"fact","scope":["a"],"key":"table","value":1}',
        '{"is":"fact","scope":"","key":{},"value":1}',
        '{"is":"entry","id":[],"item":"obstacles","kind":"answer"}',
        '["fact"]',
    ],
)
def test_what_has_no_name_that_can_be_one_is_told_as_damage(found: str) -> None:
    with pytest.raises(Undecodable):
        ChangesDecoder().decode(f"[[{found},null]]")
