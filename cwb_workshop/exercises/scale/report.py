"""How far are we: a radar of averages, and what is important and still far away."""

from __future__ import annotations

from collections.abc import Sequence

from cwb_workshop.core.capture.entry_builders import counts_of
from cwb_workshop.core.contract.blocks import (
    Block,
    Bullets,
    Distribution,
    DistributionRow,
    Heading,
    Para,
    Radar,
    Table,
)
from cwb_workshop.core.contract.exercise import ReportView
from cwb_workshop.core.contract.report_part import NOWHERE, ReportPart
from cwb_workshop.core.figures.dots import options, ranking
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.exercises.scale.figures import StatementScores, dots_on, scale_totals

_HIGHEST = 5.0
_FEWEST_AXES = 3
_NO_AVERAGE = "–"


def blocks(view: ReportView) -> tuple[Block, ...]:
    """Return nothing where the scale was not done, or with too few votes for averages.

    A statement that too few voted on leaves a gap.
    """
    totals = scale_totals(view.record, view.kit).scale
    told = [] if totals is None else [row for row in totals.rows if row.average is not None]
    if totals is None or len(told) < _FEWEST_AXES:
        return ()
    axes = tuple(_axis(view, row) for row in totals.rows)
    alt = "; ".join(f"{name}: {shown}" for name, _value, shown in axes)
    votes = [row.n for row in told]
    sentences = [_votes(min(votes), max(votes), view)]
    if len(told) < len(totals.rows):
        gaps = [_name(view, row.principle) for row in totals.rows if row.average is None]
        sentences.append(view.words("report.scale.gaps", names=view.words.listed(gaps)))
    printed: list[Block] = [Radar(axes, _HIGHEST, alt), Para(" ".join(sentences), small=True)]
    if totals.important_and_still_far:
        names = [_name(view, name) for name in totals.important_and_still_far]
        joined = view.words.listed(names)
        printed.append(Para(view.words("report.scale.far", principles=joined)))
    return tuple(printed)


def _axis(view: ReportView, row: StatementScores) -> tuple[str, float | None, str]:
    """Return the name of a statement with its average, and how that is written."""
    name = _name(view, row.principle)
    if row.average is None:
        return name, None, _NO_AVERAGE
    return name, float(row.average), view.words.locale.number(row.average, 1)


def _votes(fewest: int, most: int, view: ReportView) -> str:
    if fewest == most:
        return view.words("report.scale.votes_alike", n=most)
    return view.words("report.scale.votes", fewest=fewest, most=most)


def details(view: ReportView) -> tuple[Block, ...]:
    """Return the scores of every statement in full, and what matters most but is still far."""
    totals = scale_totals(view.record, view.kit).scale
    if totals is None:
        return ()
    rows = totals.rows
    votes: tuple[Block, ...] = ()
    if any(row.counts for row in rows):
        title = Heading(view.words("report.scale.distribution"), level=2)
        votes = (title, _distribution(view, rows))
    return (*votes, *_table(view, rows), *_gaps(view, rows), *_reasons(view))


def _distribution(view: ReportView, rows: Sequence[StatementScores]) -> Distribution:
    made = tuple(
        DistributionRow(_name(view, row.principle), row.counts, view.words("scale.few", n=row.n))
        for row in rows
        if row.counts
    )
    steps = tuple(f"{score} {name}" for score, name in enumerate(view.texts.scale, start=1))
    row_texts = ((row.label, ", ".join(map(str, row.counts))) for row in made)
    alt = "; ".join(f"{label}: {counts}" for label, counts in row_texts)
    return Distribution(made, steps, alt)


def _reasons(view: ReportView) -> tuple[Block, ...]:
    """Return why tables gave the score they agreed on."""
    lines = tuple(
        _reason(view, entry) for entry in view.record.active_entries("scores") if entry.text
    )
    title = Heading(view.words("scale.reasons"), level=2)
    return (title, Bullets(lines)) if lines else ()


def _reason(view: ReportView, entry: Entry) -> str:
    """Without the score where it is not told."""
    score = entry.fields.get("score")
    return view.words(
        "scale.reason_alone" if score is None else "scale.reason",
        statement=str(entry.fields.get("statement", "")).upper(),
        table=entry.table,
        score=score,
        text=entry.text,
    )


def _name(view: ReportView, name: str) -> str:
    return f"{name.upper()} {view.texts.principles[name].short}"


