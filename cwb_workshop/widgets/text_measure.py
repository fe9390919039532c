"""How a text breaks into rows and how large they are, measured once for all pages.

A measure is a plain value: it holds nothing of Qt's, so that thousands can be kept.
"""

from __future__ import annotations

import re
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QTextLayout, QTextLine, QTextOption

from cwb_workshop.core.model.direction import names_apart, parts_apart, side_of, without_marks
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.model.values import value_type
from cwb_workshop.widgets.fonts import REGULAR, font

# A row never ends between an amount and its sign. One character for one: positions stay.
_WITHIN_AMOUNT = re.compile(r"(?<=[€$£%]) (?=\d)|(?<=\d) (?=[€%])")

_TALLEST_ASCENT = 1.12
_TALLEST_DESCENT = 0.42
_USUAL_LEADING = 1.2
"""From here on rows are as far apart as their font asks; below it they stand closer by as much."""

_KEPT = 8192
"""So many measures are kept, of half a kilobyte each: far more than a page of any kind takes."""


@value_type
class Style:
    """How a text looks. `leading` is the height of a row in sizes, more where its letters are
    taller than Latin ones.
    """

    size: int
    colour: str
    weight: QFont.Weight = REGULAR
    leading: float = 1.2


@value_type
class TextRow:
    """One row as it was broken: its words and the room they take inside the block."""

    text: str
    left: float
    top: float
    width: float
    height: float


@value_type
class TextSetting:
    """Everything that decides how a text breaks. `drawn` is the text with its unseen marks."""

    drawn: str
    style: Style
    limit: float
    inset: float
    align: Qt.AlignmentFlag
    right_to_left: bool
    page_right_to_left: bool


@value_type
class TextMeasure:
    """What is known of a text that was broken into rows. Nothing of it belongs to Qt."""

    text: str
    setting: TextSetting
    rows: tuple[TextRow, ...]
    height: float
    width: float


# Sizes are in units of the canvas and without hinting, so no screen changes a measure.
@lru_cache(maxsize=_KEPT)
def measured(
    raw: str,
    style: Style,
    limit: float,
    inset: float,
    align: Qt.AlignmentFlag,
    page_right_to_left: bool,
) -> TextMeasure:
    text = clean(raw)
    right_to_left = side_of(text, "R" if page_right_to_left else "L") == "R"
    kept = _WITHIN_AMOUNT.sub("\u00a0", text)
    drawn = parts_apart(names_apart(kept) if right_to_left else kept)
    setting = TextSetting(drawn, style, limit, inset, align, right_to_left, page_right_to_left)
    rows = laid_out(setting)[1] if drawn else ()
    height = rows[-1].top + rows[-1].height if rows else 0.0
    return TextMeasure(text, setting, rows, height, max((row.width for row in rows), default=0.0))


def laid_out(setting: TextSetting) -> tuple[QTextLayout, tuple[TextRow, ...]]:
    """Break a text into rows: the only place where that is done."""
    style, limit, drawn = setting.style, setting.limit, setting.drawn
    layout = QTextLayout(drawn, font(style.size, style.weight, drawn))
    layout.setTextOption(_option(setting.align, setting.right_to_left))
    at_left = setting.right_to_left or setting.page_right_to_left
    rows: list[TextRow] = []
    top = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        room = limit if rows else max(limit - setting.inset, float(style.size))
        line.setLineWidth(room)
        height, baseline = _height_and_baseline(line, style)
        line.setPosition(QPointF(limit - room if at_left else 0.0, top + baseline - line.ascent()))
        rows.append(_row(drawn, line, top, height))
        top += height
    layout.endLayout()
    return layout, tuple(rows)


def _height_and_baseline(line: QTextLine, style: Style) -> tuple[float, float]:
    """Fonts for other scripts claim far more height than their letters need."""
    ascent = min(line.ascent(), style.size * _TALLEST_ASCENT)
    descent = min(line.descent(), style.size * _TALLEST_DESCENT)
    asked = (ascent + descent) * min(style.leading / _USUAL_LEADING, 1.0)
    height = max(asked, style.size * style.leading)
    return height, (height - ascent - descent) / 2 + ascent


def _row(drawn: str, line: QTextLine, top: float, height: float) -> TextRow:
    start = line.textStart()
    text = _units(drawn, start, start + line.textLength())
    ink = line.naturalTextRect()
    shown = without_marks(text).replace("\u00a0", " ")
    return TextRow(shown, ink.left(), top, ink.width(), height)


def _option(align: Qt.AlignmentFlag, right_to_left: bool) -> QTextOption:
    """Left means where a text begins: in Arabic that is on the right."""
    begins, ends = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
    if right_to_left and align in (begins, ends):
        align = ends if align == begins else begins
    option = QTextOption(align)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    direction = Qt.LayoutDirection
    option.setTextDirection(direction.RightToLeft if right_to_left else direction.LeftToRight)
    option.setUseDesignMetrics(True)
    return option


def _units(text: str, start: int, end: int) -> str:
    """Return part of a text by Qt's positions, which count UTF-16 units."""
    if text.isascii():
        return text[start:end]
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le", "replace")
