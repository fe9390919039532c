"""Who does what by when. Captured from any item with `*`, shown and printed here."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from cwb_workshop.core.capture import value_readers
from cwb_workshop.core.contract.exercise import Problem, ValueReader
from cwb_workshop.core.contract.exercise_totals import ExerciseTotals
from cwb_workshop.core.contract.plain_exercise import PlainExercise
from cwb_workshop.core.model.audience import EVERYBODY, PAPER, DeclaredField
from cwb_workshop.core.model.entry import Entry, Kind, PlanItem
from cwb_workshop.core.model.entry_kinds import COMMITMENT
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.own_words import OwnWord
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.text import folded
from cwb_workshop.core.model.values import value_type

_TOO_VAGUE = frozenset(
    "iedereen|iemand|gemeente|de gemeente|everybody|everyone|somebody|someone"
    "|council|the council|municipality|the municipality".split("|")
)

STATES = ("agreed", "done", "dropped")
"""What became of it. Incomplete is what has no owner or date yet, and needs no choosing."""

_LIKE_A_NAME = re.compile(r"[A-Z][a-zà-ÿ]+(?: (?:van|de|der|den|el|al))* [A-Z][a-zà-ÿ]+")
"""A first and a last name. Two capitals alone prove nothing: it is only pointed out."""


@value_type
class CommitmentTotals:
    """How many agreements there are, what is missing of them, and when each is due.

    Single ones are named by their labels; `by_date` are the complete ones, earliest first.
    """

    total: int
    complete: int
    incomplete: int
    missing: Mapping[str, tuple[str, ...]]
    by_date: tuple[str, ...]
    earliest_due: str | None
    latest_due: str | None
    dates: Mapping[str, str]
    owner_too_vague: tuple[str, ...]
    sources: Mapping[str, str]
    per_principle: Mapping[str, int]


@value_type
class CommitmentsTotals(ExerciseTotals):
    commitments: CommitmentTotals


class Commitments(PlainExercise):
    own_words = (
        OwnWord("commitments.example"),
        OwnWord("commitments.principles"),
        OwnWord("report.commitments.principles"),
    )
    kinds = (COMMITMENT,)
    line_kind = COMMITMENT
    result_screens = ("commitments",)
    fields = (
        *(DeclaredField("commitment", key, EVERYBODY) for key in ("who", "by", "by_words")),
        DeclaredField("commitment", "status", EVERYBODY),
        DeclaredField("commitment", "help", PAPER, beside=True),
        *(DeclaredField("commitment", key, PAPER) for key in ("source", "principles")),
    )

    def totals(self, record: Record, kit: Kit) -> CommitmentsTotals:
        commitments = record.active_entries("commitment")
        complete = by_date(commitments)
        dates = [by(commitment) for commitment in complete]
        return CommitmentsTotals(
            CommitmentTotals(
                total=len(commitments),
                complete=len(complete),
                incomplete=len(commitments) - len(complete),
                missing={one.label: missing(one) for one in commitments if missing(one)},
                by_date=tuple(one.label for one in complete),
                earliest_due=dates[0] if dates else None,
                latest_due=dates[-1] if dates else None,
                dates={one.label: by(one) for one in commitments if by(one)},
                owner_too_vague=tuple(one.label for one in commitments if too_vague(one)),
                sources={one.label: name for one in commitments if (name := _said(one, record))},
                per_principle=_per_principle(commitments, kit),
            )
        )

    def problems(self, record: Record, item: PlanItem, kit: Kit) -> tuple[Problem, ...]:
        problems: list[Problem] = []
        for commitment in record.active_entries("commitment"):
            if state(commitment) != STATES[0]:
                continue
            if missing(commitment):
                problems.append(
                    Problem("commitments.incomplete", {"label": commitment.label}, commitment.id)
                )
            elif too_vague(commitment):
                problems.append(
                    Problem("commitments.vague", {"label": commitment.label}, commitment.id)
                )
            problems += _about_owner_and_date(commitment, record)
        return tuple(problems)

    def entry_script_keys(self, kind: Kind, kit: Kit) -> Mapping[str, ValueReader]:
        return {
            "source": value_readers.text("source"),
            "principles": value_readers.principle_numbers(len(kit.principles)),
            "help": value_readers.text("help"),
        }


def who(commitment: Entry) -> str:
    """Return the owner: a role or an organisation."""
    return str(commitment.fields.get("who") or "")


def by(commitment: Entry) -> str:
    """Return the due date, ISO 8601; empty where there is none."""
    return str(commitment.fields.get("by") or "")


def state(commitment: Entry) -> str:
    status = commitment.fields.get("status")
    return status if isinstance(status, str) and status in STATES else STATES[0]


def source(commitment: Entry, record: Record) -> Entry | None:
    """Return the line it comes from, in a record that has it.

    It is kept by its id: a label is given out again. An earlier version kept the label.
    """
    kept = str(commitment.fields.get("source") or "")
    return record.entries.get(kept) or (record.labelled(kept) if kept else None)


def _said(commitment: Entry, record: Record) -> str:
    """Return the label of the line it comes from; one that nothing has stays as it was kept."""
    line = source(commitment, record)
    return str(commitment.fields.get("source") or "") if line is None else line.label


def missing(commitment: Entry) -> tuple[str, ...]:
    return tuple(name for name, value in (("who", who), ("by", by)) if not value(commitment))


def by_date(commitments: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Return the complete ones, earliest first, equals by capture."""
    complete = (commitment for commitment in commitments if not missing(commitment))
    return tuple(sorted(complete, key=by))


def too_vague(commitment: Entry) -> bool:
    """The owner is only everybody, somebody, or the municipality without a department."""
    return folded(who(commitment)).strip(" .") in _TOO_VAGUE


def _about_owner_and_date(commitment: Entry, record: Record) -> list[Problem]:
    """Point out an owner that looks like a person, and a date that is past or far away."""
    keys: list[str] = []
    if _LIKE_A_NAME.fullmatch(who(commitment)):
        keys.append("commitments.name")
    day, due = record.text("date"), by(commitment)
    if day and due and due < day:
        keys.append("commitments.past")
    if day and due > _year_later(day):
        keys.append("commitments.far")
    return [Problem(key, {"label": commitment.label}, commitment.id) for key in keys]


def _year_later(day: str) -> str:
    """Return the same day a year on, ISO 8601; dates in this form stand in order as text."""
    return f"{int(day[:4]) + 1}{day[4:]}"


def principles(commitment: Entry, kit: Kit) -> tuple[str, ...]:
    """Return the principles that it is about, as the kit calls them; they are kept by number."""
    numbers = commitment.fields.get("principles")
    names = dict(enumerate(kit.principles, start=1))
    given = numbers if isinstance(numbers, list | tuple) else ()
    return tuple(names[number] for number in given if isinstance(number, int) and number in names)


def _per_principle(commitments: tuple[Entry, ...], kit: Kit) -> dict[str, int]:
    return dict(Counter(name for one in commitments for name in principles(one, kit)))


DEFINITION = Commitments("commitments")
