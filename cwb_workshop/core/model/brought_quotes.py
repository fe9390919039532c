"""Quotes from another evening: brought along in a session, and shown there as a start.

Who brings them decides what stands in them: words to which their table said yes, with where and
when that was, and nothing of who spoke.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict

from cwb_workshop.core.model.entry import Json
from cwb_workshop.core.model.hashes import sha256
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.values import value_type

BROUGHT = "brought.quotes"
"""The scope of the facts that hold what was brought along, each under its mark."""

ON_WALL = "quotes"
"""The fact of the wall that names by their marks the quotes that stand there."""

SHOWN = "quote"
"""How the facts of an item begin that hold what the room was shown there; a number follows."""

MOST_QUOTES = 8
"""So many can be taken along: they are a start, and no programme."""

LONGEST_QUOTE = 240
"""In characters: more is no quote that a room reads at a glance."""

_LETTERS = str.maketrans("0123456789abcdef", "ghijklmnopqrstuv")


@value_type
class BroughtQuote:
    """`day` is ISO 8601, or empty where nobody wrote it down; `session` begins the mark of the
    session that it comes from, and `item` is where its kit asked for it.
    """

    text: str
    place: str
    day: str = ""
    session: str = ""
    item: str = ""

    @property
    def mark(self) -> str:
        """What tells it from others, in letters alone: nobody shall take it for a number."""
        parts = (self.text, self.place, self.day, self.session, self.item)
        return sha256("\0".join(parts).encode()).hexdigest()[:16].translate(_LETTERS)

    @property
    def value(self) -> Json:
        """How a session keeps it."""
        return asdict(self)


def brought_quotes(record: Record) -> tuple[BroughtQuote, ...]:
    """Return what was brought along, in the order in which it came."""
    return _quotes(fact.value for fact in record.facts.values() if fact.scope == BROUGHT)


def shown_quotes(record: Record, item: str) -> tuple[BroughtQuote, ...]:
    """Return what the room was shown as a start of an item."""
    numbers = sorted(shown_numbers(record, item))
    return _quotes(record.fact(f"{SHOWN}{number}", item) for number in numbers)


def shown_numbers(record: Record, item: str) -> tuple[int, ...]:
    """Return the numbers of the facts that hold those quotes."""
    behind = (key.removeprefix(SHOWN) for key in record.facts_of(item) if key.startswith(SHOWN))
    return tuple(int(number) for number in behind if number.isascii() and number.isdigit())


def quotes_on_wall(record: Record) -> tuple[BroughtQuote, ...]:
    """Return what stands on the wall now; nothing where another picture does."""
    marks, visit = record.fact(ON_WALL, "wall"), record.open_visit
    if visit is None or not isinstance(marks, list | tuple):
        return ()
    return tuple(one for one in shown_quotes(record, visit.item) if one.mark in marks)


def _quotes(values: Iterable[Json]) -> tuple[BroughtQuote, ...]:
    read = (_read(value) for value in values)
    return tuple(one for one in read if one is not None)


def _read(value: Json) -> BroughtQuote | None:
    """What a file from elsewhere holds under such a key may be no quote at all."""
    if not isinstance(value, Mapping):
        return None
    parts = [value.get(name, "") for name in ("text", "place", "day", "session", "item")]
    texts = [part if isinstance(part, str) else "" for part in parts]
    return BroughtQuote(*texts) if texts[0] and texts[1] else None
