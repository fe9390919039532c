"""How long people thought alone, in pairs, at the table and together, in a sentence."""

from __future__ import annotations

from cwb_workshop.core.agenda.agenda import seconds_used
from cwb_workshop.core.agenda.phases import PhaseSpan, phase_spans
from cwb_workshop.core.agenda.timing import last_time
from cwb_workshop.core.model.kit import KitItem
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.words import Translator

_MINUTE = 60.0


def phase_line(record: Record, item: KitItem, words: Translator) -> str:
    """Return how long each phase took; nothing for an item without phases, or never opened."""
    reached = phases_reached(record, item)
    if not reached:
        return ""
    phases = (words(f"report.phases.{part.name}", n=round(part.seconds / 60)) for part in reached)
    return words("report.phases.told", phases=words.in_a_row(phases))


def phases_reached(record: Record, item: KitItem) -> tuple[PhaseSpan, ...]:
    """Return the phases that there was time for, as long as they took by the clock.

    They follow each other as planned; the last that was reached took what was left, whether that
    was less or more. One of less than half a minute was not held.
    """
    end = last_time(record)
    if not item.has_phases or end is None:
        return ()
    left = seconds_used(record, item.id, end)
    planned = phase_spans(record, item)
    reached: list[PhaseSpan] = []
    for at, part in enumerate(planned):
        is_last = at == len(planned) - 1
        seconds = left if is_last else min(part.seconds, left)
        if seconds < _MINUTE / 2:
            break
        reached.append(PhaseSpan(part.name, seconds))
        left -= seconds
    return tuple(reached)


def all_phases_were_held(record: Record, item: KitItem) -> bool:
    """Say whether people came through every phase of an item."""
    return len(phases_reached(record, item)) == len(phase_spans(record, item))
