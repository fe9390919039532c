"""The small index of the sessions folder: read for the first picture, so with nothing heavy."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Mapping
from dataclasses import MISSING, fields
from pathlib import Path
from typing import Any, get_args

from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.sessions.library import Status, Summary

_SEALED = r'\{"seal": (\d+), "rows": (.*)\}'


@value_type
class IndexedSession:
    """A session as it was last read. `stamp` changes with the file; empty asks to read it anew."""

    stamp: str
    summary: Summary


def to_json(seen: Mapping[str, IndexedSession]) -> str:
    return sealed(
        {
            name: {
                "stamp": one.stamp,
                "path": name,
                **{part: getattr(one.summary, part) for part in _PARTS},
            }
            for name, one in seen.items()
        }
    )


def sealed(rows: object) -> str:
    """Return the text of an index with these rows."""
    text = json.dumps(rows)
    return f'{{"seal": {_seal(text)}, "rows": {text}}}'


def from_json(text: str, folder: Path) -> dict[str, IndexedSession]:
    """Raises ValueError, TypeError, KeyError or AttributeError for what is no index."""
    read = re.fullmatch(_SEALED, text)
    if read is None or int(read[1]) != _seal(read[2]):
        raise ValueError("not what was kept")
    rows: dict[str, dict[str, Any]] = json.loads(read[2])
    sessions: dict[str, IndexedSession] = {}
    for name, row in rows.items():
        stamp = str(row.pop("stamp"))
        row["path"] = folder / name
        sessions[name] = IndexedSession(stamp, _checked(Summary(**row)))
    return sessions


def _seal(text: str) -> int:
    """Return a number that changes with every letter: a wrong place would be shown for ever."""
    return zlib.crc32(text.encode())


def _checked(summary: Summary) -> Summary:
    """Raises TypeError or ValueError for what no summary says."""
    if summary.status not in _STATUSES:
        raise ValueError("an unknown status")
    for name, kinds in _KINDS:
        if type(getattr(summary, name)) not in kinds:
            raise TypeError(f"{name} is none of {kinds}")
    return summary


_STATUSES = frozenset(get_args(Status))
_PARTS = tuple(part.name for part in fields(Summary) if part.name != "path")
_KINDS = tuple(
    (part.name, (int, type(None)) if part.default is None else (type(part.default),))
    for part in fields(Summary)
    if part.default is not MISSING
)
"""What each part is, as its default tells: the paths and the status have none."""
