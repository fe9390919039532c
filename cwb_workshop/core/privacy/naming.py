"""A hit in words: which line it stands in, what it may be, and what is written there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from cwb_workshop.core.model.errors import ReportError
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.text import clean, cut
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.privacy.hits import Hit, TextPlace

KindWord: TypeAlias = Callable[[str], str]
"""Gives the key of the word for a kind of line."""

_LONGEST = 120
"""Of what was found so much is told; an address on the web can be endless."""


class Unchecked(ReportError):
    """A report would print what may give somebody away, or lose letters, and nobody said that it
    was looked at.
    """

    def __init__(self, hits: tuple[Hit, ...], kit: Kit, kind_word: KindWord) -> None:
        lost = all(hit.kind == "letters" for hit in hits)
        super().__init__("privacy.unprinted" if lost else "privacy.unchecked", n=len(hits))
        self.hits = hits
        self.kit = kit
        self.kind_word = kind_word


@value_type
class NamedHit:
    """`is_lost` says that it cannot be printed; all else may tell who somebody is."""

    where: str
    what: str
    words: str
    is_lost: bool = False

    @property
    def line(self) -> str:
        """All of it in one line of plain text."""
        return f"{self.where}: {self.what}: {self.words}"


def named(hit: Hit, words: Translator, kit: Kit, kind_word: KindWord) -> NamedHit:
    """`words` hold those of the windows and of the exercises."""
    return NamedHit(
        where=_where(hit.place, words, kit, kind_word(hit.place.kind) if hit.place.kind else ""),
        what=words(f"privacy.kind.{hit.kind}"),
        words=cut(" ".join(clean(hit.words).split()), _LONGEST),
        is_lost=hit.kind == "letters",
    )


def _where(place: TextPlace, words: Translator, kit: Kit, kind: str) -> str:
    """Return `O12`, `C3, by whom`, `sentence (Closing)` or `contact`; `kind` is a key."""
    field = _field(place, words, kind.partition(".")[0])
    called = words(kind) if words.has(kind) else place.kind
    place_name = ", ".join(part for part in (clean(place.label) or called, field) if part)
    item = kit.items.get(place.item)
    if place.label or item is None:
        return place_name
    return f"{place_name} ({kit.item_text(item.id, words.language).short})"


def _field(place: TextPlace, words: Translator, exercise: str) -> str:
    """Return how a field is called; one of a stranger's exercise by the words that it brings.

    Of fields that are numbered, such as reason1, one name is enough.
    """
    key = place.field.rstrip("0123456789") or place.field
    known = (f"privacy.field.{key}", f"{exercise}.{key}")
    return next((words(one) for one in known if words.has(one)), key)
