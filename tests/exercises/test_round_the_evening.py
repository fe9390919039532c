"""How an evening begins and ends: words and roles, hands and sentences."""

from __future__ import annotations

import pytest

from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.contract.blocks import Quote
from cwb_workshop.core.contract.capture_form import CaptureView
from cwb_workshop.session.report_input import snapshot
from cwb_workshop.session.session import Session
from tests.pieces import piece
from tests.workshop import a_session, every_words, held_before, kit, registry


def keys(session: Session, item: str) -> list[str]:
    return [
        problem.key for problem in registry().problems(session.record, kit().items[item], kit())
    ]


def test_a_word_counts_as_often_as_the_sign_behind_it_says() -> None:
    session = a_session("checkin")
    for line in ("ongelijk +1", "trots, thuis 2x +1"):
        session.capture(line)
    counted = {entry.text: entry.fields["times"] for entry in session.record.active_entries("word")}
    assert counted == {"ongelijk": 2, "trots": 1, "thuis": 3}


@pytest.mark.parametrize("line", ["bew 11 ond 3 gem 2", "res 11 ent 3 mun 2"])
def test_roles_are_counted_in_either_language(line: str) -> None:
    """The example in the field speaks the language of the window, not that of the session."""
    session = a_session("checkin")
    session.capture(line)
    assert session.record.fact("roles") == {"resident": 11, "entrepreneur": 3, "municipality": 2}


def test_more_roles_than_people_are_pointed_out() -> None:
    session = a_session("checkin")
    session.capture("bew 20 gem 4")
    assert keys(session, "checkin") == []
    session.capture("bew 20 gem 5")
    assert keys(session, "checkin") == ["check_in.too_many_roles"]


def test_more_hands_than_people_and_more_than_a_sentence_are_pointed_out() -> None:
    session = a_session("closing")
    session.capture("0 1 4 9 10")
    session.capture("z" * 160)
    assert keys(session, "closing") == []
    session.capture("0 1 4 9 11")
    session.do(held_before(session, "sentence", "z" * 161))
    assert keys(session, "closing") == ["check_out.too_long", "check_out.too_many"]


def test_more_hands_than_people_are_pointed_out_by_the_statement() -> None:
    session = a_session("principles_scale")
    session.capture("9 9 9 9 9")
    (found,) = registry().problems(session.record, kit().items["principles_scale"], kit())
    assert every_words("nl")(found.key, **found.values).startswith("P1: ")


def test_of_many_sentences_the_chosen_ones_are_printed_in_the_order_they_were_said() -> None:
    session = a_session("closing")
    for number in range(1, 11):
        session.capture(f"zin nummer {chr(96 + number)}")
    form = registry().form(
        CaptureView(session.record, kit().items["closing"], kit(), every_words("nl"))
    )
    assert "kies ook een kritische" in form.remark
    last = session.record.active_entries("sentence")[-1]
    session.do(editing_steps.toggle_highlight(session.record, last.id, session.now()))
    frozen = snapshot(session.record, kit(), registry(), "nl", "public")
    quotes = [block for block in piece(frozen, "check_out.blocks", 8) if isinstance(block, Quote)]
    assert [quote.text[-1] for quote in quotes] == list("abcdefgj")
