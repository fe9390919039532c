"""All that a report is made from, frozen at one moment."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal, TypeAlias

from cwb_workshop.core.contract.blocks import Block
from cwb_workshop.core.contract.exercise import ReportView
from cwb_workshop.core.figures.quoting import gives_somebody_away
from cwb_workshop.core.model.entry import Json
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.text import MAX_TEXT
from cwb_workshop.core.model.words import Language, Translator

Edition: TypeAlias = Literal["public", "municipality", "organiser"]

Kind: TypeAlias = Literal["summary", "full"]

KINDS: tuple[Kind, ...] = ("summary", "full")
EDITIONS: tuple[Edition, ...] = ("public", "municipality", "organiser")

Piece: TypeAlias = Callable[[ReportView], tuple[Block, ...]]


@dataclass(frozen=True)
class Snapshot:
    """`pieces` are what the exercises print, by a name such as `dot_vote.blocks`."""

    record: Record
    kit: Kit
    totals: Mapping[str, Json]
    language: Language
    edition: Edition
    words: Translator
    pieces: Mapping[str, Piece]

    def piece(
        self,
        name: str,
        most: int,
        *,
        longest: int = MAX_TEXT,
        unquoted: frozenset[str] = frozenset(),
    ) -> tuple[Block, ...]:
        """Return what an exercise prints; nothing where there is no such exercise."""
        made = self.pieces.get(name)
        if made is None:
            return ()
        return made(
            ReportView(
                record=self.printed,
                kit=self.kit,
                totals=self.totals,
                language=self.language,
                words=self.words,
                most=most,
                longest=longest,
                unquoted=unquoted | self.unquoted,
            )
        )

    @cached_property
    def printed(self) -> Record:
        return printable(self.record)

    @cached_property
    def unquoted(self) -> frozenset[str]:
        """What a public report never quotes: words that give away who said them."""
        if self.edition != "public":
            return frozenset()
        return gives_somebody_away(self.record, self.kit)


def printable(record: Record) -> Record:
    """Return the record without notes, and without what was withdrawn or merged."""
    kept = {
        key: entry
        for key, entry in record.entries.items()
        if entry.is_active and not entry.internal
    }
    return replace(record, entries=kept)
