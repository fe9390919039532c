"""One session file at a glance, for the list on the home screen."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from cwb_workshop.core.library import Summary
from cwb_workshop.core.people import present, tables
from cwb_workshop.core.record import Record
from cwb_workshop.core.text import folded
from cwb_workshop.store.faults import FileError
from cwb_workshop.store.session_file import read_contents


def summarised(path: Path) -> tuple[Summary, str]:
    """Return what can be told of a file, and the text to search in. Never raises FileError."""
    stamp = datetime.fromtimestamp(path.stat().st_mtime).isoformat(timespec="seconds")
    try:
        record = read_contents(path).record
    except FileError as fault:
        return Summary(path, "unreadable", place=path.stem, saved=stamp, fault=fault.key), ""
    return of_record(path, record, stamp), search_text(record)


def of_record(path: Path, record: Record, stamp: str) -> Summary:
    visit = record.open_visit
    return Summary(
        path,
        "closed" if record.words("ended") else "interrupted",
        place=record.words("place"),
        venue=record.words("venue"),
        day=record.words("date"),
        people=present(record),
        tables=tables(record),
        answers=len(record.standing("answer")),
        item=visit.item if visit else "",
        saved=stamp,
    )


def search_text(record: Record) -> str:
    """Return all that a search may find: places, dates, and what was said."""
    facts = (record.words(key) for key in ("place", "venue", "municipality", "date"))
    said = (entry.text for entry in record.standing() if not entry.internal)
    return folded(" \n".join((*facts, *said)))
