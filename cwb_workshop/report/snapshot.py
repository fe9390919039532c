"""All that a report is made from, frozen at one moment."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from cwb_workshop.core.blocks import Block
from cwb_workshop.core.entry import Json
from cwb_workshop.core.exercise import ReportView
from cwb_workshop.core.kit import Kit
from cwb_workshop.core.record import Record
from cwb_workshop.core.words import Language, Words

Edition: TypeAlias = Literal["public", "municipality", "organiser"]

EDITIONS: tuple[Edition, ...] = ("public", "municipality", "organiser")

Piece: TypeAlias = Callable[[ReportView], tuple[Block, ...]]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """`pieces` are what the exercises print, by a name such as `dot_vote.blocks`."""

    record: Record
    kit: Kit
    totals: Mapping[str, Json]
    language: Language
    edition: Edition
    words: Words
    pieces: Mapping[str, Piece]

    def piece(self, name: str, most: int) -> tuple[Block, ...]:
        view = ReportView(
            record=printable(self.record),
            kit=self.kit,
            totals=self.totals,
            language=self.language,
            words=self.words,
            most=most,
        )
        return self.pieces[name](view)


def printable(record: Record) -> Record:
    """Return the record without notes, and without what was withdrawn or merged."""
    kept = {
        key: entry for key, entry in record.entries.items() if entry.standing and not entry.internal
    }
    return replace(record, entries=kept)
