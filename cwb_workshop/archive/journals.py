"""The journal of a copy as an archive keeps it: packed, for the day another copy turns up."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping

from cwb_workshop.archive.faults import ArchiveError
from cwb_workshop.core.model.entry import Step
from cwb_workshop.core.sessions.merging import JournalCopy
from cwb_workshop.store.causes import OF_BYTES
from cwb_workshop.store.codec import ChangesDecoder
from cwb_workshop.store.contents import SessionContents

_LEVEL = 1
"""Of zlib: a tenth is left of a journal, and harder work takes little more of it."""


def copy_of(contents: SessionContents) -> JournalCopy:
    copy = JournalCopy(tuple([row.step for row in contents.journal]), contents.hashes)
    # What its reader made of these steps: they need not be gone through again.
    vars(copy)["record"] = contents.record
    return copy


def packed(contents: SessionContents) -> bytes:
    """Return the journal of contents that were read as they are written."""
    rows = [
        (hash, row.step.name, int(row.step.undoable), changes)
        for hash, row, changes in zip(
            contents.hashes, contents.journal, contents.changes, strict=True
        )
    ]
    return zlib.compress(json.dumps(rows, separators=(",", ":")).encode(), _LEVEL)


def unpacked(journal: bytes) -> JournalCopy:
    """Raises ArchiveError for what was not packed here."""
    decoder = ChangesDecoder()
    try:
        rows = json.loads(zlib.decompress(journal))
        steps = tuple(
            Step(name, decoder.decode(changes), bool(undoable))
            for _, name, undoable, changes in rows
        )
        return JournalCopy(steps, tuple(row[0] for row in rows))
    except OF_BYTES as error:
        raise ArchiveError("archive.damaged_inside") from error


def packed_texts(texts: Mapping[str, str]) -> bytes:
    return zlib.compress(json.dumps(dict(texts), sort_keys=True).encode(), _LEVEL)


def unpacked_texts(packed: bytes) -> dict[str, str]:
    """Raises ArchiveError for what was not packed here."""
    try:
        texts: dict[str, str] = json.loads(zlib.decompress(packed))
    except OF_BYTES as error:
        raise ArchiveError("archive.damaged_inside") from error
    return texts
