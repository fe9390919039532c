"""Groups answer a question: depth, and answers that can be used."""

from __future__ import annotations

from cwb_workshop.core.entry import Entry, PlanItem
from cwb_workshop.core.exercise import Problem
from cwb_workshop.core.kit import Kit, KitItem
from cwb_workshop.core.people import tables
from cwb_workshop.core.plain_exercise import PlainExercise
from cwb_workshop.core.record import Record
from cwb_workshop.core.rounds import QUESTION, talk_at

AGREED, DIVIDED = "position", "divided"
"""The field and the choice that say that not everyone agreed; the code goes with any question."""


class TableRound(PlainExercise):
    def problems(self, record: Record, item: PlanItem) -> tuple[Problem, ...]:
        """Point out the tables that were not heard yet; in a carousel, in this round."""
        now = talk_at(record, item.id).round
        key = "table_round.not_heard_in_round" if now else "table_round.not_heard"
        return tuple(
            Problem(key, {"table": table, "round": now}) for table in not_heard(record, item.id)
        )


def not_heard(record: Record, item: str) -> list[int]:
    """Return the tables without an answer while this item is open."""
    talk = talk_at(record, item)
    heard = {answer.table for answer in record.standing("answer") if talk.holds(answer)}
    return [table for table in range(1, (tables(record) or 0) + 1) if table not in heard]


def fields_of(item: KitItem, kit: Kit) -> tuple[str, ...]:
    """Return the choice fields of a question."""
    held = item.settings.get("fields", ())
    named = held if isinstance(held, list | tuple) else ()
    return tuple(str(field) for field in named if str(field) in kit.choices)


def divided(answer: Entry) -> bool:
    """Tell whether not everyone agreed with an answer."""
    return answer.fields.get(AGREED) == DIVIDED


DEFINITION = TableRound(QUESTION)
