"""The small index of the sessions folder: read for the first picture, so with nothing heavy."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from cwb_workshop.core.library import Summary


def to_json(summaries: Mapping[str, tuple[float, Summary]]) -> str:
    rows = {
        name: {"mtime": mtime, **asdict(summary), "path": name}
        for name, (mtime, summary) in summaries.items()
    }
    return json.dumps(rows, ensure_ascii=False)


def from_json(text: str, folder: Path) -> dict[str, tuple[float, Summary]]:
    """Raises ValueError, TypeError or KeyError for an index that cannot be read."""
    rows: dict[str, dict[str, Any]] = json.loads(text)
    found: dict[str, tuple[float, Summary]] = {}
    for name, row in rows.items():
        mtime = float(row.pop("mtime"))
        found[name] = (mtime, Summary(**{**row, "path": folder / name}))
    return found
