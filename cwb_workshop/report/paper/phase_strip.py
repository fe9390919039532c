"""The strip on a table card: what comes after what while people talk about its question."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cwb_workshop.core.model.words import Translator
from cwb_workshop.report.layout.fonts import MEDIUM
from cwb_workshop.report.layout.style import INK, QUIET
from cwb_workshop.report.paper.sheet import SheetPen
from cwb_workshop.report.paper.source import PaperItem

_STEPS = {"alone": 1, "talk": 0, "choose": 1, "read": 2}
"""Of a question for which the kit sets no minutes by phase: talk takes what the others leave."""

_LEAST_TALK = 3
"""With less than this a table does better without a clock: the steps are numbered then."""

_SIZE, _PADDING = 16.0, 9.0


class _Step(NamedTuple):
    head: str
    told: str


def phase_strip(
    pen: SheetPen, item: PaperItem, words: Translator, place: tuple[float, float, float]
) -> float:
    """Draw the phases beside each other; return where the strip ends."""
    left, top, width = place
    steps = tuple(_steps(item, words))
    each = width / len(steps)
    inner = each - 2 * _PADDING
    lines = max(pen.height_of(told, _SIZE, inner) for _head, told in steps)
    height = pen.height_of(steps[0].head, _SIZE, inner, MEDIUM) + lines + 2 * _PADDING
    pen.frame(left, top, width, height)
    for at, (head, told) in enumerate(steps):
        x = left + at * each
        if at:
            pen.rule(x, top, height, upright=True, colour=INK)
        end = pen.text(head, (x + _PADDING, top + _PADDING, inner), _SIZE, font=MEDIUM)
        pen.text(told, (x + _PADDING, end, inner), _SIZE, colour=QUIET)
    return top + height


def _steps(item: PaperItem, words: Translator) -> Iterator[_Step]:
    for name, minutes in item.phases:
        yield _Step(words("paper.minutes", n=minutes), words(f"wall.phase.{name}"))
    if item.phases:
        return
    talk = item.minutes - sum(_STEPS.values())
    for number, (name, minutes) in enumerate(_STEPS.items(), start=1):
        timed = words("paper.minutes", n=minutes or talk)
        head = timed if talk >= _LEAST_TALK else str(number)
        yield _Step(head, words(f"paper.table_cards.step.{name}"))
