"""The small index of the sessions folder: read for the first picture, so with nothing heavy."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from cwb_workshop.core.library import Summary


@dataclass(frozen=True, slots=True)
class Seen:
    """A session as it was last read. `stamp` changes with the file."""

    stamp: str
    summary: Summary


def to_json(seen: Mapping[str, Seen]) -> str:
    rows = {
        name: {"stamp": one.stamp, **asdict(one.summary), "path": name}
        for name, one in seen.items()
    }
    return json.dumps(rows)


def from_json(text: str, folder: Path) -> dict[str, Seen]:
    """Raises ValueError, TypeError, KeyError or AttributeError for what is no index."""
    rows: dict[str, dict[str, Any]] = json.loads(text)
    found: dict[str, Seen] = {}
    for name, row in rows.items():
        stamp = str(row.pop("stamp"))
        found[name] = Seen(stamp, Summary(**{**row, "path": folder / name}))
    return found
