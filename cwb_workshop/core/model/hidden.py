"""Lines that stay off the wall until somebody shows that very line.

Who hides a line by hand has a reason for it. A key that shows whatever is new leaves such a
line out, and so does what comes to the wall with another line or another screen.
"""

from __future__ import annotations

from collections.abc import Collection

from cwb_workshop.core.model.entry import Change
from cwb_workshop.core.model.record import Record, fact_change

HIDDEN = "hidden"
"""The fact of a line that stays hidden."""


def stays_hidden(record: Record, line: str) -> bool:
    return bool(record.fact(HIDDEN, line))


def hidden_lines(record: Record) -> Collection[str]:
    """Return the ids of all lines that stay hidden."""
    return [scope for (scope, key), fact in record.facts.items() if key == HIDDEN and fact.value]


def hidden_change(record: Record, line: str, *, hidden: bool) -> tuple[Change, ...]:
    """Return the change that notes it beside a line, or takes the note away."""
    return fact_change(record, line, HIDDEN, hidden or None)
