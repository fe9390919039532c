"""How wide the columns of a table in a document are, so that no word is broken.

What writes a document measures nothing: which letters a word processor has, it alone knows.
"""

from __future__ import annotations

from collections.abc import Sequence

from cwb_workshop.core.model.direction import side_of

_USUAL = 11.0
"""Points of the letters of a table."""

_LETTER, _NAME_LETTER, _BESIDE_TEXT = 0.25, 0.21, 0.4
"""About the width of a letter of a heading and of a name, and the white space beside the text of a
cell.
"""

_WIDER = 1.35
"""How much wider letters from right to left are, in what programs take for a font without them."""

_NAMES, _WIDEST_NAMES = 2.6, 4.5
"""What a column of names keeps, which stands without a heading, and what its words take at most."""

_SMALLER = (10.0, 9.0, 8.0)
"""In which a heading is set that has not room enough otherwise, in points."""


def fitting_widths(
    headings: Sequence[str], names: Sequence[str], widths: Sequence[float], room: float
) -> tuple[list[float], float]:
    """Return how wide columns are that fill the room, in centimetres, and the size of headings
    where that is not the usual one.

    No word of a heading or of a name in the first column is broken, where what that takes can be
    had from the other columns, or from the size of headings.
    """
    longest = max(map(_letters, names), default=0.0)
    first = min(longest * _NAME_LETTER + _BESIDE_TEXT, _WIDEST_NAMES) if longest else 0.0
    shares = [room * width / sum(widths) for width in widths]
    for size in (_USUAL, *_SMALLER):
        made = _wide_enough(headings, first, shares, size / _USUAL)
        if made is not None:
            return made, 0.0 if size == _USUAL else size
    return shares, _SMALLER[-1]


def _wide_enough(
    headings: Sequence[str], first: float, shares: list[float], scale: float
) -> list[float] | None:
    """Return widths in which headings of this scale are whole, and the first column has its room;
    None where there is not so much.
    """
    longest = [_letters(name) for name in headings] or [0.0] * len(shares)
    least = [
        letters * _LETTER * scale + _BESIDE_TEXT if letters else min(share, _NAMES)
        for letters, share in zip(longest, shares, strict=True)
    ]
    least[0] = max(least[0], first)
    short = sum(max(need - share, 0.0) for need, share in zip(least, shares, strict=True))
    spare = sum(max(share - need, 0.0) for need, share in zip(least, shares, strict=True))
    if not short:
        return shares
    if spare < short:
        return None
    kept = 1 - short / spare
    return [need + max(share - need, 0.0) * kept for need, share in zip(least, shares, strict=True)]


def _letters(text: str) -> float:
    """Return how many Latin letters are as wide as the longest word."""
    words = text.split()
    return max(
        (len(word) * (_WIDER if side_of(word, "L") == "R" else 1.0) for word in words), default=0.0
    )
