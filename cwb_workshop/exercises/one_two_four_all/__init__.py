"""Alone, in pairs, at the table, all together: everybody thinks first."""

from __future__ import annotations

from cwb_workshop.core.contract.exercise import Problem
from cwb_workshop.core.contract.plain_exercise import PlainExercise
from cwb_workshop.core.model.entry import PlanItem
from cwb_workshop.core.model.kit import Kit, KitItem
from cwb_workshop.core.model.own_words import OwnWord
from cwb_workshop.core.model.people import tables
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.words import Series


class OneTwoFourAll(PlainExercise):
    settings = ("phases", "slips")
    own_words = (OwnWord("one_two_four_all.example"),)
    has_phases = True

    def tells_apart(self, item: KitItem) -> bool:
        return True

    def has_heading(self, item: KitItem) -> bool:
        return item.exercise == self.id

    def problems(self, record: Record, item: PlanItem, kit: Kit) -> tuple[Problem, ...]:
        """Point out the tables of which no slip was typed."""
        silent = without_answers(record, item.id)
        if not silent:
            return ()
        values = {"tables": Series(tuple(silent)), "n": len(silent)}
        return (Problem("one_two_four_all.no_answers", values),)


def without_answers(record: Record, item: str) -> list[int]:
    """Return the tables of which nothing stands in an item."""
    heard = {answer.table for answer in record.active_entries("answer", item)}
    return [table for table in range(1, (tables(record) or 0) + 1) if table not in heard]


DEFINITION = OneTwoFourAll("one_two_four_all")
