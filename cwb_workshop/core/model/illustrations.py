"""Pictures and maps of the organiser's own, placed in items of the agenda.

What a picture holds is a fact of its own, under a mark of its bytes; where it is placed is a fact
of the item. So moving it, undoing that and placing it once more writes no picture again.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from cwb_workshop.core.model.drawing import Jpeg, jpeg_within, text_of
from cwb_workshop.core.model.entry import Fact, Json
from cwb_workshop.core.model.hashes import sha256
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.values import value_type

ILLUSTRATIONS = "illustrations"
"""The fact of an item that holds its pictures in their order."""

PICTURES = "illustrations.pictures"
"""The scope of the facts that hold the pictures themselves, each under its mark."""

LONGEST_SIDE = 2560
MOST_BYTES = 600_000
"""Sharp on a wall of 1920 x 1080, and no burden for a backup."""

MOST_IN_ITEM = 12
MOST_CHARACTERS = 12_000_000
"""Of all pictures of a session, as text. The file holds each twice, and may be 64 MB."""

_KEPT = 24
_LETTERS = str.maketrans("0123456789abcdef", "ghijklmnopqrstuv")

Facts = Mapping[tuple[str, str], Fact]


@value_type
class Illustration:
    """A picture in an item. `alt` says in words what is to be seen, `told` the same in further
    languages, `printed` that it stands in the report; `after` is how many of the item's texts come
    before it.
    """

    mark: str
    alt: str = ""
    printed: bool = False
    after: int = 0
    told: tuple[tuple[Language, str], ...] = ()

    def alt_in(self, language: Language) -> str:
        """Return what is to be seen, in a language where that was told."""
        return dict(self.told).get(language) or self.alt


def mark_of(data: bytes) -> str:
    """Return the mark of a picture, in letters alone: nobody shall take it for a number."""
    return sha256(data).hexdigest()[:32].translate(_LETTERS)


def picture_fact(data: bytes) -> Fact:
    """Return a picture as a session keeps it."""
    return Fact(PICTURES, mark_of(data), text_of(data))


def is_picture(fact: Fact) -> bool:
    """Tell whether a fact holds a picture and no words."""
    return fact.scope == PICTURES


def marks_in(record: Record, item: str) -> tuple[str, ...]:
    """Return the marks of the pictures of an item, kept or not, each once."""
    return tuple(dict.fromkeys(one.mark for one in _rows(record.fact(ILLUSTRATIONS, item))))


def illustrations_of(record: Record, item: str) -> tuple[Illustration, ...]:
    """Return the pictures of an item in their order; what a file from elsewhere holds that is
    none is as if it were not there.
    """
    rows = _rows(record.fact(ILLUSTRATIONS, item))
    by_mark = {one.mark: one for one in rows if picture_of(record, one.mark)}
    return tuple(by_mark.values())[:MOST_IN_ITEM]


def picture_of(record: Record, mark: str) -> str:
    """Return a picture as it is kept; empty for one that cannot be shown."""
    kept = record.text(mark, PICTURES)
    return kept if illustration_jpeg(kept) is not None else ""


@lru_cache(maxsize=_KEPT)
def illustration_jpeg(text: str) -> Jpeg | None:
    """Return the picture that a text holds; None for what this program does not keep."""
    return jpeg_within(text, LONGEST_SIDE, MOST_BYTES)


def characters_kept(record: Record) -> int:
    """Return how much room the pictures of a session take, those taken away included."""
    texts = (fact.value for fact in record.facts.values() if is_picture(fact))
    return sum(len(text) for text in texts if isinstance(text, str))


def as_json(rows: tuple[Illustration, ...]) -> Json:
    """Return the value of `ILLUSTRATIONS`; None for no picture."""
    return [_row(one) for one in rows] or None


def _row(one: Illustration) -> Json:
    row: dict[str, Json] = {
        "mark": one.mark,
        "alt": one.alt,
        "printed": one.printed,
        "after": one.after,
    }
    # Without further languages it stays what earlier versions wrote.
    return {**row, "told": dict(one.told)} if one.told else row


def placed(facts: Facts, *, printed: bool) -> dict[tuple[str, str], Fact]:
    """Return facts without the pictures that stand in no item, and on paper without those that
    were not asked for there.
    """
    kept: dict[tuple[str, str], Fact] = {}
    marks = set[str]()
    for key, fact in facts.items():
        if fact.key == ILLUSTRATIONS:
            rows = tuple(one for one in _rows(fact.value) if one.printed or not printed)
            marks |= {one.mark for one in rows}
            if rows:
                kept[key] = Fact(fact.scope, fact.key, as_json(rows))
    for key, fact in facts.items():
        if fact.key != ILLUSTRATIONS and (not is_picture(fact) or fact.key in marks):
            kept[key] = fact
    return kept


def _rows(told: Json) -> tuple[Illustration, ...]:
    """Return what a file holds of the pictures of an item, as far as it is that."""
    rows = told if isinstance(told, list | tuple) else ()
    read = (_read(row) for row in rows if isinstance(row, Mapping))
    return tuple(one for one in read if one is not None)


def _read(row: Mapping[str, Json]) -> Illustration | None:
    mark, alt, after = row.get("mark"), row.get("alt"), row.get("after")
    if not isinstance(mark, str):
        return None
    return Illustration(
        mark,
        alt if isinstance(alt, str) else "",
        row.get("printed") is True,
        max(after, 0) if isinstance(after, int) else 0,
        _told(row.get("told")),
    )


def _told(told: Json) -> tuple[tuple[Language, str], ...]:
    pairs = told.items() if isinstance(told, Mapping) else ()
    return tuple((language, text) for language, text in pairs if isinstance(text, str) and text)
