"""Pieces to pages: sheets that hold one part each, or a text that flows from page to page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from cwb_workshop.core.contract.blocks import Block, Document, Heading, PageBreak, Para
from cwb_workshop.core.contract.contents import TableOfContents
from cwb_workshop.core.model.values import value_type
from cwb_workshop.report.layout.flow import flowed
from cwb_workshop.report.layout.layout import Layout
from cwb_workshop.report.layout.pieces import PlacedPiece, height_of, placed
from cwb_workshop.report.layout.style import (
    HEIGHT,
    LARGEST,
    LYING_HEIGHT,
    LYING_WIDTH,
    WIDTH,
    Look,
    looks,
)
from cwb_workshop.report.layout.typesetter import Typesetter

_MOST_AIR = 13.0
"""How much the white space above a heading may grow, in points, to fill a page."""

_LEAST_AIR = 3.0
"""How much of that space a page gives up before its letters get smaller."""

_UNSEEN = 1.0
"""So much over the foot of a page, in points, nobody sees."""

_HALF = 0.5


@value_type
class PaperPage:
    """What stands on one page, which can be `lying` on its long side.

    `factor` is below 1 where even the smallest type was too much.
    """

    held: tuple[PlacedPiece, ...]
    factor: float = 1.0
    lying: bool = False

    @property
    def foot(self) -> float:
        """How far down it is filled."""
        return max((one.top + one.piece.height for one in self.held), default=0.0)


@value_type
class PaperPart:
    """The blocks between two page breaks, and the pages that they fill; a `sheet` is one."""

    blocks: tuple[Block, ...]
    sheet: bool
    lying: bool
    pages: tuple[PaperPage, ...]

    @property
    def key(self) -> tuple[int, ...]:
        """Tells these blocks from any others, as long as they are there."""
        return self.sheet, self.lying, *map(id, self.blocks)


def parts_of(blocks: Sequence[Block]) -> list[tuple[Block, ...]]:
    """Return the blocks between page breaks."""
    parts: list[list[Block]] = [[]]
    for block in blocks:
        if isinstance(block, PageBreak):
            parts.append([])
        else:
            parts[-1].append(block)
    return [tuple(part) for part in parts]


def pages(document: Document, typesetter: Typesetter) -> list[PaperPage]:
    return pages_of(paper_parts(document, typesetter))


def pages_of(parts: Iterable[PaperPart]) -> list[PaperPage]:
    return [page for part in parts for page in part.pages]


def paper_parts(
    document: Document, typesetter: Typesetter, before: Iterable[PaperPart] = ()
) -> list[PaperPart]:
    """Lay a document out, but for the parts with the very blocks of one that was `before`.

    What is laid out is drawn once: an element of its structure stands in one place.
    """
    known = {part.key: part for part in before}
    breaks = (block for block in document.blocks if isinstance(block, PageBreak))
    parts: list[PaperPart] = []
    for held, begun in zip(parts_of(document.blocks), (PageBreak(), *breaks), strict=True):
        one = replace(begun, sheet=document.sheets or begun.sheet)
        if parts and _may_go_on(parts[-1], one):
            parts[-1:] = _below_or_apart(parts[-1], held, typesetter, one, known)
        else:
            parts.append(_part(held, typesetter, one, known))
    return parts


def _part(
    blocks: tuple[Block, ...],
    typesetter: Typesetter,
    begun: PageBreak,
    known: Mapping[tuple[int, ...], PaperPart],
) -> PaperPart:
    """Return blocks on their pages, as they were laid out before where they are known."""
    part = known.get((begun.sheet, begun.lying, *map(id, blocks)))
    return part or PaperPart(blocks, begun.sheet, begun.lying, _laid_out(blocks, typesetter, begun))


def _below_or_apart(
    before: PaperPart,
    held: tuple[Block, ...],
    typesetter: Typesetter,
    begun: PageBreak,
    known: Mapping[tuple[int, ...], PaperPart],
) -> list[PaperPart]:
    """Return what follows below what was `before` as one part, or both: it begins there where that
    takes fewer pages, or no more and what it opens with stands there whole.
    """
    below = _part((*before.blocks, *held), typesetter, begun, known)
    apart = _part(held, typesetter, begun, known)
    fewer = len(before.pages) + len(apart.pages) - len(below.pages)
    width, height = (LYING_WIDTH, LYING_HEIGHT) if begun.lying else (WIDTH, HEIGHT)
    look = Look(LARGEST, flows=True, page=height)
    opening = height_of(Layout(typesetter, look, width).pieces(_opening(held)))
    whole = before.pages[-1].foot + look.above_heading + opening <= height
    return [below] if fewer > 0 or (whole and not fewer) else [before, apart]


def _opening(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return the headings and paragraphs that blocks begin with, and the first behind them."""
    text = Heading | Para
    first = next((at for at, block in enumerate(blocks) if not isinstance(block, text)), None)
    return blocks if first is None else blocks[: first + 1]


