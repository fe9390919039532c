"""The words of the check-in, by alphabet, repeats with a number."""

from __future__ import annotations

from cwb_workshop.core.contract.blocks import Block, Para
from cwb_workshop.core.contract.exercise import ReportView
from cwb_workshop.core.contract.report_part import ReportPart
from cwb_workshop.core.model.text import folded
from cwb_workshop.core.wall.shared_scenes import words
from cwb_workshop.exercises.check_in import DEFINITION


def blocks(view: ReportView) -> tuple[Block, ...]:
    counted = words(view.record.active_entries("word"))
    if not counted:
        return ()
    ordered = sorted(counted.items(), key=lambda pair: folded(pair[0]))
    told = (_counted(word, n, view) if n > 1 else word for word, n in ordered)
    return (Para(view.words.in_a_row(told)),)


def _counted(word: str, times: int, view: ReportView) -> str:
    """A word that runs to the left does not take its figure along; one that runs to the right does,
    where the page runs the other way.
    """
    if view.words.locale.direction != "rtl":
        word = str(view.words.apart(word))
    return f"{word} {times}×"


def method(view: ReportView) -> str:
    """Return how it was done, in a sentence; empty where it was not."""
    counted = DEFINITION.totals(view.record, view.kit).checkin
    return view.words("report.method.check_in") if counted else ""


PARTS = (
    ReportPart("opening", blocks, place=10, chapter="report.part.neighbourhood", by_item=True),
)
