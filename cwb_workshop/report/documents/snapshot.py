"""All that a report is made from, frozen at one moment."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from cwb_workshop.core.contract.blocks import Block
from cwb_workshop.core.contract.exercise import Definition, ReportView
from cwb_workshop.core.figures.editions import Printed
from cwb_workshop.core.model.audience import Edition
from cwb_workshop.core.model.entry import Json
from cwb_workshop.core.model.entry_kinds import EntryKinds
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.text import MAX_TEXT
from cwb_workshop.core.model.words import Language, Translator

Kind: TypeAlias = Literal["summary", "full"]

KINDS: tuple[Kind, ...] = ("summary", "full")

Piece: TypeAlias = Callable[[ReportView], tuple[Block, ...]]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What one edition may print, and nothing else.

    `totals` are the figures of what is printed, `pieces` what the exercises print, by a name
    such as `dot_vote.blocks`.
    """

    printed: Printed
    kit: Kit
    totals: Mapping[str, Json]
    language: Language
    edition: Edition
    words: Translator
    pieces: Mapping[str, Piece]
    definitions: tuple[Definition, ...]
    kinds: EntryKinds

    @property
    def record(self) -> Record:
        return self.printed.record

    def piece(
        self,
        name: str,
        most: int,
        *,
        longest: int = MAX_TEXT,
        said_already: frozenset[str] = frozenset(),
    ) -> tuple[Block, ...]:
        """Return what an exercise prints; nothing where there is no such exercise."""
        made = self.pieces.get(name)
        if made is None:
            return ()
        return made(
            ReportView(
                record=self.record,
                kit=self.kit,
                totals=self.totals,
                language=self.language,
                words=self.words,
                kinds=self.kinds,
                most=most,
                longest=longest,
                said_already=said_already,
                whole=not self.printed.left_out.texts or self.edition == "organiser",
            )
        )
