"""A choice that is none stays off the wall; one with a backslash in front is meant to be read."""

from __future__ import annotations

import pytest

from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.wall.visibility import visible
from cwb_workshop.session.retyping import Retyping
from cwb_workshop.session.session import Session
from tests.workshop import a_session, registry


def shown(session: Session) -> list[str]:
    record, kit = session.record, session.kit
    lines = list(record.entries)
    session.do(editing_steps.show(record, lines))
    seen = visible(session.record, kit, registry().declared)
    return [entry.text for entry in seen.entries.values()]


def listed(session: Session) -> list[object]:
    """Return the signs that are pointed out as no choice."""
    assert session.item is not None
    problems = registry().problems(session.record, session.kit.items[session.item.id], session.kit)
    return [p.values["sign"] for p in problems if p.key == "console.check.unknown_choice"]


@pytest.mark.parametrize(
    ("item", "line", "text", "signs"),
    [
        ("case_cleveland", "ook hier ~4", "ook hier", ["~4"]),
        ("case_cleveland", "ook hier ~2", "ook hier", []),
        ("case_cleveland", "dat kost ~20", "dat kost ~20", []),
        ("question_1", "Letterlijk ~xx", "Letterlijk", ["~xx"]),
        ("question_1", r"Letterlijk \~xx", "Letterlijk ~xx", []),
        ("question_1", r"Letterlijk \~xx #g", "Letterlijk ~xx", []),
        ("case_cleveland", r"Letterlijk \~4", "Letterlijk ~4", []),
    ],
)
def test_the_wall_has_what_is_meant_to_be_read(
    item: str, line: str, text: str, signs: list[str]
) -> None:
    session = a_session(item)
    session.capture(line)
    assert shown(session) == [text]
    assert listed(session) == signs


def test_a_literal_word_is_seen_as_one_while_it_is_edited_and_can_be_a_sign_again() -> None:
    session = a_session("question_1")
    line = session.capture(r"Letterlijk \~xx").entries[0]
    editing = Retyping(session)
    assert editing.typed(line) == r"Letterlijk \~xx"
    session.do(editing.step(line.id, "Letterlijk ~xx"))
    assert shown(session) == ["Letterlijk"]
    session.do(Retyping(session).step(line.id, r"Heel letterlijk \~xx"))
    assert shown(session) == ["Heel letterlijk ~xx"]
