"""A chart as SVG: its values stand beside what is drawn, and its alternative text in it.

Each is one file that needs nothing else. It survives a copier: parts that stand beside each other
differ in pattern, not only in colour.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import cos, pi, sin
from textwrap import wrap
from typing import TypeAlias

from cwb_workshop.core.contract.blocks import (
    Bars,
    Distribution,
    Matrix,
    Radar,
    Ranges,
    ReportBar,
    Stack,
)
from cwb_workshop.core.model.text import cut
from cwb_workshop.report.writers.markup import escaped
from cwb_workshop.report.writers.svg_pen import Anchor, SvgPen

Chart: TypeAlias = Bars | Radar | Distribution | Ranges | Matrix | Stack
CHARTS = (Bars, Radar, Distribution, Ranges, Matrix, Stack)

FAMILIES = "Roboto, Noto Sans, Noto Sans Arabic, sans-serif"
_WIDE = 720
_LETTER = 8.4
"""About the width of a letter of 15 units, for where a text ends."""

_ROW = 34
_INK, _DEEP, _QUIET, _LINE = "#16302b", "#0a4a40", "#4d5f59", "#b9b3a6"
_LABEL = 280
_MOST_LETTERS = 36
_STEPS = ("#ffffff", "#d5e3de", "#93b5ac", "#4f8377", "#0a4a40")
_DARK = 3
"""From this step on a number in a part is white."""

_HATCHED = (
    '<defs><pattern id="h" width="6" height="6" patternUnits="userSpaceOnUse" '
    'patternTransform="rotate(45)"><rect width="6" height="6" fill="#ffffff"/>'
    f'<rect width="2" height="6" fill="{_DEEP}"/></pattern></defs>'
)


def chart_svg(chart: Chart, title: str, *, right_to_left: bool = False) -> str:
    """Return a whole SVG document; `title` is the heading that the chart stands under.

    In a report that runs from right to left bars begin at the right, behind their names.
    """
    pen = SvgPen(_WIDE, right_to_left=right_to_left)
    if isinstance(chart, Bars):
        height, parts = _bars(pen, chart)
    elif isinstance(chart, Stack):
        rows = tuple(ReportBar(name, count, str(count), strong=True) for name, count in chart.parts)
        height, parts = _bars(pen, Bars(rows, chart.alt))
    elif isinstance(chart, Radar):
        height, parts = _radar(pen, chart)
    elif isinstance(chart, Distribution):
        height, parts = _distribution(pen, chart)
    elif isinstance(chart, Ranges):
        height, parts = _ranges(pen, chart)
    else:
        height, parts = _matrix(pen, chart)
    drawn = "\n".join(parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDE} {height}" '
        f'width="{_WIDE}" height="{height}" role="img" direction="ltr" '
        f'font-family="{FAMILIES}" font-size="15" '
        f'fill="{_INK}">\n'
        f"<title>{escaped(title)}</title>\n<desc>{escaped(chart.alt)}</desc>\n{_HATCHED}\n"
        f'<rect width="{_WIDE}" height="{height}" fill="#ffffff"/>\n{drawn}\n</svg>\n'
    )


def _bars(pen: SvgPen, chart: Bars) -> tuple[int, list[str]]:
    parts: list[str] = []
    highest = max((bar.value for bar in chart.bars), default=0.0) or 1.0
    widest = max((len(bar.shown_value) for bar in chart.bars), default=0) * _LETTER + 20
    room = _WIDE - _LABEL - widest
    for at, bar in enumerate(chart.bars):
        top = 10 + at * _ROW
        weight = ' font-weight="bold"' if bar.strong else ""
        length = max(room * bar.value / highest, 1.0)
        fill = _DEEP if bar.strong else "url(#h)"
        label = cut(bar.label, _MOST_LETTERS)
        parts.append(pen.text(_LABEL - 10, top + 17, label, "end", weight))
        parts.append(pen.rect((_LABEL, top + 2), length, 20, fill=fill, stroke=_DEEP))
        shown = bar.shown_value
        parts.append(pen.text(_LABEL + length + 8, top + 17, shown, "start", weight))
    return 20 + len(chart.bars) * _ROW, parts


_CENTRE, _RADIUS = (360.0, 250.0), 170.0
_AT_AXIS = 20
"""The letters of a line beside an axis."""


def _radar(pen: SvgPen, chart: Radar) -> tuple[int, list[str]]:
    number = len(chart.axes)
    rings = int(chart.highest)
    parts = [
        pen.polygon([_at(place, ring / rings, number) for place in range(number)], "none", _LINE)
        for ring in range(1, rings + 1)
    ]
    known: list[tuple[float, float] | None] = []
    for place, (name, value, shown) in enumerate(chart.axes):
        x, y = _at(place, 1.0, number)
        parts.append(pen.line(_CENTRE, (x, y), _LINE))
        known.append(None if value is None else _at(place, value / chart.highest, number))
        x, y = _at(place, 1.1, number)
        anchor: Anchor = (
            "middle" if abs(x - _CENTRE[0]) < 20 else "start" if x > _CENTRE[0] else "end"
        )
        lines = wrap(name, _AT_AXIS, max_lines=2, placeholder="…")
        top = y - 18 * len(lines) if y < _CENTRE[1] - 20 else y
        for at, line in enumerate(lines):
            parts.append(pen.text(x, top + 18 * at, line, anchor))
        below = top + 18 * len(lines)
        parts.append(pen.text(x, below, shown, anchor, ' font-weight="bold"'))
    parts += _joined(pen, known)
    return 520, parts


def _joined(pen: SvgPen, points: list[tuple[float, float] | None]) -> Iterator[str]:
    """Give the polygon, or where a value is missing the lines between neighbours, and the dots."""
    there = [point for point in points if point is not None]
    if len(there) == len(points):
        yield pen.polygon(there, "#dfeae6", _DEEP, 3)
    else:
        for at, point in enumerate(points):
            behind = points[(at + 1) % len(points)]
            if point is not None and behind is not None:
                yield pen.line(point, behind, _DEEP, 3)
    for x, y in there:
        yield pen.circle((x, y), 5, fill=_DEEP, stroke=_DEEP)


def _at(place: int, share: float, number: int) -> tuple[float, float]:
    """Return a point on an axis; the first points up, the others follow clockwise."""
    angle = 2 * pi * place / number
    reach = _RADIUS * share
    return _CENTRE[0] + sin(angle) * reach, _CENTRE[1] - cos(angle) * reach


def _distribution(pen: SvgPen, chart: Distribution) -> tuple[int, list[str]]:
    parts: list[str] = []
    room = _WIDE - _LABEL - 110
    for at, row in enumerate(chart.rows):
        top, left, whole = 10 + at * _ROW, float(_LABEL), sum(row.counts) or 1
        parts.append(pen.text(_LABEL - 10, top + 17, cut(row.label, _MOST_LETTERS), "end"))
        for step, count in enumerate(row.counts):
            width = room * count / whole
            if not count:
                continue
            fill = _STEPS[min(step, len(_STEPS) - 1)]
            parts.append(pen.rect((left, top + 2), width, 22, fill=fill, stroke=_DEEP))
            colour = ' fill="#ffffff"' if step >= _DARK else ""
            parts.append(pen.text(left + width / 2, top + 18, str(count), "middle", colour))
            left += width
        parts.append(pen.text(_LABEL + room + 10, top + 17, row.votes, "start"))
    foot = 10 + len(chart.rows) * _ROW
    for step, name in enumerate(chart.steps):
        top = foot + 10 + step * 24
        fill = _STEPS[min(step, len(_STEPS) - 1)]
        parts.append(pen.rect((_LABEL, top), 16, 16, fill=fill, stroke=_DEEP))
        parts.append(pen.text(_LABEL + 24, top + 13, name, "start"))
    return foot + 20 + len(chart.steps) * 24, parts


def _ranges(pen: SvgPen, chart: Ranges) -> tuple[int, list[str]]:
    widest = max((len(row.shown) for row in chart.rows), default=0) * _LETTER + 24
    room, low, high = _WIDE - _LABEL - widest, chart.scale[0], chart.scale[-1]

    def at(value: float) -> float:
        return _LABEL + room * (value - low) / (high - low)

    foot = 34 + len(chart.rows) * _ROW
    parts = [pen.line((at(one), 26), (at(one), foot), _LINE) for one in chart.scale]
    parts += [pen.text(at(one), 18, str(one), "middle") for one in chart.scale]
    for number, row in enumerate(chart.rows):
        middle = 50.0 + number * _ROW
        label = cut(row.label, _MOST_LETTERS)
        parts.append(pen.text(_LABEL - 12, middle + 5, label, "end"))
        known = [value for value in row.points if value is not None]
        if known:
            parts.append(pen.line((at(min(known)), middle), (at(max(known)), middle), _QUIET, 3))
        parts += [
            _marker(pen, place, len(row.points), at(value), middle)
            for place, value in enumerate(row.points)
            if value is not None
        ]
        parts.append(pen.text(_WIDE - 8, middle + 5, row.shown, "end", ' font-weight="bold"'))
    for place, name in enumerate(chart.names):
        middle = foot + 18.0 + place * 24
        parts.append(_marker(pen, place, len(chart.names), _LABEL + 8, middle))
        parts.append(pen.text(_LABEL + 24, middle + 5, name, "start"))
    return foot + 20 + len(chart.names) * 24, parts


def _marker(pen: SvgPen, place: int, number: int, x: float, y: float) -> str:
    """Return the sign of a point: open for the first, full for the last, upright between."""
    if 0 < place < number - 1:
        return pen.line((x, y - 9), (x, y + 9), _DEEP, 4)
    fill = "#ffffff" if place == 0 else _DEEP
    return pen.circle((x, y), 6, fill=fill, stroke=_DEEP, thick=2)


_SIDE, _LOWEST, _HIGHEST = 340.0, 1.0, 5.0
_OUTER = 0.125
"""How far from its outer side a quarter has its name, as a share of the height."""

_IN_QUARTER = 22
"""The letters of a line that names a quarter."""

_SMALL = f' font-size="13" fill="{_QUIET}"'


def _matrix(pen: SvgPen, chart: Matrix) -> tuple[int, list[str]]:
    top, left = 40.0, 40.0
    parts = [
        pen.rect((left, top), _SIDE, _SIDE, fill="none", stroke=_QUIET),
        pen.line((left + _SIDE / 2, top), (left + _SIDE / 2, top + _SIDE), _LINE),
        pen.line((left, top + _SIDE / 2), (left + _SIDE, top + _SIDE / 2), _LINE),
        pen.text(left, top - 18, f"{chart.up} ({_LOWEST:g}–{_HIGHEST:g})", "start"),
        pen.text(left + _SIDE, top + _SIDE + 26, f"{chart.across} (1–5)", "end"),
    ]
    parts += _corners(pen, chart, left, top)
    taken: dict[tuple[float, float], int] = {}
    for number, (name, across, up) in enumerate(chart.points, start=1):
        moved = taken.get((across, up), 0)
        taken[across, up] = moved + 1
        x = left + _SIDE * (across - _LOWEST) / (_HIGHEST - _LOWEST) + moved * 26
        y = top + _SIDE * (_HIGHEST - up) / (_HIGHEST - _LOWEST)
        parts.append(pen.circle((x, y), 12, fill="#ffffff", stroke=_DEEP))
        parts.append(pen.text(x, y + 5, str(number), "middle"))
        listed = f"{number} {cut(name, _MOST_LETTERS)}"
        parts.append(pen.text(left + _SIDE + 60, top + 14 + (number - 1) * 24, listed, "start"))
    return int(max(top + _SIDE + 50, top + 30 + len(chart.points) * 24)), parts


def _corners(pen: SvgPen, chart: Matrix, left: float, top: float) -> Iterator[str]:
    """Give the names of the quarters, between the rows in which points stand: whole scores."""
    for at, name in enumerate(chart.corners):
        x = left + _SIDE - 8 if at % 2 else left + 8
        anchor: Anchor = "end" if at % 2 else "start"
        lines = wrap(name, _IN_QUARTER)
        first = top + _SIDE * (_OUTER if at < 2 else 1 - _OUTER) - 8 * len(lines) + 12
        for number, line in enumerate(lines):
            yield pen.text(x, first + 16 * number, line, anchor, _SMALL)
