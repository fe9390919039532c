"""Dots over options: priorities, quickly and visibly. The result stays hidden until shown."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from math import ceil

from cwb_workshop.core.capture import value_readers
from cwb_workshop.core.capture.entry_builders import counts_of, parted_numbers, put_fields
from cwb_workshop.core.contract.exercise import CaptureContext, Problem, ValueReader
from cwb_workshop.core.contract.exercise_totals import ExerciseTotals
from cwb_workshop.core.contract.line import Line, LineForm
from cwb_workshop.core.contract.plain_exercise import PlainExercise
from cwb_workshop.core.figures.dots import for_each, options, ranking
from cwb_workshop.core.figures.few_votes import are_few
from cwb_workshop.core.figures.statistics import rounded
from cwb_workshop.core.model.audience import (
    EVERYBODY,
    PAPER,
    DeclaredFact,
    DeclaredField,
)
from cwb_workshop.core.model.entry import Change, Entry, Json, PlanItem
from cwb_workshop.core.model.entry_kinds import EntryKind
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.hidden import stays_hidden
from cwb_workshop.core.model.kit import Kit, KitItem, KitPart
from cwb_workshop.core.model.limits import number_within
from cwb_workshop.core.model.own_words import OwnWord
from cwb_workshop.core.model.record import Record

SECRET, OPEN = HOW = ("secret", "open")
"""Whether the result waits until it is shown, or runs along on the wall."""

ABOUT = "option"
"""The field of a remark that says which option it is about."""

_MORE = re.compile(r"([0-9]{1,2})\s+([+-])\s?([0-9]{1,3})")


DOTS = EntryKind("dots", on_purpose=True, figure=True)


@dataclass(frozen=True, slots=True)
class PrincipleDots:
    """The dots of a principle, and their share in percent."""

    rank: int
    principle: str
    dots: int
    share: float | int | None


@dataclass(frozen=True, slots=True)
class DotTotals:
    """How many people voted, how many dots they have together and how many they used."""

    voters: int | None
    available: int | None
    used: int
    ranking: tuple[PrincipleDots, ...]


@dataclass(frozen=True, slots=True)
class DotVoteTotals(ExerciseTotals):
    dots: DotTotals | None


class DotVote(PlainExercise):
    settings = ("options", "dots_per_person", "max_per_option", "result")
    own_words = (
        OwnWord("dot_vote.example"),
        OwnWord("dot_vote.result_title"),
        OwnWord("dot_vote.option"),
        OwnWord("dot_vote.about_all"),
        OwnWord("report.figures.dots", ("principles",)),
        OwnWord("report.part.priorities"),
        OwnWord("report.method.dot_vote"),
        OwnWord("report.method.dot_vote_open"),
    )
    kinds = (DOTS,)
    result_screens = ("result", "cards", "cards1")
    facts = (
        *(
            DeclaredFact("item", key, EVERYBODY, holds="number")
            for key in ("voters", "dots_per_person", "max_per_option")
        ),
        DeclaredFact("item", "result", PAPER),
    )
    fields = (
        DeclaredField("dots", "counts", EVERYBODY),
        DeclaredField("dots", "tables", PAPER),
        DeclaredField("answer", ABOUT, PAPER),
    )

    def tells_apart(self, item: KitItem) -> bool:
        return True

    def needs(self, settings: Mapping[str, Json]) -> tuple[KitPart, ...]:
        return ("principles", "options")

    def line_form(self, item: KitItem) -> LineForm:
        return LineForm(is_remark=True)

    def read(self, line: Line, context: CaptureContext) -> tuple[Change, ...] | None:
        if not line.numeric:
            return None
        if line.table and not _MORE.fullmatch(line.body.strip()):
            return _of_table(line, context)
        counts = _counts(line.body, context)
        _fits(counts, context)
        return _put(context.of_everybody(line), {"counts": counts})

    def problems(self, record: Record, item: PlanItem, kit: Kit) -> tuple[Problem, ...]:
        """Point out that the voters were not counted: without them no number can be checked."""
        votes = record.active_entries("dots", item.id)
        if votes and record.number("voters", item.id) is None:
            return (Problem("dot_vote.no_voters", {}, votes[-1].id),)
        return ()

    def totals(self, record: Record, kit: Kit) -> DotVoteTotals:
        for entry in record.active_entries("dots"):
            return DotVoteTotals(_totals(entry, record, kit))
        return DotVoteTotals(None)

    def without_few_votes(self, record: Record, kit: Kit) -> Record:
        kept = dict(record.entries)
        for entry in record.active_entries("dots"):
            item = kit.items[entry.item]
            if are_few(_who_voted(entry, record, item)):
                del kept[entry.id]
            else:
                kept[entry.id] = _without_few_tables(entry, record, item)
        return replace(record, entries=kept)

    def script_keys(self, item: KitItem, kit: Kit) -> Mapping[str, ValueReader]:
        keys = ("voters", "dots_per_person", "max_per_option")
        return {key: value_readers.bounded(key) for key in keys}


def voters(record: Record, item: KitItem) -> int | None:
    return record.number("voters", item.id)


def dots_per_person(record: Record, item: KitItem) -> int:
    return _setting(record, item, "dots_per_person", 3)


def max_per_option(record: Record, item: KitItem) -> int:
    return _setting(record, item, "max_per_option", 2)


def how(record: Record, item: KitItem) -> str:
    """Return whether the result is secret until it is shown, as chosen, else as the kit says."""
    chosen = record.text("result", item.id) or item.settings.get("result")
    return OPEN if chosen == OPEN else SECRET


def available(record: Record, item: KitItem) -> int | None:
    """Return how many dots the voters have together; None while they are not counted."""
    people = voters(record, item)
    return None if people is None else people * dots_per_person(record, item)


def _setting(record: Record, item: KitItem, key: str, default: int) -> int:
    chosen = record.number(key, item.id)
    if chosen:
        return chosen
    given = item.settings.get(key, default)
    return given if isinstance(given, int) else default


def _counts(body: str, context: CaptureContext) -> list[int]:
    number = len(options(context.item))
    more = _MORE.fullmatch(body.strip())
    if more:
        option, dots = int(more[1]), int(more[2] + more[3])
        so_far = counts_of(next(iter(context.record.active_entries("dots", context.item.id)), None))
        counts = list(so_far or (0,) * number)
        if not 1 <= option <= number or counts[option - 1] + dots < 0:
            raise Refused("capture.dots_option", options=number)
        counts[option - 1] += dots
        return counts
    numbers = parted_numbers(body)
    if numbers is None or len(numbers) != number:
        raise Refused("capture.dots_numbers", options=number)
    return numbers


def tables_of(entry: Entry | None) -> dict[str, tuple[int, ...]]:
    """Return the dots by the number of the table that counted them."""
    tables = entry.fields.get("tables") if entry else None
    if not isinstance(tables, Mapping):
        return {}
    return {
        table: tuple(count for count in counts if isinstance(count, int))
        for table, counts in tables.items()
        if isinstance(counts, list | tuple) and table.isascii() and table.isdigit()
    }


def _who_voted(entry: Entry, record: Record, item: KitItem) -> int:
    """Return how many people put dots at least: of those counted, some may have put none."""
    people, fewest = voters(record, item), _at_least(sum(counts_of(entry)), record, item)
    return fewest if people is None else min(people, fewest)


def _at_least(dots: int, record: Record, item: KitItem) -> int:
    return ceil(Fraction(dots, dots_per_person(record, item)))


def _without_few_tables(entry: Entry, record: Record, item: KitItem) -> Entry:
    """Leave all tables out where one has few voters: what the others have tells what it has."""
    counted = (_at_least(sum(counts), record, item) for counts in tables_of(entry).values())
    if not any(are_few(people) for people in counted):
        return entry
    return replace(entry, fields={k: v for k, v in entry.fields.items() if k != "tables"})


def _of_table(line: Line, context: CaptureContext) -> tuple[Change, ...]:
    """Take what one table counted; the result is what all tables counted together."""
    number = len(options(context.item))
    counted = parted_numbers(line.body)
    if counted is None or len(counted) != number:
        raise Refused("capture.dots_numbers", options=number)
    dots = next(iter(context.record.active_entries("dots", context.item.id)), None)
    tables = {**tables_of(dots), str(line.table): tuple(counted)}
    rows = [for_each(options(context.item), row) for row in tables.values()]
    counts = [sum(column) for column in zip(*rows, strict=True)]
    _fits(counts, context)
    kept: dict[str, Json] = {table: list(row) for table, row in tables.items()}
    return _put(context, {"counts": counts, "tables": kept})


def _put(context: CaptureContext, fields: Mapping[str, Json]) -> tuple[Change, ...]:
    """Keep what was counted; a result that runs along is released, unless it was hidden."""
    changes = put_fields(context, DOTS, fields)
    if how(context.record, context.item) != OPEN:
        return changes
    return tuple(
        Change(change.before, replace(change.after, shown=True))
        if isinstance(change.after, Entry) and not stays_hidden(context.record, change.after.id)
        else change
        for change in changes
    )


def _fits(counts: Sequence[int], context: CaptureContext) -> None:
    for dots in counts:
        number_within("dots", dots)
    people = voters(context.record, context.item)
    if people is None:
        return
    most = people * dots_per_person(context.record, context.item)
    if sum(counts) > most:
        raise Refused("capture.dots_too_many", used=sum(counts), most=most, voters=people)
    per_option = people * max_per_option(context.record, context.item)
    if max(counts) > per_option:
        raise Refused("capture.dots_one_option", used=max(counts), most=per_option, voters=people)


def _totals(entry: Entry, record: Record, kit: Kit) -> DotTotals:
    item = kit.items[entry.item]
    counts = counts_of(entry)
    rows = tuple(
        PrincipleDots(
            rank=row.rank,
            principle=row.option,
            dots=row.dots,
            share=None if row.share is None else rounded(row.share, 1),
        )
        for row in ranking(options(item), counts)
    )
    return DotTotals(voters(record, item), available(record, item), sum(counts), rows)


DEFINITION = DotVote("dot_vote")
