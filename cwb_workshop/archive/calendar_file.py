"""The dates of agreements as a calendar takes them (RFC 5545): a day each, nothing that rings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta

from cwb_workshop.archive.agreements import StoredAgreement
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.model.words import Translator

_LONGEST = 75
"""Bytes of a line; what is longer goes on in the next, behind a space (RFC 5545, 3.1)."""


def calendar(made: Iterable[StoredAgreement], words: Translator, now: datetime) -> bytes:
    """Return a calendar of what is still to be done and has a day."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//CWB Workshop//archive//EN"]
    for one, day in still_dated(made):
        lines += _event(one, day, _told(one, words), now)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line)).encode()


def still_dated(made: Iterable[StoredAgreement]) -> Iterator[tuple[StoredAgreement, date]]:
    """Yield what is still to be done and has a day, with that day."""
    for one in made:
        day = _day(one.due)
        if day is not None and one.state not in ("done", "dropped"):
            yield one, day


def _told(one: StoredAgreement, words: Translator) -> tuple[str, str]:
    """Return the heading and the rest."""
    heading = f"{one.who}: {one.text}" if one.who else one.text
    return heading, words("archive.agreed_at", session=one.name, label=one.label)


def _event(one: StoredAgreement, day: date, told: tuple[str, str], now: datetime) -> Iterator[str]:
    heading, rest = told
    yield "BEGIN:VEVENT"
    # The same agreement has the same name in the next file, so a calendar changes it.
    yield f"UID:{one.session[:32]}-{re.sub('[^A-Za-z0-9-]', '', one.entry)}"
    yield f"DTSTAMP:{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_text(heading)}"
    yield f"DESCRIPTION:{_text(rest)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _day(due: str) -> date | None:
    try:
        day = date.fromisoformat(due)
        return day if day < date.max else None
    except ValueError:
        return None


def _text(said: str) -> str:
    """Return text that begins no line of its own and ends no value."""
    lines = (clean(line) for line in said.split("\n"))
    return "\\n".join(re.sub(r"([\\;,])", r"\\\1", line) for line in lines)


def _folded(line: str) -> Iterator[str]:
    part, size = "", 0
    for char in line:
        width = len(char.encode())
        if size + width > _LONGEST:
            yield part
            part, size = " ", 1
        part, size = part + char, size + width
    yield part
