"""The principle of the kit that an answer speaks of, as the scribe gave it: by its number."""

from __future__ import annotations

from cwb_workshop.core.model.entry import Entry

PRINCIPLE = "principle"
"""The field of an answer that holds the number of its principle in the kit, from 1."""


def principle_of(entry: Entry) -> int:
    """Return the number of the principle that an answer was given; 0 where it has none."""
    value = entry.fields.get(PRINCIPLE) if entry.kind == "answer" else None
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else 0
