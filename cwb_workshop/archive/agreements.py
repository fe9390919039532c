"""What was agreed, across sessions: by whom, by when, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Literal, NamedTuple, TypeAlias, get_args

from sqlalchemy import Connection, and_, func, select

from cwb_workshop.archive.finding import Selection, of_sessions
from cwb_workshop.archive.outcomes import settled_state
from cwb_workshop.archive.schema import OWN, agreements, answers, sessions
from cwb_workshop.core.model.owners import owner_key, usual_spelling
from cwb_workshop.core.model.text import folded
from cwb_workshop.core.model.values import value_type

Standing: TypeAlias = Literal["agreed", "late", "done", "dropped", "no_owner", "no_date"]
"""What can be asked for. An agreement that is open can be late, and lack an owner or a date."""

STANDINGS: tuple[Standing, ...] = get_args(Standing)


@value_type
class StoredAgreement:
    """`due` is ISO 8601, or empty; `due_words` what was said where that is no date; `day` is that
    of the session.
    """

    session: str
    entry: str
    name: str
    place: str
    label: str
    text: str
    who: str
    due: str
    due_words: str
    state: str
    day: str = ""

    def standings(self, today: date) -> tuple[Standing, ...]:
        """Return all that is true of it, first what became of it."""
        late = bool(self.due) and self.due < today.isoformat()
        return _standings(self.state, has_owner=bool(self.who), dated=bool(self.due), late=late)


def stored_agreements(
    connection: Connection, selection: Selection, owner: str = ""
) -> tuple[StoredAgreement, ...]:
    """Return the agreements of these sessions, by owner and then by date; those without an owner,
    and those without a date, come last. `owner` is any part of a name. What is open in its own
    session is what a later one was told of it.
    """
    of_session = and_(
        sessions.c.organisation == agreements.c.organisation,
        sessions.c.session == agreements.c.session,
    )
    of_line = and_(
        answers.c.organisation == agreements.c.organisation,
        answers.c.session == agreements.c.session,
        answers.c.entry == agreements.c.entry,
    )
    known = agreements.c
    query = (
        select(
            *(known.session, known.entry, sessions.c.name, sessions.c.place),
            *(answers.c.label, answers.c.text),
            *(known.who, known.due, known.due_words, settled_state(), sessions.c.day),
        )
        .join_from(agreements, sessions, of_session)
        .join(answers, of_line)
        .where(known.organisation == OWN, *of_sessions(selection))
        .order_by(known.folded_who == "", known.folded_who, known.due == "", known.due)
        .order_by(sessions.c.day, known.session, answers.c.line)
    )
    if owner:
        query = query.where(known.folded_who.contains(folded(owner), autoescape=True))
    made = [StoredAgreement(*row) for row in connection.execute(query)]
    # Under an article in front an owner would stand apart from the same one without.
    made.sort(key=lambda one: (not one.who, owner_key(one.who), not one.due, one.due))
    return tuple(made)


class AlikeAgreements(NamedTuple):
    """How many agreements of one place stand alike. The place is the one that sessions write, with
    its municipality; `dated` and `late` tell of their date.
    """

    folded_place: str
    municipality: str
    who: str
    state: str
    dated: bool
    late: bool
    number: int

    def standings(self) -> tuple[Standing, ...]:
        return _standings(self.state, has_owner=bool(self.who), dated=self.dated, late=self.late)


def alike_agreements(
    connection: Connection, selection: Selection, today: date
) -> Iterator[AlikeAgreements]:
    """Yield the agreements of these sessions, those first that were made first: of a programme
    there are tens of thousands, and an engine counts them.
    """
    of_session = and_(
        sessions.c.organisation == agreements.c.organisation,
        sessions.c.session == agreements.c.session,
    )
    known = agreements.c
    alike = (
        *(sessions.c.folded_place, sessions.c.municipality, known.who),
        settled_state().label("settled"),
        (known.due != "").label("dated"),
        and_(known.due != "", known.due < today.isoformat()).label("late"),
    )
    each = (
        select(*alike, sessions.c.day)
        .join_from(agreements, sessions, of_session)
        .where(known.organisation == OWN, *of_sessions(selection))
        .subquery()
    )
    *kinds, day = each.c
    query = select(*kinds, func.count()).group_by(*kinds).order_by(func.min(day), *kinds)
    yield from map(AlikeAgreements._make, connection.execute(query))


def _standings(state: str, *, has_owner: bool, dated: bool, late: bool) -> tuple[Standing, ...]:
    if state == "done":
        return ("done",)
    if state == "dropped":
        return ("dropped",)
    standings: list[Standing] = ["late" if late else "agreed"]
    if not has_owner:
        standings.append("no_owner")
    if not dated:
        standings.append("no_date")
    return tuple(standings)


def counted(made: Iterable[StoredAgreement], today: date) -> Mapping[Standing, int]:
    """Return how many there are of each; an open one that is late is not counted as agreed."""
    return summed((one.standings(today), 1) for one in made)


def summed(made: Iterable[tuple[tuple[Standing, ...], int]]) -> Mapping[Standing, int]:
    """Return how many there are of each, of agreements that are counted already."""
    counts = dict.fromkeys(STANDINGS, 0)
    for standings, number in made:
        for standing in standings:
            counts[standing] += number
    return counts


def by_owner(
    made: Iterable[StoredAgreement],
) -> Iterator[tuple[str, tuple[StoredAgreement, ...]]]:
    """Yield each owner with what is theirs, called as they are called most; an empty one for what
    nobody has.
    """
    owners: dict[str, list[StoredAgreement]] = {}
    for one in made:
        owners.setdefault(owner_key(one.who), []).append(one)
    for theirs in owners.values():
        yield usual_spelling(one.who for one in theirs), tuple(theirs)
