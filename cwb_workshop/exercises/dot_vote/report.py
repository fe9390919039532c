"""The dots as bars, highest first, the top three strong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cwb_workshop.core.blocks import Bars, Block, Para, ReportBar
from cwb_workshop.core.exercise import ReportView
from cwb_workshop.core.figures import rounded, share
from cwb_workshop.core.forms import counts_of
from cwb_workshop.exercises.dot_vote import Ranked, options, ranking, voters

_TOP = 3


def blocks(view: ReportView) -> tuple[Block, ...]:
    """Return nothing where no dots were counted."""
    for entry in view.record.standing("dots"):
        item = view.kit.items[entry.item]
        rows = ranking(options(item), counts_of(entry))
        bars = tuple(
            ReportBar(
                label=f"{row.option.upper()} {view.texts.principles[row.option].short}",
                value=row.dots,
                shown_value=_shown(row),
                strong=row.rank <= _TOP,
            )
            for row in rows
        )
        alt = "; ".join(f"{bar.label}: {bar.shown_value}" for bar in bars)
        told = _used(view, rows, voters(view.record, item))
        return Bars(bars, alt), Para(told, small=True)
    return ()


def _shown(row: Ranked) -> str:
    """The number of dots, and their share in whole percents."""
    return str(row.dots) if row.share is None else f"{row.dots} ({rounded(row.share, 0)}%)"


def _used(view: ReportView, rows: Sequence[Ranked], voted: int | None) -> str:
    """Say how many dots were used, and what the leading ones have together."""
    used = sum(row.dots for row in rows)
    totals = view.totals.get("dots")
    available = totals.get("available") if isinstance(totals, Mapping) else None
    if voted is None or available is None:
        told = view.words("report.dots.used", n=used)
    else:
        told = view.words("report.dots.of", used=used, available=available, voters=voted)
    leading = [row for row in rows if row.rank <= _TOP]
    together = share(sum(row.dots for row in leading), used)
    if together is None or len(leading) != _TOP:
        return told
    return f"{told} {view.words('report.dots.together', share=rounded(together, 0))}"
