"""Charts with direct labels, legible in grey: bars, a stacked bar, a radar."""

from __future__ import annotations

from math import cos, pi, sin

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from cwb_workshop.core.blocks import Bars, Radar, Stack
from cwb_workshop.report.fonts import MEDIUM, REGULAR
from cwb_workshop.report.look import DEEP, INK, LINE, PALE, QUIET, STEPS
from cwb_workshop.report.runs import Typesetter


class Chart(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """A drawing as wide as its column."""

    def __init__(self, typesetter: Typesetter) -> None:
        super().__init__()
        self.typesetter = typesetter
        self.width = 0.0
        self.height = 0.0

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width = width
        self.height = self.measured(width)
        return self.width, self.height

    def measured(self, width: float) -> float:
        raise NotImplementedError

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        *,
        font: str = REGULAR,
        align: float = 0.0,
        colour: object = INK,
    ) -> None:
        """Draw one line of text; `align` 0 begins at x, 0.5 stands around it, 1 ends there."""
        canvas: Canvas = self.canv
        canvas.setFillColor(colour)
        x -= align * self.typesetter.width(text, size, font)
        for run in self.typesetter.runs(text, font):
            canvas.setFont(run.font, size)
            canvas.drawString(x, y, run.text)
            x += canvas.stringWidth(run.text, run.font, size)


class BarsChart(Chart):
    """Horizontal bars from 0: label left, value right, the strong ones darker and bold."""

    def __init__(self, bars: Bars, typesetter: Typesetter) -> None:
        super().__init__(typesetter)
        self._bars = bars
        self._size = 9.0 if bars.compact else 9.5

    def measured(self, width: float) -> float:
        self._label_width = width * 0.44
        self._labels = [
            self.typesetter.fitted(
                bar.label, self._size, self._label_width - 6, _weight(bar.strong)
            )
            for bar in self._bars.bars
        ]
        self._heights = [max(len(lines), 1) * (self._size + 2) + 3.5 for lines in self._labels]
        return sum(self._heights)

    def draw(self) -> None:
        highest = max((bar.value for bar in self._bars.bars), default=0) or 1
        value_width = max(
            (self.typesetter.width(bar.shown_value, self._size, MEDIUM) for bar in self._bars.bars),
            default=0.0,
        )
        room = self.width - self._label_width - value_width - 8
        y = self.height
        for bar, lines, height in zip(self._bars.bars, self._labels, self._heights, strict=True):
            y -= height
            middle = y + height / 2
            font = _weight(bar.strong)
            top = middle + (len(lines) - 1) * (self._size + 2) / 2 - self._size * 0.35
            for number, line in enumerate(lines):
                self.text(0, top - number * (self._size + 2), line, self._size, font=font)
            self.canv.setFillColor(DEEP if bar.strong else PALE)
            length = max(room * bar.value / highest, 0.75)
            self.canv.rect(self._label_width, middle - 5, length, 10, stroke=0, fill=1)
            x = self._label_width + length + 5
            self.text(x, middle - self._size * 0.35, bar.shown_value, self._size, font=font)


