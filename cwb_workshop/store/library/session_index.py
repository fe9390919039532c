"""The small index of the sessions folder: read for the first picture, so with nothing heavy."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from dataclasses import MISSING, asdict, dataclass, fields
from pathlib import Path
from typing import Any, get_args

from cwb_workshop.core.sessions.library import Status, Summary


@dataclass(frozen=True, slots=True)
class IndexedSession:
    """A session as it was last read. `stamp` changes with the file."""

    stamp: str
    summary: Summary


def to_json(seen: Mapping[str, IndexedSession]) -> str:
    rows = {
        name: {"stamp": one.stamp, **asdict(one.summary), "path": name}
        for name, one in seen.items()
    }
    return json.dumps({"seal": _seal(rows), "rows": rows})


def from_json(text: str, folder: Path) -> dict[str, IndexedSession]:
    """Raises ValueError, TypeError, KeyError or AttributeError for what is no index."""
    read = json.loads(text)
    rows: dict[str, dict[str, Any]] = read["rows"]
    if read["seal"] != _seal(rows):
        raise ValueError("not what was kept")
    sessions: dict[str, IndexedSession] = {}
    for name, row in rows.items():
        stamp = str(row.pop("stamp"))
        sessions[name] = IndexedSession(stamp, _checked(Summary(**{**row, "path": folder / name})))
    return sessions


def _seal(rows: object) -> int:
    """Return a number that changes with every letter: a wrong place would be shown for ever."""
    return zlib.crc32(json.dumps(rows, sort_keys=True).encode())


def _checked(summary: Summary) -> Summary:
    """Raises TypeError or ValueError for what no summary says."""
    if summary.status not in get_args(Status):
        raise ValueError("an unknown status")
    for part in fields(Summary):
        value, default = getattr(summary, part.name), part.default
        fits = isinstance(value, int | None) if default is None else type(value) is type(default)
        if not fits and default is not MISSING:
            raise TypeError(f"{part.name} is a {type(value).__name__}")
    return summary
