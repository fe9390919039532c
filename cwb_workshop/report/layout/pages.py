"""Pieces to pages: sheets that hold one part each, or a text that flows from page to page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from cwb_workshop.core.contract.blocks import Block, Document, PageBreak, TableOfContents
from cwb_workshop.report.layout.layout import Layout
from cwb_workshop.report.layout.pieces import Piece, PlacedPiece, height_of, placed
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

_LEAST_FULL = 0.36
"""The share of its height that a last page has at least, where the one before can give it."""

_HALF, _A_THIRD = 0.5, 1 / 3

_FULL_ENOUGH = 0.6
"""A page that is filled so far may end where a chart or a table begins that it does not hold."""

_FEWEST_ROWS = 3
"""So many rows of a table stand on a page on which it goes on."""


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
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
        goes_on = bool(parts) and _goes_on(parts[-1], one)
        blocks = (*parts.pop().blocks, *held) if goes_on else held
        part = known.get((one.sheet, one.lying, *map(id, blocks)))
        made = part or PaperPart(blocks, one.sheet, one.lying, _laid_out(blocks, typesetter, one))
        parts.append(made)
    return parts


def _goes_on(before: PaperPart, begun: PageBreak) -> bool:
    """Say whether so little stands on the last page that what follows stands below it."""
    if begun.anew or before.sheet or begun.sheet:
        return False
    if before.lying != begun.lying or _is_cover(before.blocks):
        return False
    height = LYING_HEIGHT if begun.lying else HEIGHT
    return before.pages[-1].foot < height * _A_THIRD


def _is_cover(blocks: Sequence[Block]) -> bool:
    return any(isinstance(block, TableOfContents) for block in blocks)


def _laid_out(
    blocks: Sequence[Block], typesetter: Typesetter, begun: PageBreak
) -> tuple[PaperPage, ...]:
    if begun.sheet:
        return (_sheet(blocks, typesetter),)
    width, height = (LYING_WIDTH, LYING_HEIGHT) if begun.lying else (WIDTH, HEIGHT)
    look = Look(LARGEST, flows=True, page=height)
    filled = _flow(Layout(typesetter, look, width).pieces(blocks), height)
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


def _flow(pieces: Sequence[Piece], height: float) -> list[PaperPage]:
    """Fill page after page. What is kept with the next piece moves on together with it."""
    filled: list[list[list[Piece]]] = [[]]
    groups = _groups(pieces, height)
    at = 0
    while at < len(groups):
        group = groups[at]
        if filled[-1] and height_of(_paper([*filled[-1], group], first=not filled[1:])) > height:
            full = height_of(_paper(filled[-1])) >= height * _FULL_ENOUGH
            if not full and any(piece.whole for piece in group):
                # Rather a chart that goes on than a page of which half is empty.
                groups[at : at + 1] = _groups([replace(p, whole=False) for p in group], height)
                continue
            filled.append(_taken_along(filled[-1], groups[at:], height))
        filled[-1].append(group)
        at += 1
    _even_out(filled, height)
    _keep_last_table_whole(filled, height)
    return [
        PaperPage(tuple(placed(_paper(groups, first=number == 0))))
        for number, groups in enumerate(filled)
    ]


def _taken_along(
    page: list[list[Piece]], rest: Sequence[list[Piece]], height: float
) -> list[list[Piece]]:
    """Take rows off a page, where fewer of their table than three would stand on the next one.

    Where fewer stand at its foot, all of a table moves on that the next page holds.
    """
    head = rest[0][0].head
    taken: list[list[Piece]] = []
    if head is None:
        return taken
    if 0 < _rows_of(head, page) < _FEWEST_ROWS:
        first = next(at for at, group in enumerate(page) if _rows_of(head, [group]))
        whole = [*page[first:], *takewhile(lambda group: _rows_of(head, [group]), rest)]
        full = height_of(_paper(page[:first])) >= height * _FULL_ENOUGH
        if full and page[first][0].head is None and height_of(_paper(whole)) <= height:
            taken, page[first:] = page[first:], []
            return taken
    # Each group has a row at least; a table may have thousands of them.
    rows = _rows_of(head, rest[:_FEWEST_ROWS])
    while rows < _FEWEST_ROWS and len(page) > 1 and all(g[0].head is head for g in page[-2:]):
        if height_of(_paper(page[:-1])) < height * _FULL_ENOUGH:
            break
        taken.insert(0, page.pop())
        rows += len(taken[0])
    return taken


def _rows_of(head: Piece, groups: Iterable[Sequence[Piece]]) -> int:
    return sum(piece.head is head for group in groups for piece in group)


def _keep_last_table_whole(filled: list[list[list[Piece]]], height: float) -> None:
    """Let a table that goes on to a last page of which half is empty begin there, where the page
    before stays full enough.
    """
    if len(filled) < 2 or filled[-1][0][0].head is None:
        return
    before, last = filled[-2:]
    begins = next((at for at in reversed(range(len(before))) if before[at][0].head is None), 0)
    whole = [*before[begins:], *last]
    full = height_of(_paper(last)) > height * _HALF or height_of(_paper(whole)) > height
    if begins and not full and height_of(_paper(before[:begins])) >= height * _FULL_ENOUGH:
        filled[-2:] = [before[:begins], whole]


def _even_out(filled: list[list[list[Piece]]], height: float) -> None:
    """Give the last page some of the one before it, where little stands on it."""
    if len(filled) < 2:
        return
    before, last = filled[-2:]
    while len(before) > 1 and height_of(_paper(last)) < height * _LEAST_FULL:
        if height_of(_paper([before[-1], *last])) > height_of(_paper(before[:-1])):
            return
        last.insert(0, before.pop())


def _paper(groups: Sequence[Sequence[Piece]], *, first: bool = False) -> list[Piece]:
    """Return what stands on a page; what began on one before it says so again."""
    pieces = [piece for group in groups for piece in group]
    head = pieces[0].head if pieces and not first else None
    if head is None:
        return pieces
    return [head, replace(pieces[0], draw=pieces[0].resumed or pieces[0].draw), *pieces[1:]]


def _groups(pieces: Sequence[Piece], height: float) -> list[list[Piece]]:
    """Return what stays together; of what no page holds as much as one does."""
    groups: list[list[Piece]] = [[]]
    for piece in pieces:
        if groups[-1] and height_of(_paper([[*groups[-1], piece]])) > height:
            groups.append([])
        groups[-1].append(piece)
        if not piece.keep and not piece.whole:
            groups.append([])
    return [group for group in groups if group]
