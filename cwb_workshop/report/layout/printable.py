"""Every character that is printed is in a typeface; what no typeface has is replaced, visibly."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from cwb_workshop.core.model.unseen import NEEDED_OR_NOT, NEVER_SEEN
from cwb_workshop.core.model.values import value_type
from cwb_workshop.report.layout import fonts

NO_BREAK = "\u00a0"

_SPACES = re.compile(f"[^\\S{NO_BREAK}]+")
_JOINERS = "\u200c\u200d"
_UNSEEN = ("Cf", "Cc")
_RIGHT_TO_LEFT = ("R", "AL", "AN")
_FIRST_RIGHT_TO_LEFT = "\u0590"


@value_type
class Unprintable:
    """What stands in place of characters that no typeface has: `one`, or `many` with `{n}`."""

    one: str
    many: str

    def __call__(self, number: int) -> str:
        template = self.one if number == 1 and self.one else self.many
        return template.replace("{n}", str(number))


def printable(text: str, unprintable: Unprintable) -> str:
    """Return text on one line with only characters that a typeface has.

    What nobody sees is left out, but for what shapes the letter or emoji beside it.
    """
    parts: list[str] = []
    lost = 0
    for char in _on_one_line(text):
        if has_no_shape(char):
            # It belongs to what stands in front of it, which may not be there.
            if parts and not lost:
                parts.append(char)
            continue
        kept = _kept(char)
        if kept is None:
            lost += 1
            continue
        if lost:
            parts.append(unprintable(lost))
            lost = 0
        parts.append(kept)
    if lost:
        parts.append(unprintable(lost))
    return "".join(parts)


def unprintable_in(text: str) -> str:
    """Return the characters of a text that no typeface has, each once."""
    lost = (char for char in _on_one_line(text) if not has_no_shape(char) and _kept(char) is None)
    return "".join(dict.fromkeys(lost))


def without_unprintable(text: str) -> str:
    """Return what of a text is printed as itself, and the marks that nobody sees."""
    return "".join(char for char in text if has_no_shape(char) or _kept(char) is not None)


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
        if not has_no_shape(char) and _kept(char) == char and not runs_right_to_left(char)
    }


def runs_right_to_left(text: str) -> bool:
    """Say whether any of text is written from right to left."""
    return any(
        char >= _FIRST_RIGHT_TO_LEFT and unicodedata.bidirectional(char) in _RIGHT_TO_LEFT
        for char in text
    )


def has_no_shape(char: str) -> bool:
    """Say whether a character has no ink, such as a joiner or a selector of a variant."""
    selector = "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef"
    return selector or unicodedata.category(char) in _UNSEEN


def on_one_line(text: str) -> str:
    """Return a text with single spaces; one at which no line may end stays what it is."""
    if NO_BREAK not in text:
        return " ".join(text.split())
    return _SPACES.sub(" ", text).strip(" ")


def _on_one_line(text: str) -> str:
    if text.isascii() and text.isprintable():
        return on_one_line(text)
    seen = re.sub(NEVER_SEEN, "", text)
    return on_one_line(re.sub(NEEDED_OR_NOT, lambda found: found[1] or "", seen))


@cache
def _kept(char: str) -> str | None:
    """Return what is printed of a character with a shape: itself, or None where nothing has it."""
    if fonts.face_of(char) is not None:
        return char
    return " " if unicodedata.category(char) == "Zs" else None
