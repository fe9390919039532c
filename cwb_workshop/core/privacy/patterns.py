"""A kind of thing that is recognised by its shape alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Literal, TypeAlias

from cwb_workshop.core.model.values import value_type

Shape: TypeAlias = Literal["phone", "email", "number", "profile"]


@value_type
class Pattern:
    """`holds` looks once more at what was found. What counts is the last group, if there is one."""

    kind: Shape
    pattern: re.Pattern[str]
    holds: Callable[[str], bool] = bool

    def find(self, text: str) -> Iterator[tuple[Shape, int, int]]:
        """Return each thing as its kind, its first letter and its end."""
        for match in self.pattern.finditer(text):
            if self.holds(match[0]):
                group = match.lastindex or 0
                yield self.kind, match.start(group), match.end(group)


def pattern(kind: Shape, form: str, holds: Callable[[str], bool] = bool) -> Pattern:
    """Return the pattern of a kind; capitals make no difference to it."""
    return Pattern(kind, re.compile(form, re.IGNORECASE), holds)


def digits(text: str) -> str:
    return "".join(char for char in text if char.isdecimal())
