"""A word at the end of a line, where it would be a sign, that a backslash made literal.

Its backslash is taken off, so what tells it from a sign that was mistyped stands beside the line.
"""

from __future__ import annotations

from cwb_workshop.core.model.entry import Change
from cwb_workshop.core.model.record import Record, fact_change

LITERAL = "literal"
"""The fact of a line that holds this word."""


def literal_word(record: Record, line: str) -> str:
    """Return the word of a line that is meant to be read; empty where none was made literal."""
    return record.text(LITERAL, line)


def literal_change(record: Record, line: str, word: str) -> tuple[Change, ...]:
    return fact_change(record, line, LITERAL, word or None)
