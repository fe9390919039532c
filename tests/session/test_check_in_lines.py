"""At a check-in a line says before Enter what it takes away, and reads no number as people."""

from __future__ import annotations

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
