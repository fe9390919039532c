"""What is printed of a paragraph: which characters, in which direction, and where it may break."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from cwb_workshop.core.model.direction import (
    Side,
    at_isolates,
    in_isolates,
    parted_behind,
    side_of,
    without_marks,
)
from cwb_workshop.core.model.values import value_type
from cwb_workshop.report.layout.breaking import units
from cwb_workshop.report.layout.order import levels_of
from cwb_workshop.report.layout.printable import (
    NO_BREAK,
    Unprintable,
    is_plain,
    on_one_line,
    printable,
    runs_right_to_left,
    without_unprintable,
)

_KEPT_TOGETHER = re.compile(
    r"(?<=€) (?=[0-9])"
    r"|\b([A-Z]?[0-9]{1,2}\.?) (?=[^\W\d])"
    r"|(?<=[^\W\d_]) (?=[0-9]{1,2}:(?![0-9]))"
)
"""The space in € 25.000, 2 april, 24. April, 14 antwoorden, P8 De volgende economie and Vraag 2:
in front of a name.
"""


@value_type
class PrintedText:
    """What is printed of a paragraph, all of it `plain` or not; `turned` where some of it runs
    from right to left. What stands `behind` it runs from left to right, whatever it is behind.
    What is `marked` is the front with the marks around parts that have a direction of their own.
    """

    front: str
    marked: str
    base: Side
    plain: bool
    turned: bool
    behind: str = ""

    @property
    def text(self) -> str:
        return self.front + self.behind

    @property
    def levels(self) -> list[int]:
        levels = levels_of(self.marked, self.base)
        deeper = 2 if self.base == "R" else 0
        return [*levels, *(level + deeper for level in levels_of(self.behind, "L"))]

    @property
    def units(self) -> tuple[Sequence[str], frozenset[int]]:
        return (self.text.split(" "), frozenset()) if self.plain else units(self.text)


def printed_text(text: str, page: Side, unprintable: Unprintable) -> PrintedText:
    """Return what is printed of a text on a page that runs to this side."""
    front, behind = parted_behind(text)
    shown = _read(front, page, unprintable)
    if not behind:
        return shown
    # It stands on one line where it can: half of it would be read from two sides.
    end = _read(behind, page, unprintable).front.replace(" ", NO_BREAK)
    between = " " if front.endswith(" ") else ""
    front, marked = shown.front + between, shown.marked + between
    return replace(shown, front=front, marked=marked, behind=end, plain=False)


def _read(text: str, page: Side, unprintable: Unprintable) -> PrintedText:
    plain = is_plain(text)
    marked = on_one_line(text) if plain else _printable(text, unprintable)
    marked = _KEPT_TOGETHER.sub(rf"\1{NO_BREAK}", marked)
    shown = marked if plain else without_marks(marked)
    # A mark of direction is no character to print, but says how the line runs; a letter
    # that no typeface has says nothing: what stands in its place has its own direction.
    base = side_of(text if plain else _known_around(text), page)
    turned = not plain and runs_right_to_left(shown)
    turned |= base == "R" and not shown.isalnum()
    return PrintedText(shown, marked, base, plain or is_plain(shown), turned)


def _printable(text: str, unprintable: Unprintable) -> str:
    """Return what is printed of a text, with the marks around its parts."""
    pieces = at_isolates(text)
    if len(pieces) == 1:
        return printable(text, unprintable)
    pieces[::2] = [_with_ends(part, printable(part, unprintable)) for part in pieces[::2]]
    return "".join(pieces).strip(" ")


def _with_ends(text: str, shown: str) -> str:
    """Return what is shown with a space at each end at which the text has one."""
    if not shown:
        return " " if text else ""
    return f"{' ' * _parts(text[0])}{shown}{' ' * _parts(text[-1])}"


def _parts(char: str) -> bool:
    return char.isspace() and char != NO_BREAK


def _known_around(text: str) -> str:
    """Return what is printed as itself outside the parts with a direction of their own."""
    return without_unprintable("".join(part for part, inside in in_isolates(text) if not inside))
