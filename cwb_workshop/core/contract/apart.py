"""Items that use the same exercise, told one by one: each with what was said in it alone."""

from __future__ import annotations

from dataclasses import replace

from cwb_workshop.core.contract.exercise import Definition
from cwb_workshop.core.model.entry_kinds import ANSWER
from cwb_workshop.core.model.kit import Kit, KitItem
from cwb_workshop.core.model.record import Record


def told_in(kit: Kit, definition: Definition) -> tuple[KitItem, ...]:
    """Return the items of which an exercise tells, each by itself, in the order of the kit."""
    return tuple(
        item
        for item in kit.items.values()
        if definition.id in item.run and definition.tells_apart(item)
    )


def apart(record: Record, kit: Kit, item: KitItem, definition: Definition) -> Record:
    """Return the record without what an exercise has from its other items.

    What comes from anywhere stays, and so does what other exercises have.
    """
    others = {other.id for other in told_in(kit, definition)} - {item.id}
    if not others:
        return record
    own = {ANSWER.id, *(kind.id for kind in definition.kinds if not kind.anywhere)}
    entries = {
        id: entry
        for id, entry in record.entries.items()
        if entry.item not in others or entry.kind not in own
    }
    return replace(record, entries=entries)


def is_told(record: Record, item: KitItem) -> bool:
    """Say whether anything was said in an item."""
    return any(entry.item == item.id and entry.is_active for entry in record.entries.values())
