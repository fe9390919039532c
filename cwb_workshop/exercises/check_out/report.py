"""How people went home: the average with its number and distribution, and what they said."""

from __future__ import annotations

from collections.abc import Mapping

from cwb_workshop.core.contract.blocks import Block, Distribution, DistributionRow, Para, Quote
from cwb_workshop.core.contract.exercise import ReportView
from cwb_workshop.core.contract.report_part import ReportPart
from cwb_workshop.core.model.entry import Entry, Json
from cwb_workshop.core.model.formatting import decimal


def blocks(view: ReportView) -> tuple[Block, ...]:
    totals = view.totals.get("checkout")
    if not isinstance(totals, Mapping):
        return ()
    found: list[Block] = []
    votes = totals["n"]
    if totals["average"] is not None:
        average = decimal(totals["average"], 1, view.language)  # type: ignore[arg-type]
        found.append(Para(view.words("report.check_out.average", average=average, n=votes)))
        found.append(_distribution(totals, view))
    elif votes:
        found.append(Para(view.words("report.check_out.too_few", n=votes)))
    found += [Quote(sentence.text, "") for sentence in _chosen(view)]
    return tuple(found)


def _distribution(totals: Mapping[str, Json], view: ReportView) -> Distribution:
    held = totals["counts"]
    counts = tuple(int(str(count)) for count in held) if isinstance(held, list) else ()
    told = view.words("report.check_out.votes", n=totals["n"])
    steps = tuple(str(score) for score in range(1, len(counts) + 1))
    alt = "; ".join(f"{score}: {count}" for score, count in zip(steps, counts, strict=True))
    return Distribution((DistributionRow("", counts, told),), steps, alt)


def _chosen(view: ReportView) -> list[Entry]:
    """Return the sentences to print: those that were chosen go before the others."""
    sentences = view.record.active_entries("sentence")
    highlights_first = sorted(sentences, key=lambda sentence: not sentence.highlight)
    return sorted(highlights_first[: view.most], key=lambda sentence: sentence.number)


_SENTENCES = 8
"""So many sentences of the closing are printed."""


PARTS = (
    ReportPart(
        "how_people_left", blocks, place=110, chapter="report.part.closing", most=_SENTENCES
    ),
)
