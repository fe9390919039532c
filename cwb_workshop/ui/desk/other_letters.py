"""Letters that Qt draws higher than it measures, and that run the other way."""

from __future__ import annotations

import re

_OTHER_LETTERS = re.compile("[\u0590-\u1fff\u2e80-\U0010ffff]")
_RUN = re.compile("[\u0590-\u08ff](?:[\u0590-\u08ff\\s\u200b]*[\u0590-\u08ff])?")
_HIGHER = 1.3
"""A line of Noto Sans Arabic is 1.7 times as high as one of Roboto, and of two one is measured."""


def is_high(text: str) -> bool:
    """Tell whether a text has letters that Qt draws higher than it measures."""
    return not text.isascii() and bool(_OTHER_LETTERS.search(text))


def room_for(text: str, height: int) -> int:
    """Return the height of a text, by what Qt measures: with less its last line would go."""
    return round(height * _HIGHER) if is_high(text) else height


def whole_apart(text: str) -> str:
    """Return a sentence that finds its own direction, and takes no figure of a line below along."""
    return f"\u2068{text}\u2069" if _RUN.search(text) else text


def runs_apart(text: str) -> str:
    """Return a sentence from left to right in which words from right to left take no figure along
    that stands behind them. Marks are put in that nobody sees.
    """
    return text if text.isascii() else _RUN.sub("\u2068\\g<0>\u2069", text)
