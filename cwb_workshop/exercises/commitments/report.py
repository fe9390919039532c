"""Agreements: what, who, by when; then those that still wait for an owner or a date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cwb_workshop.core.contract.blocks import Block, Heading, Para, Table
from cwb_workshop.core.contract.exercise import ReportView
from cwb_workshop.core.contract.report_part import NOWHERE, ReportPart
from cwb_workshop.core.contract.said import said
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.exercises.commitments import (
    DEFINITION,
    STATES,
    by,
    principles,
    source,
    state,
    who,
)
from cwb_workshop.exercises.commitments.grouped import rooms

_WIDTHS = (2.0, 0.6, 3.4, 1.4)
_MORE = ("what", "help", "source", "principles")
_MORE_WIDTHS = (3.0, 2.4, 2.4, 2.4)
_YEAR = 4


def blocks(view: ReportView) -> tuple[Block, ...]:
    """Return the complete ones by owner, then those that wait for an owner, a date or both.

    Each group has its name. Where there is room for few, rows are kept for what has no owner, and
    what does not stand here is told by its numbers.
    """
    commitments = view.record.active_entries("commitment")
    if not commitments:
        return (Para(view.nothing("report.commitments")),)
    printed: list[Block] = []
    for group in rooms(commitments, view.most):
        if group.lacks:
            key = f"report.commitments.{group.lacks}"
            printed.append(Heading(view.words(key, n=len(group.all)), level=2))
        if group.shown:
            above = any(isinstance(block, Table) for block in printed)
            printed.append(replace(_table(group.shown, view), goes_on=above))
        if group.rest:
            labels = view.words.in_a_row(one.label for one in group.rest)
            more = view.words("report.rest", n=len(group.rest), labels=labels)
            printed.append(Para(more, small=True))
    return tuple(printed)


def details(view: ReportView) -> tuple[Block, ...]:
    """Return what agreements need, what they come from, and the principles they are about."""
    rows = [
        (said(commitment), *more)
        for commitment in view.record.active_entries("commitment")
        if any(more := _more(commitment, view))
    ]
    if not rows:
        return ()
    shown = [at for at in range(len(_MORE)) if any(row[at] for row in rows)]
    table = Table(
        tuple(view.words(f"report.commitments.{_MORE[at]}") for at in shown),
        tuple(tuple(row[at] for at in shown) for row in rows),
        tuple(_MORE_WIDTHS[at] for at in shown),
    )
    return Heading(view.words("report.commitments.more"), level=2), table


def _table(commitments: Sequence[Entry], view: ReportView) -> Table:
    names = ("who", "number", "what", "by")
    headings = tuple(view.words(f"report.commitments.{name}") for name in names)
    return Table(headings, tuple(_row(one, view) for one in commitments), _WIDTHS, named=True)


def _row(commitment: Entry, view: ReportView) -> tuple[str, ...]:
    """What is missing is said in its place, so that somebody may fill it in."""
    owner = who(commitment) or view.words("report.commitments.nobody")
    when = str(commitment.fields.get("by_words") or "")
    if by(commitment):
        other_year = by(commitment)[:_YEAR] != view.record.text("date")[:_YEAR]
        when = view.words.locale.date(by(commitment), year=other_year)
    date = when or view.words("report.commitments.no_date")
    if state(commitment) != STATES[0]:
        date = f"{date} ({view.words(f'report.commitments.{state(commitment)}')})"
    return owner, commitment.label, commitment.text, date


def _more(commitment: Entry, view: ReportView) -> tuple[str, str, str]:
    # A name may have a comma in it: each stands on a line of its own.
    names = "\n".join(
        f"{name.upper()} {view.texts.principles[name].short}"
        for name in principles(commitment, view.kit)
    )
    return (
        str(commitment.fields.get("help") or ""),
        _source(commitment, view),
        names,
    )


def _source(commitment: Entry, view: ReportView) -> str:
    """Return the words it comes from; nothing where those are not printed."""
    line = source(commitment, view.record)
    return "" if line is None else said(line)


def first_due(view: ReportView) -> tuple[Block, ...]:
    """Say when the first agreement is due; nothing where none has a date."""
    due = DEFINITION.totals(view.record, view.kit).commitments.earliest_due
    if due is None:
        return ()
    return (Para(view.words("report.next.first_due", date=view.words.locale.date(due))),)


def loose(view: ReportView) -> tuple[Block, ...]:
    """Say how many agreements still wait for an owner or a date."""
    number = DEFINITION.totals(view.record, view.kit).commitments.incomplete
    return (Para(view.words("report.organiser.loose", n=number)),) if number else ()


PARTS = (
    ReportPart("first_due", first_due, NOWHERE),
    ReportPart("loose_ends", loose, NOWHERE),
    ReportPart(
        "agreements",
        blocks,
        place=100,
        chapter="report.part.outcomes",
        title="report.commitments.title",
        details=details,
    ),
)