class StackChart(Chart):
    """One bar in parts from dark to light; names and counts stand under it, in order."""

    def __init__(self, stack: Stack, typesetter: Typesetter) -> None:
        super().__init__(typesetter)
        self._stack = stack
        self._size = 8.5

    def measured(self, width: float) -> float:
        legend = "   ".join(f"{name} {count}" for name, count in self._stack.parts)
        self._lines = self._legend(width)
        return 13 + max(len(self._lines), 1) * 12 if legend else 0

    def _legend(self, width: float) -> list[list[tuple[int, str]]]:
        lines: list[list[tuple[int, str]]] = [[]]
        used = 0.0
        for number, (name, count) in enumerate(self._stack.parts):
            text = f"{name} {count}"
            needed = 11 + self.typesetter.width(text, self._size) + 12
            if lines[-1] and used + needed > width:
                lines.append([])
                used = 0.0
            lines[-1].append((number, text))
            used += needed
        return lines

    def draw(self) -> None:
        total = sum(count for _name, count in self._stack.parts) or 1
        x = 0.0
        for number, (_name, count) in enumerate(self._stack.parts):
            length = self.width * count / total
            self._patch(number, x, self.height - 10, length, 10)
            x += length
        y = self.height - 22
        for line in self._lines:
            x = 0.0
            for number, text in line:
                self._patch(number, x, y - 0.5, 7, 7)
                self.text(x + 11, y, text, self._size, colour=QUIET)
                x += 11 + self.typesetter.width(text, self._size) + 12
            y -= 12

    def _patch(self, number: int, x: float, y: float, width: float, height: float) -> None:
        self.canv.setFillColor(STEPS[number % len(STEPS)])
        self.canv.setStrokeColor(INK)
        self.canv.setLineWidth(0.4)
        self.canv.rect(x, y, width, height, stroke=1, fill=1)


class RadarChart(Chart):
    """One polygon on rings from 1 to the highest; each value stands at its point."""

    def __init__(self, radar: Radar, typesetter: Typesetter) -> None:
        super().__init__(typesetter)
        self._radar = radar
        self._size = 8.5

    def measured(self, width: float) -> float:
        self._radius = min(width * 0.29, 74.0)
        return 2 * self._radius + 48

    def draw(self) -> None:
        number = len(self._radar.axes)
        centre = (self.width / 2, self.height / 2)
        self.canv.setStrokeColor(LINE)
        self.canv.setLineWidth(0.5)
        for ring in range(1, int(self._radar.highest) + 1):
            reach = self._radius * ring / self._radar.highest
            self._polygon([_point(centre, reach, at, number) for at in range(number)], fill=False)
        for at in range(number):
            self.canv.line(*centre, *_point(centre, self._radius, at, number))
        values = [value for _name, value, _shown in self._radar.axes]
        points = [
            _point(centre, self._radius * value / self._radar.highest, at, number)
            for at, value in enumerate(values)
        ]
        self.canv.setStrokeColor(DEEP)
        self.canv.setLineWidth(1.4)
        self.canv.setFillColor(PALE, alpha=0.45)
        self._polygon(points, fill=True)
        for at, (name, _value, shown) in enumerate(self._radar.axes):
            self._label(at, number, centre, name, shown, points[at])

    def _polygon(self, points: list[tuple[float, float]], *, fill: bool) -> None:
        path = self.canv.beginPath()
        path.moveTo(*points[0])
        for point in points[1:]:
            path.lineTo(*point)
        path.close()
        self.canv.drawPath(path, stroke=1, fill=int(fill))

    def _label(
        self,
        at: int,
        number: int,
        centre: tuple[float, float],
        name: str,
        shown: str,
        point: tuple[float, float],
    ) -> None:
        self.canv.setFillColor(DEEP, alpha=1)
        self.canv.circle(*point, 1.8, stroke=0, fill=1)
        x, y = _point(centre, self._radius + 7, at, number)
        across = sin(2 * pi * at / number)
        align = 0.5 if abs(across) < 0.2 else (0.0 if across > 0 else 1.0)
        lines = self.typesetter.fitted(name, self._size, max(self.width * 0.22, 40))
        up = cos(2 * pi * at / number)
        y += 3 + (10 * len(lines) if up > 0.9 else 5 * len(lines) if up > -0.9 else 0) - 8
        self.text(x, y, shown, self._size, font=MEDIUM, align=align)
        for index, line in enumerate(lines):
            self.text(x, y - 9.5 * (index + 1), line, self._size, align=align, colour=QUIET)


def _weight(strong: bool) -> str:
    return MEDIUM if strong else REGULAR


def _point(centre: tuple[float, float], reach: float, at: int, number: int) -> tuple[float, float]:
    """The first axis points up; the others follow clockwise."""
    angle = 2 * pi * at / number
    return centre[0] + reach * sin(angle), centre[1] + reach * cos(angle)
