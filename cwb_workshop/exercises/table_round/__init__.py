"""Groups answer a question: depth, and answers that can be used."""

from __future__ import annotations

from collections import Counter

from cwb_workshop.core.agenda.phases import SLIPS
from cwb_workshop.core.agenda.rounds import talk_at
from cwb_workshop.core.contract.exercise import Problem
from cwb_workshop.core.contract.plain_exercise import PlainExercise
from cwb_workshop.core.model.entry import PLENARY, Entry, PlanItem
from cwb_workshop.core.model.kit import Kit, KitItem
from cwb_workshop.core.model.own_words import OwnWord
from cwb_workshop.core.model.people import tables
from cwb_workshop.core.model.record import Record


class TableRound(PlainExercise):
    settings = ("fields",)
    own_words = (
        OwnWord("table_round.example", ("codes",)),
        OwnWord("table_round.ideas"),
        OwnWord("table_round.experiences"),
        OwnWord("report.method.rounds.sequential"),
        OwnWord("report.method.rounds.carousel"),
        OwnWord("report.method.rounds.parallel"),
    )
    asks = True

    def has_heading(self, item: KitItem) -> bool:
        return True

    def problems(self, record: Record, item: PlanItem, kit: Kit) -> tuple[Problem, ...]:
        """Point out the tables that were not heard yet, and those that said more than was asked.

        In a carousel both are about this round.
        """
        now = talk_at(record, kit, item.id).round
        key = "table_round.not_heard_in_round" if now else "table_round.not_heard"
        silent = (
            Problem(key, {"table": table, "round": now})
            for table in not_heard(record, kit, item.id)
        )
        most = answers_per_table(record, item.id)
        more = (
            Problem("table_round.more_than_asked", {"table": table, "n": number, "most": most})
            for table, number in sorted(heard(record, kit, item.id).items())
            if number > most and table != PLENARY
        )
        return (*silent, *more)


def answers_per_table(record: Record, item: str) -> int:
    """Return how many answers each table chooses: as set by form, else three."""
    return record.number("slips", item) or SLIPS


def heard(record: Record, kit: Kit, item: str) -> Counter[int]:
    """Return the tables with an answer while this item is open, and how many each has."""
    talk = talk_at(record, kit, item)
    return Counter(answer.table for answer in record.active_entries("answer") if talk.holds(answer))


def not_heard(record: Record, kit: Kit, item: str) -> list[int]:
    """Return the tables without an answer while this item is open."""
    spoke = heard(record, kit, item)
    return [table for table in range(1, (tables(record) or 0) + 1) if table not in spoke]


def fields_of(item: KitItem, kit: Kit) -> tuple[str, ...]:
    """Return the choice fields of a question."""
    names = item.settings.get("fields", ())
    named = names if isinstance(names, list | tuple) else ()
    return tuple(str(field) for field in named if str(field) in kit.choices)


def divided(answer: Entry, kit: Kit) -> bool:
    """Tell whether not everyone agreed with an answer."""
    field, _, choice = kit.meanings.not_agreed.partition(".")
    return bool(choice) and answer.fields.get(field) == choice


DEFINITION = TableRound("table_round")
