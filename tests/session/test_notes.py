"""A note typed in any form, in any item, at any door, reaches nobody but the facilitator."""

from __future__ import annotations

from contextlib import suppress

import pytest

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.capture.paste_reader import read_batch
from cwb_workshop.core.model.audience import EDITIONS
from cwb_workshop.core.model.entry import Change, Step
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.paste import Paste
from cwb_workshop.report.documents.full import full
from cwb_workshop.session.session import Session
from tests.core.model.test_notes import FRONTS
from tests.exercises.samples import SAMPLES
from tests.leaks.marks import heard_in
from tests.leaks.test_wall import pictures
from tests.report.evenings import frozen
from tests.workshop import a_session, kit

MARK = "kanarie12345"
PARTLY = (
    *(f"Feest | // {MARK}", f"KOP: Feest | stap: // {MARK}", f"Feest | 3: // {MARK}"),
    *(f"Feest\t// {MARK}", f"3\t// {MARK}", f"Feest\t3: // {MARK}", f"Feest\u2028// {MARK}"),
    *(f"+ // {MARK}", f"// {MARK}: + 0 ? -", f"2 // {MARK}", f"8 8 8 6 // {MARK}"),
    *(f"* Sleutel @// {MARK} ^15/5", f"* Sleutel @buurt | // {MARK} ^15/5"),
    *(f"* Sleutel @buurt ^// {MARK}", f"* Sleutel | // {MARK} @buurt ^15/5", f"4 // {MARK}"),
)
"""Lines that say something to others as well."""

APART = {
    "checkin": (f"blij, // {MARK}", f"blij, 3: // {MARK}, moe 2x"),
    "anchor_map": (f"School; // {MARK}; koks; gebouw; 4/4", f"School; x; - // {MARK}"),
}
"""Lines that an exercise takes apart; elsewhere these are words, with `//` behind them."""


def opened(item: str) -> Session:
    session = a_session(None)
    if item not in session.record.plan:
        session.do(navigation_steps.switch_on(session.record, kit(), item))
    session.open_item(item)
    return session


def is_kept(session: Session) -> None:
    """Hold that nobody but the facilitator reads what is marked, shown as it may be."""
    lines = [e.id for e in session.record.entries.values()]
    session.do(editing_steps.show(session.record, lines))
    assert session.item is not None
    assert heard_in([(e.text, e.fields) for e in session.record.entries.values()]) == {MARK}
    shown = list(pictures(session.record, session.item.id, "nl", session.room))
    assert heard_in(shown) == frozenset()
    for edition in EDITIONS[:2]:
        held = frozen(session.record, "nl", edition)
        assert heard_in(held.record, held.totals) == frozenset(), "nothing else can be printed"


@pytest.mark.parametrize("item", list(kit().items))
def test_typed_in_any_item_it_is_a_note(item: str) -> None:
    session = opened(item)
    for front in FRONTS:
        with suppress(Refused):
            (made,) = session.capture(f"{front} // {MARK}").entries
            assert (made.kind, made.internal, made.shown) == ("note", True, False), front
    assert len(session.record.entries) > len(FRONTS) - 10
    is_kept(session)


@pytest.mark.parametrize("item", list(kit().items))
def test_on_a_line_that_says_more_it_stays_where_it_is(item: str) -> None:
    session = opened(item)
    for line in (*PARTLY, *APART.get(item, ())):
        with suppress(Refused):
            session.capture(line)
    is_kept(session)


@pytest.mark.parametrize("exercise", SAMPLES)
def test_pasted_it_is_a_note(exercise: str) -> None:
    item = SAMPLES[exercise].item
    session = opened(item)
    lines = (*(f"{front} // {MARK}" for front in FRONTS), *PARTLY, *APART.get(item, ()))
    batch = read_batch(
        Paste("p", item, 0, lines),
        session.reader(item),
        session.record,
        session.now(),
        most=len(lines),
        table_follows=True,
        release=lambda change: change,
    )
    assert batch.step is not None
    session.do(batch.step)
    is_kept(session)


