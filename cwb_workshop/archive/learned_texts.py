"""What the organiser learns of a comparison, for its end: kept beside the archive, for the
collection or the selection that is compared. It is theirs, and no word of a session.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from cwb_workshop.archive.faults import ArchiveError
from cwb_workshop.archive.finding import Selection
from cwb_workshop.archive.kept_beside import read_kept, write_kept
from cwb_workshop.core.model.text import clean, folded

FILE = "learned.json"

LONGEST = 6000
"""In characters: two pages of a report."""


class LearnedTexts:
    def __init__(self, folder: Path) -> None:
        """Raises ArchiveError for a file that somebody changed into something else."""
        self._path = folder / FILE
        self._kept = read_kept(self._path, _is_text, fault="archive.learned")

    def of(self, selection: Selection, collection: str = "") -> str:
        """Return what was written about it; empty where nothing was."""
        return str(self._kept.get(_key(selection, collection), ""))

    def keep(self, selection: Selection, collection: str, text: str) -> None:
        """Keep what is learned; no text forgets it. Raises ArchiveError."""
        written = "\n".join(clean(line) for line in text.splitlines()).strip()
        if len(written) > LONGEST:
            raise ArchiveError("archive.learned_long", most=LONGEST)
        key = _key(selection, collection)
        others = {one: kept for one, kept in self._kept.items() if one != key}
        self._kept = {**others, key: written} if written else others
        write_kept(self._path, self._kept)

    def rename(self, collection: str, to: str) -> None:
        """Let what was learned of a collection be of it under its new name."""
        before, after = folded(collection), folded(to)
        if before != after:
            self._kept = {_renamed(key, before, after): text for key, text in self._kept.items()}
            write_kept(self._path, self._kept)


def _renamed(key: str, before: str, after: str) -> str:
    try:
        told = json.loads(key)
    except ValueError:
        return key
    of_it = isinstance(told, dict) and told.get("collection") == before
    return json.dumps({**told, "collection": after}, sort_keys=True) if of_it else key


def _key(selection: Selection, collection: str) -> str:
    """Return what tells one comparison from others; sessions come and go, a collection stays."""
    chosen = {name: value for name, value in asdict(selection).items() if value}
    for name in ("sessions", "exact"):
        chosen.pop(name, None)
    return json.dumps({**chosen, "collection": folded(collection)}, sort_keys=True)


def _is_text(value: object) -> bool:
    return isinstance(value, str)
