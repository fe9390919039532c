"""Dots over options: priorities, quickly and visibly. The result stays hidden until shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from math import ceil

from cwb_workshop.core.capture import value_readers
from cwb_workshop.core.capture.entry_builders import counts_of
from cwb_workshop.core.contract.compared_figure import ComparedFigure
from cwb_workshop.core.contract.exercise import CaptureContext, Problem, ValueReader
from cwb_workshop.core.contract.exercise_totals import ExerciseTotals
from cwb_workshop.core.contract.line import Line, LineForm, Told
from cwb_workshop.core.contract.plain_exercise import PlainExercise
from cwb_workshop.core.figures.dots import options, ranking
from cwb_workshop.core.figures.few_votes import are_few
from cwb_workshop.core.figures.statistics import rounded
from cwb_workshop.core.model.audience import (
    EVERYBODY,
    FACILITATOR,
    PAPER,
    DeclaredFact,
    DeclaredField,
)
from cwb_workshop.core.model.entry import Change, Entry, Json, PlanItem
from cwb_workshop.core.model.kit import Kit, KitItem, KitPart
from cwb_workshop.core.model.own_words import OwnWord
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.values import value_type
from cwb_workshop.exercises.dot_vote.counted import DOTS, read_dots, tables_of
from cwb_workshop.exercises.dot_vote.voting import (
    OPEN,
    available,
    dots_per_person,
    how,
    voters,
)

ABOUT = "option"
"""The field of a remark that says which option it is about."""


@value_type
class PrincipleDots:
    """The dots of a principle, and their share in percent."""

    rank: int
    principle: str
    dots: int
    share: float | int | None


@value_type
class DotTotals:
    """How many people voted, how many dots they have together and how many they used."""

    voters: int | None
    available: int | None
    used: int
    ranking: tuple[PrincipleDots, ...]


@value_type
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
        OwnWord("report.finding.dots_half", ("options",)),
        OwnWord("report.part.priorities"),
        OwnWord("report.method.dot_vote"),
        OwnWord("report.method.dot_vote_open"),
    )
    kinds = (DOTS,)
    result_screens = ("result", "cards")
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
        DeclaredField("dots", "together", FACILITATOR),
        DeclaredField("answer", ABOUT, PAPER),
    )

    def tells_apart(self, item: KitItem) -> bool:
        return True

    def needs(self, settings: Mapping[str, Json]) -> tuple[KitPart, ...]:
        return ("principles", "options")

    def line_form(self, item: KitItem) -> LineForm:
        return LineForm(is_remark=True, options=options(item))

    def typed_fields(self, made: Sequence[Entry], record: Record) -> Mapping[str, Json]:
        return {key: value for key, value in made[0].fields.items() if key != "tables"}

    def read(self, line: Line, context: CaptureContext) -> tuple[Change, ...] | None:
        return read_dots(line, context)

    def told(self, changes: Sequence[Change], record: Record, item: KitItem) -> tuple[Told, ...]:
        """Tell that the tables' own numbers go; an open result changes before the room anyhow."""
        emptied = any(
            isinstance(one.before, Entry)
            and isinstance(one.after, Entry)
            and one.after.kind == DOTS.id
            and tables_of(one.before)
            and not tables_of(one.after)
            for one in changes
        )
        shown = () if how(record, item) == OPEN else super().told(changes, record, item)
        return (*((Told("no_tables"),) if emptied else ()), *shown)

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

    def compared(self, record: Record, item: KitItem, kit: Kit) -> tuple[ComparedFigure, ...]:
        """Return the share of the dots that each option got."""
        for entry in record.active_entries("dots", item.id):
            counts, people = counts_of(entry), _who_voted(entry, record, item)
            return tuple(
                ComparedFigure("dots", row.option, row.dots, sum(counts), people)
                for row in ranking(options(item), counts)
            )
        return ()

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
