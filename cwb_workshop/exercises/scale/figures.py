"""The scores of every statement, and what matters most but is still far."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from fractions import Fraction

from cwb_workshop.core.capture.entry_builders import counts_of
from cwb_workshop.core.contract.compared_figure import ComparedFigure
from cwb_workshop.core.contract.exercise_totals import ExerciseTotals
from cwb_workshop.core.figures.dots import options, ranking
from cwb_workshop.core.figures.statistics import TOO_FEW_VOTES, average, median, rounded
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.values import value_type
from cwb_workshop.exercises.scale.scored import Scored, scores


@value_type
class StatementScores:
    """The scores of one statement. Below five votes there is no average and no median.

    `sorting_value` is higher the more dots it got and the further it still is.
    """

    principle: str
    counts: tuple[int, ...]
    dont_know: int
    n: int
    too_few_votes: bool
    average: float | int | None
    average_two_decimals: float | int | None
    median: float | int | None
    sorting_value: float | int | None


@value_type
class ScoreTotals:
    """`radar` tells whether every statement has an average; the rest names statements."""

    rows: tuple[StatementScores, ...]
    radar: bool
    important_and_still_far: tuple[str, ...]
    highest_average: str | None
    lowest_average: str | None


@value_type
class ScaleTotals(ExerciseTotals):
    scale: ScoreTotals | None


def scale_totals(record: Record, kit: Kit) -> ScaleTotals:
    scored = scores(record, kit)
    if not scored:
        return ScaleTotals(None)
    shares = _shares_of_dots(record, kit, scored)
    exact = {
        name: average(statement.counts) or Fraction(0)
        for name, statement in scored.items()
        if statement.votes >= TOO_FEW_VOTES
    }
    return ScaleTotals(
        ScoreTotals(
            rows=tuple(
                _row(name, statement, shares.get(name)) for name, statement in scored.items()
            ),
            radar=len(exact) == len(scored),
            important_and_still_far=_important_and_far(exact, shares),
            highest_average=max(exact, key=lambda name: exact[name], default=None),
            lowest_average=min(exact, key=lambda name: exact[name], default=None),
        )
    )


def averages(record: Record, kit: Kit, item: str) -> tuple[ComparedFigure, ...]:
    """Return the average of each statement of an item that was scored."""
    return tuple(
        ComparedFigure(
            "average",
            name,
            sum(score * count for score, count in enumerate(statement.counts, start=1)),
            sum(statement.counts),
            statement.votes,
        )
        for name, statement in scores(record, kit, item).items()
    )


def sorting_value(dots: Fraction | None, exact: Fraction) -> Fraction | None:
    """Important and still far: share of the dots in percent x (5 - average score)."""
    return None if dots is None else dots * (5 - exact)


def dots_on(record: Record, kit: Kit, statements: Collection[str]) -> Entry | None:
    """Return the dots that were put on any of these, the first where there are several."""
    votes = record.active_entries("dots")
    on_them = (e for e in votes if not set(options(kit.items[e.item])).isdisjoint(statements))
    return next(on_them, None)


def _shares_of_dots(record: Record, kit: Kit, statements: Collection[str]) -> dict[str, Fraction]:
    entry = dots_on(record, kit, statements)
    if entry is None:
        return {}
    rows = ranking(options(kit.items[entry.item]), counts_of(entry))
    return {row.option: row.share for row in rows if row.share is not None}


def _row(name: str, scored: Scored, dots: Fraction | None) -> StatementScores:
    votes = scored.votes
    exact = average(scored.counts) if votes >= TOO_FEW_VOTES else None
    middle = median(scored.counts) if exact is not None else None
    value = None if exact is None else sorting_value(dots, exact)
    return StatementScores(
        principle=name,
        counts=scored.counts,
        dont_know=scored.dont_know,
        n=votes,
        too_few_votes=votes < TOO_FEW_VOTES,
        average=None if exact is None else rounded(exact, 1),
        average_two_decimals=None if exact is None else rounded(exact, 2),
        median=None if middle is None else rounded(middle, 1),
        sorting_value=None if value is None else rounded(value, 1),
    )


def _important_and_far(
    exact: Mapping[str, Fraction], shares: Mapping[str, Fraction]
) -> tuple[str, ...]:
    values = {name: sorting_value(shares.get(name), exact[name]) for name in exact}
    averages = [(name, value) for name, value in values.items() if value is not None]
    averages.sort(key=lambda pair: -pair[1])
    return tuple(name for name, _value in averages[:2])
