"""How practice went: which spoken lines were caught, and how long each item took."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import chain
from typing import Literal, TypeAlias

from cwb_workshop.core.agenda.agenda import minutes_used
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.text import folded
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.sessions.imaginary_room import Said, Utterance
from cwb_workshop.core.sessions.practice_counts import table_of

Fate: TypeAlias = Literal["caught", "elsewhere", "missed", "aside"]

_WORD = re.compile(r"\w+")
_MOST = 0.5
"""More than this part of its words has to be there: who takes notes leaves words out."""
_LONG = 4
"""From so many letters on, a word with one wrong, missing or doubled letter is that word."""


@value_type
class Heard:
    """What became of something that was said. `table` is where it was written down."""

    utterance: Utterance
    fate: Fate
    table: int = 0


@value_type
class ItemMinutes:
    item: str
    planned: int
    used: int


@value_type
class PracticeResult:
    heard: tuple[Heard, ...]
    items: tuple[ItemMinutes, ...]

    def of(self, fate: Fate) -> tuple[Heard, ...]:
        return tuple(one for one in self.heard if one.fate == fate)


def fates(said: Sequence[Said], record: Record, aside: frozenset[int]) -> tuple[Heard, ...]:
    """Return what became of each line that was said; calls are no lines.

    A line that was written down counts for one spoken line, the one it is most like; at the
    right table first. Counts are known by their figures. `aside` are numbers of those that
    somebody meant to leave out.
    """
    all_lines = [one.utterance for one in said if one.utterance.is_line]
    lines = [line for line in all_lines if line.manner != "count"]
    written = _written(entry for entry in record.entries.values() if entry.is_active)
    pairs = [
        (share, table == line.table, line, at)
        for line in lines
        for at, (table, words) in enumerate(written)
        if (share := _share(line.text, words)) > _MOST
    ]
    pairs.sort(key=lambda pair: (not pair[1], -pair[0], pair[2].number, pair[3]))
    found: dict[int, Heard] = {}
    taken: set[int] = set()
    for _share_of_words, is_right, line, at in pairs:
        if line.number not in found and at not in taken:
            taken.add(at)
            fate: Fate = "caught" if is_right else "elsewhere"
            found[line.number] = Heard(line, fate, written[at][0])
    for line in all_lines:
        table = table_of(line, record) if line.manner == "count" else None
        if table is not None:
            told: Fate = "caught" if table == line.table else "elsewhere"
            found[line.number] = Heard(line, told, table)
    return tuple(
        found.get(line.number, Heard(line, "aside" if line.number in aside else "missed"))
        for line in all_lines
    )


def practice_result(
    record: Record, said: Sequence[Said], aside: frozenset[int], now: datetime
) -> PracticeResult:
    """Return how it went so far."""
    opened = {visit.item for visit in record.visits.values()}
    items = (
        ItemMinutes(item.id, item.minutes, minutes_used(record, item.id, now))
        for item in record.agenda
        if item.id in opened
    )
    return PracticeResult(fates(said, record, aside), tuple(items))


def _written(entries: Iterable[Entry]) -> list[tuple[int, list[str]]]:
    """Return the table and the words of each line that was written down.

    Words of a table that stand apart, as at the check-in, were one line when they came at once.
    """
    alone: list[tuple[int, list[str]]] = []
    together: dict[tuple[str, int, str], list[list[str]]] = {}
    for entry in entries:
        words = _words_of(entry)
        alone.append((entry.table, words))
        together.setdefault((entry.item, entry.table, entry.created), []).append(words)
    lines = ((table, parts) for (_item, table, _at), parts in together.items() if len(parts) > 1)
    return [*alone, *((table, [*chain.from_iterable(parts)]) for table, parts in lines)]


def _words_of(entry: Entry) -> list[str]:
    fields = (value for value in entry.fields.values() if isinstance(value, str))
    return _WORD.findall(folded(" ".join((entry.text, *fields))))


def _share(spoken: str, written: Sequence[str]) -> float:
    """Return which part of the spoken words was written down."""
    words = _WORD.findall(folded(spoken))
    known = set(written)
    there = sum(
        word in known or (len(word) >= _LONG and any(_is_slip(word, one) for one in known))
        for word in words
    )
    return there / len(words) if words else 0.0


def _is_slip(word: str, other: str) -> bool:
    """Tell whether two words differ by one letter."""
    if abs(len(word) - len(other)) > 1:
        return False
    same = 0
    for one, another in zip(word, other, strict=False):
        if one != another:
            break
        same += 1
    longer, shorter = sorted((word[same:], other[same:]), key=len, reverse=True)
    if len(longer) == len(shorter):
        return longer[1:] == shorter[1:]
    return longer[1:] == shorter
