"""An imaginary room speaks by the clock of its evening: late and early, angry and without end."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise

import pytest

from cwb_workshop.core.model.entry import PlanItem
from cwb_workshop.core.sessions.imaginary_room import (
    ImaginaryRoom,
    RoomWords,
    Utterance,
    imagine,
    projector_is_out,
    said_by,
)

BEGUN = datetime(2026, 3, 12, 19, 0)
AGENDA = tuple(
    PlanItem(name, "", minutes, position)
    for position, (name, minutes) in enumerate(
        [("welcome", 4), ("thanks", 6), ("trouble", 12), ("plans", 10), ("skipped", 0)]
    )
)
WORDS = RoomWords(
    items={
        "thanks": ("one", "two", "three"),
        "trouble": ("four", "five", "six", "seven", "eight"),
        "plans": ("nine", "ten", "eleven"),
        "skipped": ("never",),
    },
    angry=("Never again!", "You did not listen!", "Shame!"),
    early=("We are done!",),
    overrun=("Wait for us!",),
)


def drawn(seed: int = 7, tables: int = 5) -> ImaginaryRoom:
    return imagine(AGENDA, tables, WORDS, seed, frozenset())


def of_manner(room: ImaginaryRoom, manner: str) -> list[Utterance]:
    return [one for one in room.utterances if one.manner == manner]


def seconds(item: str) -> float:
    return next(one.minutes for one in AGENDA if one.id == item) * 60.0


@pytest.mark.parametrize("seed", range(40))
def test_each_line_is_said_once_by_a_table_that_is_there(seed: int) -> None:
    room = drawn(seed)
    lines = [one.text for one in room.utterances if one.is_line and one.manner != "angry"]
    held = [text for item in ("thanks", "trouble", "plans") for text in WORDS.items[item]]
    assert sorted(lines) == sorted(held)
    assert all(1 <= one.table <= 5 for one in room.utterances)
    assert all(one.at >= 0 for one in room.utterances)


def test_the_same_seed_says_the_same_and_another_one_something_else() -> None:
    assert drawn(3) == drawn(3)
    assert drawn(3) != drawn(4)


@pytest.mark.parametrize("seed", range(20))
def test_a_table_is_early_one_late_one_angry_and_one_knows_no_end(seed: int) -> None:
    room = drawn(seed)
    early, late, angry, over = (
        of_manner(room, manner) for manner in ("early", "late", "angry", "overrun")
    )
    assert len(early) == 1
    assert early[0].after != early[0].item, "said while the item before is open"
    assert early[0].at < seconds(early[0].after)
    assert late
    assert all(one.at > seconds(one.item) for one in (*late, *over))
    assert len(over) == 2
    assert len({one.table for one in over}) == 1
    assert len(angry) == 2
    assert len({one.table for one in angry}) == 1
    assert angry[1].at - angry[0].at < 15
    assert {one.text for one in of_manner(room, "call")} == {"We are done!", "Wait for us!"}


def test_all_tables_speak_before_one_speaks_twice() -> None:
    usual = [one for one in drawn(tables=3).utterances if one.item == "trouble"]
    first = [one.table for one in usual if one.manner in ("usual", "late")][:3]
    assert sorted(first) == [1, 2, 3]


def test_nothing_is_said_before_its_item_is_opened_and_then_in_order() -> None:
    room = drawn()
    assert said_by(room, {}, BEGUN + timedelta(hours=2)) == ()
    openings = {"welcome": BEGUN, "thanks": BEGUN + timedelta(minutes=4)}
    later = said_by(room, openings, BEGUN + timedelta(minutes=12))
    assert [one.moment for one in later] == sorted(one.moment for one in later)
    assert {one.utterance.after for one in later} <= {"welcome", "thanks"}
    sooner = said_by(room, openings, BEGUN + timedelta(minutes=6))
    assert sooner == later[: len(sooner)]
    assert len(sooner) < len(later)


def test_what_is_voted_is_counted_by_each_table_or_the_whole_room_before_time_is_up() -> None:
    words = replace(
        WORDS,
        counted={"trouble": ("4 9 7 2 0", "1 2 3 4 5")},
        by_table={"plans": ("1 2", "3 0", "2 1", "0 3")},
    )
    room = imagine(AGENDA, 3, words, 7, frozenset())
    counts = of_manner(room, "count")
    assert [(one.item, one.table, one.text) for one in counts] == [
        ("trouble", 0, "4 9 7 2 0"),
        ("trouble", 0, "1 2 3 4 5"),
        ("plans", 1, "1 2"),
        ("plans", 2, "3 0"),
        ("plans", 3, "2 1"),
    ]
    for one in counts:
        assert one.is_line
        assert 0.3 * seconds(one.item) < one.at < seconds(one.item)


def test_the_projector_is_out_once_and_comes_back() -> None:
    room = drawn()
    assert room.outage is not None
    opened = {room.outage.after: BEGUN}
    out = [projector_is_out(room, opened, BEGUN + timedelta(seconds=at)) for at in range(900)]
    assert not out[0]
    assert not out[-1]
    assert sum(out) == room.outage.seconds
    assert sum(before != after for before, after in pairwise(out)) == 2
    assert not projector_is_out(room, {}, BEGUN)


def test_a_workshop_without_sentences_of_its_own_has_those_of_any_room() -> None:
    words = RoomWords(anything=("We see it otherwise.", "Ask us first.", "No time."))
    room = imagine(AGENDA, 4, words, 1, frozenset({"trouble"}))
    assert {one.item for one in room.utterances} == {"trouble"}
    assert {one.text for one in room.utterances} <= set(words.anything)
    assert imagine(AGENDA, 4, RoomWords(), 1, frozenset({"trouble"})) == ImaginaryRoom()
