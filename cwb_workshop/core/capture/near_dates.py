"""Dates in an agreement that no sign says are one: `@Jan +6w`, `@zorg 15 mei`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cwb_workshop.core.capture.date_words import behind_due, is_time_of_day
from cwb_workshop.core.capture.dates import TypedDate, is_after, read_typed_date
from cwb_workshop.core.capture.line_rules import LineRules
from cwb_workshop.core.contract.line import Unsure

_MARKS = ".,;:!?…"
_BEGINNING = frozenset("vanaf sinds na from since after starting ab seit nach".split())
"""In front of a date they say when something begins: it is none that it has to be done by."""


def read_words(words: Sequence[str], rules: LineRules) -> TypedDate | None:
    """Return the date that words are, with the marks behind them."""
    return read_typed_date(" ".join(words).rstrip(_MARKS), rules.day, rules.date_names)


def _in_brackets(words: Sequence[str]) -> Sequence[str]:
    """Return words without the brackets around them, and what says that a date follows there."""
    found = re.fullmatch(rf"\(([^()]+)\)[{_MARKS}]*|\[([^\[\]]+)\][{_MARKS}]*", " ".join(words))
    inside = (found[1] or found[2]).split() if found else words
    return inside[behind_due(inside, 0) :] if found else words


def date_in_owner(words: Sequence[str], rules: LineRules) -> tuple[Unsure, ...]:
    """Return the date that the words of an owner end in, a time of day behind it or not."""
    for start in range(1, len(words)):
        if words[start - 1].casefold() in _BEGINNING:
            return ()
        for end in range(len(words), start, -1):
            due = read_words(_in_brackets(words[start:end]), rules)
            if due and (end == len(words) or is_time_of_day(" ".join(words[end:]))):
                return (_due(words[start:end], due),)
    return ()


def time_from_now(word: str, rules: LineRules) -> tuple[Unsure, ...]:
    """Return what may be the date of a line that ends in this word: `+6w`, which nobody says."""
    due = read_words((word,), rules) if is_after(word.rstrip(_MARKS)) else None
    return (_due((word,), due),) if due else ()


def with_accepted(said: str, accepted: Sequence[str], rules: LineRules) -> str:
    """Return an agreement with the sign of a date in front of what somebody said is one."""
    for sign in accepted:
        day = _in_brackets(sign.split())
        if sign[:1] not in ("^", ">") and read_words(day, rules):
            places = list(re.finditer(rf"(?<!\S){re.escape(sign)}(?!\w)", said))
            if places:
                at = places[-1].start()
                said = f"{said[:at]}^{' '.join(day)}{said[at + len(sign) :]}"
    return said


def _due(words: Sequence[str], due: TypedDate) -> Unsure:
    return Unsure(" ".join(words).rstrip(_MARKS), "due", due.day.isoformat())
