"""The head of a theme: its shape in its colour, its letter, its name, and how often it was said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from cwb_workshop.core.contract.scene import Cluster
from cwb_workshop.core.contract.wall_text import Phrase
from cwb_workshop.widgets.fonts import BOLD, MEDIUM
from cwb_workshop.widgets.page import Canvas
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.page_parts import Part, PhrasePart
from cwb_workshop.widgets.palette import DARK
from cwb_workshop.widgets.text_layout import snug
from cwb_workshop.widgets.text_measure import Style

_USUAL = 1.2, 18.0
_CLOSE = 1.12, 12.0
"""How high a row of the name is, in sizes of the text, and how much there is under the last."""


def theme_head(cluster: Cluster, width: float, sheet: Sheet, *, close: bool = False) -> ThemeHead:
    """Return the head of a theme; `close` where many of them stand under one another."""
    bare, (leading, under) = replace(cluster, cards=()), _CLOSE if close else _USUAL
    return sheet.parts.part(
        (ThemeHead, width, close), bare, lambda one: ThemeHead(one, width, sheet, leading, under)
    )


class ThemeHead:
    """As high as its words need, or higher where it is asked to be."""

    count = 0

    def __init__(
        self, cluster: Cluster, width: float, sheet: Sheet, leading: float, under: float
    ) -> None:
        self._cluster = cluster
        self._width = width
        self._sheet = sheet
        size = sheet.type.body
        self._colour = theme_colour(cluster.colour, sheet)
        bold = Style(size, sheet.palette.ink, BOLD, leading)
        letter, count = cluster.letter.upper(), str(cluster.count)
        self._letter = snug(letter, bold)
        strong = Style(size, sheet.palette.deep, MEDIUM, leading)
        self._count = snug(count, strong)
        self._shape = size * 0.72
        self._indent = self._shape + size * 0.3
        if letter:
            self._indent += self._letter.limit + size * 0.3
        between = size * (0.4 if leading >= _USUAL[0] else 0.15)
        name = width - self._indent - self._count.limit - between
        style = sheet.ink(size, MEDIUM, leading)
        self._name = PhrasePart(cluster.name, style, max(name, size * 2.0), sheet)
        self._summary = PhrasePart(Phrase(cluster.summary), sheet.caption, width, sheet)
        self._under_name = max(self._name.height, self._letter.height)
        self.height = self._under_name + self._summary.height + under

    @property
    def breaks_a_word(self) -> bool:
        return self._name.breaks_a_word

    def put(self, canvas: Canvas, left: float, top: float, height: float = 0.0) -> None:
        high, size = max(height, self.height), self._sheet.type.body
        shape = QRectF(left, top + size * 0.21, self._shape, self._shape)
        canvas.shape(shape, self._cluster.shape, self._colour)
        canvas.text(self._letter, left + self._shape + size * 0.3, top)
        self._name.put(canvas, left + self._indent, top)
        self._summary.put(canvas, left, top + self._under_name)
        canvas.text(self._count, left + self._width - self._count.width, top)
        rule = QRectF(left, top + high - 8, self._width, 6)
        canvas.box(rule, fill=self._colour, radius=3)

    def pieces(self, height: float) -> Sequence[Part]:
        return (self,)


def theme_colour(colour: str, sheet: Sheet) -> str:
    """Return a theme's colour; on dark ground a lighter one, or it could not be told apart."""
    if sheet.palette is not DARK:
        return colour
    made = QColor(colour)
    parts = (made.red(), made.green(), made.blue())
    return QColor(*(round(part + (255 - part) * 0.45) for part in parts)).name()