def _may_go_on(before: PaperPart, begun: PageBreak) -> bool:
    """Say whether so little stands on the last page that what follows may stand below it."""
    if begun.anew or before.sheet or begun.sheet:
        return False
    if before.lying != begun.lying or _is_cover(before.blocks):
        return False
    height = LYING_HEIGHT if begun.lying else HEIGHT
    return before.pages[-1].foot < height * _HALF


def _is_cover(blocks: Sequence[Block]) -> bool:
    return any(isinstance(block, TableOfContents) for block in blocks)


def _laid_out(
    blocks: Sequence[Block], typesetter: Typesetter, begun: PageBreak
) -> tuple[PaperPage, ...]:
    if begun.sheet:
        return (_sheet(blocks, typesetter),)
    width, height = (LYING_WIDTH, LYING_HEIGHT) if begun.lying else (WIDTH, HEIGHT)
    look = Look(LARGEST, flows=True, page=height)
    held = flowed(Layout(typesetter, look, width).pieces(blocks), height)
    filled = [PaperPage(tuple(placed(pieces))) for pieces in held]
    if len(filled) > 1 and _is_cover(blocks):
        # The contents stand on one page with the rest of it, where its type can be read.
        sheet = _sheet(blocks, typesetter)
        if sheet.factor == 1.0:
            return (sheet,)
    return tuple(replace(page, lying=begun.lying) for page in filled)


def chapter_pages(laid_out: Sequence[PaperPage]) -> tuple[tuple[str, int], ...]:
    """Return the chapters in their order, each with the page on which it begins."""
    return tuple(
        (one.piece.title, number)
        for number, page in enumerate(laid_out, start=1)
        for one in page.held
        if one.piece.title
    )


def largest_look(part: Sequence[Block], typesetter: Typesetter) -> Look | None:
    """Return the look with the largest type in which a part fits on one page, if any does."""
    tried = looks()
    low, high = 0, len(tried)
    while low < high:
        middle = (low + high) // 2
        if _height(part, typesetter, tried[middle]) <= HEIGHT:
            high = middle
        else:
            low = middle + 1
    return tried[low] if low < len(tried) else None


def _height(part: Sequence[Block], typesetter: Typesetter, look: Look) -> float:
    return height_of(Layout(typesetter, look, WIDTH).pieces(part))


def _sheet(part: Sequence[Block], typesetter: Typesetter) -> PaperPage:
    """Fill one page: with type as large as fits, and with air above the headings."""
    look = largest_look(part, typesetter)
    pieces = Layout(typesetter, look or looks()[-1], WIDTH).pieces(part)
    spare = HEIGHT - height_of(pieces)
    elastic = sum(1 for piece in pieces[1:] if piece.elastic)
    if spare < -max(_LEAST_AIR * elastic, _UNSEEN):
        return PaperPage(tuple(placed(pieces)), HEIGHT / height_of(pieces))
    return PaperPage(tuple(placed(pieces, min(spare / max(elastic, 1), _MOST_AIR))))
