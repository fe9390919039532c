"""What comes after the evening: who answers whom by when, and when people meet again."""

from __future__ import annotations

from collections.abc import Iterator

from cwb_workshop.core.model.text import cut
from cwb_workshop.report.documents.snapshot import Snapshot

_LONGEST = 160


def what_next(snapshot: Snapshot, longest: int = _LONGEST) -> str:
    """Say when the report and the response come, and when people meet again."""
    return " ".join(_next(snapshot, longest))


def _next(snapshot: Snapshot, longest: int) -> Iterator[str]:
    """What was filled in about the follow-up; without a day for the reply, that this is open."""
    record, words = snapshot.record, snapshot.words
    if not record.text("response_date"):
        yield words("report.next.none")
        yield from snapshot.sentences("first_due")
    for key in ("response_date", "contact", "report_date", "next_meeting"):
        value = record.text(key)
        if value:
            day = cut(words.locale.date(value), longest).rstrip(".")
            yield words(f"report.next.{key}", value=day)
