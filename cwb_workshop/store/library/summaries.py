"""One session file at a glance, for the list on the home screen."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from cwb_workshop.core.model.entry_kinds import ANSWER
from cwb_workshop.core.model.locale import Locale
from cwb_workshop.core.model.people import present, tables
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.text import folded
from cwb_workshop.core.sessions.library import Status, Summary
from cwb_workshop.store.contents import read_contents
from cwb_workshop.store.faults import Damage, FileError, FileInUse, PassphraseNeeded
from cwb_workshop.store.sidecar_files import at_rest, companions

_NAMED = re.compile(r"(\d{4}-\d{2}-\d{2})-(.+)")


def summarised(path: Path, locales: Iterable[Locale]) -> tuple[Summary, str]:
    """Return what can be told of a file, and the text to search in, with its date as all of
    these languages write it.

    Of a session with a passphrase that is what its name says, and nothing to search in,
    whether its key is at hand or not. Raises FileInUse for a file that cannot be read just now.
    """
    try:
        contents = read_contents(path)
    except FileInUse:
        raise
    except PassphraseNeeded:
        return of_locked(path), ""
    except FileError as fault:
        return of_fault(path, fault), ""
    record = contents.record
    return of_record(path, record, contents.missing), search_text(record, locales)


def of_record(path: Path, record: Record, missing: int = 0) -> Summary:
    return summary(path, record, len(record.active_entries(ANSWER.id)), missing)


def summary(path: Path, record: Record, answers: int, missing: int = 0) -> Summary:
    """Return what is listed of a session with so many answers; no line of the record counts."""
    visit = record.open_visit
    return Summary(
        path,
        "closed" if record.text("ended") else "interrupted",
        place=record.text("place"),
        venue=record.text("venue"),
        day=record.text("date"),
        people=present(record),
        tables=tables(record),
        answers=answers,
        item=visit.item if visit else "",
        begins="" if record.visits else record.text("start"),
        saved=_saved(path),
        missing=missing,
    )


def of_fault(path: Path, fault: FileError) -> Summary:
    return Summary(
        path,
        "unreadable",
        place=path.stem,
        saved=_saved(path),
        fault=fault.key,
        beside=str(fault.values.get("beside", "")),
        damaged=isinstance(fault, Damage),
        missing=fault.missing,
    )


def of_locked(path: Path) -> Summary:
    """Its file is one whole when it was closed as it should be; otherwise there is a log."""
    match = _NAMED.fullmatch(path.stem)
    day, place = (match[1], match[2].replace("-", " ").capitalize()) if match else ("", path.stem)
    status: Status = "closed" if at_rest(path) else "interrupted"
    return Summary(path, status, place=place, day=day, saved=_saved(path), locked=True)


def search_text(record: Record, locales: Iterable[Locale]) -> str:
    """Return all that a search may find: places, dates, and what was said."""
    said = (entry.text for entry in record.active_entries() if not entry.internal)
    return searched(record, said, locales)


def searched(record: Record, said: Iterable[str], locales: Iterable[Locale]) -> str:
    """Return all that a search may find where this was said; no line of the record counts."""
    facts = [record.text(key) for key in ("place", "venue", "municipality", "date")]
    days = [locale.date(record.text("date")) for locale in locales]
    # Dates by themselves, for some are in other letters: what is plain is folded at once.
    return " ".join(filter(None, map(folded, (*facts, *days, " \n".join(said)))))


def _saved(path: Path) -> str:
    """Return when it was written last; after a crash the newest lines stand in the log."""
    try:
        stamp = max(file.stat().st_mtime for file in (path, *companions(path)))
    except (OSError, ValueError):
        return ""
    return datetime.fromtimestamp(stamp).isoformat(timespec="seconds")
