"""A small file of JSON beside the archive, for what cannot be derived again from the sessions."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from cwb_workshop.archive.faults import ArchiveError
from cwb_workshop.core.model.text import clean
from cwb_workshop.system.atomic import write_whole


def read_kept(path: Path, is_one: Callable[[object], bool], *, fault: str) -> dict[str, Any]:
    """Return what was kept by its names; nothing where there is no such file.

    `is_one` says whether a value is one of those that are kept. Raises ArchiveError, in the words
    of `fault`, for a file that somebody changed into something else.
    """
    try:
        read = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError):
        read = None
    if not isinstance(read, dict) or not all(map(is_one, read.values())):
        raise ArchiveError(fault, file=clean(str(path)))
    return read


def write_kept(path: Path, kept: Mapping[str, object]) -> None:
    """Write it whole or not at all. Raises ArchiveError."""
    written = json.dumps(kept, ensure_ascii=False, indent=1, sort_keys=True)
    try:
        write_whole(path, written.encode("utf-8", "replace"))
    except OSError as error:
        raise ArchiveError("archive.closed", folder=clean(str(path.parent))) from error
