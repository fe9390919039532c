"""The totals of a session: every key is always there, each from where it is counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

import pytest

from cwb_workshop.core.agenda.timing import timing
from cwb_workshop.core.contract.exercise import Definition
from cwb_workshop.core.contract.exercise_totals import ExerciseTotals
from cwb_workshop.core.contract.plain_exercise import PlainExercise
from cwb_workshop.core.figures.counts import counts
from cwb_workshop.core.figures.totals import totals
from cwb_workshop.core.figures.totals_json import as_json
from cwb_workshop.core.model.entry import Json
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.record import Record
from tests.core.small import answer, facts, holding, offered, small_kit

KIT = small_kit(offered("talk"))


@dataclass(frozen=True, slots=True)
class DotTotals(ExerciseTotals):
    dots: int
    dots_kit: str


@dataclass(frozen=True, slots=True)
class ScoreTotals(ExerciseTotals):
    scores: int


class Dots(PlainExercise):
    def totals(self, record: Record, kit: Kit) -> DotTotals:
        return DotTotals(len(record.entries), kit.id)


class Scores(PlainExercise):
    def totals(self, record: Record, kit: Kit) -> ScoreTotals:
        return ScoreTotals(len(record.entries))


def told(record: Record, *exercises: Definition) -> dict[str, Any]:
    return cast(dict[str, Any], as_json(totals(record, KIT, exercises)))


def test_of_an_empty_session_every_key_is_there() -> None:
    assert told(Record(), Dots("dots")) == {
        "session": {
            "neighbourhood": None,
            "municipality": None,
            "venue": None,
            "date": None,
            "start": None,
            "planned_minutes": None,
            "present": None,
            "round_mode": None,
            "tables": None,
            "table_sizes": [],
        },
        "roles": {"total": 0, "counted": {}, "public": {}},
        "dots": 0,
        "dots_kit": "small",
        "counts": as_json(counts(Record(), KIT)),
        "timing": as_json(timing(Record())),
    }


def test_what_was_filled_in_and_counted_stands_in_its_place() -> None:
    record = holding(
        *facts(
            place="Zuid",
            municipality="Merwolde",
            venue="Buurthuis",
            date="2026-03-12",
            start="19:00",
            variant=120,
            round_mode="carousel",
            table_sizes=[4, 6],
            roles={"resident": 6, "civil": 2, "owner": 0},
        ),
        answer(1),
    )
    figures = told(record, Dots("dots"), Scores("scores"))
    assert figures["session"] == {
        "neighbourhood": "Zuid",
        "municipality": "Merwolde",
        "venue": "Buurthuis",
        "date": "2026-03-12",
        "start": "19:00",
        "planned_minutes": 120,
        "present": 10,
        "round_mode": "carousel",
        "tables": 2,
        "table_sizes": [4, 6],
    }
    assert figures["roles"] == {
        "total": 8,
        "counted": {"resident": 6, "civil": 2},
        "public": {"resident": 6, "other": 2},
    }
    assert (figures["dots"], figures["scores"]) == (1, 1)
    assert figures["counts"] == as_json(counts(record, KIT))


@pytest.mark.parametrize("value", [3, None, ["Zuid"], {"name": "Zuid"}])
def test_what_was_filled_in_as_something_else_is_not_told(value: Json) -> None:
    record = holding(*facts(place=value, variant="lang", round_mode=value))
    told_of = totals(record, KIT, ()).session
    assert (told_of.neighbourhood, told_of.planned_minutes, told_of.round_mode) == (None,) * 3
