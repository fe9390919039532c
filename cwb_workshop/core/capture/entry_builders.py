"""What the capture forms of the exercises are built with: new entries, checked texts, facts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from cwb_workshop.core.contract.exercise import CaptureContext
from cwb_workshop.core.model.entry import Change, Entry, Json
from cwb_workshop.core.model.entry_kinds import EntryKind
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.labels import next_label
from cwb_workshop.core.model.limits import text_within
from cwb_workshop.core.model.text import MAX_TEXT, clean

_WHOLE = re.compile(r"[0-9]{1,6}")
_BETWEEN = r"(?:\s*[/,]\s*|\s+-\s+|-\s*|\s+)"
"""A dash in front of a number, with a space before it, is no number that anybody counted."""
_PARTED = rf"[0-9]{{1,6}}(?:{_BETWEEN}[0-9]{{1,6}})*"


def checked(text: str) -> str:
    """Return text that may be kept. Raises Refused when it has no words, or too many."""
    trimmed = clean(text).strip()
    if not trimmed:
        raise Refused("capture.no_words")
    if len(trimmed) > MAX_TEXT:
        raise Refused("capture.too_long", length=len(trimmed), most=MAX_TEXT)
    return trimmed


def new_entry(
    context: CaptureContext,
    kind: EntryKind,
    text: str = "",
    *,
    fields: Mapping[str, Json] | None = None,
    version: int = 1,
    ahead: int = 0,
) -> Entry:
    """Return a fresh entry for this context. `ahead`: how many the same line made before it.

    Raises Refused where its text or one of its fields is longer than that may be.
    """
    text_within(kind.id, text)
    for key, value in (fields or {}).items():
        if isinstance(value, str):
            text_within(key, value)
    return Entry(
        id=context.new_id(),
        item=context.item.id,
        kind=kind.id,
        label=next_label(context.record, kind, context.item, ahead),
        table=context.table,
        round=context.round,
        text=text,
        fields=dict(fields or {}),
        version=version,
        number=context.record.next_number + ahead,
        created=context.now.isoformat(timespec="seconds"),
    )


def added(entry: Entry) -> Change:
    return Change(None, entry)


def edited(before: Entry, context: CaptureContext, fields: Mapping[str, Json]) -> Change:
    """Return the change that gives an entry other fields, with the time of the edit."""
    stamp = context.now.isoformat(timespec="seconds")
    return Change(before, replace(before, fields=dict(fields), edited=stamp))


def put_fields(
    context: CaptureContext,
    kind: EntryKind,
    fields: Mapping[str, Json],
    *,
    version: int = 1,
    by_table: bool = False,
) -> tuple[Change, ...]:
    """Return the change for an entry of which an item, or each table in it, holds one: made, or
    replaced.
    """
    entries = context.record.active_entries(kind.id, context.item.id)
    if by_table:
        entries = tuple(one for one in entries if one.table == context.table)
    if entries:
        return (edited(entries[-1], context, fields),)
    return (added(new_entry(context, kind, fields=fields, version=version)),)


def parted_numbers(text: str) -> list[int] | None:
    """Return the whole numbers of a text, parted by spaces, `/`, `,` or `-`; None for another."""
    if not re.fullmatch(_PARTED, text.strip()):
        return None
    return [int(number) for number in _WHOLE.findall(text)]


def counts_of(entry: Entry | None) -> tuple[int, ...]:
    """Return the counts an entry holds in its fields; empty where it holds none."""
    counts = entry.fields.get("counts") if entry else None
    if not isinstance(counts, list | tuple):
        return ()
    return tuple(count for count in counts if isinstance(count, int))
