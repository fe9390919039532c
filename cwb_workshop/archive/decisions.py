"""What was decided where copies of a session differ: kept beside the archive, for it is derived
and can be thrown away, and nobody decides twice. No word of anybody stands in it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from cwb_workshop.archive.kept_beside import read_kept, write_kept
from cwb_workshop.core.model.entry import Value
from cwb_workshop.core.sessions.merging import Decide, Divergence
from cwb_workshop.store.codec import encode_value

FILE = "decisions.json"


class Decisions:
    """Which side holds, by the mark of a divergence; a side is known by its own mark."""

    def __init__(self, folder: Path) -> None:
        """Raises ArchiveError for a file that somebody changed into something else."""
        self._path = folder / FILE
        self._chosen: Mapping[str, str] = read_kept(self._path, _is_mark, fault="archive.decisions")

    def of_session(self, session: str) -> Decide:
        """Return what tells the side that was decided for in this session; None where none was."""

        def decide(divergence: Divergence) -> int | None:
            chosen = self._chosen.get(mark_of(session, divergence))
            sides = [_mark(session, encode_value(side)) for side in divergence.sides]
            return sides.index(chosen) if chosen in sides else None

        return decide

    def keep(self, mark: str, session: str, side: Value | None) -> None:
        """Remember the side that holds. Raises ArchiveError."""
        chosen = {**self._chosen, mark: _mark(session, encode_value(side))}
        write_kept(self._path, chosen)
        self._chosen = chosen


def _is_mark(value: object) -> bool:
    return isinstance(value, str)


def mark_of(session: str, divergence: Divergence) -> str:
    """Return what a divergence is known by, whichever copy came first."""
    sides = sorted(encode_value(side) for side in divergence.sides)
    return _mark(session, *divergence.key, *sides)


def _mark(*parts: str) -> str:
    return sha256(json.dumps(parts).encode()).hexdigest()[:24]


def written(sides: Sequence[Value | None]) -> str:
    return json.dumps([encode_value(side) for side in sides])
