"""All that a report is made from, frozen at one moment."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, TypeAlias

from cwb_workshop.core.agenda.agenda import left_out
from cwb_workshop.core.contract.apart import is_told
from cwb_workshop.core.contract.blocks import Block, Para
from cwb_workshop.core.contract.exercise import Definition, ReportView
from cwb_workshop.core.contract.report_part import EVERYTHING, ReportPart
from cwb_workshop.core.figures.editions import Printed
from cwb_workshop.core.figures.reworded import Reworded
from cwb_workshop.core.figures.totals import SessionTotals
from cwb_workshop.core.model.audience import Edition
from cwb_workshop.core.model.direction import Side
from cwb_workshop.core.model.entry_kinds import EntryKinds
from cwb_workshop.core.model.kit import Kit, KitItem
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.text import MAX_TEXT
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.model.words import Translator

ReportKind: TypeAlias = Literal["summary", "full"]

KINDS: tuple[ReportKind, ...] = ("summary", "full")


@value_type
class ExercisePart:
    """A part of a report, and the exercise that prints it.

    Of an exercise that tells of each item by itself it is about one `item`, with a `record` of
    that alone; where there are several, its chapter is called after the item. It is `asked_for`
    where the kit has an item of the exercise at all.
    """

    exercise: str
    part: ReportPart
    method: Callable[[ReportView], str] | None = None
    item: KitItem | None = None
    record: Record | None = None
    is_one_of_several: bool = False
    asked_for: bool = True


@value_type
class Snapshot:
    """What one edition may print, and nothing else.

    `totals` are the figures of what is printed, with the minutes of the evening; `parts` what
    the exercises print, in the order of a full report; `reworded` are questions that were written
    anew after answers. `with_answers` says whether a full report ends with the list of them all.
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
    reworded: tuple[Reworded, ...] = ()
    with_answers: bool = True

    @property
    def record(self) -> Record:
        return self.printed.record

    @property
    def side(self) -> Side:
        """How its pages run."""
        return "R" if self.words.locale.direction == "rtl" else "L"

    @property
    def whole(self) -> bool:
        """Whether no words are withheld: then what is not printed was not there."""
        return self.edition == "organiser" or not self.printed.left_out.texts

    @property
    def speaks_otherwise(self) -> bool:
        """Whether something stands in it in the language of the evening, and that is another."""
        spoken = self.record.text("language")
        return bool(self.record.entries) and spoken not in ("", self.language)

    def all_found(self, role: str) -> tuple[ExercisePart, ...]:
        """Return the parts in a role: of several items those in which something was said."""
        parts = tuple(one for one in self.parts if one.part.role == role)
        told = tuple(one for one in parts if one.item and is_told(self.record, one.item))
        return told or parts[:1]

    def found(self, role: str) -> ExercisePart | None:
        """Return the first part in a role."""
        return next(iter(self.all_found(role)), None)

    def is_asked_for(self, role: str) -> bool:
        """Say whether the kit has an exercise that prints in this role."""
        return any(one.asked_for for one in self.parts if one.part.role == role)

    def part(
        self,
        role: str,
        most: int,
        *,
        longest: int = MAX_TEXT,
        said_already: frozenset[str] = frozenset(),
    ) -> tuple[Block, ...]:
        """Return what is printed in a role; nothing where no exercise has it."""
        return self.printed_of(self.found(role), most, longest=longest, said_already=said_already)

    def printed_of(
        self,
        one: ExercisePart | None,
        most: int,
        *,
        longest: int = MAX_TEXT,
        said_already: frozenset[str] = frozenset(),
    ) -> tuple[Block, ...]:
        """Return what is printed in one part; nothing where there is none."""
        view = self.view(most, longest=longest, said_already=said_already, of=one)
        return one.part.blocks(view) if one is not None else ()

    def chapter(self, one: ExercisePart) -> str:
        """Return what the chapter of a part is called: as its item says, or the program."""
        texts = self.kit.item_text(one.item.id, self.language) if one.item else None
        if texts is not None and (texts.chapter or one.is_one_of_several):
            return texts.chapter or texts.title
        said = self.kit.texts[self.language].words
        if texts is not None and one.part.called_as_item and one.part.chapter not in said:
            return texts.title
        return self.words(one.part.chapter) if one.part.chapter else ""

    @property
    def left_out(self) -> str:
        """The items that were left out of the agenda, by their names; empty where none was."""
        known = (item.id for item in left_out(self.record) if item.id in self.kit.items)
        names = [self.kit.item_text(item, self.language).short for item in known]
        return self.words.names_in_a_row(names)

    def heading(self, role: str) -> str:
        """Return what stands above what is printed in a role."""
        one = self.found(role)
        return self.chapter(one) if one is not None else ""

    def sentences(self, role: str) -> tuple[str, ...]:
        """Return what exercises say in a role in a sentence of their own, each only once."""
        parts = (one for one in self.parts if one.part.role == role)
        blocks = (
            block for one in parts for block in one.part.blocks(self.view(EVERYTHING, of=one))
        )
        return tuple(dict.fromkeys(block.text for block in blocks if isinstance(block, Para)))

    def view(
        self,
        most: int,
        *,
        longest: int = MAX_TEXT,
        said_already: frozenset[str] = frozenset(),
        of: ExercisePart | None = None,
    ) -> ReportView:
        """Return what an exercise may look at to print at most so many rows."""
        return ReportView(
            record=self.record if of is None or of.record is None else of.record,
            kit=self.kit,
            language=self.language,
            words=self.words,
            kinds=self.kinds,
            most=most,
            longest=longest,
            said_already=said_already,
            whole=self.whole,
            item=None if of is None else of.item,
            listed=self.with_answers,
        )
