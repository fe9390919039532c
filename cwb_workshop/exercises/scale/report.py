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


def blocks(view: ReportView) -> tuple[Block, ...]:
    """Return nothing where the scale was not done, or with too few votes for averages."""
    totals = scale_totals(view.record, view.kit).scale
    if totals is None or not totals.radar or len(totals.rows) < _FEWEST_AXES:
        return ()
    axes = tuple(
        (_name(view, row.principle), float(row.average), view.words.locale.number(row.average, 1))
        for row in totals.rows
        if row.average is not None
    )
    alt = "; ".join(f"{name}: {shown}" for name, _value, shown in axes)
    votes = [row.n for row in totals.rows]
    caption = Para(_votes(min(votes), max(votes), view), small=True)
    printed: list[Block] = [Radar(axes, _HIGHEST, alt), caption]
    if totals.important_and_still_far:
        names = [_name(view, name) for name in totals.important_and_still_far]
        joined = view.words.listed(names)
        printed.append(Para(view.words("report.scale.far", principles=joined)))
    return tuple(printed)


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
    return (*votes, _table(view, rows), *_gaps(view, rows), *_reasons(view))


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


def _table(view: ReportView, rows: Sequence[StatementScores]) -> Table:
    keys = ("statement", "average", "median", "votes", "dont_know")
    return Table(
        tuple(view.words(f"report.scale.column_{key}") for key in keys),
        tuple(
            (
                _name(view, row.principle),
                _figure(view, row.average),
                _figure(view, row.median),
                str(row.n),
                str(row.dont_know) if row.counts else _figure(view, None),
            )
            for row in rows
        ),
        (0.4, 0.15, 0.15, 0.15, 0.15),
        numeric=(1, 2, 3, 4),
    )


def _gaps(view: ReportView, rows: Sequence[StatementScores]) -> tuple[Block, ...]:
    """Rank by dots beside the average score; nothing where no dots were put."""
    scored = {row.principle: row for row in rows}
    entry = dots_on(view.record, view.kit, scored)
    if entry is None:
        return ()
    rows_shown = tuple(
        (
            str(place.rank),
            _name(view, place.option),
            str(place.dots),
            _figure(view, scored[place.option].average),
        )
        for place in ranking(options(view.kit.items[entry.item]), counts_of(entry))
        if place.option in scored
    )
    keys = ("rank", "statement", "dots", "average")
    headings = tuple(view.words(f"report.scale.column_{key}") for key in keys)
    title = Heading(view.words("report.scale.gap"), level=2)
    return title, Table(headings, rows_shown, (0.12, 0.52, 0.18, 0.18), numeric=(0, 2, 3))


def _figure(view: ReportView, value: float | int | None) -> str:
    """Below five votes there is no average, and the table says so."""
    if value is None:
        return view.words("report.scale.too_few")
    return view.words.locale.number(value, 1)


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
