"""What a chart as SVG is drawn with; from right to left all of it is drawn mirrored."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from cwb_workshop.core.model.direction import embedded_as
from cwb_workshop.report.writers.markup import escaped

Point: TypeAlias = tuple[float, float]
Anchor: TypeAlias = Literal["start", "middle", "end"]

_MIRRORED: dict[Anchor, Anchor] = {"start": "end", "middle": "middle", "end": "start"}


class SvgPen:
    """Writes elements of a drawing that is so `wide`; every text is escaped.

    Who draws counts from the left, whichever way the page runs. Where that is from right to left
    places are mirrored and letters are not.
    """

    def __init__(self, wide: float, *, right_to_left: bool = False) -> None:
        self._wide = wide
        self._right_to_left = right_to_left

    def text(self, x: float, y: float, text: str, anchor: Anchor, more: str = "") -> str:
        """Return a line of text that begins, ends or has its middle at x."""
        shown, side = text, anchor
        if self._right_to_left:
            shown, side = embedded_as(text, "R"), _MIRRORED[anchor]
        return (
            f'<text x="{self._x(x):.1f}" y="{y:.1f}" text-anchor="{side}"{more}>'
            f"{escaped(shown)}</text>"
        )

    def rect(self, at: Point, width: float, height: float, *, fill: str, stroke: str) -> str:
        """Return a rectangle of which the corner at the top left is `at`."""
        x, y = at
        left = self._x(x + width) if self._right_to_left else x
        return (
            f'<rect x="{left:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:g}" '
            f'fill="{fill}" stroke="{stroke}"/>'
        )

    def circle(self, at: Point, radius: float, *, fill: str, stroke: str, thick: float = 1) -> str:
        return (
            f'<circle cx="{self._x(at[0]):.1f}" cy="{at[1]:.1f}" r="{radius:g}" fill="{fill}" '
            f'stroke="{stroke}" stroke-width="{thick}"/>'
        )

    def line(self, start: Point, end: Point, colour: str, thick: float = 1) -> str:
        (x1, y1), (x2, y2) = start, end
        return (
            f'<line x1="{self._x(x1):.1f}" y1="{y1:.1f}" x2="{self._x(x2):.1f}" y2="{y2:.1f}" '
            f'stroke="{colour}" stroke-width="{thick}"/>'
        )

    def polygon(self, points: Sequence[Point], fill: str, stroke: str, thick: float = 1) -> str:
        listed = " ".join(f"{self._x(x):.1f},{y:.1f}" for x, y in points)
        return (
            f'<polygon points="{listed}" fill="{fill}" stroke="{stroke}" stroke-width="{thick}"/>'
        )

    def _x(self, x: float) -> float:
        return self._wide - x if self._right_to_left else x
