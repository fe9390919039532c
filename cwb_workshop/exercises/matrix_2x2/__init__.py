"""Ideas on two axes: choose together where to start."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from cwb_workshop.core.capture.entry_builders import added, new_entry
from cwb_workshop.core.contract.exercise import CaptureContext, Problem
from cwb_workshop.core.contract.exercise_totals import ExerciseTotals
from cwb_workshop.core.contract.line import Line
from cwb_workshop.core.contract.plain_exercise import PlainExercise
from cwb_workshop.core.model.audience import (
    EVERYBODY,
    FACILITATOR,
    PAPER,
    DeclaredFact,
    DeclaredField,
)
from cwb_workshop.core.model.entry import Change, Entry, Json, PlanItem
from cwb_workshop.core.model.entry_kinds import EntryKind
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.kit import Kit, KitItem
from cwb_workshop.core.model.own_words import OwnWord
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.values import value_type

MIDDLE = 3
"""Above this a score counts as high."""

FEWEST, MOST_READABLE = 4, 12
"""With fewer there is nothing to choose, more cannot be read on the wall."""

CHOSEN = "next"
"""The fact that names the answer to place next, where the scribe chose one."""

_OFTEN = 3
"""From so many mentions an answer can be placed without being a highlight."""

_FORM = re.compile(r"([1-5])(?:\s*[/,-]\s*|\s*)([1-5])")


PLACEMENT = EntryKind("placement", figure=True)


@value_type
class PlacedAnswer:
    """The label of an answer, with its place from 1 to 5: `x` is feasible, `y` is impact."""

    answer: str
    x: int
    y: int


@value_type
class Quadrants:
    """The labels of the answers in each quarter of the square."""

    feasible_high_impact_high: tuple[str, ...]
    feasible_high_impact_low: tuple[str, ...]
    feasible_low_impact_high: tuple[str, ...]
    feasible_low_impact_low: tuple[str, ...]


@value_type
class PlacementTotals:
    points: tuple[PlacedAnswer, ...]
    quadrants: Quadrants


@value_type
class MatrixTotals(ExerciseTotals):
    matrix: PlacementTotals | None


class Matrix2x2(PlainExercise):
    own_words = (OwnWord("report.part.choices"),)
    kinds = (PLACEMENT,)
    result_screens = ("matrix", "cards")
    called = ((PLACEMENT.id, "matrix"),)
    works_on_answers = True
    facts = (DeclaredFact("item", CHOSEN, FACILITATOR),)
    fields = (
        *(DeclaredField("placement", key, EVERYBODY) for key in ("answer", "x", "y")),
        DeclaredField("placement", "remark", PAPER),
    )

    def tells_apart(self, item: KitItem) -> bool:
        return True

    def typed_fields(self, made: Sequence[Entry], record: Record) -> Mapping[str, Json]:
        return {key: value for key, value in made[0].fields.items() if key in ("x", "y")}

    def read(self, line: Line, context: CaptureContext) -> tuple[Change, ...] | None:
        if not line.numeric:
            return None
        form = _FORM.fullmatch(line.body.strip())
        if form is None:
            raise Refused("capture.matrix_numbers")
        answer = next_answer(context.record, context.item, context.kit)
        if answer is None:
            raise Refused("capture.matrix_full")
        fields: dict[str, Json] = {"answer": answer.id, "x": int(form[1]), "y": int(form[2])}
        return (added(new_entry(context.of_everybody(line), PLACEMENT, fields=fields)),)

    def totals(self, record: Record, kit: Kit) -> MatrixTotals:
        points = tuple(PlacedAnswer(answer.label, x, y) for answer, x, y in placements(record))
        if not points:
            return MatrixTotals(None)
        quadrants = Quadrants(
            feasible_high_impact_high=_labels(points, feasible=True, impact=True),
            feasible_high_impact_low=_labels(points, feasible=True, impact=False),
            feasible_low_impact_high=_labels(points, feasible=False, impact=True),
            feasible_low_impact_low=_labels(points, feasible=False, impact=False),
        )
        return MatrixTotals(PlacementTotals(points, quadrants))

    def problems(self, record: Record, item: PlanItem, kit: Kit) -> tuple[Problem, ...]:
        number = len(placements(record, item.id))
        if number > MOST_READABLE:
            values = {"n": number, "most": MOST_READABLE}
            return (Problem("matrix_2x2.too_many", values),)
        if 0 < number < FEWEST:
            return (Problem("matrix_2x2.too_few", {"n": number}),)
        return ()


def placements(record: Record, item: str | None = None) -> tuple[tuple[Entry, int, int], ...]:
    """Return the answers that were placed, with x (feasible) and y (impact), 1 to 5; in an item,
    or in all.
    """
    placed = []
    for entry in record.active_entries("placement", item):
        answer = record.entries.get(str(entry.fields.get("answer")))
        x, y = entry.fields.get("x"), entry.fields.get("y")
        if answer is not None and answer.is_active and isinstance(x, int) and isinstance(y, int):
            placed.append((answer, x, y))
    return tuple(placed)


def remark_of(record: Record, answer: Entry) -> str:
    """Return what was said about the place of an answer."""
    placed = [e for e in record.active_entries("placement") if e.fields.get("answer") == answer.id]
    return str(placed[-1].fields.get("remark") or "") if placed else ""


def next_answer(record: Record, item: KitItem, kit: Kit) -> Entry | None:
    """Return the answer that was chosen to be next, else the first that waits."""
    chosen = record.text(CHOSEN, item.id)
    first = waiting(record, item, kit)
    can_be = {answer.id: answer for answer in (*first, *others(record, item, kit))}
    return can_be.get(chosen) or next(iter(first), None)


def waiting(record: Record, item: KitItem, kit: Kit) -> tuple[Entry, ...]:
    """Return the highlighted answers to the questions that have no place yet."""
    without_place = _without_place(record, item)
    return tuple(one for one in without_place if one.highlight and _asked(one, kit))


def others(record: Record, item: KitItem, kit: Kit) -> tuple[Entry, ...]:
    """Return what else can be placed: any answer that is a highlight or has three mentions."""
    return tuple(
        answer
        for answer in _without_place(record, item)
        if (answer.highlight or answer.mentions >= _OFTEN)
        and not (answer.highlight and _asked(answer, kit))
    )


def _without_place(record: Record, item: KitItem) -> list[Entry]:
    placed = {e.fields.get("answer") for e in record.active_entries("placement", item.id)}
    return [answer for answer in record.active_entries("answer") if answer.id not in placed]


def _asked(answer: Entry, kit: Kit) -> bool:
    return kit.items[answer.item].asks


def _labels(points: Iterable[PlacedAnswer], *, feasible: bool, impact: bool) -> tuple[str, ...]:
    return tuple(
        point.answer
        for point in points
        if (point.x > MIDDLE) is feasible and (point.y > MIDDLE) is impact
    )


DEFINITION = Matrix2x2("matrix_2x2")
