"""What the tables chose, and how they came to it, where nothing else is done with it."""

from __future__ import annotations

from cwb_workshop.core.agenda.phase_texts import phase_line
from cwb_workshop.core.contract.blocks import Block, Bullets, Heading, Para
from cwb_workshop.core.contract.exercise import ReportView
from cwb_workshop.core.contract.report_part import ReportPart
from cwb_workshop.core.contract.said import said
from cwb_workshop.core.model.kit import KitItem
from cwb_workshop.exercises.one_two_four_all import DEFINITION


def blocks(view: ReportView) -> tuple[Block, ...]:
    """Return what tables found most important, under how they thought about it.

    Where another exercise goes on with the answers, that one prints them.
    """
    items = (view.kit.items[item.id] for item in view.record.agenda)
    own = (item for item in items if item.exercise == DEFINITION.id)
    return tuple(block for item in own for block in _of(item, view))


def _of(item: KitItem, view: ReportView) -> tuple[Block, ...]:
    answers = view.record.active_entries("answer", item.id)
    if not answers:
        return ()
    chosen = [answer for answer in answers if answer.highlight] or list(answers)
    return (
        Heading(view.heading(item.id)),
        Para(phase_line(view.record, item, view.words), small=True),
        Bullets(tuple(said(answer) for answer in chosen[: view.most])),
    )


PARTS = (ReportPart("chosen_answers", blocks, place=51),)
