"""Ideas per question: the highlights, else what was said first."""

from __future__ import annotations

from cwb_workshop.core.blocks import Block, Bullets, Columns, Heading, Para
from cwb_workshop.core.entry import Entry
from cwb_workshop.core.exercise import ReportView
from cwb_workshop.core.read_back_texts import read_back_line

_QUESTIONS = "table_round"


def blocks(view: ReportView) -> tuple[Block, ...]:
    """Return a column per question that this session asked."""
    asked = [item.id for item in view.record.agenda if item.exercise == _QUESTIONS]
    return (Columns(tuple(_column(item, view) for item in asked)),) if asked else ()


def _column(item: str, view: ReportView) -> tuple[Block, ...]:
    heading = Heading(view.texts.items[item].title, level=2)
    answers = view.record.standing("answer", item)
    if not answers:
        return heading, Para(view.words("report.ideas.none"), small=True)
    chosen = _chosen(answers, view)
    told = [read_back_line(view.record, (item,), view.words)]
    if len(chosen) < len(answers):
        told.insert(0, view.words("report.ideas.of", shown=len(chosen), n=len(answers)))
    small = ". ".join(part for part in told if part)
    bullets = Bullets(tuple(answer.text for answer in chosen))
    return (heading, bullets, Para(small, small=True)) if small else (heading, bullets)


def _chosen(answers: tuple[Entry, ...], view: ReportView) -> list[Entry]:
    allowed = [answer for answer in answers if answer.id not in view.unquoted]
    ordered = sorted(
        allowed, key=lambda answer: (not answer.highlight, len(answer.text) > view.longest)
    )
    return sorted(ordered[: view.most], key=lambda answer: answer.number)
