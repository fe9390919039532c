"""Where does the money go: a light version of LM3 (New Economics Foundation).

One amount is followed through three rounds of spending; the sum divided by the first
amount is the multiplier. An estimate, never a measurement.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from math import ceil

from cwb_workshop.core.capture import value_readers
from cwb_workshop.core.capture.amounts import (
    Figure,
    all_in_money,
    amount,
    are_figures_alone,
    figures,
    percentage,
)
from cwb_workshop.core.capture.entry_builders import put_fields
from cwb_workshop.core.contract.exercise import CaptureContext, ValueReader
from cwb_workshop.core.contract.exercise_totals import ExerciseTotals
from cwb_workshop.core.contract.line import Line
from cwb_workshop.core.contract.plain_exercise import PlainExercise
from cwb_workshop.core.figures.statistics import rounded
from cwb_workshop.core.model.audience import EVERYBODY, PAPER, DeclaredFact, DeclaredField
from cwb_workshop.core.model.entry import Change, Entry, Json
from cwb_workshop.core.model.entry_kinds import EntryKind
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.kit import Kit, KitItem
from cwb_workshop.core.model.limits import number_within
from cwb_workshop.core.model.locale import Locale
from cwb_workshop.core.model.own_words import OwnWord
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.values import value_type

SOURCES = ("estimate", "known")

_ROUNDS = 3
_SURELY_PERCENT = 10_000
"""A hundred euros of such an amount is one percent: bare numbers up to there are percents."""

_AMOUNT = re.compile(r"[0-9]{1,500}(\.[0-9]{1,500})?(E[+-]?[0-9]{1,3})?")


TRAIL = EntryKind("money_trail", figure=True)


@value_type
class TrailTotals:
    """What was followed, the amount of each round, and how often the first one was spent."""

    case: str | None
    rounds: tuple[float | int, ...]
    ratio_three_decimals: float | int
    ratio_shown: float | int


@value_type
class MoneyTrailTotals(ExerciseTotals):
    money_trail: TrailTotals | None


class MoneyTrail(PlainExercise):
    result_screens = ("trail", "cards")
    own_words = (
        OwnWord("money_trail.example"),
        OwnWord("money_trail.multiplier", ("value",)),
        OwnWord("report.part.money_trail"),
        OwnWord("report.part.anchors"),
    )
    kinds = (TRAIL,)
    called = ((TRAIL.id, "money"),)
    facts = (
        DeclaredFact("item", "case", EVERYBODY, sentence=True),
        DeclaredFact("item", "source", PAPER),
    )
    fields = (DeclaredField("money_trail", "rounds", EVERYBODY),)

    def tells_apart(self, item: KitItem) -> bool:
        return True

    def typed_fields(self, made: Sequence[Entry], record: Record) -> Mapping[str, Json]:
        if made[0].kind != TRAIL.id:
            return made[0].fields
        return {f"r{at}": _plain(value) for at, value in enumerate(rounds(made[0]), start=1)}

    def read(self, line: Line, context: CaptureContext) -> tuple[Change, ...] | None:
        if line.quote:
            return None
        typed = figures(line.body)
        if typed is None and not any(map(are_figures_alone, (line.body, line.text))):
            return None
        in_money = all_in_money(line.body)
        values = _rounds(typed or (), context.locale, may_be_percent=not in_money)
        if values is None:
            raise Refused("capture.money_numbers")
        number_within("euros", ceil(values[0]))
        rounds_typed: dict[str, Json] = {"rounds": [str(value) for value in values]}
        return put_fields(context.of_everybody(line), TRAIL, rounds_typed, by_table=True)

    def totals(self, record: Record, kit: Kit) -> MoneyTrailTotals:
        for entry in record.active_entries("money_trail"):
            exact = rounds(entry)
            if not exact:
                continue
            ratio = multiplier(exact)
            return MoneyTrailTotals(
                TrailTotals(
                    case=record.text("case", entry.item) or None,
                    rounds=tuple(_plain(value) for value in exact),
                    ratio_three_decimals=rounded(ratio, 3),
                    ratio_shown=rounded(ratio, 2),
                )
            )
        return MoneyTrailTotals(None)

    def script_keys(self, item: KitItem, kit: Kit) -> Mapping[str, ValueReader]:
        return {"case": value_readers.text("case")}


def rounds(entry: Entry) -> tuple[Fraction, ...]:
    """Return the three amounts that were captured, exact; nothing where they are none."""
    values = entry.fields.get("rounds")
    written = [str(value) for value in values] if isinstance(values, list | tuple) else []
    if len(written) != 3 or not all(_AMOUNT.fullmatch(value) for value in written):
        return ()
    exact = tuple(Fraction(value) for value in written)
    return exact if exact[0] > 0 else ()


def source(record: Record, item: str) -> str:
    """Return where the amounts come from, by default an estimate."""
    chosen = record.text("source", item)
    return chosen if chosen in SOURCES else SOURCES[0]


def multiplier(exact: tuple[Fraction, ...]) -> Fraction:
    """Return (r1 + r2 + r3) / r1, between 1 and 3."""
    return sum(exact, Fraction(0)) / exact[0]


def _rounds(
    typed: Sequence[Figure], locale: Locale, *, may_be_percent: bool
) -> tuple[Decimal, ...] | None:
    """Read an amount and two parts of what came before: in percent, or as amounts.

    Raises Refused for what can be read in two ways.
    """
    if len(typed) != _ROUNDS:
        return None
    first = amount(typed[0], locale)
    if not first:
        return None
    parts = typed[1:]
    if may_be_percent and _are_fractions(parts):
        return _followed(first, parts, locale, bare_is_percent=True, of=1)
    in_money = _followed(first, parts, locale, bare_is_percent=False)
    in_percent = _followed(first, parts, locale, bare_is_percent=may_be_percent)
    if in_money and not in_percent and may_be_percent and in_money[1] * 100 < first:
        return None  # "101" of 120,000 is no amount, and as a share more than there was
    if in_money and in_percent and in_money != in_percent and first < _SURELY_PERCENT:
        raise Refused("capture.money_unclear", typed=" ".join(part.typed for part in parts))
    return in_percent or in_money


def _are_fractions(parts: Sequence[Figure]) -> bool:
    """Say whether shares are typed as parts of one: `0.35 0.42`."""
    shares = [percentage(part) for part in parts if part.bare]
    known = [share for share in shares if share is not None and share <= 1]
    return len(known) == len(parts) and any(share % 1 for share in known)


def _followed(
    first: Decimal, parts: Sequence[Figure], locale: Locale, *, bare_is_percent: bool, of: int = 100
) -> tuple[Decimal, ...] | None:
    """Return the amount of each round; None where one is none, or more than the one before. `of`
    is what a share is a part of.
    """
    values = [first]
    for part in parts:
        if part.percent or (bare_is_percent and part.bare):
            share = percentage(part)
            value = None if share is None else values[-1] * share / of
        else:
            value = amount(part, locale)
        if value is None or value > values[-1]:
            return None
        values.append(value)
    return tuple(values)


def _plain(value: Fraction) -> int | float:
    return value.numerator if value.denominator == 1 else float(value)


DEFINITION = MoneyTrail("money_trail")
