"""The same square as on the wall, and the ideas in order: what to do now comes first."""

from __future__ import annotations

from cwb_workshop.core.contract.blocks import Block, Matrix, Table
from cwb_workshop.core.contract.exercise import ReportView
from cwb_workshop.core.contract.report_part import ReportPart
from cwb_workshop.core.contract.said import said
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.exercises.matrix_2x2 import MIDDLE, placements, remark_of

_WIDTHS = (0.4, 4.2, 1.6, 1.1, 0.9)


def blocks(view: ReportView) -> tuple[Block, ...]:
    """Return nothing where no idea was placed."""
    placed = placements(view.record)
    if not placed:
        return ()
    points = tuple((answer.text, float(x), float(y)) for answer, x, y in placed)
    across, up = view.words("matrix_2x2.x"), view.words("matrix_2x2.y")
    alt = "; ".join(f"{text}: {across} {x:g}, {up} {y:g}" for text, x, y in points)
    rows = [
        (
            str(number),
            _told(answer, view),
            view.words(f"matrix_2x2.quadrant.{quadrant(x, y)}"),
            str(x),
            str(y),
        )
        for number, (answer, x, y) in enumerate(placed, start=1)
    ]
    rows.sort(key=lambda row: -int(row[3]) - int(row[4]))
    first = view.words("matrix_2x2.quadrant.easy_good")
    rows.sort(key=lambda row: row[2] != first)
    names = ("report.column.number", "matrix_2x2.idea", "matrix_2x2.quarter")
    headings = (*map(view.words, names), across, up)
    return (
        Matrix(across, up, points, alt, _corners(view)),
        Table(headings, tuple(rows), _WIDTHS, numeric=(3, 4)),
    )


def _corners(view: ReportView) -> tuple[str, ...]:
    corners = ("hard_good", "easy_good", "hard_small", "easy_small")
    return tuple(view.words(f"matrix_2x2.quadrant.{corner}") for corner in corners)


def _told(answer: Entry, view: ReportView) -> str:
    """Return the idea, with what was said about its place."""
    remark = remark_of(view.record, answer)
    return said(answer, f"{answer.text} – {remark}" if remark else None)


def quadrant(x: int, y: int) -> str:
    """Return the name of the quadrant of a place, from 1 to 5 on both axes."""
    return f"{'easy' if x > MIDDLE else 'hard'}_{'good' if y > MIDDLE else 'small'}"


PARTS = (
    ReportPart(
        "choices",
        blocks,
        place=80,
        chapter="report.part.choices",
        by_item=True,
        called_as_item=True,
    ),
)
