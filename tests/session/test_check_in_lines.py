"""At a check-in a line says before Enter what it takes away, and reads no number as people."""

from __future__ import annotations

import pytest

from cwb_workshop.core.model.people import roles
from cwb_workshop.session.session import Session
from tests.workshop import a_session


def chips(session: Session, line: str) -> list[tuple[str, str]]:
    return [(chip.kind, chip.value) for chip in session.preview(line).chips]


def test_roles_that_go_because_others_are_counted_are_told() -> None:
    session = a_session("checkin")
    session.capture("bew 11 ond 3")
    told = chips(session, "zorg: 24")
    assert ("role", "care 24") in told
    assert {value for kind, value in told if kind == "role_goes"} == {
        f"{role} {people}" for role, people in roles(session.record).items()
    }
    assert not any(kind == "role_goes" for kind, _value in chips(session, "bew 12 ond 4"))


def test_a_number_behind_a_word_with_a_digit_counts_people_only_after_a_yes() -> None:
    session = a_session("checkin")
    shown = session.preview("groep 65 +5")
    assert [(sign.sign, sign.meaning) for sign in shown.unsure] == [("+5", "also")]
    session.capture("groep 65 +5")
    session.capture("groep 65 +5", ["+5"])
    session.capture("thuis +1")
    said = [(word.text, word.fields["times"]) for word in session.record.active_entries("word")]
    assert said == [("groep 65 +5", 1), ("groep 65", 6), ("thuis", 2)]


def said(session: Session, line: str, *accepted: str) -> list[tuple[str, object]]:
    made = session.capture(line, list(accepted)).entries
    return [(word.text, word.fields["times"]) for word in made]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("2x moe, 3x blij", [("moe", 2), ("blij", 3)]),
        ("2x moe,3x blij", [("moe", 2), ("blij", 3)]),
        ("moe 2x, blij", [("moe", 2), ("blij", 1)]),
        ("moe (2x), blij x3", [("moe", 2), ("blij", 3)]),
        ("moe +1, blij", [("moe", 2), ("blij", 1)]),
        ("thuis, 2x", [("thuis", 2)]),
        ("moe, thuis, 2x", [("moe", 1), ("thuis", 2)]),
        ("2x thuis", [("thuis", 2)]),
        ("heel moe 2x", [("heel moe", 2)]),
        ("1,5 meter afstand", [("1,5 meter afstand", 1)]),
        ("moe, 3 keer wakker", [("moe, 3 keer wakker", 1)]),
        ("3x is scheepsrecht", [("3x is scheepsrecht", 1)]),
        ("3x per week sporten", [("3x per week sporten", 1)]),
    ],
)
def test_what_counts_people_is_read_and_a_sentence_is_not(
    line: str, words: list[tuple[str, object]]
) -> None:
    assert said(a_session("checkin"), line) == words


def test_a_count_in_front_of_several_words_counts_after_a_yes() -> None:
    session = a_session("checkin")
    for line in ("2x heel moe", "2x heel moe, 3x blij"):
        shown = session.preview(line)
        assert [(sign.sign, sign.meaning, sign.value) for sign in shown.unsure] == [
            ("2x", "also", "1")
        ]
    assert said(session, "2x heel moe", "2x") == [("heel moe", 2)]
    assert said(session, "2x heel moe, 3x blij", "2x") == [("heel moe", 2), ("blij", 3)]
    assert session.preview("2x thuis").unsure == ()
