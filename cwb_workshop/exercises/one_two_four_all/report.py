"""What the tables chose, and how they came to it."""

from __future__ import annotations

from cwb_workshop.core.blocks import Block, Bullets, Heading, Para
from cwb_workshop.core.exercise import ReportView
from cwb_workshop.core.kit import KitItem
from cwb_workshop.core.phases import has_phases, stretches


def blocks(view: ReportView) -> tuple[Block, ...]:
    """Return the answers of each item that began alone, under how long each phase took."""
    asked = (view.kit.items[item.id] for item in view.record.agenda)
    return tuple(block for item in asked if has_phases(item) for block in _of(item, view))


def _of(item: KitItem, view: ReportView) -> tuple[Block, ...]:
    heading = Heading(view.texts.items[item.id].title, level=2)
    answers = view.record.standing("answer", item.id)
    if not answers:
        return heading, Para(view.words("report.ideas.none"), small=True)
    allowed = [answer for answer in answers if answer.id not in view.unquoted]
    highlights_first = sorted(allowed, key=lambda answer: not answer.highlight)
    chosen = sorted(highlights_first[: view.most], key=lambda answer: answer.number)
    return (
        heading,
        Para(_rhythm(item, view), small=True),
        Bullets(tuple(answer.text for answer in chosen)),
    )


def _rhythm(item: KitItem, view: ReportView) -> str:
    parts = stretches(view.record, item)
    told = (
        view.words(f"report.phases.{part.name}", n=round(part.seconds / 60)) for part in parts
    )
    return view.words("report.phases", phases=", ".join(told))
