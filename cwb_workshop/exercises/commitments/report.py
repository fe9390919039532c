"""Agreements: what, who, by when; those without an owner or a date stand last."""

from __future__ import annotations

from cwb_workshop.core.blocks import Block, Bullets, Heading, Para, Table
from cwb_workshop.core.entry import Entry
from cwb_workshop.core.exercise import ReportView
from cwb_workshop.core.written import long_date
from cwb_workshop.exercises.commitments import by, by_date, missing, who

_WIDTHS = (3.6, 2.25, 1.15)


def blocks(view: ReportView) -> tuple[Block, ...]:
    held = view.record.standing("commitment")
    if not held:
        return (Para(view.words("report.commitments.none")),)
    complete = by_date(held)
    incomplete = [commitment for commitment in held if missing(commitment)]
    shown = complete[: view.most]
    found: list[Block] = []
    if shown:
        headings = tuple(view.words(f"report.commitments.{name}") for name in ("what", "who", "by"))
        found.append(Table(headings, tuple(_row(one, view) for one in shown), _WIDTHS))
    left = max(view.most - len(shown), 1)
    if incomplete:
        found.append(Heading(view.words("report.commitments.incomplete"), level=2))
        found.append(Bullets(tuple(_open(one, view) for one in incomplete[:left])))
    more = len(held) - len(shown) - len(incomplete[:left])
    if more > 0:
        found.append(Para(view.words("report.more", n=more), small=True))
    return tuple(found)


def _row(commitment: Entry, view: ReportView) -> tuple[str, ...]:
    return commitment.text, who(commitment), long_date(by(commitment), view.language)


def _open(commitment: Entry, view: ReportView) -> str:
    """Say what is there: an owner without a date, a date without an owner, or words."""
    when = long_date(by(commitment), view.language) or str(commitment.fields.get("by_words") or "")
    told = ", ".join(part for part in (who(commitment), when) if part)
    return f"{commitment.text} ({told})" if told else commitment.text