@pytest.mark.parametrize("exercise", SAMPLES)
def test_a_line_that_is_edited_into_one_is_shown_no_more(exercise: str) -> None:
    session = opened(SAMPLES[exercise].item)
    for line in SAMPLES[exercise].lines:
        with suppress(Refused):
            session.capture(line)
    said = [e for e in session.record.entries.values() if e.text]
    for entry in said:
        session.do(editing_steps.show(session.record, [entry.id]))
    for front in FRONTS if said else ():
        entry = session.record.entries[said[0].id]
        session.do(
            editing_steps.edit_text(session.record, entry.id, f"{front} // {MARK}", session.now())
        )
        edited = session.record.entries[entry.id]
        assert (edited.internal, edited.shown) == (True, False), front
        session.do(Step("step.test", (Change(edited, entry),)))
    for entry in said:
        text = f"Feest | // {MARK}"
        session.do(editing_steps.edit_text(session.record, entry.id, text, session.now()))
    if said:
        is_kept(session)


def test_what_was_made_literal_with_a_backslash_is_read_by_all() -> None:
    session = opened("obstacles")
    session.capture(rf"\// {MARK}")
    session.capture(rf"3: \// {MARK}")
    lines = list(session.record.entries)
    session.do(editing_steps.show(session.record, lines))
    assert [e.kind for e in session.record.entries.values()] == ["answer", "answer"]
    assert heard_in(list(pictures(session.record, "obstacles", "nl", session.room))) == {MARK}
    assert heard_in(full(frozen(session.record))) == {MARK}


@pytest.mark.parametrize(
    "line",
    [
        f"* Sleutel @buurt ^15/5 // {MARK}",
        f"* Sleutel ^15/5 @buurt /\u00a0/ {MARK}",
        f"* Sleutel ^15/5 @buurt ／／{MARK}",
    ],
)
def test_a_note_behind_who_or_when_is_a_note_beside_the_agreement(line: str) -> None:
    session = opened("obstacles")
    agreed, note = session.capture(line).entries
    assert (agreed.text, dict(agreed.fields)) == (
        "Sleutel",
        {"who": "buurt", "by": "2026-05-15", "by_words": ""},
    )
    assert (note.kind, note.text, note.table) == ("note", MARK, agreed.table)
    is_kept(session)
    session.undo()  # the showing
    session.undo()
    assert not session.record.entries


@pytest.mark.parametrize(
    ("item", "line", "kind", "said", "aside"),
    [
        ("checkin", "blij, // Jan is boos, {}", "word", "blij", "Jan is boos, {}"),
        ("checkin", "blij|//boos, {}", "word", "blij", "boos, {}"),
        ("anchor_map", "Rabobank\t// volgens Jan; {}", "anchor", "Rabobank", "volgens Jan; {}"),
        ("anchor_map", "Rabobank; // Jan is boos; {}", "anchor", "Rabobank", "Jan is boos; {}"),
        ("commitments", "Bel de school @buurt // > 5000 {}", "commitment", "Bel de school", ""),
        ("commitments", "Bel de school ^15/5 // al > 10 {}", "commitment", "Bel de school", ""),
        ("commitments", "Bel de school @buurt // van @jan {}", "commitment", "Bel de school", ""),
        ("commitments", "Bel de school ^15/5 // zie ^ {}", "commitment", "Bel de school", ""),
        ("commitments", "Bel de school >woe // {}", "commitment", "Bel de school", ""),
        ("commitments", "Bel de school > th 19/3 // {}", "commitment", "Bel de school", ""),
        ("commitments", "Bel de school > febr 17 // {}", "commitment", "Bel de school", ""),
        ("commitments", "Bel de school\t// weet @wijkteam {}", "commitment", "Bel de school", ""),
        ("commitments", "Bel de school @buurthuis//{}", "commitment", "Bel de school", "{}"),
        ("commitments", "Bel de school ^15/5//{}", "commitment", "Bel de school", "{}"),
        ("commitments", "Bel de school >15/5//{}", "commitment", "Bel de school", "{}"),
        ("commitments", "Bel de school @Jan://{}", "commitment", "Bel de school", "{}"),
        ("commitments", "Bel de school @//{}", "commitment", "Bel de school", "{}"),
        ("commitments", "Bel // ons @buurt // {}", "commitment", "Bel // ons", "{}"),
        ("obstacles", "* Bel de school | // volgens @jan {}", "commitment", "Bel de school", ""),
    ],
)
def test_a_note_goes_on_to_the_end_whatever_signs_are_in_it(
    item: str, line: str, kind: str, said: str, aside: str
) -> None:
    session = opened(item)
    first, note = session.capture(line.format(MARK)).entries
    assert (first.kind, first.text, note.kind) == (kind, said, "note")
    assert MARK in note.text
    assert not aside or note.text == aside.format(MARK)
    assert MARK not in str(first.fields)
    is_kept(session)


