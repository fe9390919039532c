"""Which lines the middle of the console lists: pure choices over the record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from cwb_workshop.core.agenda.rounds import talk_at
from cwb_workshop.core.contract.entry_versions import OWNERS
from cwb_workshop.core.model.entry import PLENARY, Entry, PlanItem
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.people import tables
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.text import folded

Scope: TypeAlias = Literal["item", "questions", "find"]

ALL_TABLES = -1
ALL_THEMES = ""
BY_THEME = "*"
"""All lines, put in the order of their themes."""
WITHOUT_THEME = "-"


@dataclass(frozen=True, slots=True)
class Listing:
    """What is asked for. `table` and `theme` count for an item, `wanted` when searching."""

    scope: Scope = "item"
    table: int = ALL_TABLES
    theme: str = ALL_THEMES
    wanted: str = ""


def here(record: Record, item: PlanItem) -> Iterator[Entry]:
    """Yield the entries that are listed with an item."""
    talk = talk_at(record, item.id)
    for entry in record.entries.values():
        if OWNERS.get(entry.kind) == item.exercise or talk.holds(entry):
            yield entry


def listed(record: Record, kit: Kit, item: PlanItem | None, asked: Listing) -> list[Entry]:
    """Return the entries that are asked for, in order of capture or of their themes."""
    if asked.scope == "questions":
        return [entry for entry in record.entries.values() if entry.kind == "question"]
    if asked.scope == "find":
        return list(_found(record, folded(asked.wanted)))
    if item is None:
        return []
    held = list(here(record, item))
    if asked.table != ALL_TABLES:
        held = [entry for entry in held if entry.table == asked.table]
    if asked.theme == BY_THEME:
        order = [theme.id for theme in kit.themes]
        return sorted(held, key=lambda entry: _rank(entry, order))
    if asked.theme == WITHOUT_THEME:
        return [entry for entry in held if entry.kind == "answer" and not entry.themes]
    if asked.theme != ALL_THEMES:
        return [entry for entry in held if asked.theme in entry.themes]
    return held


def per_table(record: Record, item: PlanItem) -> dict[int, int]:
    """Return the lines that count, for all tables together, for each, and for plenary."""
    held = [entry.table for entry in here(record, item) if entry.is_active]
    named = range(1, (tables(record) or 0) + 1)
    others = sorted(set(held) - set(named) - {PLENARY})
    counts = {ALL_TABLES: len(held)}
    for table in (*named, *others, PLENARY):
        counts[table] = held.count(table)
    return counts


def per_theme(record: Record, kit: Kit, item: PlanItem) -> dict[str, int]:
    """Return the themes of the lines that count, in the order of the kit, free ones last."""
    held = [entry for entry in here(record, item) if entry.is_active]
    used = [theme for entry in held for theme in entry.themes]
    known = [theme.id for theme in kit.themes if theme.id in used]
    free = sorted(set(used) - set(known))
    counts = {theme: used.count(theme) for theme in (*known, *free)}
    waiting = sum(1 for entry in held if entry.kind == "answer" and not entry.themes)
    if counts and waiting:
        counts[WITHOUT_THEME] = waiting
    return counts


def releasable(record: Record, item: PlanItem | None) -> list[Entry]:
    """Return the lines of an item that could be on the wall; people say sentences freely."""
    if item is None:
        return []
    aloud = record.text("sentences", item.id) == "wall"
    held = [
        entry
        for entry in here(record, item)
        if entry.is_active and not entry.internal and (aloud or entry.kind != "sentence")
    ]
    return [*held, *_stood_for(held, record)]


def joined_in(record: Record, chosen: Sequence[Entry]) -> list[Entry]:
    """Return what can be taken apart: chosen lines that were joined, and those in a chosen one."""
    ids = {entry.id for entry in chosen}
    return [
        entry
        for entry in record.entries.values()
        if entry.merged_into and (entry.id in ids or entry.merged_into in ids)
    ]


def _stood_for(held: list[Entry], record: Record) -> Iterator[Entry]:
    """An answer that was placed somewhere is shown together with its place."""
    for entry in held:
        answer = record.entries.get(str(entry.fields.get("answer") or ""))
        if answer is not None and answer.is_active:
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
