"""Amounts of money as people write them. Not with the dates: the first window needs those.

The locale of the session says which sign parts thousands and which decimals. What could
be two amounts is refused; what can only be one is taken, however it is written.
"""

from __future__ import annotations

import re
from decimal import Decimal

from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.locale import Locale
from cwb_workshop.core.model.values import value_type

_SIGN = r"[€£$]|(?<![a-z])(?:euros?|eur|pounds?|gbp|dollars?|usd|chf)(?![a-z])"
"""Of money, whichever the kit has: what is typed is not converted."""
_UNITS = {
    **dict.fromkeys(("k", "tsd"), 1_000),
    **dict.fromkeys("m mln mio miljoen million millionen".split(), 1_000_000),
}
_IN_WORDS = {
    "%": r"(?<![^\W\d_])(?:procent|percent|prozent|pct)(?!\w)\.?",
    "k": r"(?<![^\W\d_])(?:duizend|thousand|tausend)(?!\w)",
}
"""Units that people write in full, behind a number."""
_FIGURE = rf"([0-9][0-9.,]{{0,40}})({'|'.join(_UNITS)})?(%)?"
_PARTED_AT = "[;|/]"
_DATE = r"[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}"
_BETWEEN = r"[0-9\s%.,;:/|+−–—-]*"
_UNIT = rf"(?<![^\W\d_])(?:{'|'.join(_UNITS)})(?!\w)"
_IN_MONEY = rf"(?:{_SIGN})\s*([0-9][0-9.,]*)|([0-9][0-9.,]*)\s*(?:{_SIGN})"
_ONE_THOUSAND = r"[1-9][0-9]{0,2}[.,][0-9]{3}"


@value_type
class Figure:
    """A number as it was typed, with what stood behind it. `in_money`: beside a sign of money."""

    typed: str
    unit: str = ""
    percent: bool = False
    in_money: bool = False

    @property
    def bare(self) -> bool:
        return not (self.unit or self.percent)


def figures(text: str) -> tuple[Figure, ...] | None:
    """Return the numbers of a text that holds nothing else, but amounts and percents."""
    text = _without_words(text)
    if re.fullmatch(_DATE, text.strip()):
        return None
    words: list[str] = []
    for word in re.sub(rf"{_SIGN}|{_PARTED_AT}", " ", text.casefold()).split():
        if words and (word == "%" or word.rstrip(".") in _UNITS):
            words[-1] += word.rstrip(".")
        else:
            words.append(word)
    matches = [re.fullmatch(_FIGURE, word) for word in words]
    if not matches or None in matches:
        return None
    beside = re.finditer(_IN_MONEY, text.casefold())
    in_money = {one[1] or one[2] for one in beside}
    return tuple(
        Figure(one[1], one[2] or "", bool(one[3]), one[1] in in_money) for one in matches if one
    )


def _without_words(text: str) -> str:
    """Return a text with the units in it as they are typed in short."""
    for unit, words in _IN_WORDS.items():
        text = re.sub(rf"(?<=[0-9])(\s*){words}", unit, text, flags=re.IGNORECASE)
    return text


def are_figures_alone(text: str) -> bool:
    """Say whether a text is nothing but digits, their units, and what may part them, whether or
    not numbers can be read in it. An exclamation mark behind them makes it no words.
    """
    bare = re.sub(rf"{_SIGN}|{_UNIT}", " ", _without_words(text).casefold().rstrip("!"))
    return any(map(str.isdigit, bare)) and re.fullmatch(_BETWEEN, bare) is not None


def all_in_money(text: str) -> bool:
    """Say whether a sign of money stands with more numbers than the first."""
    return len(re.findall(_SIGN, text.casefold())) > 1


def amount(figure: Figure, locale: Locale) -> Decimal | None:
    """Return an amount; None for what is none. Raises Refused for what could be two.

    Nobody writes an amount of money with three decimals.
    """
    if figure.percent:
        return None
    is_thousand = figure.in_money and re.fullmatch(_ONE_THOUSAND, figure.typed)
    typed = re.sub("[.,]", "", figure.typed) if is_thousand else figure.typed
    number = _number(typed, locale)
    return None if number is None else number * _UNITS.get(figure.unit, 1)


def percentage(figure: Figure) -> Decimal | None:
    """Return a percentage. It has no thousands, so its sign can be either.

    A bare number with three decimals looks like thousands, and is none.
    """
    decimals = "1,9" if figure.percent else "1,2"
    plain = re.fullmatch(rf"[0-9]{{1,3}}(?:[.,][0-9]{{{decimals}}})?", figure.typed)
    return Decimal(figure.typed.replace(",", ".")) if plain and not figure.unit else None


def _number(typed: str, locale: Locale) -> Decimal | None:
    decimals = locale.decimal
    thousands = "." if decimals == "," else ","
    if re.fullmatch(_ONE_THOUSAND, typed) and decimals in typed:
        raise _unclear(typed, decimals)
    for group, point in ((thousands, decimals), (decimals, thousands)):
        parted = rf"[1-9][0-9]{{0,2}}(?:\{group}[0-9]{{3}})+(?:\{point}[0-9]{{1,2}})?"
        if re.fullmatch(parted, typed):
            return Decimal(typed.replace(group, "").replace(point, "."))
    fraction = rf"[0-9]+(?:\{decimals}[0-9]+|\{thousands}[0-9]{{1,2}})?"
    return Decimal(typed.replace(",", ".")) if re.fullmatch(fraction, typed) else None


def _unclear(typed: str, decimals: str) -> Refused:
    """Return what asks which number was meant, in digits alone: those are the same in the language
    of the session and in that of the window.
    """
    small, _sign, _zeros = typed.partition(decimals)
    return Refused(
        "capture.amount_unclear",
        typed=typed,
        small=small,
        large=typed.replace(decimals, ""),
    )