def test_no_theme_is_made_of_what_stands_in_a_note() -> None:
    session = opened("obstacles")
    (entry,) = session.capture(f"Te weinig geld | // dit gaat over ##{MARK}").entries
    assert entry.themes == ()
    is_kept(session)


def test_the_theme_of_a_line_that_was_taken_back_is_no_theme_of_another() -> None:
    session = opened("obstacles")
    (entry,) = session.capture(f"Ruzie over iets ##gezin-{MARK}").entries
    session.do(editing_steps.withdraw(session.record, entry.id, session.now()))
    (later,) = session.capture("Geen geld #gez").entries
    assert (later.themes, later.text) == ((), "Geen geld #gez")


@pytest.mark.parametrize(
    "owner",
    ["https://school.nl", "buurt zie http://school.nl/a//b", "www.school.nl//a", "school.nl/a//b"],
)
def test_the_address_of_a_page_among_the_owners_is_no_note(owner: str) -> None:
    session = opened("commitments")
    (agreed,) = session.capture(f"Bel de school @{owner}").entries
    assert (agreed.text, agreed.fields["who"]) == ("Bel de school", owner)


_BEHIND_AN_AGREEMENT = (
    *(f"bel de school @gemeente // {MARK}", f"bel ons ^15/5 // {MARK}"),
    *(f"bel ons ^15/5// {MARK}", f"bel @gemeente// {MARK}", f"bel >15/5 // {MARK}"),
    *(f"bel ons ^15/5//{MARK}", f"bel @gemeente,//{MARK}", f"bel êind mei//{MARK}"),
    *(f"bel @gemeente // {MARK} ^15/5", f"bel de school @a @b ／／ {MARK}"),
)


@pytest.mark.slow
@pytest.mark.parametrize("exercise", SAMPLES)
def test_a_line_that_is_edited_to_an_agreement_tells_no_note_behind_who_or_when(
    exercise: str,
) -> None:
    session = opened(SAMPLES[exercise].item)
    for line in (*SAMPLES[exercise].lines, "? Wie gaat erover?", "* Bel de school @bewoners"):
        with suppress(Refused):
            session.capture(line)
    lines = [e.id for e in session.record.entries.values() if e.text and not e.internal]
    for text in _BEHIND_AN_AGREEMENT:
        for id in lines:
            agreed = session.record.entries[id].kind == "commitment"
            edited = text if agreed else f"* {text}"
            with suppress(Refused):
                session.do(editing_steps.edit_text(session.record, id, edited, session.now()))
        is_kept(session)


@pytest.mark.parametrize("line", [f"* {text}" for text in _BEHIND_AN_AGREEMENT])
def test_typed_as_an_agreement_it_is_told_to_nobody_else(line: str) -> None:
    session = opened("obstacles")
    session.capture(line)
    is_kept(session)


def test_a_word_that_is_edited_to_several_tells_none_that_is_a_note() -> None:
    session = opened("checkin")
    session.capture("blij")
    (line,) = session.record.entries
    session.do(editing_steps.edit_text(session.record, line, f"moe, // {MARK}", session.now()))
    is_kept(session)


@pytest.mark.parametrize(
    ("item", "typed", "edited"),
    [
        ("commitments", "Bel de school @bewoners", f"Bel de school @bewoners ^15/5 // {MARK}"),
        ("commitments", "Bel de school @bewoners", f"Bel de school ^15/5 // {MARK}"),
        ("anchor_map", "School; x", f"School; x; // {MARK}"),
    ],
)
def test_a_note_that_is_added_by_editing_is_one_where_typing_it_would_make_one(
    item: str, typed: str, edited: str
) -> None:
    session = opened(item)
    session.capture(typed)
    (line,) = session.record.entries
    session.do(editing_steps.edit_text(session.record, line, edited, session.now()))
    is_kept(session)


def test_a_note_behind_words_that_others_read_has_a_chip() -> None:
    session = a_session()
    assert ("kind", "note") in [
        (chip.kind, chip.value) for chip in session.preview("1: Geen zaal | // stil").chips
    ]
    assert ("kind", "note") not in [
        (chip.kind, chip.value) for chip in session.preview("\\// is een lijn").chips
    ]
