"""What in a text may tell who somebody is, or where to find them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, TypeAlias

from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.privacy.addresses import addresses
from cwb_workshop.core.privacy.clues import Clues
from cwb_workshop.core.privacy.contacts import CONTACTS
from cwb_workshop.core.privacy.names import names
from cwb_workshop.core.privacy.names_in_other_letters import names_in_other_letters
from cwb_workshop.core.privacy.patterns import Shape
from cwb_workshop.core.privacy.personal_numbers import PERSONAL_NUMBERS
from cwb_workshop.core.privacy.reading import Reading
from cwb_workshop.core.privacy.signs import in_our_signs

FindKind: TypeAlias = Literal["name", "address", "role", "letters"] | Shape


@value_type
class Find:
    """What was found in a text, from `start` to `end`."""

    kind: FindKind
    start: int
    end: int
    words: str


def finds(text: str, clues: Clues, *, answers_who: bool = False) -> tuple[Find, ...]:
    """Return what is found, in the order of the text; each letter counts once.

    `answers_who`: the text was filled in where somebody is asked for.
    """
    reading = Reading(text, clues, answers_who=answers_who)
    return tuple(_without_overlap(text, sorted(_all(reading), key=_order)))


def _all(reading: Reading) -> Iterator[tuple[FindKind, int, int]]:
    text = in_our_signs(reading.text)
    for pattern in (*CONTACTS, *PERSONAL_NUMBERS):
        yield from pattern.find(text)
    for start, end in addresses(text, reading.clues):
        yield "address", start, end
    for start, end in (*names(reading), *names_in_other_letters(reading.text)):
        yield "name", start, end


def _order(find: tuple[FindKind, int, int]) -> tuple[bool, int, int]:
    """Numbers and addresses first: a name in an e-mail address is no name by itself."""
    kind, start, end = find
    return kind == "name", start, -end


def _without_overlap(text: str, finds: Iterable[tuple[FindKind, int, int]]) -> list[Find]:
    taken = bytearray(len(text))
    kept: list[Find] = []
    for kind, start, end in finds:
        left_open = text[start] == "(" and ")" not in text[start:end]
        first = start + left_open
        if not any(taken[first:end]):
            kept.append(Find(kind, first, end, text[first:end].strip()))
            taken[first:end] = b"\1" * (end - first)
    return sorted(kept, key=lambda one: one.start)
