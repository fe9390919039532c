"""What is looked up in a record follows every change of it."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.core.model.entry import Change, Entry, Step
from cwb_workshop.core.model.entry_index import EntryIndex
from cwb_workshop.core.model.record import Record
from tests.workshop import a_session

SIGNS = ("O", "V1", "V2", "X", "Q")
ENTRIES = st.builds(
    Entry,
    id=st.sampled_from("abcdefgh"),
    item=st.sampled_from(("obstacles", "question_1")),
    kind=st.sampled_from(("answer", "question", "note")),
    label=st.builds("{}{:02d}".format, st.sampled_from(SIGNS), st.integers(1, 12)) | st.just(""),
    table=st.integers(0, 3),
    themes=st.sampled_from(((), ("money",))),
    withdrawn=st.booleans(),
    shown=st.booleans(),
)


def looked_up(index: EntryIndex) -> tuple[object, ...]:
    labels = [f"{sign}{number:02d}" for sign in SIGNS for number in range(13)]
    named = {label: set(index.labelled(label)) for label in labels if index.labelled(label)}
    return dict(index.groups), {sign: index.numbered(sign) for sign in SIGNS}, named


@given(st.lists(st.tuples(st.booleans(), ENTRIES), max_size=30))
def test_look_ups_that_followed_are_those_that_are_made_anew(
    acts: list[tuple[bool, Entry]],
) -> None:
    record = Record()
    for removes, entry in acts:
        before = record.entries.get(entry.id)
        numbered = replace(entry, number=before.number if before else record.next_number)
        after = None if removes and before else numbered
        record = record.after(Step("step.line", (Change(before, after),)))
    assert looked_up(record.index) == looked_up(EntryIndex(record.entries.values()))


def test_a_record_that_was_changed_leaves_the_one_before_as_it_was() -> None:
    session = a_session()
    session.capture("een")
    before = session.record
    session.capture("twee")
    assert before.count("answer") == 1
    assert session.record.count("answer") == 2
    assert before.labelled("O02") is None


def test_no_label_is_given_twice_when_a_line_moved_to_another_question() -> None:
    session = a_session("question_1")
    for line in ("1: een", "1: twee", "1: drie"):
        session.capture(line)
    first = session.record.active_entries("answer")[0]
    session.do(
        Step("step.table", (Change(first, replace(first, item="question_2", label="V201")),))
    )
    session.capture("1: vier")
    labels = [entry.label for entry in session.record.active_entries("answer")]
    assert labels == ["V201", "V102", "V103", "V104"]
