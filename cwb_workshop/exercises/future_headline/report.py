"""The front pages as quotes, and the first steps as a list."""

from __future__ import annotations

from cwb_workshop.core.blocks import Block, Bullets, Heading, Para, Quote
from cwb_workshop.core.exercise import ReportView
from cwb_workshop.exercises.future_headline import front_page

_EXERCISE = "future_headline"


def blocks(view: ReportView) -> tuple[Block, ...]:
    """Return nothing where no table made a front page."""
    found: list[Block] = []
    steps: list[str] = []
    for answer in view.record.standing("answer"):
        if view.kit.items[answer.item].exercise != _EXERCISE or answer.id in view.unquoted:
            continue
        page = front_page(answer, view.record)
        table = view.words("future_headline.table", n=answer.table) if answer.table else ""
        source = " · ".join(part for part in (str(page.year), table) if part)
        found.append(Quote(page.headline, source))
        if page.story:
            found.append(Para(page.story))
        if page.step:
            steps.append(page.step)
    if steps:
        found += [Heading(view.words("future_headline.steps"), level=2), Bullets(tuple(steps))]
    return tuple(found)
