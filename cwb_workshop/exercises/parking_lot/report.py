"""Open questions, who answers them and by when; in full also what was answered already."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from cwb_workshop.core.contract.blocks import Block, Heading, Para, Table
from cwb_workshop.core.contract.exercise import ReportView
from cwb_workshop.core.contract.report_part import NOWHERE, ReportPart
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.text import folded
from cwb_workshop.exercises.parking_lot import state

_STILL_OPEN = ("open", "to_organisation")
_COLUMNS = ("to", "number", "question")
_WIDTHS = (2.0, 0.6, 4.8)
"""Who and the number stand as broad as those of the agreements, with which they are read."""
_CLOSED_WIDTHS = (0.6, 3.4, 3.0)


def blocks(view: ReportView) -> tuple[Block, ...]:
    return _blocks(view, lambda shown, _unasked: (_table(shown, view),))


def to_reader(view: ReportView) -> tuple[Block, ...]:
    """Return the same for who is asked to answer: what nobody is asked yet stands apart."""
    return _blocks(view, lambda shown, unasked: _told_apart(shown, unasked, view))


def _blocks(
    view: ReportView, told: Callable[[Sequence[Entry], int], tuple[Block, ...]]
) -> tuple[Block, ...]:
    questions = view.record.active_entries("question")
    still_open = [question for question in questions if state(question) in _STILL_OPEN]
    # Where there is room for few, those that somebody is asked to answer stand there.
    still_open.sort(key=lambda one: not one.fields.get("to"))
    answered = sum(1 for question in questions if state(question) == "answered")
    printed: list[Block] = []
    if still_open:
        shown = sorted(still_open[: view.most], key=_addressee)
        printed += told(shown, sum(1 for one in still_open if not one.fields.get("to")))
    else:
        printed.append(Para(_none_open(view, questions)))
    lines = []
    if len(still_open) > view.most:
        rest = still_open[view.most :]
        labels = view.words.in_a_row(one.label for one in rest)
        lines.append(view.words("report.rest", n=len(rest), labels=labels))
    if answered:
        lines.append(view.words("report.questions.answered", n=answered))
    if lines:
        printed.append(Para(" ".join(lines), small=True))
    return tuple(printed)


def _told_apart(shown: Sequence[Entry], number: int, view: ReportView) -> tuple[Block, ...]:
    """Return below those that somebody is asked what nobody is asked yet, with their `number`."""
    asked = [one for one in shown if one.fields.get("to")]
    unasked = [one for one in shown if not one.fields.get("to")]
    if not asked or not unasked:
        return (_table(shown, view),)
    heading = Heading(view.words("report.questions.unasked", n=number), level=2)
    return _table(asked, view), heading, replace(_table(unasked, view), goes_on=True)


def _table(questions: Sequence[Entry], view: ReportView) -> Table:
    headings = tuple(view.words(f"report.questions.{key}") for key in _COLUMNS)
    rows = tuple((_to(one, view), one.label, one.text) for one in questions)
    return Table(headings, rows, _WIDTHS, named=True)


def _none_open(view: ReportView, questions: Sequence[Entry]) -> str:
    """Say that none is left open; that none was asked where that is known."""
    if view.whole and not questions:
        return view.words("report.questions.never")
    return view.nothing("report.questions")


def details(view: ReportView) -> tuple[Block, ...]:
    """Return what was answered, with its answer, and what was dropped."""
    closed = [
        one for one in view.record.active_entries("question") if state(one) not in _STILL_OPEN
    ]
    if not closed:
        return ()
    keys = ("number", "question", "answer")
    headings = tuple(view.words(f"report.questions.{key}") for key in keys)
    title = Heading(view.words("report.questions.closed"), level=2)
    rows = tuple((one.label, one.text, _answer(one, view)) for one in closed)
    return title, Table(headings, rows, _CLOSED_WIDTHS)


def _answer(question: Entry, view: ReportView) -> str:
    """Without its words, that it was answered or dropped."""
    answer = str(question.fields.get("answer") or "")
    return answer or view.words(f"parking_lot.status.{state(question)}")


def _addressee(question: Entry) -> tuple[bool, str]:
    """What nobody answers yet stands last."""
    to = folded(str(question.fields.get("to") or ""))
    return not to, to


def _to(question: Entry, view: ReportView) -> str:
    who = str(question.fields.get("to") or "") or view.words("report.questions.nobody")
    by = str(question.fields.get("by") or "")
    return f"{who}, {view.words.locale.date(by)}" if by else who


PARTS = (
    ReportPart(
        "parked",
        blocks,
        place=101,
        chapter="report.part.outcomes",
        title="report.questions.title",
        details=details,
    ),
    ReportPart("asked", to_reader, NOWHERE),
)
