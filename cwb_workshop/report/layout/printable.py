"""Every character that is printed is in a typeface; what no typeface has is replaced, visibly."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from cwb_workshop.core.model.unseen import NEVER_SEEN
from cwb_workshop.report.layout import fonts

_JOINERS = "\u200c\u200d"
_UNSEEN = ("Cf", "Cc")
_RIGHT_TO_LEFT = ("R", "AL", "AN")
_FIRST_RIGHT_TO_LEFT = "\u0590"


@dataclass(frozen=True, slots=True)
class Unprintable:
    """What stands in place of characters that no typeface has: `one`, or `many` with `{n}`."""

    one: str
    many: str

    def __call__(self, number: int) -> str:
        template = self.one if number == 1 and self.one else self.many
        return template.replace("{n}", str(number))


def printable(text: str, unprintable: Unprintable) -> str:
    """Return text on one line with only characters that a typeface has.

    What nobody sees is left out, such as joiners and variation selectors; joiners stay
    between Arabic letters, which they shape.
    """
    parts: list[str] = []
    lost = 0
    for char in " ".join(re.sub(NEVER_SEEN, "", text).split()):
        shapes = char in _JOINERS and not lost and runs_right_to_left("".join(parts[-1:]))
        kept = char if shapes else _kept(char)
        if kept is None:
            lost += 1
            continue
        if kept and lost:
            parts.append(unprintable(lost))
            lost = 0
        parts.append(kept)
    if lost:
        parts.append(unprintable(lost))
    return "".join(parts)


def without_unprintable(text: str) -> str:
    """Return what of a text is printed as itself, and the marks that nobody sees."""
    return "".join(char for char in text if _kept(char) is not None)


def is_plain(text: str) -> bool:
    """Say whether every character of a text is printed as itself, from left to right."""
    return _plain(fonts.REGULAR).keys() >= set(text)


def plain_width(text: str, font: str) -> float | None:
    """Return the width of a text in thousandths of its size; None where it is not plain."""
    try:
        return sum(map(_plain(font).__getitem__, text))
    except KeyError:
        return None


@cache
def _plain(font: str) -> dict[str, float]:
    """Return the width of each plain character, which almost all are."""
    return {
        char: width
        for char, width in ((chr(code), width) for code, width in fonts.widths(font).items())
        if _kept(char) == char and char not in _JOINERS and not runs_right_to_left(char)
    }


@cache
def font_of(char: str, font: str) -> str:
    """Return the typeface that draws a printable character: font, or the one for Arabic."""
    return font if fonts.has(fonts.REGULAR, char) else fonts.ARABIC


def runs_right_to_left(text: str) -> bool:
    """Say whether any of text is written from right to left."""
    return any(
        char >= _FIRST_RIGHT_TO_LEFT and unicodedata.bidirectional(char) in _RIGHT_TO_LEFT
        for char in text
    )


@cache
def _kept(char: str) -> str | None:
    """Return what is printed of a character: itself, nothing, or None where no typeface has it."""
    if _has_no_shape(char):
        return ""
    if all(fonts.has(font, char) for font in fonts.LATIN) or fonts.has(fonts.ARABIC, char):
        return char
    return " " if unicodedata.category(char) == "Zs" else None


def _has_no_shape(char: str) -> bool:
    selector = "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef"
    return selector or unicodedata.category(char) in _UNSEEN
