"""Words that nobody else uses, so that it can be told where each of them came to stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from itertools import count
from typing import Literal, TypeAlias

Status: TypeAlias = Literal[
    "shown", "hidden", "withdrawn", "merged", "internal", "small_role", "beside_small_role"
]
"""Of a line; `small_role` marks what somebody of a role of one says, the other the rest of it."""

_MARK = re.compile(r"kanarie[0-9]{5}")


@dataclass(frozen=True, slots=True)
class Mark:
    """A word with what it stands for: a place (text, theme or a field) of a line of an exercise.

    `speaks_in` is the place of that line where somebody of a small role speaks.
    """

    word: str
    exercise: str
    kind: str
    place: str
    status: Status
    speaks_in: str = ""


class Marks:
    """Hands out words, each another one, and knows afterwards what each of them was for."""

    def __init__(self) -> None:
        self._numbers = count(10_000)
        self.made: list[Mark] = []

    def make(
        self, exercise: str, kind: str, place: str, status: Status, speaks_in: str = ""
    ) -> str:
        word = f"kanarie{next(self._numbers)}"
        self.made.append(Mark(word, exercise, kind, place, status, speaks_in))
        return word


def loose_mark() -> str:
    """Return a word that stands for what only who asked for it knows."""
    return f"kanarie{next(_LOOSE)}"


_LOOSE = count(50_000)


def heard_in(*values: object) -> frozenset[str]:
    """Return the marked words in these values, however deep they stand."""
    return frozenset(mark for value in values for text in texts(value) for mark in _marks(text))


def texts(value: object) -> Iterator[str]:
    """Yield every text that stands anywhere in a value: in scenes, blocks, records, totals."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from texts(list(value.items()))
    elif isinstance(value, tuple | list | set | frozenset):
        for part in value:
            yield from texts(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name))


def _marks(text: str) -> list[str]:
    return _MARK.findall(text)
