"""The front pages as boxes, with what was drawn for them, and the first steps as a list."""

from __future__ import annotations

from collections.abc import Sequence

from cwb_workshop.core.contract.blocks import Block, Bullets, Columns, Heading, Para, Photo, Quote
from cwb_workshop.core.contract.exercise import ReportView
from cwb_workshop.core.contract.report_part import ReportPart
from cwb_workshop.core.contract.said import said
from cwb_workshop.core.model.drawing import drawing_of
from cwb_workshop.exercises.future_headline import front_page

_EXERCISE = "future_headline"
_WIDTHS = (3.0, 2.0)


def blocks(view: ReportView) -> tuple[Block, ...]:
    """Return nothing where no table made a front page."""
    printed: list[Block] = []
    steps: list[str] = []
    for answer in view.record.active_entries("answer"):
        if view.kit.items[answer.item].exercise != _EXERCISE:
            continue
        page = front_page(answer, view.record)
        year = str(page.year or "")
        story: list[Block] = [Quote(said(answer, page.headline), year)]
        if page.story:
            story.append(Para(page.story))
        printed.append(_boxed(story, answer.id, page.headline, view))
        if page.step:
            steps.append(said(answer, page.step))
    if steps:
        printed += [Heading(view.words("future_headline.steps"), level=2), Bullets(tuple(steps))]
    return tuple(printed)


def _boxed(story: Sequence[Block], answer: str, headline: str, view: ReportView) -> Columns:
    """Return what a front page tells in a box, with its drawing at the right where it has one."""
    drawing = drawing_of(view.record, answer)
    if not drawing:
        return Columns((tuple(story),), framed=True)
    alt = view.words("future_headline.drawing_alt", headline=headline)
    return Columns((tuple(story), (Photo(drawing, alt),)), _WIDTHS, framed=True)


PARTS = (
    ReportPart(
        "front_pages",
        blocks,
        place=90,
        chapter="report.part.front_pages",
        by_item=True,
        called_as_item=True,
    ),
)
