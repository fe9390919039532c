"""The closing hands of one table after another: what each counted, and what that comes to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from cwb_workshop.core.capture.entry_builders import added, counts_of, edited, new_entry
from cwb_workshop.core.capture.score_counts import ScoreCounts
from cwb_workshop.core.contract.exercise import CaptureContext
from cwb_workshop.core.model.entry import PLENARY, Change, Entry, Json
from cwb_workshop.core.model.entry_kinds import EntryKind
from cwb_workshop.core.model.limits import number_within

_Hands = tuple[int, ...]
"""Those for 1 to 5, and how many did not know."""


def put_hands_of_table(
    context: CaptureContext, kind: EntryKind, before: Entry | None, typed: ScoreCounts
) -> tuple[Change, ...]:
    """Take what one table counted; the result is what all tables counted together.

    Of a result of the room that was there before, this is a part, until the tables have more.
    Raises ValueError where that comes to more hands than there can be.
    """
    hands = (*typed.counts, typed.unknown or 0)
    tables = _tables_of(before)
    if before is not None and not tables and before.table != PLENARY:
        tables = {str(before.table): _hands_of(before)}
    tables = {**tables, str(context.table): hands}
    together = _together(before)
    of_tables = [sum(column) for column in zip(*tables.values(), strict=True)]
    whole = [max(both) for both in zip(together or (0,) * len(hands), of_tables, strict=True)]
    for number in whole:
        number_within("scores", number)
    fields: dict[str, Json] = {"counts": whole[:-1]}
    if whole[-1]:
        fields["dont_know"] = whole[-1]
    if len(tables) > 1 or together:
        fields["tables"] = {table: list(row) for table, row in tables.items()}
        fields |= {"together": list(together)} if together else {}
    if before is None:
        return (added(new_entry(context, kind, fields=fields)),)
    change = edited(before, context, fields)
    if not isinstance(change.after, Entry):
        return (change,)
    of_one = "tables" not in fields
    return (replace(change, after=replace(change.after, table=context.table if of_one else 0)),)


def _tables_of(entry: Entry | None) -> dict[str, _Hands]:
    """Return what each table counted, by its number."""
    tables = entry.fields.get("tables") if entry else None
    if not isinstance(tables, Mapping):
        return {}
    return {table: _numbers(row) for table, row in tables.items() if isinstance(row, list | tuple)}


def _together(entry: Entry | None) -> _Hands:
    """Return what the room counted together, before the tables; nothing where it did not."""
    together = entry.fields.get("together") if entry else None
    if isinstance(together, list | tuple):
        return _numbers(together)
    is_of_room = entry is not None and entry.table == PLENARY and not _tables_of(entry)
    return _hands_of(entry) if entry is not None and is_of_room else ()


def _hands_of(entry: Entry) -> _Hands:
    unknown = entry.fields.get("dont_know")
    return (*counts_of(entry), unknown if isinstance(unknown, int) else 0)


def _numbers(row: Sequence[object] | Iterable[object]) -> _Hands:
    return tuple(number for number in row if isinstance(number, int))
