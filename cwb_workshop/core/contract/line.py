"""What a typed line holds, taken apart: what the grammar gives to an exercise."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

Prefix: TypeAlias = Literal["", "question", "note", "commitment"]

_NUMERIC = re.compile(r"[0-9\s+\-%.,€£$]*[0-9][0-9\s+\-%.,€£$]*")


@dataclass(frozen=True, slots=True)
class Line:
    """A line as typed, taken apart.

    `table` is None where none was named, 0 for plenary. `body` is the line behind prefix
    and table with its tail still on it, for exercises with a form of their own. `themes`
    and `choices` stand as typed, `same_as` as labels. `who` and `when` are read in
    commitment lines alone, and `aside` is the note behind one of these.
    """

    table: int | None
    prefix: Prefix
    quote: bool
    text: str
    body: str
    themes: tuple[str, ...] = ()
    also: int = 0
    same_as: tuple[str, ...] = ()
    highlight: bool = False
    choices: tuple[str, ...] = ()
    who: str = ""
    when: str = ""
    aside: str = ""

    @property
    def numeric(self) -> bool:
        """Only numbers, signs and percentages; any letter makes it an ordinary line."""
        return not self.quote and _NUMERIC.fullmatch(self.body) is not None
