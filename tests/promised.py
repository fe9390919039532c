"""Agreements of an earlier session, for tests that take them over."""

from __future__ import annotations

from dataclasses import replace

from cwb_workshop.core.model.entry import Step
from cwb_workshop.core.model.promised import Outcome, Promised, promised_in
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.sessions.promised_steps import came_to, take_over
from cwb_workshop.session.session import Session

EARLIER = "a1b2c3d4" * 8
"""What an earlier session is known by."""

_ONE = Promised(EARLIER, "", "", place="Zuiderkouw", day="2026-01-15")

CONTRACTS = replace(
    _ONE, entry="one", what="Contracten op een rij", who="gemeente", by="2026-02-01", number=1
)
BANK = replace(_ONE, entry="two", what="De bank bellen", who="Stichting Kouw", number=2)
KEYS = replace(_ONE, entry="three", what="Sleutels laten maken", by_words="na Pasen", number=3)
ALL = (CONTRACTS, BANK, KEYS)


def taken_over(session: Session, *agreements: Promised) -> None:
    session.do(take_over(session.record, agreements or ALL))


def say(session: Session, one: Promised, outcome: Outcome) -> None:
    session.do(came_to(session.record, one.key, outcome))


def outcomes(record: Record) -> list[Outcome]:
    return [one.outcome for one in promised_in(record)]


def with_promised(record: Record, *outcomes: Outcome) -> Record:
    """Return the record with all of them taken over, each with what became of it."""
    told = (replace(one, outcome=outcome) for one, outcome in zip(ALL, outcomes, strict=False))
    step: Step = take_over(record, told)
    return record.after(step)
