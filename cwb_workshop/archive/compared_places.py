"""What a place is called where places are held beside each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple, TypeAlias

from cwb_workshop.core.model.text import folded

PlaceNames: TypeAlias = "Mapping[tuple[str, str], str]"
"""By the place as it is folded, and the municipality as it is written."""


class _Newest(NamedTuple):
    """The newest session that writes a place in one way."""

    day: str
    session: str
    place: str
    municipality: str


def place_names(held: Iterable[Any]) -> PlaceNames:
    """Return how the places of sessions, the oldest first, are called: with the municipality where
    two share a name.

    What is written in two ways is one place, and so is where a session names no municipality and
    the others of its name are all in the same one.
    """
    last = {(row.folded_place, row.municipality): row for row in held}
    newest = {
        written: _Newest(row.day, row.session, row.place, row.municipality)
        for written, row in last.items()
    }
    known = _known_by(newest.keys())
    of_place: dict[tuple[str, str], _Newest] = {}
    for written, one in newest.items():
        of_place[known[written]] = max(of_place.get(known[written], one), one)
    sharing = Counter(place for place, _municipality in of_place)
    return {
        written: f"{named.place} ({named.municipality})"
        if sharing[written[0]] > 1 and named.municipality
        else named.place
        for written in newest
        for named in (of_place[known[written]],)
    }


def _known_by(every: Iterable[tuple[str, str]]) -> Mapping[tuple[str, str], tuple[str, str]]:
    """Return by what each place is known, in whatever way it is written."""
    municipalities: dict[str, set[str]] = {}
    for place, municipality in every:
        if municipality:
            municipalities.setdefault(place, set()).add(folded(municipality))
    return {
        (place, written): (place, folded(written) if written or len(others) != 1 else min(others))
        for place, written in every
        for others in (municipalities.get(place, set()),)
    }
