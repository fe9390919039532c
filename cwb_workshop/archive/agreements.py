"""What was agreed, across sessions: by whom, by when, and what became of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, NamedTuple, TypeAlias, get_args

from sqlalchemy import Connection, and_, select

from cwb_workshop.archive.finding import Selection, of_sessions
from cwb_workshop.archive.outcomes import settled, told_later
from cwb_workshop.archive.schema import OWN, agreements, answers, sessions
from cwb_workshop.core.model.owners import owner_key, usual_spelling
from cwb_workshop.core.model.text import folded

Standing: TypeAlias = Literal["agreed", "late", "done", "dropped", "no_owner", "no_date"]
"""What can be asked for. An agreement that is open can be late, and lack an owner or a date."""

STANDINGS: tuple[Standing, ...] = get_args(Standing)

_TOGETHER = 1_000
"""So many rows are read at once."""


@dataclass(frozen=True, slots=True)
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
        return _standings(self.state, self.who, self.due, today.isoformat())


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
            *(known.who, known.due, known.due_words, known.state, sessions.c.day),
        )
        .join_from(agreements, sessions, of_session)
        .join(answers, of_line)
        .where(known.organisation == OWN, *of_sessions(selection))
        .order_by(known.folded_who == "", known.folded_who, known.due == "", known.due)
        .order_by(sessions.c.day, known.session, answers.c.line)
    )
    if owner:
        query = query.where(known.folded_who.contains(folded(owner), autoescape=True))
    told = told_later(connection)
    made = [_settled(StoredAgreement(**row._asdict()), told) for row in connection.execute(query)]
    # Under an article in front an owner would stand apart from the same one without.
    made.sort(key=lambda one: (not one.who, owner_key(one.who), not one.due, one.due))
    return tuple(made)


def _settled(one: StoredAgreement, told: Mapping[tuple[str, str], str]) -> StoredAgreement:
    return replace(one, state=settled(one.state, told.get((one.session, one.entry))))


class AgreementState(NamedTuple):
    """What is counted of an agreement, as `StoredAgreement` has it."""

    session: str
    who: str
    due: str
    state: str


def agreement_states(connection: Connection, selection: Selection) -> Iterator[AgreementState]:
    """Yield what is counted of the agreements of these sessions, the oldest first: of a programme
    there are tens of thousands, and their words are not read for it.
    """
    of_session = and_(
        sessions.c.organisation == agreements.c.organisation,
        sessions.c.session == agreements.c.session,
    )
    known = agreements.c
    query = (
        select(known.session, known.entry, known.who, known.due, known.state)
        .join_from(agreements, sessions, of_session)
        .where(known.organisation == OWN, *of_sessions(selection))
        .order_by(sessions.c.day, known.session, known.entry)
    )
    told = told_later(connection)
    for some in connection.execute(query).partitions(_TOGETHER):
        for session, entry, who, due, state in some:
            yield AgreementState(session, who, due, settled(state, told.get((session, entry))))


def _standings(state: str, who: str, due: str, today: str) -> tuple[Standing, ...]:
    if state == "done":
        return ("done",)
    if state == "dropped":
        return ("dropped",)
    standings: list[Standing] = ["late" if due and due < today else "agreed"]
    if not who:
        standings.append("no_owner")
    if not due:
        standings.append("no_date")
    return tuple(standings)


def counted(
    made: Iterable[StoredAgreement | AgreementState], today: date
) -> Mapping[Standing, int]:
    """Return how many there are of each; an open one that is late is not counted as agreed."""
    counts = dict.fromkeys(STANDINGS, 0)
    alike = Counter((one.state, one.who, one.due) for one in made)
    for (state, who, due), number in alike.items():
        for standing in _standings(state, who, due, today.isoformat()):
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
