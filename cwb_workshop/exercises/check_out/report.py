"""How people went home: the average with its number and distribution, and what they said."""

from __future__ import annotations

from cwb_workshop.core.contract.blocks import Block, Distribution, DistributionRow, Para, Quote
from cwb_workshop.core.contract.exercise import ReportView
from cwb_workshop.core.contract.report_part import NOWHERE, ReportPart
from cwb_workshop.core.contract.said import said
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.exercises.check_out import DEFINITION, ClosingTotals, closing_unknown


def blocks(view: ReportView) -> tuple[Block, ...]:
    totals = DEFINITION.totals(view.record, view.kit).checkout
    if totals is None:
        return ()
    printed: list[Block] = [*average(view)]
    if printed:
        printed.append(_distribution(totals, view))
        unknown = closing_unknown(view.record)
        printed += [Para(view.words("report.check_out.dont_know", n=unknown))] if unknown else []
    elif totals.n:
        printed.append(Para(view.words("report.check_out.too_few", n=totals.n)))
    chosen, spoken = _chosen(view), view.record.active_entries("sentence")
    printed += [Quote(said(sentence), "") for sentence in chosen]
    if len(chosen) < len(spoken):
        rest = len(spoken) - len(chosen)
        printed.append(Para(view.words("report.more", n=rest), small=True))
    return tuple(printed)


def average(view: ReportView) -> tuple[Para, ...]:
    """Return the average with how many votes it is of; nothing where it is not told."""
    totals = DEFINITION.totals(view.record, view.kit).checkout
    if totals is None or totals.average is None:
        return ()
    shown = view.words.locale.number(totals.average, 1)
    return (Para(view.words("report.check_out.average", average=shown, n=totals.n)),)


def averages(view: ReportView) -> tuple[Block, ...]:
    """Say how averages are counted, where there may be one."""
    was_asked = DEFINITION.totals(view.record, view.kit).checkout is not None
    return (Para(view.words("report.account.averages")),) if was_asked else ()


def _distribution(totals: ClosingTotals, view: ReportView) -> Distribution:
    counts = totals.counts
    votes = view.words("report.check_out.votes", n=totals.n)
    steps = tuple(str(score) for score in range(1, len(counts) + 1))
    alt = "; ".join(f"{score}: {count}" for score, count in zip(steps, counts, strict=True))
    return Distribution((DistributionRow("", counts, votes),), steps, alt)


def _chosen(view: ReportView) -> list[Entry]:
    """Return the sentences to print: those that were chosen go before the others."""
    sentences = view.record.active_entries("sentence")
    highlights_first = sorted(sentences, key=lambda sentence: not sentence.highlight)
    return sorted(highlights_first[: view.most], key=lambda sentence: sentence.number)


PARTS = (
    ReportPart(
        "how_people_left",
        blocks,
        place=110,
        chapter="report.part.closing",
        by_item=True,
    ),
    ReportPart("average_of_evening", average, NOWHERE, by_item=True),
    ReportPart("averages", averages, NOWHERE, by_item=True),
)
