"""Joining lines that say the same, and taking them apart again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from cwb_workshop.core.model.entry import Change, Entry, Step
from cwb_workshop.core.model.given import gives
from cwb_workshop.core.model.hidden import hidden_change, stays_hidden
from cwb_workshop.core.model.joined_lines import above_of, settled
from cwb_workshop.core.model.limits import number_within
from cwb_workshop.core.model.record import Record


def merge(record: Record, into: str, others: Iterable[str], now: datetime) -> Step:
    """Join entries with another. The originals are kept, so that it can be turned back.

    The joined one counts all mentions, and has all themes and marks. What an anchor did not
    say about itself it takes from the others, and so a line without a drawing takes theirs.
    Raises Refused where it would have more mentions or themes than a line may have.
    """
    before = record.entries[into]
    joined = [record.entries[other] for other in others if other != into]
    themes = {*before.themes, *(theme for other in joined for theme in other.themes)}
    if len(themes) > len(before.themes):
        number_within("themes", len(themes))
    number_within("also", before.also + sum(other.mentions for other in joined))
    stamp = now.isoformat(timespec="seconds")
    highlight = before.highlight or any(other.highlight for other in joined)
    after = replace(before, highlight=highlight, edited=stamp)
    changes = [Change(other, replace(other, merged_into=into, edited=stamp)) for other in joined]
    return settled(record, Step("step.merge", (Change(before, after), *changes)))


def unmerge(record: Record, entries: Iterable[str], now: datetime) -> Step:
    """Take entries apart again from those they were joined with, with all that they gave.

    What the room saw before they were joined it sees again only where it sees the line that
    they are taken from; where that one stays hidden, so do they.
    """
    stamp = now.isoformat(timespec="seconds")
    after: dict[str, Entry] = {}
    notes: tuple[Change, ...] = ()
    for joined in map(record.entries.__getitem__, entries):
        if not joined.merged_into:
            continue
        into = record.entries[joined.merged_into]
        after.setdefault(into.id, replace(into, edited=stamp))
        seen = joined.shown and is_seen(record, into)
        if stays_hidden(record, top_of(record, into).id):
            notes += hidden_change(record, joined.id, hidden=True)
        after[joined.id] = replace(joined, merged_into="", shown=seen, edited=stamp)
    apart = (Change(record.entries[entry], changed) for entry, changed in after.items())
    return settled(record, Step("step.unmerge", (*apart, *notes)))


def top_of(record: Record, line: Entry) -> Entry:
    """Return the line that counts for this one: itself, or the one that it is joined with."""
    return record.entries[(above_of(line.id, record.entries) or [line.id])[-1]]


def is_seen(record: Record, line: Entry) -> bool:
    """Tell whether the room may see a line, or the one that it is joined with."""
    top = top_of(record, line)
    return top.shown and gives(top)
