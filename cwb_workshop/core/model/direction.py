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
LEFT_TO_RIGHT_MARK = "\u200e"

_OPENS, _CLOSES = "\u2068", "\u2069"
"""Between these a text finds its own direction, and changes nothing around it."""

_LEFT_TO_RIGHT = "\u2066"
"""As the one that opens; what follows runs from left to right."""

_ISOLATES = re.compile(f"([{_LEFT_TO_RIGHT}{_OPENS}{_CLOSES}])")

_EMBEDS: dict[Side, str] = {"L": "\u202a", "R": "\u202b"}
_EMBEDDED = "\u202c"
"""As the marks around a part, for programs that know no others."""

_MARKS = str.maketrans(
    "",
    "",
    RIGHT_TO_LEFT_MARK
    + LEFT_TO_RIGHT_MARK
    + _OPENS
    + _LEFT_TO_RIGHT
    + _CLOSES
    + "".join(_EMBEDS.values())
    + _EMBEDDED,
)

_SIDES: dict[str, Side] = {"L": "L", "R": "R", "AL": "R"}
_LATIN = "A-Za-z\u00c0-\u024f"
_NAME_ENDS = rf"(?:(?<=[^\W\d_])|(?<=[{_LATIN}]\)))"
_BEHIND_NAME = re.compile(rf"{_NAME_ENDS}(?=\s*(?:[،؛؟·|–—]|[,;:!?](?!\s*[{_LATIN}])))")
"""Where a name ends, with what stands behind it in brackets; not at a comma or colon inside a title
that goes on in the same letters.
"""

_BETWEEN_PARTS = re.compile(r"(  /  | · )")
"""What a caption puts between two languages, and between them and what is counted."""

_SIGNED = re.compile(r"(?<![\w.,])(?=[+\-\u2212]\d)")


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
    """Return a text from right to left in which no name in other letters takes on what follows,
    and a plus or minus stands in front of its figure.

    Marks are put in; `without_marks` takes them out.
    """
    apart = text if text.isascii() else _BEHIND_NAME.sub(RIGHT_TO_LEFT_MARK, text)
    return _SIGNED.sub(LEFT_TO_RIGHT_MARK, apart)


def parts_apart(text: str) -> str:
    """Return a caption in two directions in which each part keeps its figures to itself.

    Marks are put in; `without_marks` takes them out.
    """
    sides = {_SIDES.get(bidirectional(char)) for char in text} if not text.isascii() else set()
    if not {"L", "R"} <= sides:
        return text
    parts = _BETWEEN_PARTS.split(text)
    parts[::2] = [f"{_OPENS}{part}{_CLOSES}" for part in parts[::2]]
    return "".join(parts)


def value_apart(value: str, page: Side) -> str:
    """Return what is put into a sentence that runs as its page does, so that its letters turn
    nothing round that stands beside it.

    Marks are put in where it runs the other way, and has none around it yet. On a page from right
    to left one letter of that direction is enough for a text to run as the page does.
    """
    if value.isascii() and page == "L":
        return value
    around = "".join(part for part, inside in in_isolates(value) if not inside)
    sides = {_SIDES.get(bidirectional(char)) for char in around}
    other = "R" in sides if page == "L" else "L" in sides and "R" not in sides
    return f"{_OPENS}{value}{_CLOSES}" if other else value


def embedded(text: str, page: Side) -> str:
    """Return a text that runs the other way than its page so that it does so as a whole, with
    the signs at its ends, also in a program that knows no marks but the oldest.

    Marks are put in; `without_marks` takes them out.
    """
    if text.isascii() and page == "L":
        return text
    side = side_of(text, page)
    if side == page or (side == "L" and text[:1].isalpha() and text[-1:].isalnum()):
        return text
    return embedded_as(text, side)


def embedded_as(text: str, side: Side) -> str:
    """Return a text that runs to this side as a whole, whatever stands around it."""
    return f"{_EMBEDS[side]}{text}{_EMBEDDED}"


def mark_of(side: Side) -> str:
    """Return the mark that counts as a letter of this direction."""
    return RIGHT_TO_LEFT_MARK if side == "R" else LEFT_TO_RIGHT_MARK


def at_isolates(text: str) -> list[str]:
    """Return a text in pieces; every other one is a mark around a part with its own direction."""
    return _ISOLATES.split(text)


def in_isolates(text: str) -> list[tuple[str, Side | None]]:
    """Return the parts of a text in their order, each with its direction where it has its own.

    What stands between marks in such a part has its marks still.
    """
    found: list[tuple[str, str]] = [("", "")]
    deep = 0
    for piece in at_isolates(text):
        if piece == _CLOSES:
            deep = max(deep - 1, 0)
            if not deep:
                found.append(("", ""))
                continue
        elif piece in (_OPENS, _LEFT_TO_RIGHT):
            deep += 1
            if deep == 1:
                found.append(("", piece))
                continue
        held, opened = found[-1]
        found[-1] = (held + piece, opened)
    return [(held, _side_inside(held, opened)) for held, opened in found if held]


def _side_inside(text: str, opened: str) -> Side | None:
    if not opened:
        return None
    return "L" if opened == _LEFT_TO_RIGHT else side_of(text, "L")


def with_behind(text: str, behind: str) -> str:
    """Return a text with what stands behind it, such as its source, which keeps its own direction.

    Marks are put in where one of them runs from right to left and the other does not.
    """
    sides = {_SIDES.get(bidirectional(char)) for char in behind}
    if "R" in sides:
        return value_apart(text, "R") + behind
    if side_of(text, "L") == "L":
        return text + behind
    own = behind.lstrip()
    return f"{text}{behind[: len(behind) - len(own)]}{_LEFT_TO_RIGHT}{own}{_CLOSES}"


def parted_behind(text: str) -> tuple[str, str]:
    """Return a text and what `with_behind` put behind it between marks; empty if it did not."""
    front, opens, behind = text.rpartition(_LEFT_TO_RIGHT)
    return (front, behind[:-1]) if opens and behind.endswith(_CLOSES) else (text, "")


def without_marks(text: str) -> str:
    return text.translate(_MARKS)
