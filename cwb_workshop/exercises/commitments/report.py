"""Agreements: what, who, by when; then those that still wait for an owner or a date."""

from __future__ import annotations

from collections.abc import Sequence

from cwb_workshop.core.contract.blocks import Block, Heading, Para, Table
from cwb_workshop.core.contract.exercise import ReportView
from cwb_workshop.core.contract.report_part import NOWHERE, ReportPart
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.exercises.commitments import (
    DEFINITION,
    STATES,
    by,
    by_date,
    missing,
    principles,
    source,
    state,
    who,
)

_WIDTHS = (3.6, 2.0, 1.4)
_MORE = ("what", "help", "source", "principles")
_MORE_WIDTHS = (3.0, 2.4, 2.4, 2.4)
_YEAR = 4


def blocks(view: ReportView) -> tuple[Block, ...]:
    commitments = view.record.active_entries("commitment")
    if not commitments:
        return (Para(view.nothing("report.commitments")),)
    complete = by_date(commitments)
    incomplete = [commitment for commitment in commitments if missing(commitment)]
    printed: list[Block] = []
    if complete:
        printed.append(_table(complete[: view.most], view))
    waiting = incomplete[: max(view.most - len(complete), 0)]
    if waiting:
        printed.append(Heading(view.words(f"report.commitments.{_waits_for(waiting)}"), level=2))
        printed.append(_table(waiting, view))
    if len(commitments) > view.most:
        printed.append(Para(view.words("report.more", n=len(commitments) - view.most), small=True))
    return tuple(printed)


def _waits_for(waiting: Sequence[Entry]) -> str:
    """Return the words for what agreements lack: an owner, a date, or now one and then another."""
    if all(who(commitment) for commitment in waiting):
        return "undated"
    return "unsettled" if any(who(commitment) for commitment in waiting) else "waiting"


def details(view: ReportView) -> tuple[Block, ...]:
    """Return what agreements need, what they come from, and the principles they are about."""
    rows = [
        (commitment.text, *more)
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


def _table(commitments: tuple[Entry, ...] | list[Entry], view: ReportView) -> Table:
    headings = tuple(view.words(f"report.commitments.{name}") for name in ("what", "who", "by"))
    return Table(headings, tuple(_row(one, view) for one in commitments), _WIDTHS)


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
    return commitment.text, owner, date


def _more(commitment: Entry, view: ReportView) -> tuple[str, str, str]:
    names = (
        f"{name.upper()} {view.texts.principles[name].short}"
        for name in principles(commitment, view.kit)
    )
    return (
        str(commitment.fields.get("help") or ""),
        _source(commitment, view),
        view.words.in_a_row(names),
    )


def _source(commitment: Entry, view: ReportView) -> str:
    """Return the words it comes from; nothing where those are not printed."""
    line = source(commitment, view.record)
    return "" if line is None else f"{line.label} {line.text}"


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
