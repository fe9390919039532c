"""Groups answer a question: depth, and answers that can be used."""

from __future__ import annotations

from cwb_workshop.core.entry import PlanItem
from cwb_workshop.core.exercise import Problem
from cwb_workshop.core.people import tables
from cwb_workshop.core.plain_exercise import PlainExercise
from cwb_workshop.core.record import Record


class TableRound(PlainExercise):
    def problems(self, record: Record, item: PlanItem) -> tuple[Problem, ...]:
        """Point out the tables that were not heard yet."""
        heard = {answer.table for answer in record.standing("answer", item.id)}
        return tuple(
            Problem("table_round.not_heard", {"table": table})
            for table in range(1, (tables(record) or 0) + 1)
            if table not in heard
        )


DEFINITION = TableRound("table_round")
