"""A note reaches nobody, whatever of the grammar of a line stands in front of its sign."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.figures.editions import printed
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.session.session import Session
from tests.core.model.test_notes import PIECES
from tests.leaks.marks import heard_in, loose_mark
from tests.workshop import a_session

_WHEN = (
    *("^15/5", "^ 15/5", ">15/5", "> 15/5", ">+6w", "> +6w", ">maandag", "> 15 mei", "¹5/5"),
    *(
        "êind mei",
        "^eind mei",
        "@piet",
        "@ de gemeente",
        "@piet, ^15/5",
        "@piet voor 15/5",
        "^15/5 !",
    ),
)


def seen(session: Session) -> frozenset[str]:
    """Return the marked words on the wall and in what everybody may read, with all released."""
    session.set_wall_mode("live")
    session.do(editing_steps.show(session.record, list(session.record.entries)))
    definitions = session.exercises.definitions()
    declared = session.exercises.declared
    paper = printed(session.record, session.kit, "public", declared, definitions)
    return heard_in(session.scene, session.builds, paper.record.entries, paper.record.facts)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.sampled_from(PIECES), max_size=5),
    st.sampled_from(("obstacles", "commitments", "questions_so_far")),
)
def test_nobody_reads_a_note_behind_any_of_them(pieces: list[str], item: str) -> None:
    session = a_session(item)
    try:
        session.capture(" ".join((*pieces, "//", loose_mark())))
    except Refused:
        return
    assert not seen(session)


@pytest.mark.parametrize("when", _WHEN)
def test_nobody_reads_a_note_behind_the_owner_or_date_of_an_agreement(when: str) -> None:
    for item, line in (("commitments", "Bel de school"), ("obstacles", "* Bel de school")):
        session = a_session(item)
        session.capture(f"{line} {when} // {loose_mark()}")
        assert not seen(session), item
        assert session.record.active_entries("commitment")


@pytest.mark.parametrize("said", ["Bel > mail", "ïemand", "de 2² wijken"])
def test_what_is_no_date_makes_no_note(said: str) -> None:
    session = a_session("commitments")
    session.capture(f"Dit blijft {said} // {loose_mark()}")
    assert seen(session)