def _table(view: ReportView, rows: Sequence[StatementScores]) -> tuple[Block, ...]:
    """Return the figures of each statement; that there are too few votes is told once."""
    missing = [row for row in rows if row.average is None]
    keys = ["votes", "dont_know"] if any(row.counts for row in rows) else ["votes"]
    if len(missing) < len(rows):
        keys = ["average", "median", *keys]
    columns = ("statement", *keys)
    table = Table(
        tuple(view.words(f"report.scale.column_{key}") for key in columns),
        tuple(
            (_name(view, row.principle), *(_told(view, row, key) for key in keys)) for row in rows
        ),
        (0.4, *(0.15,) * len(keys)),
        numeric=tuple(range(1, len(columns))),
    )
    return (table, _why_none(view, "few_votes")) if missing else (table,)


def _why_none(view: ReportView, why: str) -> Para:
    return Para(view.words(f"report.scale.{why}", sign=_NO_AVERAGE), small=True)


def _told(view: ReportView, row: StatementScores, key: str) -> str:
    """Return a figure of a statement as it is written."""
    if key == "votes":
        return str(row.n)
    if key == "dont_know":
        return str(row.dont_know) if row.counts else _NO_AVERAGE
    return _figure(view, row.average if key == "average" else row.median)


def _gaps(view: ReportView, rows: Sequence[StatementScores]) -> tuple[Block, ...]:
    """Rank by dots beside the average score; nothing where no dots were put.

    One with dots of which nobody said how far it is keeps its place in the ranks. Where there is
    such a one, what else has no average is told apart from it; else the table above told that.
    """
    scored = {row.principle: row for row in rows}
    entry = dots_on(view.record, view.kit, scored)
    if entry is None:
        return ()
    places = ranking(options(view.kit.items[entry.item]), counts_of(entry))
    shown = [place for place in places if place.dots or place.option in scored]
    averages = {name: row.average for name, row in scored.items()}
    rows_shown = tuple(
        (
            str(place.rank) if place.dots else _NO_AVERAGE,
            _name(view, place.option),
            str(place.dots),
            _figure(view, averages.get(place.option)),
        )
        for place in shown
    )
    keys = ("rank", "statement", "dots", "average")
    headings = tuple(view.words(f"report.scale.column_{key}") for key in keys)
    title = Heading(view.words("report.scale.gap"), level=2)
    table = Table(headings, rows_shown, (0.12, 0.52, 0.18, 0.18), numeric=(0, 2, 3))
    if all(place.option in scored for place in shown):
        return title, table
    few = any(place.option in scored and averages[place.option] is None for place in shown)
    why = ("few_votes", "not_voted") if few else ("not_voted",)
    return title, table, *(_why_none(view, one) for one in why)


def _figure(view: ReportView, value: float | int | None) -> str:
    """Below five votes there is no average: the sentence under the table says so."""
    if value is None:
        return _NO_AVERAGE
    return view.words.locale.number(value, 1)


def finding(view: ReportView) -> tuple[Block, ...]:
    """Return what is important and still far, else what is nearest and what is furthest."""
    totals = scale_totals(view.record, view.kit).scale
    if totals is None:
        return ()
    averages = {row.principle: row.average for row in totals.rows if row.average is not None}
    far = totals.important_and_still_far
    if far:
        head = view.words(
            "report.finding.far", names=view.words.listed([_name(view, name) for name in far])
        )
        shown = view.words.listed([view.words.locale.number(averages[name], 1) for name in far])
        return Heading(head, level=2), Para(view.words("report.finding.far_told", averages=shown))
    most, least = totals.highest_average, totals.lowest_average
    if most is None or least is None or averages[most] == averages[least]:
        return ()
    head = view.words("report.finding.ends", name=_name(view, most))
    told = view.words(
        "report.finding.ends_told",
        most=view.words.locale.number(averages[most], 1),
        name=_name(view, least),
        least=view.words.locale.number(averages[least], 1),
    )
    return Heading(head, level=2), Para(told)


def method(view: ReportView) -> str:
    """Return how it was done, in a sentence; empty where it was not."""
    if scale_totals(view.record, view.kit).scale is None:
        return ""
    by_table = any("score" in entry.fields for entry in view.record.active_entries("scores"))
    lowest, *_between, highest = view.texts.scale
    key = f"report.method.{'scale_by_table' if by_table else 'scale'}"
    return view.words(key, lowest=lowest, highest=highest)


def averages(view: ReportView) -> tuple[Block, ...]:
    """Say how averages are counted, where there may be some."""
    scored = scale_totals(view.record, view.kit).scale is not None
    return (Para(view.words("report.account.averages")),) if scored else ()


PARTS = (
    ReportPart("finding", finding, NOWHERE, by_item=True),
    ReportPart("averages", averages, NOWHERE, by_item=True),
    ReportPart(
        "distances",
        blocks,
        place=30,
        chapter="report.part.distances",
        details=details,
        by_item=True,
        called_as_item=True,
    ),
)
