"""A hit in words: which line it stands in, what it may be, and what is written there."""

from __future__ import annotations

from dataclasses import dataclass

from cwb_workshop.core.model.errors import ReportError
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.text import cut
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.privacy.hits import Hit, Place

_LONGEST = 120
"""Of what was found so much is told; an address on the web can be endless."""


class Unchecked(ReportError):
    """A report would print what may give somebody away, and nobody said it was looked at."""

    def __init__(self, hits: tuple[Hit, ...], kit: Kit) -> None:
        super().__init__("privacy.unchecked", n=len(hits))
        self.hits = hits
        self.kit = kit


@dataclass(frozen=True, slots=True)
class NamedHit:
    where: str
    what: str
    words: str

    @property
    def line(self) -> str:
        """All of it in one line of plain text."""
        return f"{self.where}: {self.what}: {self.words}"


def named(hit: Hit, words: Translator, kit: Kit) -> NamedHit:
    return NamedHit(
        where=_where(hit.place, words, kit),
        what=words(f"privacy.kind.{hit.kind}"),
        words=cut(" ".join(hit.words.split()), _LONGEST),
    )


def _where(place: Place, words: Translator, kit: Kit) -> str:
    """Return `O12`, `C3, by whom`, `a sentence (Closing)` or `contact`."""
    field = words.choice("privacy.field", _field(place)) if place.field else ""
    if place.label:
        return ", ".join(part for part in (place.label, field) if part)
    kind = words.choice("privacy.line", place.kind) if place.kind else ""
    told = ", ".join(part for part in (kind, field) if part)
    item = kit.items.get(place.item)
    return f"{told} ({kit.item_text(item.id, words.language).short})" if item else told


def _field(place: Place) -> str:
    """Of fields that are numbered, such as reason1, one name is enough."""
    return place.field.rstrip("0123456789") or place.field
