"""The one place through which all passes that anybody but the facilitator sees.

A face of the wall or of a report gets a record in which nothing else is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from cwb_workshop.core.model.audience import Audience, Declared, scope_of
from cwb_workshop.core.model.entry import Entry, Fact
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.record import Record


def seen_by(
    audience: Audience, record: Record, entries: Iterable[Entry], kit: Kit, declared: Declared
) -> Record:
    """Return the record with these of its entries alone, and of all facts and fields what is
    declared for this audience. What a line has beside it goes with the line.
    """
    held = {entry.id: _with_fields_for(audience, entry, kit, declared) for entry in entries}
    themes = {theme for entry in held.values() for theme in entry.themes}

    def is_seen(fact: Fact) -> bool:
        scope = scope_of(fact, record.entries)
        known = declared.fact(scope, fact.key)
        if known is None or audience not in known.seen_by:
            return False
        if scope == "themes.summary":
            return fact.key in themes
        return scope != "line" or fact.scope in held

    facts = {key: fact for key, fact in record.facts.items() if is_seen(fact)}
    return replace(record, entries=held, facts=facts)


def _with_fields_for(audience: Audience, entry: Entry, kit: Kit, declared: Declared) -> Entry:
    """What the kit lets people choose with an answer is for everybody."""

    def is_seen(key: str) -> bool:
        known = declared.field(entry.kind, key)
        chosen = entry.kind == "answer" and key in kit.choices
        return chosen or (known is not None and audience in known.seen_by)

    if all(map(is_seen, entry.fields)):
        return entry
    kept = {key: value for key, value in entry.fields.items() if is_seen(key)}
    return replace(entry, fields=kept)
