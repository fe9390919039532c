"""How long people thought alone, in pairs, at the table and together, in a sentence."""

from __future__ import annotations

from cwb_workshop.core.agenda.phases import phase_spans
from cwb_workshop.core.model.kit import KitItem
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.words import Translator


def phase_line(record: Record, item: KitItem, words: Translator) -> str:
    """Return nothing for an item without such phases."""
    if not item.has_phases:
        return ""
    parts = phase_spans(record, item)
    phases = (words(f"report.phases.{part.name}", n=round(part.seconds / 60)) for part in parts)
    return words("report.phases.told", phases=words.in_a_row(phases))
