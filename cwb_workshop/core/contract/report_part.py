"""What an exercise prints, piece by piece: what each is, and where it stands in a full report."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeAlias

from cwb_workshop.core.contract.blocks import Block
from cwb_workshop.core.contract.exercise import ReportView
from cwb_workshop.core.model.text import MAX_TEXT
from cwb_workshop.core.model.values import value_type

BlockBuilder: TypeAlias = Callable[[ReportView], tuple[Block, ...]]

EVERYTHING = 10_000
"""More rows than any session has."""

NOWHERE = -1
"""The place of a part that stands in no chapter: the summary asks for it by its role."""

LAST = 1_000
"""The place of a part that says nothing of its own: behind all that do."""


@value_type
class ReportPart:
    """One piece of what an exercise prints.

    `role` says what it is, whoever prints it: the summary asks for `priorities`, not for an
    exercise, and gets its `blocks`; the full report prints the `details` behind them. There
    the parts stand by their `place`; those with the same `chapter` (a key of the words) come
    under one heading, one with a `title` under a smaller one of its own. Without a chapter it
    brings its headings itself. One that is `by_item` is printed of each item by itself, and one
    that is `called_as_item` under its title, where the kit does not call the chapter otherwise.
    `most` is how many rows it may have, `longest` is as in ReportView.
    """

    role: str
    blocks: BlockBuilder
    place: int = LAST
    chapter: str = ""
    title: str = ""
    most: int = EVERYTHING
    longest: int = MAX_TEXT
    details: BlockBuilder | None = None
    by_item: bool = False
    called_as_item: bool = False


class ReportFace(Protocol):
    """What an exercise prints. It may also have `method(view)`: how it was done, in a sentence."""

    PARTS: tuple[ReportPart, ...]
