"""What the tables chose, and how they came to it."""

from __future__ import annotations

from cwb_workshop.core.agenda.phases import phase_spans
from cwb_workshop.core.contract.blocks import Block, Bullets, Heading, Para
from cwb_workshop.core.contract.exercise import ReportView
from cwb_workshop.core.contract.report_part import ReportPart
from cwb_workshop.core.model.kit import KitItem


def blocks(view: ReportView) -> tuple[Block, ...]:
    """Return what tables found most important, under how long each phase took."""
    items = (view.kit.items[item.id] for item in view.record.agenda)
    return tuple(block for item in items if item.has_phases for block in _of(item, view))


def rhythm(view: ReportView) -> tuple[Block, ...]:
    """Return how long each phase took, for where the answers stand by theme."""
    items = (view.kit.items[item.id] for item in view.record.agenda)
    return tuple(
        Para(_rhythm(item, view), small=True)
        for item in items
        if item.has_phases and view.record.active_entries("answer", item.id)
    )


def _of(item: KitItem, view: ReportView) -> tuple[Block, ...]:
    answers = view.record.active_entries("answer", item.id)
    if not answers:
        return ()
    chosen = [answer for answer in answers if answer.highlight] or list(answers)
    return (
        Heading(view.texts.items[item.id].title, level=2),
        Para(_rhythm(item, view), small=True),
        Bullets(tuple(answer.text for answer in chosen[: view.most])),
    )


def _rhythm(item: KitItem, view: ReportView) -> str:
    parts = phase_spans(view.record, item)
    phases = (
        view.words(f"report.phases.{part.name}", n=round(part.seconds / 60)) for part in parts
    )
    return view.words("report.phases.told", phases=view.words.in_a_row(phases))


PARTS = (ReportPart("rhythm", rhythm, place=51, chapter="report.part.themes", by_item=True),)
