"""Blocks to pieces of a page, in one look and one width."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import singledispatchmethod

from cwb_workshop.core.contract import blocks
from cwb_workshop.core.contract.contents import TableOfContents
from cwb_workshop.core.contract.reading_paths import ReadingPaths
from cwb_workshop.report.layout.bars import BarPieces
from cwb_workshop.report.layout.canvas import Pen
from cwb_workshop.report.layout.contents import ContentsPieces
from cwb_workshop.report.layout.distribution import DistributionPieces
from cwb_workshop.report.layout.findings import FindingPieces
from cwb_workshop.report.layout.grids import (
    alike_in_chapters,
    evened_fronts,
    merged,
    with_names,
)
from cwb_workshop.report.layout.matrix import MatrixPiece
from cwb_workshop.report.layout.path_boxes import PathBoxes
from cwb_workshop.report.layout.photo import PhotoPiece
from cwb_workshop.report.layout.pieces import Piece, height_of, spaced, together
from cwb_workshop.report.layout.radar import RadarPiece
from cwb_workshop.report.layout.ranges import RangePieces
from cwb_workshop.report.layout.stacked_bar import StackPiece
from cwb_workshop.report.layout.style import INK, Look
from cwb_workshop.report.layout.table_map import TableMapPiece
from cwb_workshop.report.layout.tables import TablePieces
from cwb_workshop.report.layout.text_pieces import TextPieces
from cwb_workshop.report.layout.timetable import TimetablePieces
from cwb_workshop.report.layout.typesetter import Typesetter

_GUTTER = 22.0
_FRAME = 9.0
"""Between the edge of a box and what stands in it."""

_INTRODUCES = 60.0
"""A paragraph under a heading that is no higher than this introduces what follows."""

_SMALL_CHART = 120.0
"""A chart under a heading that is no higher than this stays with the rows that it counts."""

_NARROW = 200.0
"""Columns up to this width, in points, hold smaller type: more words on a line."""


class Layout:
    """Lays out what stands under each other; columns are layouts of their own."""

    def __init__(
        self, typesetter: Typesetter, look: Look, width: float, *, dense: bool = False
    ) -> None:
        self._type = typesetter
        self._look = look
        self._width = width
        self._text = TextPieces(typesetter, look, width, look.dense if dense else look.body)
        self._grids: dict[int, Sequence[float]] = {}

    def pieces(self, printed: Sequence[blocks.Block]) -> list[Piece]:
        pieces: list[Piece] = []
        after_heading = introduced = under_heading = captioned = False
        self._grids = self._found_grids(printed)
        for block in printed:
            made = self._made(block)
            if under_heading and isinstance(block, blocks.Table):
                # What a small chart under a heading counts is not parted from it.
                pieces[-1] = replace(pieces[-1], keep=True)
            under_heading = introduced and _is_small_chart(block, made)
            if after_heading and made:
                made = spaced(made, self._look.gap * 0.5)
            if pieces and isinstance(block, blocks.Para) and block.small:
                # A caption stays with what it is about.
                pieces[-1] = replace(pieces[-1], keep=True)
            elif captioned and isinstance(block, blocks.Para):
                # So does what a radar tells besides.
                pieces[-1] = replace(pieces[-1], keep=True)
            captioned = isinstance(block, blocks.Radar) or (captioned and _is_caption(block))
            if after_heading and isinstance(block, blocks.Para):
                # A heading is not left at the foot of a page with no more than what introduces it.
                made = [replace(one, keep=one.height <= _INTRODUCES) for one in made]
            pieces += made
            after_heading = isinstance(block, blocks.Heading)
            introduced = after_heading or (introduced and isinstance(block, blocks.Para))
        return pieces

    def _found_grids(self, printed: Sequence[blocks.Block]) -> dict[int, Sequence[float]]:
        """Return the widths that tables of a chapter have in common, each by its block.

        A sheet has no room to spare for it: there they have none where that took more lines.
        """
        found: dict[int, Sequence[float]] = {}
        for alike in alike_in_chapters(printed):
            headings = [table.headings for table in alike]
            columns = TablePieces(
                merged(alike), self._type, self._look, self._width, headings=headings
            ).columns
            if self._look.flows or self._height(alike, columns) <= self._height(alike):
                found |= dict.fromkeys(map(id, alike), columns)
        return found | self._fronts_of_named(printed, found)

    def _fronts_of_named(
        self, printed: Sequence[blocks.Block], found: Mapping[int, Sequence[float]]
    ) -> dict[int, Sequence[float]]:
        """Return the widths of tables with names: the name and the number stand on one line in all
        of them, whatever stands behind.
        """
        named = with_names(printed)
        if len(named) < 2:
            return {}
        grids = [
            found.get(id(one)) or TablePieces(one, self._type, self._look, self._width).columns
            for one in named
        ]
        evened = min(
            evened_fronts(grids),
            key=lambda tried: sum(
                self._height([one], columns) for one, columns in zip(named, tried, strict=True)
            ),
        )
        return dict(zip(map(id, named), evened, strict=True))

    def _height(self, tables: Sequence[blocks.Table], columns: Sequence[float] = ()) -> float:
        made = (TablePieces(one, self._type, self._look, self._width, columns) for one in tables)
        return sum(height_of(one.pieces()) for one in made)

    @singledispatchmethod
    def _made(self, block: blocks.Block) -> list[Piece]:
        raise TypeError(f"a report cannot show {type(block).__name__}")

    @_made.register
    def _(self, block: blocks.Title) -> list[Piece]:
        return self._text.title(block)

    @_made.register
    def _(self, block: blocks.Heading) -> list[Piece]:
        return self._text.heading(block)

    @_made.register
    def _(self, block: TableOfContents) -> list[Piece]:
        return ContentsPieces(block, self._type, self._look, self._width).pieces()

    @_made.register
    def _(self, block: ReadingPaths) -> list[Piece]:
        return PathBoxes(block, self._type, self._look, self._width).pieces()

    @_made.register
    def _(self, block: blocks.Para) -> list[Piece]:
        return self._text.para(block)

    @_made.register
    def _(self, block: blocks.Bullets) -> list[Piece]:
        return self._text.bullets(block)

    @_made.register
    def _(self, block: blocks.Findings) -> list[Piece]:
        return FindingPieces(block, self._type, self._look, self._width).pieces()

    @_made.register
    def _(self, block: blocks.Quote) -> list[Piece]:
        return self._text.quote(block)

    @_made.register
    def _(self, block: blocks.Photo) -> list[Piece]:
        return PhotoPiece(block, self._look, self._width).pieces()

    @_made.register
    def _(self, block: blocks.Figures) -> list[Piece]:
        return self._text.figures(block)

    @_made.register
    def _(self, block: blocks.Bars) -> list[Piece]:
        return BarPieces(block, self._type, self._look, self._width).pieces()

    @_made.register
    def _(self, block: blocks.Stack) -> list[Piece]:
        return StackPiece(block, self._type, self._look, self._width).pieces()

    @_made.register
    def _(self, block: blocks.Distribution) -> list[Piece]:
        return DistributionPieces(block, self._type, self._look, self._width).pieces()

    @_made.register
    def _(self, block: blocks.Ranges) -> list[Piece]:
        return RangePieces(block, self._type, self._look, self._width).pieces()

    @_made.register
    def _(self, block: blocks.Timetable) -> list[Piece]:
        return TimetablePieces(block, self._type, self._look, self._width).pieces()

    @_made.register
    def _(self, block: blocks.TableMap) -> list[Piece]:
        return TableMapPiece(block, self._type, self._look, self._width).pieces()

    @_made.register
    def _(self, block: blocks.Radar) -> list[Piece]:
        return RadarPiece(block, self._type, self._look, self._width).pieces()

    @_made.register
    def _(self, block: blocks.Matrix) -> list[Piece]:
        return MatrixPiece(block, self._type, self._look, self._width).pieces()

    @_made.register
    def _(self, block: blocks.Table) -> list[Piece]:
        grid = self._grids.get(id(block), ())
        return TablePieces(block, self._type, self._look, self._width, grid).pieces()

    @_made.register
    def _(self, block: blocks.Columns) -> list[Piece]:
        widths = self._column_widths(block)
        columns = [
            together(Layout(self._type, self._look, width, dense=width < _NARROW).pieces(column))
            for column, width in zip(block.columns, widths, strict=True)
        ]
        edge = _FRAME if block.framed else 0.0
        lefts = [edge + sum(widths[:at]) + _GUTTER * at for at in range(len(widths))]
        height = max((column.height for column in columns), default=0.0) + 2 * edge

        def draw(pen: Pen, left: float, top: float) -> None:
            if block.framed:
                pen.box(left, top, self._width, height, stroke=INK, thickness=1.2)
            for column, indent in zip(columns, lefts, strict=True):
                column.draw(pen, left + indent, top + edge)

        if any(_begins_with_heading(column) for column in block.columns):
            return [Piece(height, draw, before=self._look.above_heading, elastic=True)]
        return [Piece(height, draw, before=self._look.gap)]

    def _column_widths(self, block: blocks.Columns) -> list[float]:
        shares = block.widths or (1.0,) * len(block.columns)
        frame = 2 * _FRAME if block.framed else 0.0
        room = self._width - frame - _GUTTER * (len(shares) - 1)
        return [room * share / sum(shares) for share in shares]


def _is_caption(block: blocks.Block) -> bool:
    return isinstance(block, blocks.Para) and block.small


def _is_small_chart(block: blocks.Block, made: Sequence[Piece]) -> bool:
    chart = isinstance(block, blocks.Stack | blocks.Bars)
    return chart and bool(made) and height_of(made) <= _SMALL_CHART


def _begins_with_heading(column: Sequence[blocks.Block]) -> bool:
    return bool(column) and isinstance(column[0], blocks.Heading) and column[0].level == 1
