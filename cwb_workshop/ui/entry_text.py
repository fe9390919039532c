"""What a captured line says, in words or in numbers."""

from __future__ import annotations

from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.text import clean


def line_text(entry: Entry) -> str:
    """Return what the line says: its words, or its numbers."""
    if entry.text:
        return clean(entry.text)
    counts = entry.fields.get("counts") or entry.fields.get("rounds")
    if isinstance(counts, list):
        numbers = "  ".join(str(value) for value in counts)
        unknown = entry.fields.get("dont_know")
        shown = f"{numbers}  d{unknown}" if unknown else numbers
        return f"{statement_name(entry)}  {shown}".strip()
    if "score" in entry.fields:
        return f"{statement_name(entry)}  {entry.fields['score']}"
    if entry.kind == "placement":
        return f"{entry.fields.get('x')} {entry.fields.get('y')}"
    return ""


def statement_name(entry: Entry) -> str:
    """Return the statement that was scored, such as `P3`; empty where there is none."""
    return str(entry.fields.get("statement") or "").upper()
