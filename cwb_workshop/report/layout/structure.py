"""What a page holds, apart from how it looks: the tree that is read aloud.

A PDF carries it as marked content: every line and drawing belongs to an element, or is
mere furniture.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

Box: TypeAlias = tuple[float, float, float, float]
"""Left, bottom, right and top on the page, in points."""


@dataclass(frozen=True, slots=True)
class MarkedContent:
    """A stretch of content on a page, by its number there."""

    page: int
    number: int


@dataclass(eq=False, slots=True)
class Element:
    """A heading, a paragraph, a cell: `tag` is its name in the PDF standard.

    `alt` says in words what a figure shows, `box` where on its page it stands. `said` are its
    lines in reading order, which is not the order of drawing where some are `turned`.
    """

    tag: str
    parent: Element | None = None
    alt: str = ""
    box: Box | None = None
    marks: list[MarkedContent] = field(default_factory=list)
    children: list[Element] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    turned: bool = False

    def __post_init__(self) -> None:
        if self.parent is not None:
            self.parent.children.append(self)

    @property
    def top(self) -> Element:
        return self if self.parent is None else self.parent.top
