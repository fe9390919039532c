"""Five counts of one question, and how many do not know: `4 9 7 2 0 d1`."""

from __future__ import annotations

import re

from cwb_workshop.core.capture.entry_builders import parted_numbers
from cwb_workshop.core.contract.line import with_zeros
from cwb_workshop.core.model.values import value_type

SCORES = 5
_SIGNS = r"0-9\s/,;:.|+−–-"
_WITH_UNKNOWN = rf"([{_SIGNS}]*[0-9][{_SIGNS}]*?)(?:[\s/,-]+d\s?([0-9]{{1,6}}))?"
_FIGURES = rf"[d{_SIGNS}]*[0-9][d{_SIGNS}]*!*"


@value_type
class ScoreCounts:
    """How many people gave each score; `unknown` is None where nothing was said of it."""

    counts: tuple[int, ...]
    unknown: int | None = None


def is_of_figures(typed: str) -> bool:
    """Say whether a line holds nothing but digits, what parts them, and the `d` of who do not
    know; an `o` for a zero as well, which is no score.
    """
    return re.fullmatch(_FIGURES, with_zeros(typed).strip(), re.IGNORECASE) is not None


def score_counts(typed: str) -> ScoreCounts | None:
    """Return the counts that were typed; None for what is not five of them."""
    found = re.fullmatch(_WITH_UNKNOWN, typed.strip(), re.IGNORECASE)
    numbers = parted_numbers(found[1]) if found else None
    if found is None or numbers is None or len(numbers) != SCORES:
        return None
    return ScoreCounts(tuple(numbers), None if found[2] is None else int(found[2]))
