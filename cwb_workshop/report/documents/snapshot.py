"""All that a report is made from, frozen at one moment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from cwb_workshop.core.contract.blocks import Block, Para
from cwb_workshop.core.contract.exercise import Definition, ReportView
from cwb_workshop.core.contract.report_part import EVERYTHING, ReportPart
from cwb_workshop.core.figures.editions import Printed
from cwb_workshop.core.figures.totals import SessionTotals
from cwb_workshop.core.model.audience import Edition
from cwb_workshop.core.model.entry_kinds import EntryKinds
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.text import MAX_TEXT
from cwb_workshop.core.model.words import Translator

ReportKind: TypeAlias = Literal["summary", "full"]

KINDS: tuple[ReportKind, ...] = ("summary", "full")


@dataclass(frozen=True, slots=True)
class ExercisePart:
    """A part of a report, and the exercise that prints it."""

    exercise: str
    part: ReportPart
    method: Callable[[ReportView], str] | None = None


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What one edition may print, and nothing else.

    `totals` are the figures of what is printed, with the minutes of the evening; `parts` what
    the exercises print, in the order of a full report.
    """

    printed: Printed
    kit: Kit
    totals: SessionTotals
    language: Language
    edition: Edition
    words: Translator
    parts: tuple[ExercisePart, ...]
    definitions: tuple[Definition, ...]
    kinds: EntryKinds

    @property
    def record(self) -> Record:
        return self.printed.record

    @property
    def whole(self) -> bool:
        """Whether no words are withheld: then what is not printed was not there."""
        return self.edition == "organiser" or not self.printed.left_out.texts

    def part(
        self,
        role: str,
        most: int,
        *,
        longest: int = MAX_TEXT,
        said_already: frozenset[str] = frozenset(),
    ) -> tuple[Block, ...]:
        """Return what is printed in a role; nothing where no exercise has it."""
        view = self.view(most, longest=longest, said_already=said_already)
        return next((one.part.blocks(view) for one in self.parts if one.part.role == role), ())

    def sentences(self, role: str) -> tuple[str, ...]:
        """Return what exercises say in a role in a sentence of their own, each only once."""
        view = self.view(EVERYTHING)
        parts = (one.part for one in self.parts if one.part.role == role)
        blocks = (block for part in parts for block in part.blocks(view))
        return tuple(dict.fromkeys(block.text for block in blocks if isinstance(block, Para)))

    def view(
        self,
        most: int,
        *,
        longest: int = MAX_TEXT,
        said_already: frozenset[str] = frozenset(),
    ) -> ReportView:
        """Return what an exercise may look at to print at most so many rows."""
        return ReportView(
            record=self.record,
            kit=self.kit,
            language=self.language,
            words=self.words,
            kinds=self.kinds,
            most=most,
            longest=longest,
            said_already=said_already,
            whole=self.whole,
        )
