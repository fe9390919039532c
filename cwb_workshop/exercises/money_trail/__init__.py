"""Where does the money go: a light version of LM3 (New Economics Foundation).

One amount is followed through three rounds of spending; the sum divided by the first
amount is the multiplier. An estimate, never a measurement.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from cwb_workshop.core.capture.entry_builders import amount, put_fields
from cwb_workshop.core.contract.exercise import CaptureContext
from cwb_workshop.core.contract.line import Line
from cwb_workshop.core.contract.plain_exercise import PlainExercise
from cwb_workshop.core.figures.statistics import rounded
from cwb_workshop.core.model.audience import EVERYBODY, PAPER, DeclaredFact, DeclaredField
from cwb_workshop.core.model.entry import Change, Entry, Json
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.record import Record

SOURCES = ("estimate", "known")
_AMOUNT = re.compile(r"[0-9]{1,500}(\.[0-9]{1,500})?(E[+-]?[0-9]{1,3})?")


class MoneyTrail(PlainExercise):
    facts = (
        DeclaredFact("item", "case", EVERYBODY, sentence=True),
        DeclaredFact("item", "source", PAPER),
    )
    fields = (DeclaredField("money_trail", "rounds", EVERYBODY),)

    def read(self, line: Line, context: CaptureContext) -> tuple[Change, ...] | None:
        if not line.numeric:
            return None
        held = _rounds(line.body)
        if held is None:
            raise Refused("capture.money_numbers")
        return put_fields(context, "money_trail", {"rounds": [str(value) for value in held]})

    def totals(self, record: Record, kit: Kit) -> Mapping[str, Json]:
        for entry in record.active_entries("money_trail"):
            exact = rounds(entry)
            if not exact:
                continue
            ratio = multiplier(exact)
            return {
                "money_trail": {
                    "case": record.text("case", entry.item) or None,
                    "rounds": [_plain(value) for value in exact],
                    "ratio_three_decimals": rounded(ratio, 3),
                    "ratio_shown": rounded(ratio, 2),
                }
            }
        return {"money_trail": None}


def rounds(entry: Entry) -> tuple[Fraction, ...]:
    """Return the three amounts that were captured, exact; nothing where they are none."""
    held = entry.fields.get("rounds")
    told = [str(value) for value in held] if isinstance(held, list | tuple) else []
    if len(told) != 3 or not all(_AMOUNT.fullmatch(value) for value in told):
        return ()
    exact = tuple(Fraction(value) for value in told)
    return exact if exact[0] > 0 else ()


def source(record: Record, item: str) -> str:
    """Return where the amounts come from, by default an estimate."""
    chosen = record.text("source", item)
    return chosen if chosen in SOURCES else SOURCES[0]


def multiplier(exact: tuple[Fraction, ...]) -> Fraction:
    """Return (r1 + r2 + r3) / r1, between 1 and 3."""
    return sum(exact, Fraction(0)) / exact[0]


def _rounds(body: str) -> tuple[Decimal, ...] | None:
    """Read an amount and two parts of what came before: in percent, or as amounts."""
    words = body.replace("€", " ").replace(" %", "%").split()
    if len(words) != 3:
        return None
    values: list[Decimal] = []
    for word in words:
        number = amount(word.removesuffix("%"))
        if number is None or (word.endswith("%") and not values):
            return None
        values.append(values[-1] * number / 100 if word.endswith("%") else number)
    first, second, third = values
    return tuple(values) if first > 0 and first >= second >= third else None


def _plain(value: Fraction) -> int | float:
    return value.numerator if value.denominator == 1 else float(value)


DEFINITION = MoneyTrail("money_trail")
