"""Colours, sizes and distances of a report. It has to survive a black-and-white copier."""

from __future__ import annotations

from cwb_workshop.core.model.values import value_type

INK = "#16302b"
QUIET = "#4d5f59"
DEEP = "#0a4a40"
MUTED = "#8fb3a9"
PALE = "#dfeae6"
WHITE = "#ffffff"
LINE = "#d8d0c0"
AMBER = "#e8a33d"
STEPS = ("#0a4a40", "#4f8377", "#93b5ac", "#d5e3de")
"""Parts of a whole, dark to light; more parts than steps begin again, with a line between."""

FIVE_STEPS = ("#ffffff", "#d5e3de", "#93b5ac", "#4f8377", "#0a4a40")
"""Scores from 1 to 5, light to dark."""

PAGE_WIDTH, PAGE_HEIGHT = 595.276, 841.89
"""A4 in points."""

A4 = PAGE_WIDTH, PAGE_HEIGHT
A4_LYING = PAGE_HEIGHT, PAGE_WIDTH
A3_LYING = 1190.551, 841.89
A5_LYING = 595.276, 419.528
"""Of a sheet that lies the long side is below."""

MARGIN = 51.0
TOP = 44.0
BOTTOM = 47.0
WIDTH = PAGE_WIDTH - 2 * MARGIN
HEIGHT = PAGE_HEIGHT - TOP - BOTTOM
LYING_WIDTH = PAGE_HEIGHT - 2 * MARGIN
LYING_HEIGHT = PAGE_WIDTH - TOP - BOTTOM
FOOT = 26.0
"""From the edge of the paper up to what stands at the foot of each page."""

LARGEST, SMALLEST, STEP = 11.0, 9.5, 0.25
"""The sizes of body text: a full sheet makes it smaller, in steps, and never below the smallest."""

_ROOMY, _CLOSE = (0.25, 0.2), 0.14
"""The white space above and below the cells of a table, as a share of body text."""

_BETWEEN, _CLOSER = 0.5, (0.4, 0.3)
"""The white space between blocks, as a share of body text."""


@value_type
class Look:
    """All sizes that follow from that of body text, in points.

    They are 11, 14 and 18, under a title of 26. What `flows` from page to page has always room on
    a next page; a sheet is filled with what fits. One that is `compact`, for which that was too
    much, has smaller headings, and smaller type in narrow columns. `page` is how high one is.
    """

    body: float
    flows: bool = False
    page: float = HEIGHT
    compact: bool = False
    between_rows: float = _ROOMY[0]
    between_blocks: float = _BETWEEN

    @property
    def leading(self) -> float:
        return leading(self.body)

    @property
    def dense(self) -> float:
        """Text in narrow columns and tables, and beside bars."""
        return max(self.body - 1.0, 9.25) if self.compact else self.body

    @property
    def padding(self) -> float:
        """White space above and below the cells of a table; a sheet gives it up before type."""
        return self.body * self.between_rows

    @property
    def small(self) -> float:
        """What nobody misses who does not read it: a caption, and where something was said."""
        return 8.5 if self.compact else 9.5

    @property
    def heading(self) -> float:
        return 13.5 if self.compact else 18.0

    @property
    def subheading(self) -> float:
        return 14.0 if self.flows else self.body

    @property
    def above_heading(self) -> float:
        """A sheet that has room to spare gives it to its headings."""
        return self.body * (1.0 if self.flows or self.compact else 0.6)

    @property
    def above_subheading(self) -> float:
        return self.gap * (1.6 if self.flows else 1.0)

    @property
    def gap(self) -> float:
        """White space between blocks."""
        return self.body * self.between_blocks


TITLE = 26.0
SMALLEST_TITLE = 17.0
SUBTITLE = 11.0
FIGURE = 21.0
FOOTER = 8.5


def leading(size: float) -> float:
    """Return the distance between baselines: large type stands closer."""
    return size * (1.17 if size > 16 else 1.3)


def looks() -> tuple[Look, ...]:
    """Return the looks of a sheet: white space goes first, then headings, then type."""
    number = round((LARGEST - SMALLEST) / STEP)
    full = [Look(LARGEST, between_rows=share) for share in (*_ROOMY, _CLOSE)]
    full += [Look(LARGEST, between_rows=_CLOSE, between_blocks=share) for share in _CLOSER]
    sizes = [LARGEST - STEP * at for at in range(number + 1)]
    return (*full, *(Look(size, compact=True, between_rows=_CLOSE) for size in sizes))
