"""Earlier sessions, and what each of them agreed: found by their place, read when asked for."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from cwb_workshop.core.model.promised import Promised
from cwb_workshop.core.model.text import folded
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.sessions.library import Summary
from cwb_workshop.core.sessions.promised_steps import agreements_of
from cwb_workshop.session.session_reader import read_session

if TYPE_CHECKING:
    from cwb_workshop.core.model.entry_kinds import EntryKinds
    from cwb_workshop.store.keys import Keys


@value_type
class EarlierSession:
    """A session file with the agreements that another session can take over."""

    path: Path
    place: str
    day: str
    agreements: tuple[Promised, ...]


def before(known: Iterable[Summary], day: str, own: Path) -> tuple[Summary, ...]:
    """Return the sessions that can be one before this day, the newest first; `own` is the file of
    the session that asks. What cannot be read is none of them.
    """
    there = (
        one
        for one in known
        if one.status != "unreadable" and one.path != own and one.day and one.day <= day
    )
    return tuple(sorted(there, key=lambda one: (one.day, one.saved), reverse=True))


def last_time_at(known: Iterable[Summary], place: str) -> tuple[Summary, ...]:
    """Return those of them in a place that were ended, and that need no passphrase."""
    return tuple(
        one
        for one in known
        if one.status == "closed" and not one.locked and folded(one.place) == folded(place)
    )


def earlier_session(path: Path, keys: Keys, kinds: EntryKinds) -> EarlierSession:
    """Read what a session agreed. Raises FileError."""
    contents = read_session(path, keys)
    record = contents.record
    agreements = agreements_of(record, contents.hashes[0], kinds)
    return EarlierSession(path, record.text("place"), record.text("date"), agreements)
