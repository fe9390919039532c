"""Answers that were joined."""

from __future__ import annotations

from cwb_workshop.core.model import joining
from cwb_workshop.core.model.record import Record
from tests.core.small import at

NOW = at("19:30:05.9")


STAMP = "2026-03-12T19:30:05"


def merged(record: Record, into: str, *others: str) -> Record:
    step = joining.merge(record, into, others, NOW)
    assert (step.name, step.undoable) == ("step.merge", True)
    return record.after(step)
