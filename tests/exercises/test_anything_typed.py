"""Whatever is typed in whichever exercise: what comes in is clean, and within the limits."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.limits import NUMBERS
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.sessions.excess import texts_beyond
from cwb_workshop.core.sessions.validation import sound
from cwb_workshop.exercises import discover
from tests.doors import opened
from tests.exercises.samples import SAMPLES
from tests.unseen import IN_FRONT
from tests.workshop import kit, registry

PIECES = (
    *("3: ", "p: ", "// ", "? ", "* ", '"', "+ ", "- ", "1 ", "KOP: ", " | stap: "),
    *(" | jaar: 2099", " #g", " #é", " ##", " #wijk", " +99", " +1", " !", " ~nplv"),
    *(" @school", " ^15/5", " ^+999m", "; ", ", ", ": + 0 ? -", " 99x", " 100x", "5/2"),
    *("8 11 14 9 4 10 9 3", "4 9 7 2 0", " d10000", "120.000 35% 42%", "120,000 ", "99999 "),
    *("=O01", "woord ", "x" * 41, "y" * 161, "W" * 501),
    *IN_FRONT[:6],
)
TYPED = st.lists(st.sampled_from(PIECES) | st.text(max_size=8), min_size=1, max_size=14)


@pytest.mark.parametrize("exercise", discover())
@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(TYPED, min_size=1, max_size=4))
def test_nothing_that_is_typed_goes_past_a_limit(exercise: str, typed: list[list[str]]) -> None:
    session = opened(exercise)
    for line in (*SAMPLES[exercise].lines[:1], *map("".join, typed)):
        before = session.record
        try:
            session.capture(line)
        except Refused:
            assert session.record == before
    record = session.record
    assert texts_beyond(record) == 0
    assert sound(record, kit(), registry().ids)
    for entry in record.entries.values():
        assert entry.text == clean(entry.text).strip()
        assert entry.also <= NUMBERS["also"][1]
        assert len(entry.themes) <= NUMBERS["themes"][1]
        texts = [value for value in entry.fields.values() if isinstance(value, str)]
        assert [clean(value) for value in (*texts, *entry.themes)] == [*texts, *entry.themes]


@pytest.mark.parametrize("exercise", discover())
def test_every_piece_by_itself_is_taken_or_refused(exercise: str) -> None:
    session = opened(exercise)
    for piece in PIECES:
        with suppress(Refused):
            session.capture(piece)
    assert texts_beyond(session.record) == 0
