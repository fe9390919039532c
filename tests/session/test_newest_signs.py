"""A sign that is typed while a line is edited counts, wherever the caret stood."""

from __future__ import annotations

import re

import pytest

from cwb_workshop.core.model.entry import Entry
from cwb_workshop.session.retyping import Retyping
from cwb_workshop.session.session import Session
from tests.workshop import a_session


def edited(line: str, item: str, added: str) -> tuple[Session, Entry, set[tuple[str, str]]]:
    """Add to the words of a line, in front of its signs; return it and the chips of meanwhile."""
    session = a_session(item)
    (entry,) = session.capture(line).entries
    retyping = Retyping(session)
    typed = retyping.typed(entry)
    behind = re.search(r" [@^#~+!]", typed)
    caret = len(typed) if behind is None else behind.start()
    typed = typed[:caret] + added + typed[caret:]
    shown = retyping.preview(entry.id, typed)
    session.do(retyping.step(entry.id, typed))
    chips: set[tuple[str, str]] = {(chip.kind, chip.value) for chip in shown.chips}
    return session, session.record.entries[entry.id], chips


@pytest.mark.parametrize(
    ("line", "added", "by"),
    [
        ("Lijst maken @school ^16/5", " ^17/5", "2026-05-17"),
        ("Lijst maken @school ^16/5", " >17/5", "2026-05-17"),
        ("Lijst maken @school ^16/5 !", " ^17 mei", "2026-05-17"),
        ("Lijst maken ^16/5", " ^17/5", "2026-05-17"),
        ("Lijst maken @school ^16/5", " @school uiterlijk 17/5", "2026-05-17"),
    ],
)
@pytest.mark.parametrize("item", ["commitments", "obstacles"])
def test_the_date_that_is_typed_last_takes_the_place_of_the_old_one(
    item: str, line: str, added: str, by: str
) -> None:
    front = "* " if item == "obstacles" else ""
    _session, after, chips = edited(front + line, item, added)
    assert (after.text, after.fields["by"]) == ("Lijst maken", by)
    assert after.highlight is line.endswith("!")
    assert ("when", by) in chips
    assert ("replaced_date", "2026-05-16") in chips


def test_the_owners_that_the_line_had_stay() -> None:
    _session, after, chips = edited("Lijst maken @school ^16/5", "commitments", " nu ^17/5 @Jan")
    assert (after.text, after.fields["who"]) == ("Lijst maken nu", "Jan, school")
    assert ("replaced_date", "2026-05-16") in chips


def test_words_that_are_no_date_leave_the_old_one() -> None:
    _session, after, chips = edited("Lijst maken @school ^16/5", "commitments", " met de buren")
    assert (after.text, after.fields["by"]) == ("Lijst maken met de buren", "2026-05-16")
    assert not [kind for kind, _value in chips if kind.startswith("replaced")]


def test_the_code_that_is_typed_last_takes_the_place_of_the_old_one() -> None:
    _session, after, chips = edited("Meer lucht ~mun #g", "question_2", " ~own")
    assert after.fields["actor"] == "own"
    assert (after.text, after.themes) == ("Meer lucht", ("money",))
    assert ("choice", "actor.own") in chips
    assert ("replaced", "actor.municipality") in chips


def test_a_code_of_another_field_stands_beside_the_old_one() -> None:
    _session, after, chips = edited("Meer lucht ~mun", "question_2", " in de klas ~now")
    assert (after.text, after.fields["actor"]) == ("Meer lucht in de klas", "municipality")
    assert after.fields["term"]
    assert not [kind for kind, _value in chips if kind == "replaced"]


def test_a_column_that_is_typed_last_takes_the_place_of_the_old_one() -> None:
    session, after, _chips = edited("Meer lucht ~1", "case_preston", " ~2")
    assert after.text == "Meer lucht"
    columns = session.reader("case_preston").form.columns
    assert after.fields["column"] == columns[1]


def test_a_line_that_names_its_table_keeps_it() -> None:
    session = a_session("commitments")
    (entry,) = session.capture("3: Lijst maken ^16/5").entries
    step = Retyping(session).step(entry.id, "2: Lijst maken ^17/5 ^16/5")
    session.do(step)
    after = session.record.entries[entry.id]
    assert (after.table, after.text, after.fields["by"]) == (2, "Lijst maken", "2026-05-17")
