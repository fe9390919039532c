"""Which exercise an entry belongs to, and entries of older versions brought up to date."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from cwb_workshop.core.contract.entry_versions import Owners, upgrade_step, upgraded
from cwb_workshop.core.contract.plain_exercise import PlainExercise
from cwb_workshop.core.model.entry import Change, Json, Kind
from cwb_workshop.core.model.entry_kinds import COMMITMENT, QUESTION
from tests.core.small import answer, holding, offered, small_kit

KIT = small_kit(offered("talk", "table_round"), offered("case", "board"))


class Board(PlainExercise):
    version = 3

    def upgrade(self, fields: Mapping[str, Json], version: int) -> Mapping[str, Json]:
        return {**fields, "from": version}


class Lot(PlainExercise):
    kinds = (QUESTION,)


class Agreements(PlainExercise):
    kinds = (COMMITMENT,)


DEFINITIONS = (
    PlainExercise("table_round"),
    Board("board"),
    Lot("parking_lot"),
    Agreements("commitments"),
)


@pytest.mark.parametrize(
    ("kind", "item", "exercise"),
    [
        ("answer", "talk", "table_round"),
        ("answer", "case", "board"),
        ("note", "case", "board"),
        ("answer", "gone", ""),
        ("question", "talk", "parking_lot"),
        ("commitment", "gone", "commitments"),
    ],
)
def test_an_entry_belongs_to_its_item_unless_its_kind_has_a_place_of_its_own(
    kind: Kind, item: str, exercise: str
) -> None:
    assert Owners(DEFINITIONS).of(answer(1, kind=kind, item=item), KIT) == exercise


def test_what_is_older_is_brought_up_to_date_and_nothing_else() -> None:
    old = answer(1, item="case", version=2, fields={"column": "past"})
    held = (
        old,
        answer(2, item="case", version=3),
        answer(3, item="case", version=4),
        answer(4, version=0, item="gone"),
        answer(5, version=1),
        answer(6, item="case", version=1, kind="question"),
    )
    step = upgrade_step(holding(*held), KIT, DEFINITIONS)
    new = replace(old, fields={"column": "past", "from": 2}, version=3)
    assert (step.name, step.undoable) == ("step.upgrade", False)
    assert step.changes == (Change(old, new),)
    assert upgraded(holding(*held), KIT, DEFINITIONS) == holding(new, *held[1:])


def test_where_all_is_up_to_date_there_is_nothing_to_do() -> None:
    record = holding(answer(1))
    assert upgrade_step(record, KIT, DEFINITIONS).changes == ()
    assert upgraded(record, KIT, DEFINITIONS) == record
