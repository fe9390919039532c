"""Agreements: what, who, by when; those without an owner or a date stand last."""

from __future__ import annotations

from cwb_workshop.core.blocks import Block, Bullets, Heading, Para, Table
from cwb_workshop.core.entry import Entry
from cwb_workshop.core.exercise import ReportView
from cwb_workshop.core.written import long_date
from cwb_workshop.exercises.commitments import by, by_date, missing, who

_WIDTHS = (3.6, 2.0, 1.4)
_YEAR = 4


def blocks(view: ReportView) -> tuple[Block, ...]:
    held = view.record.standing("commitment")
    if not held:
        return (Para(view.words("report.commitments.none")),)
    incomplete = [commitment for commitment in held if missing(commitment)]
    ordered = [*by_date(held), *incomplete]
    headings = tuple(view.words(f"report.commitments.{name}") for name in ("what", "who", "by"))
    rows = tuple(_row(one, view) for one in ordered[: view.most])
    found: list[Block] = [Table(headings, rows, _WIDTHS)]
    if len(ordered) > view.most:
        found.append(Para(view.words("report.more", n=len(ordered) - view.most), small=True))
    return tuple(found)


def details(view: ReportView) -> tuple[Block, ...]:
    """Return what is needed to keep the agreements, where that was said."""
    asked = tuple(
        f"{one.text}: {one.fields['help']}"
        for one in view.record.standing("commitment")
        if one.fields.get("help")
    )
    title = Heading(view.words("report.commitments.help"), level=2)
    return (title, Bullets(asked)) if asked else ()


def _row(commitment: Entry, view: ReportView) -> tuple[str, ...]:
    """What is missing is said in its place, so that somebody may fill it in."""
    owner = who(commitment) or view.words("report.commitments.nobody")
    when = str(commitment.fields.get("by_words") or "")
    if by(commitment):
        other_year = by(commitment)[:_YEAR] != view.record.words("date")[:_YEAR]
        when = long_date(by(commitment), view.language, year=other_year)
    return commitment.text, owner, when or view.words("report.commitments.no_date")
