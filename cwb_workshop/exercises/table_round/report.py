"""Ideas per question: the highlights, else what was said first."""

from __future__ import annotations

from cwb_workshop.core.blocks import Block, Bullets, Columns, Heading, Para
from cwb_workshop.core.entry import Entry
from cwb_workshop.core.exercise import ReportView

_QUESTIONS = "table_round"


def blocks(view: ReportView) -> tuple[Block, ...]:
    """Return a column per question."""
    asked = [item.id for item in view.kit.items.values() if item.exercise == _QUESTIONS]
    return (Columns(tuple(_column(item, view) for item in asked)),)


def _column(item: str, view: ReportView) -> tuple[Block, ...]:
    heading = Heading(view.texts.items[item].title, level=2)
    answers = view.record.standing("answer", item)
    if not answers:
        return heading, Para(view.words("report.ideas.none"), small=True)
    chosen = _chosen(answers, view.most)
    number = view.words("report.ideas.of", shown=len(chosen), n=len(answers))
    return (
        heading,
        Bullets(tuple(answer.text for answer in chosen)),
        Para(number, small=True),
    )


def _chosen(answers: tuple[Entry, ...], most: int) -> list[Entry]:
    highlights = [answer for answer in answers if answer.highlight]
    others = [answer for answer in answers if not answer.highlight]
    chosen = (highlights + others)[:most]
    return sorted(chosen, key=lambda answer: answer.number)
