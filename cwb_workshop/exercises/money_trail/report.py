"""Three bars and the number, always with the words that it is an estimate."""

from __future__ import annotations

from cwb_workshop.core.contract.blocks import Bars, Block, Para, ReportBar
from cwb_workshop.core.contract.exercise import ReportView
from cwb_workshop.core.contract.report_part import NOWHERE, ReportPart
from cwb_workshop.core.figures.statistics import rounded
from cwb_workshop.exercises.money_trail import DEFINITION, multiplier, rounds, source


def blocks(view: ReportView) -> tuple[Block, ...]:
    printed: list[Block] = []
    for entry in view.record.active_entries("money_trail"):
        exact = rounds(entry)
        if not exact:
            continue
        bars = tuple(
            ReportBar(
                view.words("money_trail.round", n=number),
                float(value),
                view.words.locale.amount(value, view.kit.currency),
                strong=number == 1,
            )
            for number, value in enumerate(exact, start=1)
        )
        case = view.record.text("case", entry.item)
        if case:
            printed.append(Para(case))
        printed.append(Bars(bars, "; ".join(f"{bar.label}: {bar.shown_value}" for bar in bars)))
        factor = view.words.locale.number(rounded(multiplier(exact), 2), 2)
        number = view.words("money_trail.multiplier", value=factor)
        where = view.words(f"money_trail.amounts.{source(view.record, entry.item)}")
        printed.append(Para(f"{number}. {view.words('money_trail.estimate')} ({where})."))
    return tuple(printed)


def estimate(view: ReportView) -> tuple[Block, ...]:
    """Say what an estimate is, where one was made."""
    made = DEFINITION.totals(view.record, view.kit).money_trail is not None
    return (Para(view.words("report.account.estimate")),) if made else ()


PARTS = (
    ReportPart("estimate", estimate, NOWHERE, by_item=True),
    ReportPart(
        "money_trail",
        blocks,
        place=61,
        chapter="report.part.anchors",
        title="report.part.money_trail",
        by_item=True,
    ),
)
