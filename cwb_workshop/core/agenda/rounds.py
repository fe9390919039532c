"""Round modes: which table holds which question, and which round it is.

In `sequential` all tables talk about the same question. In `carousel` a question stays at
its table and the people move on; in `parallel` each table takes one question, once. There
the tables hold the questions of the agenda at the same time, as the `division` says: a
question for each table, counted from 1. Tables it does not name are dealt out in turn.

Without a division, as in a script that sets none, each line stays where it is typed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from cwb_workshop.core.model.entry import PLENARY, Change, Entry, Step
from cwb_workshop.core.model.entry_index import EntryGroup
from cwb_workshop.core.model.entry_kinds import ANSWER
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.labels import next_label
from cwb_workshop.core.model.new_session import ROUND_MODES, RoundMode
from cwb_workshop.core.model.people import tables
from cwb_workshop.core.model.record import Record, fact_change
from cwb_workshop.core.model.values import value_type

_DIVISION = "division"


@value_type
class Talk:
    """The items whose answers come in together; of one round of a carousel, 0 in other modes."""

    items: tuple[str, ...]
    round: int = 0

    @property
    def together(self) -> bool:
        """Tables hold different questions at the same time."""
        return len(self.items) > 1

    def holds(self, entry: Entry | EntryGroup) -> bool:
        return entry.item in self.items and (not self.round or entry.round in (0, self.round))


def round_mode(record: Record) -> RoundMode:
    chosen = record.text("round_mode")
    return next((mode for mode in ROUND_MODES if mode == chosen), "sequential")


def questions(record: Record, kit: Kit) -> tuple[str, ...]:
    """Return the items of the agenda in which tables answer a question."""
    return tuple(item.id for item in record.agenda if kit.items[item.id].asks)


def rounds(record: Record, kit: Kit) -> int:
    """Return how many rounds there are: one per question, and in parallel just one."""
    return 1 if round_mode(record) == "parallel" else len(questions(record, kit))


def divided(record: Record, kit: Kit) -> bool:
    """Tell whether the tables hold different questions at the same time."""
    if ("", _DIVISION) not in record.facts or round_mode(record) == "sequential":
        return False
    return len(questions(record, kit)) > 1


def division(record: Record, kit: Kit) -> tuple[int, ...]:
    """Return the question of each table, table 1 first, counted from 1."""
    number = len(questions(record, kit))
    value = record.fact(_DIVISION)
    given = value if isinstance(value, list | tuple) else ()
    named = [q for q in given if isinstance(q, int) and 1 <= q <= number]
    missing = range(len(named), tables(record) or 0)
    return (*named, *(table % number + 1 for table in missing)) if number else ()


def question_at(record: Record, kit: Kit, table: int) -> str:
    """Return the item that holds the question of a table; empty for plenary."""
    items, numbers = questions(record, kit), division(record, kit)
    if table == PLENARY or not items:
        return ""
    number = numbers[table - 1] if table <= len(numbers) else (table - 1) % len(items) + 1
    return items[number - 1]


def tables_of(record: Record, kit: Kit, question: str) -> tuple[int, ...]:
    """Return the tables that hold a question."""
    number = tables(record) or 0
    return tuple(t for t in range(1, number + 1) if question_at(record, kit, t) == question)


def shared(record: Record, kit: Kit, item: str) -> tuple[str, ...]:
    """Return the items whose answers come in while this one is open; itself at least."""
    if not divided(record, kit):
        return (item,)
    items = questions(record, kit)
    return items if item in items else (item,)


def filed_under(record: Record, kit: Kit, item: str, table: int) -> str:
    """Return the item that a line of a table belongs to, while this one is open."""
    at_table = question_at(record, kit, table) if len(shared(record, kit, item)) > 1 else ""
    return at_table or item


def round_of(record: Record, kit: Kit, item: str) -> int:
    """Return the round of a carousel while this item is open; 0 in other modes.

    With a division each question of the agenda opens one round for all tables. Without
    one, the how-manieth opening of the question it is.
    """
    if round_mode(record) != "carousel" or item not in questions(record, kit):
        return 0
    if len(shared(record, kit, item)) > 1:
        return questions(record, kit).index(item) + 1
    return sum(1 for visit in record.visits.values() if visit.item == item)


def talk_at(record: Record, kit: Kit, item: str) -> Talk:
    """Return what is talked about while an item is open."""
    items = shared(record, kit, item)
    return Talk(items, round_of(record, kit, item) if len(items) > 1 else 0)


def uneven(record: Record, kit: Kit) -> bool:
    """Tell whether some table would meet a question twice, so that `sequential` is safer."""
    number, number_of_questions = tables(record), len(questions(record, kit))
    return number is not None and number_of_questions > 0 and number % number_of_questions != 0


def choose_mode(record: Record, mode: RoundMode) -> Step:
    """Choose how the rounds go, with the tables dealt out anew where they share."""
    changes = fact_change(record, "", "round_mode", mode)
    if ("", _DIVISION) not in record.facts:
        changes += fact_change(record, "", _DIVISION, [])
    return Step("step.rounds", changes)


def move_lines(record: Record, kit: Kit, lines: Sequence[Entry], table: int, now: datetime) -> Step:
    """Give lines another table. Answers go along to the question that it holds, and its labels."""
    stamp = now.isoformat(timespec="seconds")
    changes: list[Change] = []
    taken: dict[str, int] = {}
    for entry in lines:
        item = (
            filed_under(record, kit, entry.item, table) if entry.kind == ANSWER.id else entry.item
        )
        label = entry.label
        if item != entry.item:
            ahead = taken[item] = taken.get(item, -1) + 1
            label = next_label(record, ANSWER, kit.items[item], ahead)
        after = replace(entry, table=table, item=item, label=label, edited=stamp)
        changes.append(Change(entry, after))
    return Step("step.table", tuple(changes))
