"""How far are we: a radar of averages, and what is important and still far away."""

from __future__ import annotations

from collections.abc import Mapping

from cwb_workshop.core.blocks import Block, Para, Radar
from cwb_workshop.core.exercise import ReportView
from cwb_workshop.core.written import decimal

_HIGHEST = 5.0
_FEWEST_AXES = 3


def blocks(view: ReportView) -> tuple[Block, ...]:
    """Return nothing where the scale was not done, or with too few votes for averages."""
    totals = view.totals.get("scale")
    if not isinstance(totals, Mapping) or not totals.get("radar"):
        return ()
    rows = totals["rows"]
    if not isinstance(rows, list) or len(rows) < _FEWEST_AXES:
        return ()
    axes = tuple(
        (
            f"{row['principle'].upper()} {view.texts.principles[row['principle']].short}",
            float(row["average"]),
            decimal(row["average"], 1, view.language),
        )
        for row in rows
    )
    alt = "; ".join(f"{name}: {shown}" for name, _value, shown in axes)
    found: list[Block] = [Radar(axes, _HIGHEST, alt)]
    far = totals.get("important_and_still_far")
    if isinstance(far, list) and far:
        names = [f"{name.upper()} {view.texts.principles[name].short}" for name in far]
        joined = view.words("report.and").join(names)
        found.append(Para(view.words("report.scale.far", principles=joined)))
    votes = [row["n"] for row in rows]
    found.append(Para(_votes(min(votes), max(votes), view), small=True))
    return tuple(found)


def _votes(fewest: int, most: int, view: ReportView) -> str:
    if fewest == most:
        return view.words("report.scale.votes_alike", n=most)
    return view.words("report.scale.votes", fewest=fewest, most=most)
