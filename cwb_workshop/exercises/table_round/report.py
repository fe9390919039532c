"""Ideas per question: the highlights, else what was said first; in full, all by their choice."""

from __future__ import annotations

from cwb_workshop.core.blocks import Block, Bullets, Columns, Heading, Para, Table
from cwb_workshop.core.entry import Entry
from cwb_workshop.core.exercise import ReportView
from cwb_workshop.core.read_back_texts import read_back_line
from cwb_workshop.exercises.table_round import divided, fields_of

_QUESTIONS = "table_round"
_WIDTHS = (1.9, 5.2, 1.8, 1.0)


def blocks(view: ReportView) -> tuple[Block, ...]:
    """Return a column per question that this session asked."""
    asked = [item.id for item in view.record.agenda if item.exercise == _QUESTIONS]
    return (Columns(tuple(_column(item, view) for item in asked)),) if asked else ()


def details(view: ReportView) -> tuple[Block, ...]:
    """Return every question with its answers by the first of its choices.

    Highlights go before the others; where not everyone agreed, that is said in the end.
    """
    found: list[Block] = []
    apart: list[Entry] = []
    for item in view.record.agenda:
        if item.exercise != _QUESTIONS:
            continue
        said = [
            answer
            for answer in view.record.standing("answer", item.id)
            if answer.id not in view.unquoted
        ]
        fields = fields_of(view.kit.items[item.id], view.kit)
        if said and fields:
            found += [
                Heading(view.texts.items[item.id].title, level=2),
                _grouped(view, said, fields),
            ]
        apart += [answer for answer in said if divided(answer)]
    if apart:
        found.append(Heading(view.words("report.ideas.divided"), level=2))
        found.append(Bullets(tuple(_with_table(answer, view) for answer in apart)))
    return tuple(found)


def _grouped(view: ReportView, said: list[Entry], fields: tuple[str, ...]) -> Table:
    first = fields[0]
    order = [*view.kit.choices[first], ""]
    ordered = sorted(
        said, key=lambda answer: (order.index(_held(answer, first, view)), not answer.highlight)
    )
    rows = [
        (
            _name(answer, first, view),
            answer.text,
            ", ".join(filter(None, (_stated(answer, field, view) for field in fields[1:]))),
            str(answer.table or ""),
        )
        for answer in ordered
    ]
    groups = ["", *(row[0] for row in rows)]
    told = [
        (row[0] if row[0] != before else "", *row[1:])
        for row, before in zip(rows, groups, strict=False)
    ]
    headings = (
        _field_name(first, view),
        view.words("report.all.text"),
        " / ".join(_field_name(field, view) for field in fields[1:]),
        view.words("report.all.table"),
    )
    shown = [at for at in range(len(_WIDTHS)) if any(row[at] for row in told)]
    return Table(
        tuple(headings[at] for at in shown),
        tuple(tuple(row[at] for at in shown) for row in told),
        tuple(_WIDTHS[at] for at in shown),
    )


def _held(answer: Entry, field: str, view: ReportView) -> str:
    value = str(answer.fields.get(field) or "")
    return value if value in view.kit.choices[field] else ""


def _stated(answer: Entry, field: str, view: ReportView) -> str:
    value = _held(answer, field, view)
    return view.texts.choices[f"{field}.{value}"] if value else ""


def _name(answer: Entry, field: str, view: ReportView) -> str:
    return _stated(answer, field, view) or view.words("table_round.not_stated")


def _field_name(field: str, view: ReportView) -> str:
    key = f"table_round.field.{field}"
    return view.words(key) if view.words.has(key) else field


def _with_table(answer: Entry, view: ReportView) -> str:
    if not answer.table:
        return answer.text
    return f"{answer.text} ({view.words('table_round.table', n=answer.table)})"


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
