"""A line that is typed where the parked questions are listed."""

from __future__ import annotations

from cwb_workshop.core.model.text import clean

_SIGNS = ("?", "//", "*")


def as_question(typed: str) -> str:
    """Return a line as a question, unless a sign in front says what it is."""
    words = clean(typed).lstrip()
    return f"? {typed}" if words and not words.startswith(_SIGNS) else typed
