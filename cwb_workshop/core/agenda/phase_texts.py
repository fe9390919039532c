"""How people thought: alone, in pairs, at the table, all together; in a sentence."""

from __future__ import annotations

from cwb_workshop.core.agenda.agenda import seconds_used
from cwb_workshop.core.agenda.phases import PhaseName, phase_spans
from cwb_workshop.core.agenda.timing import last_time
from cwb_workshop.core.model.kit import KitItem
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.words import Translator

_HELD = 30.0
"""With fewer seconds than this a phase was not held."""


def phase_line(record: Record, item: KitItem, words: Translator) -> str:
    """Return which phases were held; nothing for an item without phases, or never opened.

    How long each took nobody measures: tables go on when they are ready. So no minutes are told.
    """
    reached = phases_reached(record, item)
    if not reached:
        return ""
    phases = (words(f"report.phases.{name}") for name in reached)
    return words("report.phases.told", phases=words.in_a_row(phases))


def phases_reached(record: Record, item: KitItem) -> tuple[PhaseName, ...]:
    """Return the phases that there was time for while the item was open, as the wall turned."""
    end = last_time(record)
    if not item.has_phases or end is None:
        return ()
    left = seconds_used(record, item.id, end)
    reached: list[PhaseName] = []
    for part in phase_spans(record, item):
        if left < _HELD:
            break
        reached.append(part.name)
        left -= part.seconds
    return tuple(reached)


def all_phases_were_held(record: Record, item: KitItem) -> bool:
    """Say whether people came through every phase of an item."""
    return len(phases_reached(record, item)) == len(phase_spans(record, item))
