"""What was agreed, counted by place, and who is asked for something in more than one of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import Connection

from cwb_workshop.archive.agreements import (
    AlikeAgreements,
    Standing,
    alike_agreements,
    summed,
)
from cwb_workshop.archive.compared_places import PlaceNames
from cwb_workshop.archive.finding import Selection
from cwb_workshop.core.model.owners import owner_key, usual_spelling
from cwb_workshop.core.model.text import folded
from cwb_workshop.core.model.values import value_type

_FEWEST_PLACES = 2


@value_type
class PlaceAgreements:
    place: str
    total: int
    counts: Mapping[Standing, int]


def compared_agreements(
    connection: Connection, selection: Selection, places: PlaceNames, today: date
) -> tuple[tuple[PlaceAgreements, ...], tuple[tuple[str, int], ...]]:
    """Return the agreements of each place, and those who have some in more than one, with how many
    there are.
    """
    by_place: dict[str, list[AlikeAgreements]] = {place: [] for place in places.values()}
    written: dict[str, Counter[str]] = {}
    named_in: dict[str, set[str]] = {}
    for one in alike_agreements(connection, selection, today):
        place = places[one.folded_place, one.municipality]
        by_place[place].append(one)
        if one.who:
            owner = owner_key(one.who)
            written.setdefault(owner, Counter())[one.who] += one.number
            named_in.setdefault(owner, set()).add(place)
    ordered = sorted(by_place, key=lambda place: (folded(place), place))
    # Who is named in one place alone may be a person whom everybody there knows.
    several = (known for owner, known in written.items() if len(named_in[owner]) >= _FEWEST_PLACES)
    asked = sorted(map(_asked, several), key=lambda pair: (-pair[1], folded(pair[0])))
    return tuple(_of_place(place, by_place[place]) for place in ordered), tuple(asked)


def _of_place(place: str, made: Sequence[AlikeAgreements]) -> PlaceAgreements:
    counts = summed((one.standings(), one.number) for one in made)
    return PlaceAgreements(place, sum(one.number for one in made), counts)


def _asked(written: Counter[str]) -> tuple[str, int]:
    return usual_spelling(written), written.total()
