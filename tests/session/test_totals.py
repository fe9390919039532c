"""The totals of a session: every key is always there, each from where it is counted."""

from __future__ import annotations

from collections.abc import Mapping

from cwb_workshop.core.agenda.timing import timing
from cwb_workshop.core.contract.plain_exercise import PlainExercise
from cwb_workshop.core.figures.counts import counts
from cwb_workshop.core.model.entry import Json
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.record import Record
from cwb_workshop.session.totals import totals
from tests.core.small import answer, facts, holding, offered, small_kit

KIT = small_kit(offered("talk"))


class Voted(PlainExercise):
    def totals(self, record: Record, kit: Kit) -> Mapping[str, Json]:
        return {self.id: len(record.entries), f"{self.id}_kit": kit.id}


def test_of_an_empty_session_every_key_is_there() -> None:
    assert totals(Record(), KIT, [Voted("dots")]) == {
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
        "counts": counts(Record(), KIT),
        "timing": timing(Record()),
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
    figures = totals(record, KIT, [Voted("dots"), Voted("scores")])
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
    assert figures["counts"] == counts(record, KIT)
