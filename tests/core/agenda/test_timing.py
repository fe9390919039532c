"""Planned and real minutes, as the totals print them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

import pytest

from cwb_workshop.core.agenda.timing import last_time, timing
from cwb_workshop.core.figures.totals_json import as_json
from cwb_workshop.core.model.record import Record
from tests.core.small import answer, at, facts, holding, planned, visits

AGENDA = planned(welcome=5, talk=20, pause=10, close=0)


def told(record: Record) -> dict[str, Any]:
    return cast(dict[str, Any], as_json(timing(record)))


def test_before_the_first_item_nothing_is_known_but_the_plan() -> None:
    record = holding(*AGENDA)
    assert last_time(record) is None
    assert told(record) == {
        "planned": 35,
        "real": 0,
        "started": None,
        "ended": None,
        "longer": {},
        "shorter": {"welcome": -5, "talk": -20, "pause": -10},
        "not_done": ["welcome", "talk", "pause"],
        "per_item": {"welcome": [5, 0], "talk": [20, 0], "pause": [10, 0], "close": [0, 0]},
    }


def test_what_took_longer_and_shorter_is_told_in_minutes_on_the_clock() -> None:
    stretches = (
        ("welcome", "19:02:50", "19:08:10"),
        ("talk", "19:08:10", "19:48"),
        ("pause", "19:48", ""),
    )
    record = holding(*AGENDA, *visits(*stretches), *facts(ended="2026-03-12T19:58:30"))
    assert told(record) == {
        "planned": 35,
        "real": 56,
        "started": "19:02",
        "ended": "19:58",
        "longer": {"welcome": 1, "talk": 20},
        "shorter": {},
        "not_done": [],
        "per_item": {"welcome": [5, 6], "talk": [20, 40], "pause": [10, 10], "close": [0, 0]},
    }


def test_an_evening_that_took_hours_took_as_many_minutes() -> None:
    record = holding(*AGENDA, *visits(("talk", "19:00", "23:01")))
    assert told(record)["real"] == 241


def test_an_item_that_was_added_by_hand_counts_once_it_took_a_minute() -> None:
    added = replace(planned(extra=0)[0], added=True, position=9.0)
    record = holding(
        *AGENDA, added, *visits(("extra", "19:00", "19:00:50"), ("talk", "19:00:50", ""))
    )
    assert "extra" not in told(record)["per_item"]
    record = holding(*AGENDA, added, *visits(("extra", "19:00", "19:01"), ("talk", "19:01", "")))
    assert told(record)["per_item"]["extra"] == [0, 1]


def test_what_was_left_out_is_not_told() -> None:
    first, *others = AGENDA
    record = holding(replace(first, dropped=True), *others, *visits(("talk", "19:00", "19:20")))
    assert told(record)["planned"] == 30
    assert list(told(record)["per_item"]) == ["talk", "pause", "close"]


@pytest.mark.parametrize(
    ("record", "last"),
    [
        (holding(*visits(("talk", "19:00", ""))), "19:00"),
        (holding(*visits(("talk", "19:00", "19:20"))), "19:20"),
        (holding(answer(1, created=at("19:05").isoformat())), "19:05"),
        (
            holding(answer(1, created=at("19:05").isoformat(), edited=at("19:09").isoformat())),
            "19:09",
        ),
        (holding(*facts(reached=at("19:40").isoformat())), "19:40"),
        (holding(*facts(ended=at("19:50").isoformat())), "19:50"),
        (
            holding(
                *visits(("talk", "19:00", "19:20")),
                answer(1, created=at("19:30").isoformat()),
                *facts(reached=at("19:25").isoformat()),
            ),
            "19:30",
        ),
    ],
)
def test_the_last_moment_is_the_latest_of_all_that_has_a_time(record: Record, last: str) -> None:
    assert last_time(record) == at(last)


def test_an_item_that_is_open_runs_to_the_last_moment_that_is_known() -> None:
    record = holding(
        *AGENDA, *visits(("talk", "19:00", "")), answer(1, created=at("19:25").isoformat())
    )
    assert told(record)["real"] == 25
    assert told(record)["longer"] == {"talk": 5}
