"""What is nearly a line of an item's own form is refused with the reason, or read; never stored as
words that nobody said.
"""

from __future__ import annotations

import pytest

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.session.session import Session
from tests.workshop import a_session


def opened(item: str) -> Session:
    session = a_session(None)
    if item not in session.record.plan:
        session.do(navigation_steps.switch_on(session.record, session.kit, item))
    session.open_item(item)
    return session


def refusal(item: str, line: str) -> str:
    session = opened(item)
    with pytest.raises(Refused) as caught:
        session.capture(line)
    assert not session.record.entries
    return caught.value.key


@pytest.mark.parametrize(
    ("item", "line", "key"),
    [
        ("principles_vote", "8 o 14 9 4 10 9 3", "capture.dots_numbers"),
        ("principles_vote", "8 1o 14 9 4 10 9 3", "capture.dots_numbers"),
        ("principles_scale", "4 9 o 2 0", "capture.scale_numbers"),
        ("closing", "4 9 O 2 0", "capture.check_out_numbers"),
        ("matrix_2x2", "4 o", "capture.matrix_numbers"),
        ("broad_prosperity", "Buurtbus: + o ? -", "capture.lens_signs"),
        ("broad_prosperity", "Buurtbus: +, O, ?, -", "capture.lens_signs"),
    ],
)
def test_a_letter_for_a_zero_is_told(item: str, line: str, key: str) -> None:
    assert refusal(item, line) == key


@pytest.mark.parametrize("line", ["2x", "x2", "(2x)", "3 x!"])
def test_how_often_alone_is_no_word_of_a_check_in(line: str) -> None:
    assert refusal("checkin", line) == "capture.figures_alone"


@pytest.mark.parametrize("word", ["bang", "moe, maar ook trots"])
def test_a_comma_behind_a_word_is_none_of_it(word: str) -> None:
    (entry,) = opened("checkin").capture(f"{word},").entries
    assert entry.text == word


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("Ziekenhuis; eten; koks; grond; 52", "capture.anchor_scores"),
        ("Ziekenhuis; eten; koks; grond; 5,2", "capture.anchor_scores"),
        ("Ziekenhuis; eten; 5.2", "capture.anchor_scores"),
        ("– huur naar een fonds", "capture.anchor_leak"),
        ("— huur naar een fonds", "capture.anchor_leak"),
    ],
)
def test_what_is_nearly_a_score_or_a_leak_is_told(line: str, key: str) -> None:
    assert refusal("anchor_map", line) == key


@pytest.mark.parametrize("line", ["Ziekenhuis; 400", "Ziekenhuis; 52 bedden", "Sociëteit 52; bier"])
def test_other_numbers_of_an_anchor_are_words(line: str) -> None:
    (entry,) = opened("anchor_map").capture(line).entries
    assert entry.kind == "anchor"


def test_scores_of_an_anchor_stay_in_front_of_a_note() -> None:
    session = opened("anchor_map")
    anchor, note = session.capture("Ziekenhuis; eten; koks; grond; 5/2 // niet hardop").entries
    assert (anchor.fields["influence"], anchor.fields["willingness"]) == (5, 2)
    assert (note.kind, note.text) == ("note", "niet hardop")


def test_more_people_glued_to_a_label_go_to_that_answer() -> None:
    session = opened("obstacles")
    session.capture("Geen geld")
    session.capture("Te ver")
    session.capture("=O1+2")
    assert {entry.text: entry.also for entry in session.record.active_entries("answer")} == {
        "Geen geld": 3,
        "Te ver": 0,
    }
    session.capture("=SOM+2")
    assert len(session.record.active_entries("answer")) == 3
