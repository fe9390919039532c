"""A pasted table with several columns of what was said: each thing that was said is a row of its
own, with the table that it was said at.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from cwb_workshop.core.capture.column_places import Cells, cell_at
from cwb_workshop.core.capture.heading_nouns import heard
from cwb_workshop.core.capture.line_words import (
    ANSWER_HEADINGS,
    OWN_HEADINGS,
    REMARK_HEADINGS,
    WHAT_HEADINGS,
)

_SAID = ANSWER_HEADINGS | WHAT_HEADINGS | OWN_HEADINGS
_FIRST = "eerste|tweede|derde|vierde|vijfde|first|second|third|fourth|fifth"
_FIRST += "|erste[rs]?|zweite[rs]?|dritte[rs]?|vierte[rs]?|fünfte[rs]?"
_NUMBERED = (
    r"(\D+?)\s*(?:nr\s|no\s)?(?<![0-9])[0-9]{1,2}",
    r"(\D+)\s[a-h]",
    rf"(?:[0-9]{{1,2}}\s?(?:e|de|ste|st|nd|rd|th)?|{_FIRST})\s(\D+)",
)
"""`Antwoord 1`, `Antwoord b`, `2e antwoord`, `Second answer`."""


def numbered_answers(first: Cells) -> tuple[int, ...]:
    """Return the columns that a heading calls alike but for their number, where that is what was
    said; nothing where there are no two.
    """
    called = [_base(cell) for cell in first]
    is_answered = any(heard(cell) in ANSWER_HEADINGS - REMARK_HEADINGS for cell in first)
    for names in (ANSWER_HEADINGS - REMARK_HEADINGS, _SAID):
        for name in dict.fromkeys(called):
            places = tuple(at for at, one in enumerate(called) if one == name)
            # Beside an answer it is what was asked, or a remark on it.
            beside = is_answered and name not in ANSWER_HEADINGS - REMARK_HEADINGS
            if name in names and len(places) > 1 and not beside:
                return places
    return ()


def is_numbered_answer(cell: str) -> bool:
    """Say whether a heading is what one of several things that were said is called."""
    return _base(cell) in _SAID and heard(cell) not in _SAID


def _base(cell: str) -> str:
    """Return what a heading calls its column, without a number."""
    name = heard(cell)
    found = next(filter(None, (re.fullmatch(form, name) for form in _NUMBERED)), None)
    return found[1].strip() if found else name


def rows_by_answer(
    rows: Sequence[Cells], answers: Sequence[int], out: Collection[int]
) -> tuple[tuple[Cells, ...], frozenset[int]]:
    """Return a row for each thing that was said, below the heading, and which of them are `out`.
    What was said stands where the first of the `answers` stood; a remark stays with the first.
    """
    place, *others = answers
    kept = [at for at in range(max(map(len, rows))) if at not in others]
    heading = [cell_at(rows[0], at) for at in kept]
    once = {at for at in kept if heard(cell_at(rows[0], at)) in REMARK_HEADINGS}
    heading[kept.index(place)] = _heading_of_all([cell_at(rows[0], at) for at in answers])
    made, left_out = [tuple(heading)], set[int]()
    for number, row in enumerate(rows[1:], start=1):
        if number in out:
            left_out.add(len(made))
            comes_again = sorted(row) == sorted(rows[0])
            made.append(made[0] if comes_again else tuple(cell_at(row, at) for at in kept))
        else:
            made += _each(row, kept, answers, once)
    return tuple(made), frozenset(left_out)


def _heading_of_all(called: Sequence[str]) -> str:
    names = dict.fromkeys(map(_base, called))
    return next(iter(names)).capitalize() if len(names) == 1 else " / ".join(called)


def _each(
    row: Cells, kept: Sequence[int], answers: Sequence[int], once: Collection[int]
) -> Iterator[Cells]:
    said = [at for at in answers if cell_at(row, at)] or [answers[0]]
    for number, answer in enumerate(said):
        places = (answer if at == answers[0] else at for at in kept)
        cells = ["" if number and at in once else cell_at(row, at) for at in places]
        while cells and not cells[-1]:
            cells.pop()
        yield tuple(cells) or ("",)
