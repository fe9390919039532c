"""The dots as bars, highest first, the top three strong."""

from __future__ import annotations

from cwb_workshop.core.blocks import Bars, Block, Para, ReportBar
from cwb_workshop.core.exercise import ReportView
from cwb_workshop.core.forms import counts_of
from cwb_workshop.core.written import decimal
from cwb_workshop.exercises.dot_vote import options, ranking, voters

_TOP = 3


def blocks(view: ReportView) -> tuple[Block, ...]:
    """Return nothing where no dots were counted."""
    for entry in view.record.standing("dots"):
        item = view.kit.items[entry.item]
        counts = counts_of(entry)
        bars = tuple(
            ReportBar(
                label=f"{row.option.upper()} {view.texts.principles[row.option].short}",
                value=row.dots,
                shown_value=_shown(row.dots, row.share, view),
                strong=row.rank <= _TOP,
            )
            for row in ranking(options(item), counts)
        )
        alt = "; ".join(f"{bar.label}: {bar.shown_value}" for bar in bars)
        return Bars(bars, alt, compact=True), Para(
            _used(view, sum(counts), voters(view.record, item)), small=True
        )
    return ()


def _shown(dots: int, share: object, view: ReportView) -> str:
    if share is None:
        return str(dots)
    return f"{dots} ({decimal(float(share), 0, view.language)}%)"  # type: ignore[arg-type]


def _used(view: ReportView, used: int, people: int | None) -> str:
    totals = view.totals.get("dots")
    available = totals.get("available") if isinstance(totals, dict) else None
    if people is None or available is None:
        return view.words("report.dots.used", n=used)
    return view.words("report.dots.of", used=used, available=available, voters=people)
