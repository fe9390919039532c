"""Joining lines that say the same, and taking them apart again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from cwb_workshop.core.model.audience import strings
from cwb_workshop.core.model.drawing import carried_over, given_back
from cwb_workshop.core.model.entry import Change, Entry, Json, Step
from cwb_workshop.core.model.limits import number_within
from cwb_workshop.core.model.record import Record, fact_change

_CARD = "anchor"
"""The kind of lines of which each says in parts what there is to know."""

GIVEN = "given"
"""The fact of a joined line that notes what the other one took from it."""


def merge(record: Record, into: str, others: Iterable[str], now: datetime) -> Step:
    """Join entries with another. The originals are kept, so that it can be turned back.

    The joined one counts all mentions, and has all themes and marks. What an anchor did not
    say about itself it takes from the others, and so a line without a drawing takes theirs.
    What comes from which line is noted, to go with it again. A line on the wall that takes
    something from one that is not leaves the wall until it is shown again. Raises Refused
    where it would have more mentions or themes than a line may have.
    """
    before = record.entries[into]
    joined = [record.entries[other] for other in others if other != into]
    stamp = now.isoformat(timespec="seconds")
    each = (*before.themes, *(theme for other in joined for theme in other.themes))
    themes = tuple(dict.fromkeys(each))
    if len(themes) > len(before.themes):
        number_within("themes", len(themes))
    notes = _noted(record, before, joined)
    hidden = any(not other.shown and _given(before, other) for other in joined)
    after = replace(
        before,
        shown=before.shown and not hidden,
        also=number_within("also", before.also + sum(other.mentions for other in joined)),
        themes=themes,
        highlight=before.highlight or any(other.highlight for other in joined),
        fields=_completed(before, joined),
        edited=stamp,
    )
    changes = [Change(other, replace(other, merged_into=into, edited=stamp)) for other in joined]
    drawing = carried_over(record, into, [other.id for other in joined])
    return Step("step.merge", (Change(before, after), *changes, *drawing, *notes))


def _given(into: Entry, other: Entry) -> dict[str, Json]:
    """Return what a line gives to the one it is joined with: its themes and names of fields."""
    themes = [theme for theme in other.themes if theme not in into.themes]
    takes = into.kind == other.kind == _CARD
    given = (key for key, value in other.fields.items() if value and not into.fields.get(key))
    fields = list(given) if takes else []
    return {"themes": themes, "fields": fields} if themes or fields else {}


def _noted(record: Record, into: Entry, joined: list[Entry]) -> Iterator[Change]:
    own = _own(record, into)
    for other in joined:
        yield from fact_change(record, other.id, GIVEN, _given(own, other) or None)


def _own(record: Record, into: Entry) -> Entry:
    """Return a line with the themes that it has of itself, not of those joined with it before."""
    before = [one.id for one in record.entries.values() if one.merged_into == into.id]
    facts = (record.fact(GIVEN, one) for one in before)
    noted = (fact.get("themes") for fact in facts if isinstance(fact, Mapping))
    given = {theme for themes in noted for theme in strings(themes)}
    return replace(into, themes=tuple(theme for theme in into.themes if theme not in given))


def _completed(before: Entry, joined: list[Entry]) -> Mapping[str, Json]:
    fields = dict(before.fields)
    for other in joined if before.kind == _CARD else ():
        fields.update({key: value for key, value in other.fields.items() if not fields.get(key)})
    return fields


def unmerge(record: Record, entries: Iterable[str], now: datetime) -> Step:
    """Take entries apart again from those they were joined with.

    Where that one was joined with another in its turn, their mentions leave that one too.
    """
    after: dict[str, Entry] = {}
    parted: dict[str, list[str]] = {}
    stamp = now.isoformat(timespec="seconds")
    for entry in entries:
        joined = after.get(entry, record.entries[entry])
        targets = counting(joined, {**record.entries, **after})
        after[entry] = replace(joined, merged_into="", edited=stamp)
        for target in targets:
            left = max(target.also - joined.mentions, 0)
            now_apart = replace(record, entries={**record.entries, **after})
            bare = without_given(target, joined, now_apart)
            after[target.id] = replace(bare, also=left, edited=stamp)
            parted.setdefault(target.id, []).append(entry)
    changes = [Change(record.entries[entry], changed) for entry, changed in after.items()]
    drawings = (given_back(record, into, others) for into, others in parted.items())
    everyone = dict.fromkeys(entry for others in parted.values() for entry in others)
    notes = (fact_change(record, entry, GIVEN, None) for entry in everyone)
    found = (change for changes in (*drawings, *notes) for change in changes)
    return Step("step.unmerge", (*changes, *found))


def without_given(target: Entry, joined: Entry, record: Record, *, careful: bool = False) -> Entry:
    """Return a line without what it took from one that was joined with it.

    A theme stays that another line of the record, still joined with it, has as well; a field
    that was changed since stays too. Of one that was joined by a version that noted nothing,
    nothing is known: `careful` takes all of it to have been given.
    """
    noted = record.fact(GIVEN, joined.id)
    everything = {"themes": list(joined.themes), "fields": list(joined.fields)}
    given = noted if isinstance(noted, Mapping) else everything if careful else {}
    others = (one for one in record.entries.values() if one.merged_into == target.id)
    shared = {theme for one in others if one.id != joined.id for theme in one.themes}
    themes = set(strings(given.get("themes"))) - shared
    keys = set(strings(given.get("fields")))
    same = {key for key in keys if target.fields.get(key) == joined.fields.get(key)}
    return replace(
        target,
        themes=tuple(theme for theme in target.themes if theme not in themes),
        fields={key: value for key, value in target.fields.items() if key not in same},
    )


def counting(joined: Entry, entries: Mapping[str, Entry]) -> list[Entry]:
    """Return the entries that count the mentions of a joined one, the nearest first."""
    found: list[Entry] = []
    seen = {joined.id}
    while joined.merged_into and joined.merged_into not in seen:
        joined = entries[joined.merged_into]
        seen.add(joined.id)
        found.append(joined)
    return found
