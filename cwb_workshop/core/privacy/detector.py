"""What in a text may tell who somebody is, or where to find them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias, cast

from cwb_workshop.core.privacy.addresses import addresses
from cwb_workshop.core.privacy.clues import Clues
from cwb_workshop.core.privacy.names import names
from cwb_workshop.core.privacy.numbers import numbers
from cwb_workshop.core.privacy.reading import Reading

Kind: TypeAlias = Literal["name", "phone", "email", "address", "number", "profile", "role"]


@dataclass(frozen=True, slots=True)
class Find:
    """What was found in a text, from `start` to `end`."""

    kind: Kind
    start: int
    end: int
    words: str


def finds(text: str, clues: Clues) -> tuple[Find, ...]:
    """Return what is found, in the order of the text; each letter counts once."""
    return tuple(_without_overlap(text, sorted(_all(text, clues), key=_order)))


def _all(text: str, clues: Clues) -> Iterator[tuple[Kind, int, int]]:
    for kind, start, end in numbers(text):
        yield cast("Kind", kind), start, end
    for start, end in addresses(text, clues):
        yield "address", start, end
    for start, end in names(Reading(text, clues)):
        yield "name", start, end


def _order(found: tuple[Kind, int, int]) -> tuple[bool, int, int]:
    """Numbers and addresses first: a name in an e-mail address is no name by itself."""
    kind, start, end = found
    return kind == "name", start, -end


def _without_overlap(text: str, found: Iterable[tuple[Kind, int, int]]) -> list[Find]:
    kept: list[Find] = []
    for kind, start, end in found:
        start += text[start] == "(" and ")" not in text[start:end]
        if all(end <= one.start or start >= one.end for one in kept):
            kept.append(Find(kind, start, end, text[start:end].strip()))
    return sorted(kept, key=lambda one: one.start)
