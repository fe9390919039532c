"""A picture as values: what stands where, measured, before anything is painted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF, QTextLayout

from cwb_workshop.core.model.values import value_type
from cwb_workshop.widgets.shapes import shape_path
from cwb_workshop.widgets.text_layout import TextBlock

_SHINES_THROUGH = 0.28
_OVERHANG = 48.0
"""How far letters at most reach out of the room of their text, as accents on capitals do."""


class Mark(Protocol):
    """One thing on a page. `text` is what it says; `source` what somebody said, if anything."""

    @property
    def room(self) -> QRectF: ...
    @property
    def text(self) -> str: ...
    def draw(self, painter: QPainter) -> None: ...


@dataclass(slots=True)
class TextMark:
    """A text at its place. It is laid out for Qt when it is drawn first, and goes with its page."""

    block: TextBlock
    left: float
    top: float
    _layout: QTextLayout | None = field(default=None, init=False, compare=False, repr=False)

    @property
    def room(self) -> QRectF:
        """The room that the letters take, which is less than what was kept for them."""
        rows = self.block.rows
        first = min((row.left for row in rows), default=0.0)
        last = max((row.left + row.width for row in rows), default=0.0)
        return QRectF(self.left + first, self.top, last - first, self.block.height)

    @property
    def text(self) -> str:
        return self.block.text

    def draw(self, painter: QPainter) -> None:
        self._layout = self._layout or self.block.layout()
        self.block.draw(painter, self.left, self.top, self._layout)


@value_type
class BoxMark:
    room: QRectF
    fill: str = ""
    line: str = ""
    thickness: float = 0.0
    radius: float = 0.0
    dashed: bool = False
    text: str = ""

    def draw(self, painter: QPainter) -> None:
        painter.setBrush(QColor(self.fill) if self.fill else Qt.BrushStyle.NoBrush)
        painter.setPen(self._pen())
        inset = self.thickness / 2 if self.line else 0.0
        room = self.room.adjusted(inset, inset, -inset, -inset)
        if self.radius:
            painter.drawRoundedRect(room, self.radius, self.radius)
        else:
            painter.drawRect(room)

    def _pen(self) -> QPen:
        if not self.line:
            return QPen(Qt.PenStyle.NoPen)
        pen = QPen(QColor(self.line), self.thickness)
        if self.dashed:
            pen.setDashPattern([3.0, 2.5])
        return pen


@value_type
class ShapeMark:
    room: QRectF
    shape: str
    colour: str
    text: str = ""

    def draw(self, painter: QPainter) -> None:
        painter.fillPath(shape_path(self.shape, self.room), QColor(self.colour))


@value_type
class PolygonMark:
    """A closed figure, or between two points a line. A fill lets what is beneath shine through,
    unless it is `solid`.
    """

    points: tuple[tuple[float, float], ...]
    fill: str = ""
    line: str = ""
    thickness: float = 2.0
    solid: bool = False
    dashed: bool = False
    text: str = ""

    @property
    def room(self) -> QRectF:
        edge = self.thickness / 2
        return self._polygon().boundingRect().adjusted(-edge, -edge, edge, edge)

    def draw(self, painter: QPainter) -> None:
        fill = QColor(self.fill) if self.fill else QColor(Qt.GlobalColor.transparent)
        if not self.solid:
            fill.setAlphaF(_SHINES_THROUGH if self.fill else 0.0)
        painter.setBrush(fill)
        pen = QPen(QColor(self.line), self.thickness) if self.line else QPen(Qt.PenStyle.NoPen)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if self.dashed:
            pen.setDashPattern([3.0, 2.5])
        painter.setPen(pen)
        painter.drawPolygon(self._polygon())

    def _polygon(self) -> QPolygonF:
        return QPolygonF([QPointF(across, down) for across, down in self.points])


@value_type
class ImageMark:
    """A photo. It says nothing that can be read."""

    room: QRectF
    image: QImage
    text: str = ""

    def draw(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self.room, self.image)


@value_type
class ClockPlace:
    """Where the strip with the name and the time stands.

    Its digits are of a `size`. `name` is there where the page has no kicker; `heading` may say
    the name already. From right to left the time runs off to the right.
    """

    bar: QRectF
    digits: QRectF
    size: int
    name: QRectF | None = None
    heading: str = ""
    right_to_left: bool = False


@value_type
class Page:
    """One whole picture, in units of a canvas 1080 high."""

    width: int
    height: int
    background: str
    marks: tuple[Mark, ...] = ()
    clock: ClockPlace | None = None
    number: int = 1

    @property
    def texts(self) -> tuple[str, ...]:
        """What can be read here, in reading order."""
        return tuple(mark.text for mark in self.marks if mark.text)

    def draw(self, painter: QPainter, within: QRectF | None = None) -> None:
        """Draw all of it, or what reaches into a part: more may be drawn there, never less."""
        painter.fillRect(QRectF(0, 0, self.width, self.height), QColor(self.background))
        around = (-_OVERHANG, -_OVERHANG, _OVERHANG, _OVERHANG)
        for mark in self.marks:
            if within is None or within.intersects(mark.room.adjusted(*around)):
                mark.draw(painter)


@dataclass(slots=True)
class Canvas:
    """Collects the marks of one page while it is laid out."""

    marks: list[Mark] = field(default_factory=list)

    def text(self, block: TextBlock, left: float, top: float) -> None:
        if block.rows:
            self.marks.append(TextMark(block, left, top))

    def box(
        self,
        room: QRectF,
        *,
        fill: str = "",
        line: str = "",
        thickness: float = 2.0,
        radius: float = 0.0,
        dashed: bool = False,
    ) -> None:
        self.marks.append(BoxMark(room, fill, line, thickness, radius, dashed))

    def image(self, room: QRectF, image: QImage) -> None:
        self.marks.append(ImageMark(room, image))

    def shape(self, room: QRectF, shape: str, colour: str) -> None:
        self.marks.append(ShapeMark(room, shape, colour))

    def polygon(
        self,
        points: Sequence[tuple[float, float]],
        *,
        fill: str = "",
        line: str = "",
        thickness: float = 2.0,
        solid: bool = False,
        dashed: bool = False,
    ) -> None:
        self.marks.append(PolygonMark(tuple(points), fill, line, thickness, solid, dashed))
