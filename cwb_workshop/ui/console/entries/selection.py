"""Which lines the middle of the console lists: pure choices over the record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, TypeAlias, TypeVar

from cwb_workshop.core.agenda.rounds import talk_at
from cwb_workshop.core.model.entry import PLENARY, Entry, PlanItem
from cwb_workshop.core.model.entry_index import EntryGroup
from cwb_workshop.core.model.hidden import hidden_lines, stays_hidden
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.people import tables
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.text import folded
from cwb_workshop.core.model.values import value_type

Kinds: TypeAlias = frozenset[str]
"""The ids of kinds of lines."""

ListScope: TypeAlias = Literal["item", "questions", "find"]

_One = TypeVar("_One", Entry, EntryGroup)

ALL_TABLES = -1
ALL_THEMES = ""
BY_THEME = "*"
"""All lines, put in the order of their themes."""
WITHOUT_THEME = "-"


@value_type
class LineFilter:
    """What is asked for. `table` and `theme` count for an item, `wanted` when searching."""

    scope: ListScope = "item"
    table: int = ALL_TABLES
    theme: str = ALL_THEMES
    wanted: str = ""


def here(record: Record, kit: Kit, item: PlanItem, gathered: Kinds) -> Iterator[Entry]:
    """Yield the entries that are listed with an item; those `gathered` come from all items."""
    yield from _belonging(record.entries.values(), record, kit, item, gathered)


def counted_here(
    record: Record, kit: Kit, item: PlanItem, gathered: Kinds
) -> Iterator[tuple[EntryGroup, int]]:
    """Yield what is listed with an item and counts, a group at a time, each with its number."""
    for group in _belonging(record.groups, record, kit, item, gathered):
        if group.is_active:
            yield group, record.groups[group]


def listed(
    record: Record, kit: Kit, item: PlanItem | None, listing: LineFilter, gathered: Kinds
) -> list[Entry]:
    """Return the entries that are asked for, in order of capture or of their themes."""
    if listing.scope == "questions":
        return [entry for entry in record.entries.values() if entry.kind == "question"]
    if listing.scope == "find":
        return list(_found(record, folded(listing.wanted)))
    if item is None:
        return []
    entries = list(here(record, kit, item, gathered))
    if listing.table != ALL_TABLES:
        entries = [entry for entry in entries if entry.table == listing.table]
    if listing.theme == BY_THEME:
        order = [theme.id for theme in kit.themes]
        return sorted(entries, key=lambda entry: _rank(entry, order))
    if listing.theme == WITHOUT_THEME:
        return [entry for entry in entries if entry.kind == "answer" and not entry.themes]
    if listing.theme != ALL_THEMES:
        return [entry for entry in entries if listing.theme in entry.themes]
    return entries


def per_table(record: Record, kit: Kit, item: PlanItem, gathered: Kinds) -> dict[int, int]:
    """Return the lines that count, for all tables together, for each, and for plenary."""
    counts: Counter[int] = Counter()
    for group, number in counted_here(record, kit, item, gathered):
        counts[group.table] += number
    named = range(1, (tables(record) or 0) + 1)
    others = sorted(set(counts) - set(named) - {PLENARY})
    return {
        ALL_TABLES: counts.total(),
        **{table: counts[table] for table in (*named, *others, PLENARY)},
    }


def per_theme(record: Record, kit: Kit, item: PlanItem, gathered: Kinds) -> dict[str, int]:
    """Return the themes of the lines that count, in the order of the kit, free ones last."""
    used: Counter[str] = Counter()
    waiting = 0
    for group, number in counted_here(record, kit, item, gathered):
        for theme in group.themes:
            used[theme] += number
        if group.kind == "answer" and not group.themes:
            waiting += number
    known = [theme.id for theme in kit.themes if theme.id in used]
    free = sorted(set(used) - set(known))
    counts = {theme: used[theme] for theme in (*known, *free)}
    if counts and waiting:
        counts[WITHOUT_THEME] = waiting
    return counts


def release_counts(
    record: Record, kit: Kit, item: PlanItem, gathered: Kinds, elsewhere: Kinds
) -> tuple[int, int]:
    """Return how many lines are `releasable`, and how many of them the room has not seen."""
    waiting = _waiting(record, item, elsewhere)
    counted = list(counted_here(record, kit, item, gathered))
    groups = [(group, number) for group, number in counted if group.kind not in waiting]
    if any(group.kind == "placement" for group, _number in groups):
        entries = releasable(record, kit, item, gathered, elsewhere)
        return len(entries), sum(not entry.shown for entry in entries)
    hidden = [record.entries[id] for id in hidden_lines(record) if id in record.entries]
    left_out = sum(
        entry.is_active and not entry.shown and entry.kind not in waiting
        for entry in _belonging(hidden, record, kit, item, gathered)
    )
    lines = sum(number for _group, number in groups)
    new = sum(number for group, number in groups if not group.shown)
    return lines - left_out, new - left_out


def releasable(
    record: Record, kit: Kit, item: PlanItem, gathered: Kinds, elsewhere: Kinds
) -> list[Entry]:
    """Return the lines of an item that are on the wall or could be; people say sentences freely.

    What stays hidden is none of them until it is shown by itself, and neither is what the room
    sees `elsewhere`, as a question that is parked here.
    """
    waiting = _waiting(record, item, elsewhere)
    entries = [
        entry
        for entry in here(record, kit, item, gathered)
        if entry.is_active and entry.kind not in waiting and not _is_left_out(entry, record)
    ]
    with_answers = (*entries, *_stood_for(entries, record))
    return list({entry.id: entry for entry in with_answers}.values())


def joined_in(record: Record, chosen: Sequence[Entry]) -> list[Entry]:
    """Return what can be taken apart: chosen lines that were joined, and those in a chosen one."""
    ids = {entry.id for entry in chosen}
    return [
        entry
        for entry in record.entries.values()
        if entry.merged_into and (entry.id in ids or entry.merged_into in ids)
    ]


def _belonging(
    some: Iterable[_One], record: Record, kit: Kit, item: PlanItem, gathered: Kinds
) -> list[_One]:
    """Return those that are listed with an item: of its kinds, or said while it was open."""
    talk = talk_at(record, kit, item.id)
    return [one for one in some if one.kind in gathered or talk.holds(one)]


def _waiting(record: Record, item: PlanItem, elsewhere: Kinds) -> Kinds:
    """Return the kinds of which no line is released with the others of an item."""
    aloud = record.text("sentences", item.id) == "wall"
    return elsewhere | {"note"} if aloud else elsewhere | {"note", "sentence"}


def _is_left_out(entry: Entry, record: Record) -> bool:
    """Tell whether it stays off the wall: by itself, or because its answer does."""
    if entry.shown:
        return False
    return stays_hidden(record, entry.id) or (
        entry.kind == "placement" and stays_hidden(record, str(entry.fields.get("answer") or ""))
    )


def _stood_for(entries: Iterable[Entry], record: Record) -> Iterator[Entry]:
    """An answer that was placed somewhere is shown together with its place."""
    for entry in entries:
        if entry.kind != "placement" or not entry.is_active:
            continue
        answer = record.entries.get(str(entry.fields.get("answer") or ""))
        if answer is not None and answer.is_active and not _is_left_out(answer, record):
            yield answer


def _found(record: Record, wanted: str) -> Iterator[Entry]:
    for entry in record.entries.values():
        if wanted and (wanted in folded(entry.text) or wanted == folded(entry.label)):
            yield entry


def _rank(entry: Entry, order: list[str]) -> tuple[int, str]:
    """Known themes in their order, then free ones by name, then lines without a theme."""
    first = entry.themes[0] if entry.themes else ""
    if first in order:
        return order.index(first), ""
    return (len(order), first) if first else (len(order) + 1, "")
