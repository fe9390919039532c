"""What a page holds, apart from how it looks: the tree that is read aloud.

A PDF carries it as marked content: every line and drawing belongs to an element, or is
mere furniture.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

Box: TypeAlias = tuple[float, float, float, float]
"""Left, bottom, right and top on the page, in points."""


class MarkedContent(NamedTuple):
    """A stretch of content on a page, by its number there."""

    page: int
    number: int


@dataclass(eq=False, slots=True)
class Element:
    """A heading, a paragraph, a cell: `tag` is its name in the PDF standard.

    `alt` says in words what a figure shows, `box` where on its page it stands. `said` are its
    lines in reading order, `number` that of its object in the file. Where some are
    `turned`, they are not read in the order of drawing. A heading in a table is that of the
    `scope` Column or Row; `link` is the name of what somebody clicks on. There are
    thousands of them with next to nothing in them, so what is empty is no list.
    """

    tag: str
    parent: Element | None = None
    alt: str = ""
    box: Box | None = None
    marks: tuple[MarkedContent, ...] = ()
    children: list[Element] | tuple[()] = ()
    said: tuple[str, ...] = ()
    turned: bool = False
    scope: str = ""
    link: str = ""
    number: int = 0

    def __post_init__(self) -> None:
        if self.parent is not None:
            self.parent.children = self.parent.children or []
            self.parent.children.append(self)

    @property
    def top(self) -> Element:
        return self if self.parent is None else self.parent.top
