"""What `=O12` does: an answer that is there already was said by more people."""

from __future__ import annotations

from dataclasses import replace

from cwb_workshop.core.capture.entry_signs import typed_themes
from cwb_workshop.core.contract.exercise import CaptureContext
from cwb_workshop.core.contract.line import Line
from cwb_workshop.core.model.entry import Change, Entry
from cwb_workshop.core.model.entry_kinds import ANSWER
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.limits import number_within
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.themes.theme_steps import resolved


def also_mentioned(line: Line, context: CaptureContext) -> tuple[Change, ...]:
    """Raise the counters of the answers named; the words of the line are not kept."""
    raised: dict[str, Entry] = {}
    for label in line.same_as:
        named = context.record.labelled(label)
        if named is None or named.kind != ANSWER.id:
            raise Refused("capture.no_such_answer", label=label)
        target = original_of(context.record, named)
        if not target.is_active:
            raise Refused("capture.withdrawn_answer", label=label)
        current = raised.get(target.id, target)
        also = number_within("also", current.also + 1 + line.also)
        highlight = current.highlight or line.highlight
        more = (resolved(context.record, one) for one in typed_themes(line, context))
        themes = tuple(dict.fromkeys((*current.themes, *more)))
        number_within("themes", len(themes))
        raised[target.id] = replace(current, also=also, highlight=highlight, themes=themes)
    return tuple(
        Change(context.record.entries[entry_id], entry) for entry_id, entry in raised.items()
    )


def original_of(record: Record, entry: Entry) -> Entry:
    """Follow an entry that was joined with another to the one that counts."""
    seen = {entry.id}
    while entry.merged_into and entry.merged_into not in seen:
        seen.add(entry.merged_into)
        entry = record.entries[entry.merged_into]
    return entry
