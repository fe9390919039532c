"""Text that runs from right to left, and names in other letters inside it.

After https://unicode.org/reports/tr9/: a figure behind Latin letters would run with them, away
from the month that it belongs to. A mark that nobody sees keeps them apart.
"""

from __future__ import annotations

import re
from typing import Literal, TypeAlias
from unicodedata import bidirectional

Side: TypeAlias = Literal["L", "R"]

RIGHT_TO_LEFT_MARK = "\u200f"

_SIDES: dict[str, Side] = {"L": "L", "R": "R", "AL": "R"}
_BEHIND_NAME = re.compile(r"(?<=[^\W\d_])(?=\s*[،؛؟,;:!?·|–—])")


def side_of(text: str, page: Side) -> Side:
    """Return the direction of a paragraph: that of its first letter with one, or its page's.

    On a page from right to left one letter of that direction is enough, wherever it stands: a
    name in Latin letters at the beginning turns no sentence round.
    """
    first: Side | None = None
    for char in text:
        side = _SIDES.get(bidirectional(char))
        if side is not None and (side == "R" or page == "L"):
            return side
        first = first or side
    return first or page


def names_apart(text: str) -> str:
    """Return a text from right to left in which no name in other letters takes on what follows.

    Marks are put in; taken out again, the text is as it was.
    """
    return text if text.isascii() else _BEHIND_NAME.sub(RIGHT_TO_LEFT_MARK, text)
