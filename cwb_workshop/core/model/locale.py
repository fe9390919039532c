"""How a language writes dates, numbers and amounts, and which forms its plurals have.

The data is CLDR's and stands in the folder of the language (`locale.toml`); the rules of plurals
are written as in https://unicode.org/reports/tr35/tr35-numbers.html#Language_Plural_Rules.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field
from datetime import date
from typing import TYPE_CHECKING, Literal, TypeAlias

from cwb_workshop.core.model.values import value_type

if TYPE_CHECKING:
    # The first window waits for this module, and nothing there counts money.
    from fractions import Fraction

Language: TypeAlias = str
"""The name of its folder: `nl`, `en`."""

LANGUAGE_NAME = "[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"
"""What a language can be called, as in BCP 47: it is the name of a file as well."""

Direction: TypeAlias = Literal["ltr", "rtl"]

_RELATION = re.compile(r"([nivwftce])(?: mod ([0-9]+))? (not )?in ([0-9.,]+)")
_WHOLE = "ni"
"""The operands that are the number itself; of a whole number the others are 0."""

OTHER = "other"
"""The form of every number that no rule names."""


@value_type
class Locale:
    """`amounts` are patterns by currency (`€ {amount}`), `plurals` rules by form, in order."""

    language: Language
    tag: str
    name: str
    direction: Direction
    decimal: str
    group: str
    months: tuple[str, ...]
    months_short: tuple[str, ...]
    weekdays: tuple[str, ...]
    long_date: str
    day_month: str
    amounts: Mapping[str, str] = field(default_factory=dict)
    plurals: Mapping[str, str] = field(default_factory=dict)

    def date(self, iso: str, *, year: bool = True) -> str:
        """Return 2026-03-12 as "12 maart 2026"; what is no date comes back as it is."""
        try:
            day = date.fromisoformat(iso[:10])
        except ValueError:
            return iso
        pattern = self.long_date if year else self.day_month
        return pattern.format(
            day=day.day,
            month=self.months[day.month - 1],
            month_short=self.months_short[day.month - 1],
            year=day.year,
        )

    def number(self, value: float | int, decimals: int) -> str:
        """Return a figure with the decimal sign of the language."""
        return f"{value:.{decimals}f}".replace(".", self.decimal)

    def amount(self, value: Fraction | int, currency: str = "EUR") -> str:
        """Return an amount of a currency in whole units, half a unit upwards."""
        whole = (2 * value + 1) // 2
        grouped = f"{whole:,}".replace(",", self.group)
        return self.amounts.get(currency, "{amount} " + currency).replace("{amount}", grouped)

    def plural(self, number: object) -> str:
        """Return the name of the form that a number asks for; `other` for what is none."""
        if not isinstance(number, int) or isinstance(number, bool):
            return OTHER
        matching = (form for form, rule in self.plurals.items() if matches(rule, abs(number)))
        return next(matching, OTHER)


def matches(rule: str, number: int) -> bool:
    """Tell whether a rule of CLDR holds for a whole number. Raises ValueError for another rule."""
    return any(
        # Every part is read, so that a rule with a fault in it never passes.
        min([_relation(part, number) for part in either.split(" and ")])
        for either in rule.split(" or ")
    )


def _relation(relation: str, number: int) -> bool:
    form = _RELATION.fullmatch(relation.strip())
    if form is None:
        raise ValueError(f"not a rule of plurals: {relation}")
    operand, divisor, negated, ranges = form.groups()
    value = number if operand in _WHOLE else 0
    if divisor:
        value %= int(divisor)
    return _is_in(value, ranges) is not bool(negated)


def _is_in(value: int, ranges: str) -> bool:
    for part in ranges.split(","):
        low, _, high = part.partition("..")
        if int(low) <= value <= int(high or low):
            return True
    return False
