"""Which exercise an entry belongs to, and bringing entries of older versions up to date."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from cwb_workshop.core.contract.exercise import Definition
from cwb_workshop.core.model.entry import Change, Entry, Kind, Step
from cwb_workshop.core.model.joined_lines import note_changes, settled
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.record import Record


class Owners:
    """Tells which exercise wrote the fields of an entry."""

    def __init__(self, definitions: Iterable[Definition]) -> None:
        self._by_kind: dict[Kind, str] = {}
        for definition in definitions:
            for kind in definition.kinds:
                if kind.anywhere:
                    self._by_kind.setdefault(kind.id, definition.id)

    def of(self, entry: Entry, kit: Kit) -> str:
        """Return the id of that exercise; empty for an item that the kit has not."""
        known = self._by_kind.get(entry.kind)
        item = kit.items.get(entry.item) if known is None else None
        return known or (item.exercise if item is not None else "")


def upgrade_step(record: Record, kit: Kit, definitions: Iterable[Definition]) -> Step:
    """Return the step that brings entries of older versions up to date; empty where none is.

    What joined lines gave is noted where an older version did not. It cannot be undone: what an
    entry says is the same before and after.
    """
    known = tuple(definitions)
    by_id = {definition.id: definition for definition in known}
    owners = Owners(known)
    changes: list[Change] = []
    for entry in record.entries.values():
        definition = by_id.get(owners.of(entry, kit))
        if definition is None or entry.version >= definition.version:
            continue
        fields = dict(definition.upgrade(entry.fields, entry.version))
        changes.append(Change(entry, replace(entry, fields=fields, version=definition.version)))
    notes = note_changes(record.after(Step("", tuple(changes))) if changes else record)
    step = Step("step.upgrade", (*changes, *notes), undoable=False)
    return settled(record, step) if step.changes else step


def upgraded(record: Record, kit: Kit, definitions: Iterable[Definition]) -> Record:
    """Return the record with every entry in the form that its exercise writes today."""
    step = upgrade_step(record, kit, definitions)
    return record.after(step) if step.changes else record
