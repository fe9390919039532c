"""Whose words may be printed, and which are chosen where there is room for a few."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.people import SMALLEST_ROLE, roles
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.text import folded

_SHORT = 4
_STEM = 7
"""So many letters of a role's name tell it apart: welzijnswerk, welzijnsorganisatie."""


def gives_somebody_away(record: Record, kit: Kit) -> frozenset[str]:
    """Return the ids of entries in which somebody speaks for a role of one or two people.

    "Wij als zorgorganisatie" with one person from care in the room is as good as a name.
    """
    small = [role for role, number in roles(record).items() if number < SMALLEST_ROLE]
    stems = {
        re.escape(folded(texts.roles[role])[:_STEM])
        for texts in kit.texts.values()
        for role in small
        if texts.roles.get(role)
    }
    if not stems:
        return frozenset()
    pattern = _speaking_for(stems)
    return frozenset(
        entry.id for entry in record.entries.values() if pattern.search(folded(entry.text))
    )


def _speaking_for(stems: Collection[str]) -> re.Pattern[str]:
    """Find "als zorgorganisatie", "wij (zorg" and "wij ondernemers".

    A short stem right behind "wij" is more often a verb: "ik zorg voor mijn moeder".
    """
    any_stem = "|".join(sorted(stems))
    long_stem = "|".join(sorted(stem for stem in stems if len(stem) > _SHORT)) or r"\b\B"
    speaker = r"\b(?:wij|we|ik|i)"
    return re.compile(
        rf"\b(?:als|as) (?:een |an? )?(?:{any_stem})"
        rf"|{speaker} ?[,(] ?(?:{any_stem})"
        rf"|{speaker} (?:{long_stem})"
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
