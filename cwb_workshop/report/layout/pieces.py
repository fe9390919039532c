"""What pages are filled with: pieces of known height that know how to draw themselves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeAlias

from cwb_workshop.core.model.values import value_type
from cwb_workshop.report.layout.canvas import Pen

_LOW = 110.0
"""Two rows of a table that are lower than this together stay together at its ends."""

Draw: TypeAlias = Callable[[Pen, float, float], None]
"""Draw with a pen from this point, which is left and top, downwards."""


@value_type
class Piece:
    """Something that is not split over pages, but for what says how.

    `before` is the white space above it, which falls away at the top of a page; `keep` ties
    it to the next piece, `whole` does so where a page stays full enough; `elastic` lets the
    white space above it grow where a page has room. `head` is said again above it where it begins
    a page, such as the headings of a table; `resumed` says more there, in the same height, as the
    name that a row belongs to. `split` gives what of it stands in so much room, and
    what goes on at the next page; one that `goes_on` there stays at the foot of its own.
    `title` is the chapter that begins with it.
    """

    height: float
    draw: Draw
    before: float = 0.0
    keep: bool = False
    whole: bool = False
    elastic: bool = False
    head: Piece | None = None
    resumed: Piece | None = None
    split: Callable[[float], tuple[Piece, Piece] | None] | None = None
    goes_on: bool = False
    title: str = ""


@value_type
class PlacedPiece:
    piece: Piece
    top: float


def height_of(pieces: Sequence[Piece]) -> float:
    """Return the height of pieces under each other."""
    if not pieces:
        return 0.0
    return sum(piece.height + piece.before for piece in pieces) - pieces[0].before


def placed(pieces: Sequence[Piece], more: float = 0.0) -> list[PlacedPiece]:
    """Put pieces under each other, with more white space above the elastic ones."""
    places: list[PlacedPiece] = []
    top = 0.0
    for number, piece in enumerate(pieces):
        if number:
            top += piece.before + (more if piece.elastic else 0.0)
        places.append(PlacedPiece(piece, top))
        top += piece.height
    return places


def together(pieces: Sequence[Piece]) -> Piece:
    """Return pieces as one that is never split."""
    parts = placed(pieces)

    def draw(pen: Pen, left: float, top: float) -> None:
        for one in parts:
            one.piece.draw(pen, left, top + one.top)

    return Piece(height_of(pieces), draw)


def tied(pieces: Sequence[Piece], *, whole: bool = False) -> list[Piece]:
    """Return pieces of which the first two stay together, and the last two; the `whole` of them
    where that leaves a page full enough.

    So no row and no bar stands alone at the foot or the head of a page. Tall ones may.
    """
    last = len(pieces) - 1
    groups: list[Piece] = []
    for at, piece in enumerate(pieces):
        at_an_end = at in (0, last - 1) and at < last
        low = at_an_end and piece.height + pieces[at + 1].height <= _LOW
        groups.append(replace(piece, keep=low, whole=whole and at < last))
    return groups


def spaced(pieces: Sequence[Piece], before: float) -> list[Piece]:
    """Return pieces with white space above the first of them."""
    if not pieces:
        return []
    return [replace(pieces[0], before=before, elastic=False), *pieces[1:]]
