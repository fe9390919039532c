"""A line is edited as it was typed: its signs are seen, and can be changed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.hidden import stays_hidden
from cwb_workshop.session.retyping import Retyping
from cwb_workshop.session.session import Session
from tests.workshop import a_session


def said(line: str, item: str = "obstacles") -> tuple[Session, Entry]:
    session = a_session(item)
    return session, session.capture(line).entries[0]


def retyped(session: Session, entry: Entry, line: str) -> Entry:
    session.do(Retyping(session).step(entry.id, line))
    return session.record.entries[entry.id]


@pytest.mark.parametrize(
    ("item", "line", "typed"),
    [
        ("obstacles", "3: te weinig bankjes #g #m +2 !", "te weinig bankjes #g #m +2 !"),
        ("obstacles", "bankjes ##speelplek", "bankjes ##speelplek"),
        ("obstacles", '"Zij bellen nooit" #g', '"Zij bellen nooit" #g'),
        ("obstacles", "> Zij bellen nooit", '"Zij bellen nooit'),
        ("obstacles", r"Het woord is \#geld", r"Het woord is \#geld"),
        ("obstacles", r"\3: 0 voor ons", r"\3: 0 voor ons"),
        ("question_1", "Samen inkopen /idee", "Samen inkopen ~idee"),
        ("commitments", "Lijst maken @wijkteam ^15/5", "Lijst maken @wijkteam ^15/5"),
        ("commitments", "Bellen @buurthuis @school >1/2/27", "Bellen @buurthuis @school ^1/2/2027"),
        ("obstacles", "* Bellen @school ^15/5", "Bellen @school ^15/5"),
        ("obstacles", "? Wie betaalt dat #g", "Wie betaalt dat #g"),
    ],
)
def test_a_line_is_seen_with_its_signs(item: str, line: str, typed: str) -> None:
    session, entry = said(line, item)
    assert Retyping(session).typed(entry) == typed


def test_a_sign_that_is_typed_while_editing_is_one() -> None:
    session, entry = said("4: te weinig bankjes +2")
    after = retyped(session, entry, "veel te weinig bankjes #g !")
    assert (after.text, after.themes, after.also) == ("veel te weinig bankjes", ("money",), 0)
    assert (after.highlight, after.table, after.label) == (True, 4, entry.label)


def test_a_table_that_is_typed_moves_the_line() -> None:
    session, entry = said("4: te weinig bankjes")
    assert retyped(session, entry, "2: te weinig bankjes").table == 2


@pytest.mark.parametrize(
    ("typed", "chips"),
    [
        ("2: te weinig bankjes", [("table", "2")]),
        ("p: te weinig bankjes", [("table", "0")]),
        ("4: te weinig bankjes", []),
        ("te weinig bankjes", []),
    ],
)
def test_the_table_that_a_line_moves_to_is_told_while_it_is_edited(
    typed: str, chips: list[tuple[str, str]]
) -> None:
    session, entry = said("4: te weinig bankjes")
    shown = Retyping(session).preview(entry.id, typed)
    assert [(chip.kind, chip.value) for chip in shown.chips] == chips


def test_the_owner_and_the_day_of_an_agreement_are_changed_in_its_line() -> None:
    session, entry = said("Lijst maken @wijkteam ^15/5", "commitments")
    after = retyped(session, entry, "Lijst maken @school ^1/6")
    assert (after.fields["who"], after.fields["by"]) == ("school", "2026-06-01")


def test_what_was_shown_stays_shown_and_one_undo_takes_the_edit_back() -> None:
    session, entry = said("te weinig bankjes #g")
    before = session.record.entries[entry.id]
    retyped(session, entry, "te weinig lantaarns")
    session.undo()
    assert session.record.entries[entry.id] == before


def test_a_line_that_becomes_a_question_is_withdrawn_and_parked() -> None:
    session, entry = said("te weinig bankjes")
    assert retyped(session, entry, "? wie zet de bankjes neer").withdrawn
    asked = session.record.active_entries("question", "obstacles")
    assert [one.text for one in asked] == ["wie zet de bankjes neer"]


def test_a_note_is_never_an_answer_again() -> None:
    session, entry = said("te weinig bankjes")
    note = retyped(session, entry, "// dat zei Jan")
    assert note.kind == "note"
    assert retyped(session, note, "dat zei Piet #g").kind == "note"


@pytest.mark.parametrize("typed", ["", "   ", "#g", "3:", "+2"])
def test_without_words_nothing_changes(typed: str) -> None:
    session, entry = said("te weinig bankjes")
    with pytest.raises(Refused):
        Retyping(session).step(entry.id, typed)


_WORDS = st.sampled_from(
    ["bankjes", "#g", "\\#g", "+2", "!", "~idee", '"ja"', "3:", "3.", "-", "@wij", "^15/5", "//",
     "e.d.", "2x", "(+1)", "=O01", "?", "*", ":-)", "\\", "##nieuw", "=", "#", "|", ">", "50%"]
)  # fmt: skip


@pytest.mark.parametrize("item", ["obstacles", "question_1", "commitments", "case_preston"])
@given(words=st.lists(_WORDS, min_size=1, max_size=7))
def test_whatever_was_typed_it_is_the_same_when_it_is_typed_again(
    item: str, words: list[str]
) -> None:
    session = a_session(item)
    session.capture("een eerste antwoord")
    try:
        made = session.capture(" ".join(words)).entries
    except Refused:
        return
    for entry in [session.record.entries[one.id] for one in made]:
        retyping = Retyping(session)
        if not entry.text:
            continue
        session.do(retyping.step(entry.id, retyping.typed(entry)))
        after = session.record.entries[entry.id]
        assert replace(after, edited="", fields={}) == replace(entry, edited="", fields={})
        assert {**entry.fields, **after.fields} == after.fields


_KINDS = ("? Wie gaat erover?", "* Bel de school @bewoners ^15/5", "Te veel formulieren #g")
_ITEMS = ("obstacles", "question_1", "questions_so_far", "commitments")


@pytest.mark.parametrize("item", _ITEMS)
@pytest.mark.parametrize("typed", _KINDS)
@pytest.mark.parametrize("anew", [*_KINDS, "Iets anders | // en een notitie"])
def test_what_was_withdrawn_or_hidden_by_hand_stays_so_whatever_it_becomes(
    item: str, typed: str, anew: str
) -> None:
    session, entry = said(typed, item)
    session.do(editing_steps.show(session.record, [entry.id]))
    session.do(editing_steps.hide(session.record, [entry.id]))
    session.do(Retyping(session).step(entry.id, anew))
    lines = [line for line in session.record.active_entries() if not line.internal]
    assert lines
    assert all(stays_hidden(session.record, line.id) and not line.shown for line in lines)

    session, entry = said(typed, item)
    session.do(editing_steps.withdraw(session.record, entry.id, session.now()))
    session.do(Retyping(session).step(entry.id, anew))
    assert not [line for line in session.record.active_entries() if not line.internal]


@pytest.mark.parametrize(
    ("item", "line", "typed", "text", "table"),
    [
        ("obstacles", "2: * Bellen @school", "* De bus bellen @buurthuis", "De bus bellen", 2),
        ("obstacles", "2: * Bellen @school", "3: * De bus bellen", "De bus bellen", 3),
        ("commitments", "2: Bellen @school", "* De bus bellen", "De bus bellen", 2),
        ("obstacles", "2: ? Wie betaalt dat", "? Wie gaat dat betalen", "Wie gaat dat betalen", 2),
        ("obstacles", "2: ? Wie betaalt dat", "Wie? Niemand", "Wie? Niemand", 2),
        ("obstacles", "2: * * ster", "* ster en maan", "* ster en maan", 2),
        ("obstacles", "2: Een plein", "Een * plein", "Een * plein", 2),
    ],
)
def test_the_sign_of_its_own_kind_typed_once_more_is_no_word(
    item: str, line: str, typed: str, text: str, table: int
) -> None:
    session, entry = said(line, item)
    after = retyped(session, entry, typed)
    assert (after.kind, after.text, after.table) == (entry.kind, text, table)
