"""What comes after the evening: who answers whom by when, and when people meet again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cwb_workshop.core.contract.blocks import Heading, Para
from cwb_workshop.core.model.text import cut
from cwb_workshop.report.documents.snapshot import Snapshot

_LONGEST = 160


def what_next(snapshot: Snapshot, longest: int = _LONGEST) -> str:
    """Say when the report and the response come, and when people meet again."""
    return " ".join(_next(snapshot, longest))


def reply_asked(snapshot: Snapshot, longest: int = _LONGEST) -> tuple[Heading, Para]:
    """Say by when an answer is asked for, and of whom, to whom, and what comes after; of a day that
    is not known yet, that it will follow.
    """
    until, words = snapshot.record.text("response_date"), snapshot.words
    told = (
        _to_whom(snapshot, longest),
        words(_asked_for(snapshot)),
        *_first_due(snapshot),
        *_days(snapshot, longest),
    )
    if until:
        asked = words("report.ask.until", date=words.locale.date(until))
    else:
        asked = words(f"report.ask.{'undated' if _knows_whom(snapshot) else 'undated_open'}")
    return Heading(asked), Para(" ".join(told))


def _asked_for(snapshot: Snapshot) -> str:
    """Return the words that ask who is named, at no more than there is."""
    has_agreements = bool(snapshot.record.active_entries("commitment"))
    if snapshot.record.active_entries("question"):
        return f"report.ask.{'told' if has_agreements else 'told_questions'}"
    return f"report.ask.{'told_agreements' if has_agreements else 'told_neither'}"


def _knows_whom(snapshot: Snapshot) -> bool:
    return bool(snapshot.record.text("contact") or snapshot.record.text("organiser"))


def _to_whom(snapshot: Snapshot, longest: int) -> str:
    """Say where an answer goes; without an address to the organiser, else to whoever passed the
    report on.
    """
    for key, name in (("to", "contact"), ("to_organiser", "organiser")):
        told = cut(snapshot.record.text(name), longest).rstrip(".")
        if told:
            return snapshot.words(f"report.ask.{key}", **{name: told})
    dated = bool(snapshot.record.text("response_date"))
    return snapshot.words(f"report.ask.{'to_open' if dated else 'to_open_yet'}")


def _next(snapshot: Snapshot, longest: int) -> Iterator[str]:
    """What was filled in about the follow-up; without a day for the reply, that this is open."""
    record, words = snapshot.record, snapshot.words
    if not record.text("response_date"):
        yield words("report.next.none")
        yield from _first_due(snapshot)
    yield from _said(snapshot, ("response_date", "contact"), longest)
    yield from _days(snapshot, longest)


def _first_due(snapshot: Snapshot) -> tuple[str, ...]:
    """Without a day for the reply, when the first agreement is due is the next thing."""
    if snapshot.record.text("response_date"):
        return ()
    return snapshot.sentences("first_due")


def _days(snapshot: Snapshot, longest: int) -> Iterator[str]:
    yield from _said(snapshot, ("report_date", "next_meeting"), longest)


def _said(snapshot: Snapshot, keys: Iterable[str], longest: int) -> Iterator[str]:
    for key in keys:
        value = snapshot.record.text(key)
        if value:
            day = cut(snapshot.words.locale.date(value), longest).rstrip(".")
            yield snapshot.words(f"report.next.{key}", value=day)
