"""Statements from 1 to 5: how far are we, and how much do we differ."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction

from cwb_workshop.core.capture_line import Line
from cwb_workshop.core.entry import Change, Entry, Json
from cwb_workshop.core.errors import Refused
from cwb_workshop.core.exercise import Moment
from cwb_workshop.core.figures import TOO_FEW_VOTES, average, median, rounded, share
from cwb_workshop.core.forms import added, counts_of, new_entry
from cwb_workshop.core.kit import Kit
from cwb_workshop.core.plain_exercise import PlainExercise
from cwb_workshop.core.record import Record

_FORM = re.compile(r"([0-9]{1,4}(?:\s+[0-9]{1,4}){4})(?:\s+d([0-9]{1,4}))?", re.IGNORECASE)


class Scale(PlainExercise):
    def read(self, line: Line, moment: Moment) -> tuple[Change, ...] | None:
        form = None if line.quote else _FORM.fullmatch(line.body.strip())
        if form is None:
            if line.numeric:
                raise Refused("capture.scale_numbers")
            return None
        statement = next_statement(moment.record, moment.item.id, moment.kit)
        if statement is None:
            raise Refused("capture.scale_full")
        fields: dict[str, Json] = {
            "statement": statement,
            "counts": [int(number) for number in form[1].split()],
            "dont_know": int(form[2] or 0),
        }
        return (added(new_entry(moment, "scores", fields=fields)),)

    def totals(self, record: Record, kit: Kit) -> Mapping[str, Json]:
        scored = scores(record, kit)
        if not scored:
            return {"scale": None}
        shares = _shares_of_dots(record, kit)
        rows = [_row(name, entry, shares.get(name)) for name, entry in scored.items()]
        exact = {
            name: average(counts_of(entry)) or Fraction(0)
            for name, entry in scored.items()
            if sum(counts_of(entry)) >= TOO_FEW_VOTES
        }
        return {
            "scale": {
                "rows": rows,
                "radar": len(exact) == len(scored),
                "important_and_still_far": _important_and_far(exact, shares),
                "highest_average": max(exact, key=lambda name: exact[name], default=None),
                "lowest_average": min(exact, key=lambda name: exact[name], default=None),
            }
        }


def scores(record: Record, kit: Kit) -> dict[str, Entry]:
    """Return the captured scores by statement, in the kit's order."""
    held = {
        str(entry.fields["statement"]): entry
        for entry in record.standing("scores")
        if "statement" in entry.fields
    }
    return {name: held[name] for name in kit.principles if name in held}


def next_statement(record: Record, item: str, kit: Kit) -> str | None:
    """Return the first statement that has no scores yet."""
    held = {entry.fields.get("statement") for entry in record.standing("scores", item)}
    return next((name for name in kit.principles if name not in held), None)


def sorting_value(dots: Fraction | None, exact: Fraction) -> Fraction | None:
    """Important and still far: share of the dots in percent x (5 - average score)."""
    return None if dots is None else dots * (5 - exact)


def _shares_of_dots(record: Record, kit: Kit) -> dict[str, Fraction]:
    for entry in record.standing("dots"):
        counts = counts_of(entry)
        parts = (share(count, sum(counts)) for count in counts)
        pairs = zip(kit.principles, parts, strict=False)
        return {name: part for name, part in pairs if part is not None}
    return {}


def _row(name: str, entry: Entry, dots: Fraction | None) -> Json:
    counts = counts_of(entry)
    votes = sum(counts)
    exact = average(counts) if votes >= TOO_FEW_VOTES else None
    middle = median(counts) if exact is not None else None
    value = None if exact is None else sorting_value(dots, exact)
    return {
        "principle": name,
        "counts": list(counts),
        "dont_know": entry.fields.get("dont_know", 0),
        "n": votes,
        "too_few_votes": votes < TOO_FEW_VOTES,
        "average": None if exact is None else rounded(exact, 1),
        "average_two_decimals": None if exact is None else rounded(exact, 2),
        "median": None if middle is None else rounded(middle, 1),
        "sorting_value": None if value is None else rounded(value, 1),
    }


def _important_and_far(exact: Mapping[str, Fraction], shares: Mapping[str, Fraction]) -> list[Json]:
    values = {name: sorting_value(shares.get(name), exact[name]) for name in exact}
    told = [(name, value) for name, value in values.items() if value is not None]
    told.sort(key=lambda pair: -pair[1])
    return [name for name, _value in told[:2]]


DEFINITION = Scale("scale")
