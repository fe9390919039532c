"""What became of what an earlier session agreed, as this one asked it."""

from __future__ import annotations

from collections.abc import Sequence

from cwb_workshop.core.contract.blocks import Block, Bullets, Heading, Para, Table
from cwb_workshop.core.model.promised import Promised, counted, promised_in
from cwb_workshop.report.documents.snapshot import Snapshot

_HEADINGS = (
    *("report.commitments.who", "report.commitments.what", "report.commitments.by"),
    "report.promised.became",
)
_WIDTHS = (2.0, 3.4, 1.4, 1.4)
_YEAR = 4


def promised_part(snapshot: Snapshot) -> list[Block]:
    """Return how many were done, dropped or are open, and each of them; nothing where none was
    taken over.
    """
    promised = promised_in(snapshot.record)
    if not promised:
        return []
    words = snapshot.words
    headings = tuple(map(words, _HEADINGS))
    rows = tuple(_row(one, snapshot) for one in promised)
    return [*_head(promised, snapshot), Table(headings, rows, _WIDTHS)]


def promised_in_short(snapshot: Snapshot, most: int) -> list[Block]:
    """Return how many came to what, and so many of them: what is open first."""
    promised = promised_in(snapshot.record)
    if not promised:
        return []
    open_first = sorted(promised, key=lambda one: one.outcome != "agreed")
    lines = tuple(
        f"{one.what} ({', '.join(filter(None, (one.who, _became(one, snapshot))))})"
        for one in open_first[:most]
    )
    head = _head(promised, snapshot)
    return [*head, Bullets(lines)] if lines else head


def _head(promised: Sequence[Promised], snapshot: Snapshot) -> list[Block]:
    words = snapshot.words
    told = [
        words(f"report.promised.stands.{outcome}", n=number)
        for outcome, number in counted(promised)
        if number
    ]
    day = words.locale.date(max(one.day for one in promised))
    counts = words("report.promised.counts", n=len(promised), date=day, counted=words.listed(told))
    return [Heading(words("report.promised.title")), Para(counts)]


def _row(one: Promised, snapshot: Snapshot) -> tuple[str, ...]:
    words = snapshot.words
    due = one.by_words
    if one.by:
        other_year = one.by[:_YEAR] != snapshot.record.text("date")[:_YEAR]
        due = words.locale.date(one.by, year=other_year)
    owner = one.who or words("report.commitments.nobody")
    return owner, one.what, due or words("report.commitments.no_date"), _became(one, snapshot)


def _became(one: Promised, snapshot: Snapshot) -> str:
    return snapshot.words(f"report.promised.{one.outcome}")
