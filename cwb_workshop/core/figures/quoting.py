"""Whose words may be printed, and which are chosen where there is room for a few."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from cwb_workshop.core.model.audience import strings
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.people import SMALLEST_ROLE, roles
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.text import folded

_ARTICLE = "(?:de |het |een |the |an? |our |onze )?"
_SHORT = 4
_STEM = 7
"""So many letters of a role's name tell it apart: welzijnswerk, welzijnsorganisatie."""


@dataclass(frozen=True, slots=True)
class SmallRoles:
    """Finds words in which somebody speaks for a role of one or two people.

    "Wij als zorgorganisatie" with one person from care in the room is as good as a name.
    """

    pattern: re.Pattern[str] | None

    def speak_in(self, texts: Iterable[str]) -> bool:
        pattern = self.pattern
        return pattern is not None and any(pattern.search(folded(text)) for text in texts)

    def words_in(self, text: str) -> str:
        """Return the words in which somebody does, as they were typed; empty where nobody does."""
        plain = folded(text)
        found = self.pattern.search(plain) if self.pattern is not None else None
        if found is None:
            return ""
        first, last = plain[: found.start()].count(" "), plain[: found.end()].count(" ")
        return " ".join(text.split()[first : last + 1])


def texts_of(entry: Entry) -> tuple[str, ...]:
    """Return all that was typed for a line: its words, what was filled in, its themes.

    A theme is one word; hyphens stand in it where there would be spaces.
    """
    return (entry.text, *strings(entry.fields), *map(_spaced, entry.themes))


def _spaced(theme: str) -> str:
    return re.sub("[-_]", " ", theme)


def small_roles(record: Record, kit: Kit) -> SmallRoles:
    small = [role for role, number in roles(record).items() if number < SMALLEST_ROLE]
    stems = {
        re.escape(folded(texts.roles[role])[:_STEM])
        for texts in kit.texts.values()
        for role in small
        if texts.roles.get(role)
    }
    return SmallRoles(_speaking_for(stems) if stems else None)


def _speaking_for(stems: Collection[str]) -> re.Pattern[str]:
    """Find "als zorgorganisatie", "wij (zorg", "wij ondernemers", "wij van de zorg", "ik werk in
    de zorg" and "namens de zorg".

    A short stem right behind "wij" is more often a verb: "ik zorg voor mijn moeder". With an
    article behind "als" it is more often said of somebody else: "als de gemeente meedoet".
    """
    any_stem = "|".join(sorted(stems))
    long_stem = "|".join(sorted(stem for stem in stems if len(stem) > _SHORT)) or r"\b\B"
    speaker, theirs = r"\b(?:wij|we|ik|i)", f"{_ARTICLE}(?:{any_stem})"
    return re.compile(
        rf"\b(?:als|as) (?:een |an? |(?:de |the )?(?:enige |only ))?(?:{any_stem})"
        rf"|{speaker} ?[,(] ?(?:{any_stem})"
        rf"|{speaker} (?:{long_stem})"
        rf"|{speaker} (?:van|bij|vanuit|of|at|from) {theirs}"
        rf"|{speaker} (?:werk|werken|work) (?:in|bij|voor|at|for) {theirs}"
        rf"|\b(?:namens|on behalf of|speaking for) {theirs}"
    )


def best_quotes(entries: Iterable[Entry], longest: int) -> list[Entry]:
    """Order entries by how well they serve as a quote.

    First what was taken down literally or chosen as a highlight, then what fits, then
    what was mentioned most; equals stand as they were captured.
    """
    return sorted(
        entries,
        key=lambda entry: (
            not (entry.quote or entry.highlight),
            len(entry.text) > longest,
            -entry.mentions,
            entry.number,
        ),
    )
