"""The dots that were counted: all together, by table, or some more on one option."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from cwb_workshop.core.capture.entry_builders import counts_of, parted_numbers, put_fields
from cwb_workshop.core.contract.exercise import CaptureContext
from cwb_workshop.core.contract.line import Line
from cwb_workshop.core.figures.dots import for_each, options
from cwb_workshop.core.model.entry import PLENARY, Change, Entry, Json
from cwb_workshop.core.model.entry_kinds import EntryKind
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.hidden import stays_hidden
from cwb_workshop.core.model.limits import number_within
from cwb_workshop.exercises.dot_vote.voting import (
    OPEN,
    dots_per_person,
    how,
    max_per_option,
    voters,
)

DOTS = EntryKind("dots", on_purpose=True, figure=True)
_UNITS = re.compile(r"\b(?:stip(?:pen)?|dots?|punkten?|punkt|punten)\b[.,]?", re.IGNORECASE)
"""What is counted, in each language of the windows: with the numbers it may be typed."""

_MORE = re.compile(r"([0-9]{1,2})\s+([+-])\s?([0-9]{1,3})")


def read_dots(line: Line, context: CaptureContext) -> tuple[Change, ...] | None:
    """Return what a line of numbers does; None for another line. Raises Refused."""
    line = replace(line, body=_bare(line.body), text=_bare(line.text))
    if not line.numeric:
        return None
    if line.table and not _MORE.fullmatch(line.body.strip()):
        return _of_table(line, context)
    counts = _counts(line.body, context)
    _fits(counts, context)
    return _put(context.of_everybody(line), {"counts": counts, **_kept(line, context, counts)})


def _bare(typed: str) -> str:
    return " ".join(_UNITS.sub(" ", typed).split())


def _counts(body: str, context: CaptureContext) -> list[int]:
    number = len(options(context.item))
    more = _MORE.fullmatch(body.strip())
    if more:
        option, dots = int(more[1]), int(more[2] + more[3])
        counts = list(counts_of(_dots(context)) or (0,) * number)
        if not 1 <= option <= number:
            raise Refused("capture.dots_option", options=number)
        if counts[option - 1] + dots < 0:
            has = counts[option - 1]
            raise Refused("capture.dots_below", option=option, has=has, fewer=-dots)
        counts[option - 1] += dots
        return counts
    numbers = parted_numbers(body)
    if numbers is None or len(numbers) != number:
        raise Refused("capture.dots_numbers", options=number)
    return numbers


def _kept(line: Line, context: CaptureContext, counts: Sequence[int]) -> dict[str, Json]:
    """Return what the tables counted, where dots are added to it; a whole result replaces it."""
    tables = tables_of(_dots(context))
    if not _MORE.fullmatch(line.body.strip()) or not tables:
        return {}
    by_tables = _sums(tables.values(), context)
    if any(count < fewest for count, fewest in zip(counts, by_tables, strict=True)):
        return {}
    kept: dict[str, Json] = {table: list(row) for table, row in tables.items()}
    return {"tables": kept, "together": list(counts)}


def _of_table(line: Line, context: CaptureContext) -> tuple[Change, ...]:
    """Take what one table counted; the result is what all tables counted together.

    Of a result that was there before, this is a part of it, until the tables have more.
    """
    number = len(options(context.item))
    counted = parted_numbers(line.body)
    if counted is None or len(counted) != number:
        raise Refused("capture.dots_numbers", options=number)
    dots = _dots(context)
    tables = {**tables_of(dots), str(line.table): tuple(counted)}
    together = for_each(options(context.item), together_of(dots))
    by_tables = _sums(tables.values(), context)
    counts = [max(both) for both in zip(together, by_tables, strict=True)]
    _fits(counts, context)
    fields: dict[str, Json] = {"together": list(together)} if any(together) else {}
    fields["tables"] = {table: list(row) for table, row in tables.items()}
    return tuple(_of_room(one) for one in _put(context, {"counts": counts, **fields}))


def _of_room(change: Change) -> Change:
    """Let a result of several tables be that of the room, and of no table alone."""
    after = change.after
    if not isinstance(after, Entry) or len(tables_of(after)) + bool(together_of(after)) < 2:
        return change
    return replace(change, after=replace(after, table=PLENARY))


def _put(context: CaptureContext, fields: Mapping[str, Json]) -> tuple[Change, ...]:
    """Keep what was counted; a result that runs along is released, unless it was hidden."""
    changes = put_fields(context, DOTS, fields)
    if how(context.record, context.item) != OPEN:
        return changes
    return tuple(
        Change(change.before, replace(change.after, shown=True))
        if isinstance(change.after, Entry) and not stays_hidden(context.record, change.after.id)
        else change
        for change in changes
    )


def _fits(counts: Sequence[int], context: CaptureContext) -> None:
    for dots in counts:
        number_within("dots", dots)
    people = voters(context.record, context.item)
    if people is None:
        return
    most = people * dots_per_person(context.record, context.item)
    if sum(counts) > most:
        raise Refused("capture.dots_too_many", used=sum(counts), most=most, voters=people)
    per_option = people * max_per_option(context.record, context.item)
    if max(counts) > per_option:
        raise Refused("capture.dots_one_option", used=max(counts), most=per_option, voters=people)


def _sums(rows: Iterable[Sequence[int]], context: CaptureContext) -> list[int]:
    names = options(context.item)
    each = [for_each(names, row) for row in rows]
    return [sum(column) for column in zip(*each, strict=True)]


def _dots(context: CaptureContext) -> Entry | None:
    return next(iter(context.record.active_entries("dots", context.item.id)), None)


def tables_of(entry: Entry | None) -> dict[str, tuple[int, ...]]:
    """Return the dots by the number of the table that counted them."""
    tables = entry.fields.get("tables") if entry else None
    if not isinstance(tables, Mapping):
        return {}
    return {
        table: tuple(count for count in counts if isinstance(count, int))
        for table, counts in tables.items()
        if isinstance(counts, list | tuple) and table.isascii() and table.isdigit()
    }


def together_of(entry: Entry | None) -> tuple[int, ...]:
    """Return the dots that were counted together, before or beside the tables."""
    counts = entry.fields.get("together") if entry else None
    if not isinstance(counts, list | tuple):
        return () if tables_of(entry) else counts_of(entry)
    return tuple(count for count in counts if isinstance(count, int))
