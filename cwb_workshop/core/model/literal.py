"""Words at the end of a line, where they would be signs, that a backslash made literal.

Their backslash is taken off, so what tells them from signs that were mistyped stands beside the
line.
"""

from __future__ import annotations

from cwb_workshop.core.model.entry import Change
from cwb_workshop.core.model.record import Record, fact_change

LITERAL = "literal"
"""The fact of a line that holds these words."""


def literal_word(record: Record, line: str) -> str:
    """Return the words of a line that are meant to be read; empty where none was made literal."""
    return record.text(LITERAL, line)


def literal_change(record: Record, line: str, word: str) -> tuple[Change, ...]:
    return fact_change(record, line, LITERAL, word or None)
