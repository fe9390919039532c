"""Ideas per question: the highlights, else what was said first; in full, all by their choice."""

from __future__ import annotations

from collections.abc import Sequence

from cwb_workshop.core.agenda.phase_texts import phase_line
from cwb_workshop.core.agenda.rounds import questions as asked_in
from cwb_workshop.core.agenda.rounds import round_mode
from cwb_workshop.core.contract.blocks import Block, Bullets, Columns, Heading, Para
from cwb_workshop.core.contract.exercise import ReportView
from cwb_workshop.core.contract.report_part import NOWHERE, ReportPart
from cwb_workshop.core.contract.said import said
from cwb_workshop.core.figures.quoting import best_quotes
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.wall.read_back_texts import read_back_line
from cwb_workshop.exercises.table_round import divided, fields_of
from cwb_workshop.exercises.table_round.grouped import grouped

_MOST_QUOTES = 3
_LONGEST_QUOTE = 160


def blocks(view: ReportView) -> tuple[Block, ...]:
    """Return a column per question that this session asked; nothing where none was answered."""
    items = asked_in(view.record, view.kit)
    if not any(view.record.active_entries("answer", item) for item in items):
        return ()
    return (Columns(tuple(_column(item, view) for item in items)),)


def questions(view: ReportView) -> tuple[Block, ...]:
    """Return each question under its own heading: what stood out, then all that was said."""
    printed: list[Block] = []
    for item in asked_in(view.record, view.kit):
        answers = view.record.active_entries("answer", item)
        if not answers:
            continue
        printed.append(Heading(view.heading(item)))
        if question := view.texts.items[item].question:
            printed.append(Para(question))
        if phases := phase_line(view.record, view.kit.items[item], view.words):
            printed.append(Para(phases, small=True))
        fields = fields_of(view.kit.items[item], view.kit)
        stood_out = [answer for answer in answers if answer.highlight or answer.quote]
        stood_out = best_quotes(stood_out, _LONGEST_QUOTE)[:_MOST_QUOTES]
        printed += grouped(answers, fields, view, stood_out)
        if view.kit.meanings.not_agreed.partition(".")[0] not in fields:
            printed += _not_agreed(answers, view)
        agreed = read_back_line(view.record, (item,), view.kinds, view.words)
        if agreed:
            printed.append(Para(agreed, small=True))
    return tuple(printed)


def _not_agreed(answers: Sequence[Entry], view: ReportView) -> list[Block]:
    """Return where not everyone agreed, for a question that does not ask for it by itself."""
    apart = tuple(said(answer, again=True) for answer in answers if divided(answer, view.kit))
    if not apart:
        return []
    return [Heading(view.words("report.ideas.divided"), level=2), Bullets(apart)]


def _column(item: str, view: ReportView) -> tuple[Block, ...]:
    heading = Heading(view.heading(item), level=2)
    answers = view.record.active_entries("answer", item)
    if not answers:
        return heading, Para(view.nothing("report.ideas"), small=True)
    chosen = _chosen(answers, view)
    lines = [read_back_line(view.record, (item,), view.kinds, view.words)]
    if len(chosen) < len(answers):
        lines.insert(0, view.words("report.ideas.of", shown=len(chosen), n=len(answers)))
    small = ". ".join(part for part in lines if part)
    bullets = Bullets(tuple(said(answer) for answer in chosen))
    return (heading, bullets, Para(small, small=True)) if small else (heading, bullets)


def _chosen(answers: tuple[Entry, ...], view: ReportView) -> list[Entry]:
    allowed = [answer for answer in answers if answer.id not in view.said_already]
    ordered = sorted(
        allowed, key=lambda answer: (not answer.highlight, len(answer.text) > view.longest)
    )
    return sorted(ordered[: view.most], key=lambda answer: answer.number)


def method(view: ReportView) -> str:
    """Return how it was done, in a sentence; empty where it was not."""
    items = asked_in(view.record, view.kit)
    said = [one for item in items for one in view.record.active_entries("answer", item)]
    if not said:
        return ""
    sentence = view.words(f"report.method.rounds.{round_mode(view.record)}")
    if any(answer.highlight for answer in said):
        return f"{sentence} {view.words('report.method.highlighted')}"
    return sentence


PARTS = (
    ReportPart("ideas", blocks, place=NOWHERE),
    ReportPart("questions", questions, place=70),
)
