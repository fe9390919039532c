"""The contract that every exercise keeps: one folder, four faces."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Protocol, TypeAlias

from cwb_workshop.core.contract.compared_figure import ComparedFigure
from cwb_workshop.core.contract.exercise_totals import ExerciseTotals
from cwb_workshop.core.contract.line import Line, LineForm, Told, Unsure
from cwb_workshop.core.contract.scene import Build
from cwb_workshop.core.contract.wall_text import Phrase
from cwb_workshop.core.model.audience import DeclaredFact, DeclaredField
from cwb_workshop.core.model.entry import PLENARY, Change, Entry, Json, Kind, PlanItem
from cwb_workshop.core.model.entry_kinds import EntryKind, EntryKinds
from cwb_workshop.core.model.kit import Kit, KitItem, KitPart, KitTexts
from cwb_workshop.core.model.locale import Language, Locale
from cwb_workshop.core.model.named_parts import NamedParts
from cwb_workshop.core.model.own_words import OwnWord
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.text import MAX_TEXT
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.model.words import Translator

ValueReader: TypeAlias = Callable[[str], Json]
"""Reads a value as a script sets it. Raises ValueError for a wrong form, Refused for too much."""


@value_type
class CaptureContext:
    """All that a typed line may depend on. `table` is the one that counts for it, `column` that of
    a board, from 1, or 0; `locale` is how the language of the session writes dates and amounts.
    """

    record: Record
    item: KitItem
    kit: Kit
    table: int
    round: int
    now: datetime
    new_id: Callable[[], str]
    locale: Locale
    column: int = 0

    def of_everybody(self, line: Line) -> CaptureContext:
        """Return what figures depend on: they are those of the room, but for a table named in
        the line itself.
        """
        return self if line.table is not None else replace(self, table=PLENARY)

    @property
    def language(self) -> Language:
        return self.locale.language

    @property
    def day(self) -> date:
        return date.fromisoformat(self.record.text("date"))


@value_type
class Problem:
    """Something that finishing an item points out, and that never blocks typing."""

    key: str
    values: Mapping[str, object]
    entry: str = ""


class Definition(Protocol):
    """What an exercise is, without a window. `id` is the name of its folder.

    `kinds` are the kinds of lines that it makes beside ordinary answers, `line_kind` is what a
    line without a sign becomes where `read` leaves it alone. `facts` and `fields` say who may
    see what it keeps beside the words of a line; what they do not name is seen by the
    facilitator alone. `result_screens` are the ids of the builds that show what was released,
    the best first, without what numbers them. It `asks` where each table answers a question, and
    rounds say which; it `has_phases` where people begin alone, go on in pairs, and end with
    everybody; its answers stand `by_theme` where they are put together under themes. `settings`
    are what an item of it can be set to, `known_columns` those that it has words for, `own_words`
    what a kit may say in words of its own.
    """

    @property
    def id(self) -> str: ...

    @property
    def version(self) -> int: ...

    @property
    def kinds(self) -> tuple[EntryKind, ...]: ...

    @property
    def line_kind(self) -> EntryKind: ...

    @property
    def called(self) -> tuple[tuple[Kind, str], ...]:
        """Its kinds of lines with what `explain` calls them, where that is not their id."""
        ...

    @property
    def works_on_answers(self) -> bool:
        """Say whether its lines do something with answers of other items."""
        ...

    @property
    def result_screens(self) -> tuple[str, ...]: ...

    @property
    def asks(self) -> bool: ...

    @property
    def has_phases(self) -> bool: ...

    @property
    def by_theme(self) -> bool: ...

    @property
    def settings(self) -> tuple[str, ...]: ...

    @property
    def known_columns(self) -> tuple[str, ...]: ...

    @property
    def own_words(self) -> tuple[OwnWord, ...]: ...

    @property
    def facts(self) -> tuple[DeclaredFact, ...]: ...

    @property
    def fields(self) -> tuple[DeclaredField, ...]: ...

    @property
    def parts(self) -> NamedParts | None: ...

    def tells_apart(self, item: KitItem) -> bool:
        """Say whether figures and reports tell of this item by itself, where there are several."""
        ...

    def has_heading(self, item: KitItem) -> bool:
        """Say whether a report has a heading of this item's own, which the kit may name."""
        ...

    def shown_from_anywhere(self, item: KitItem) -> frozenset[Kind]:
        """Return the kinds of which this item shows the room lines of any item, once released."""
        ...

    def needs(self, settings: Mapping[str, Json]) -> tuple[KitPart, ...]:
        """Return which parts of the kit an item with these settings cannot do without."""
        ...

    def line_form(self, item: KitItem) -> LineForm:
        """Return what a line without a sign in front can hold while this item is open."""
        ...

    def read(self, line: Line, context: CaptureContext) -> tuple[Change, ...] | None:
        """Return what a line in a form of this exercise does; None for an ordinary line.

        Raises Refused for a line that has the form but does not fit.
        """
        ...

    def typed_fields(self, made: Sequence[Entry], record: Record) -> Mapping[str, Json]:
        """Return what was typed in a line of its own form, by the name of each part."""
        ...

    def said_again(self, more: int, context: CaptureContext) -> Change | None:
        """Return its newest line as said by so many more people; None for an ordinary answer."""
        ...

    def unsure(self, line: Line, kit: Kit, locale: Locale) -> tuple[Unsure, ...]:
        """Return what in a line may be a form of this exercise, and is kept as words."""
        ...

    def told(self, changes: Sequence[Change], record: Record, item: KitItem) -> tuple[Told, ...]:
        """Return what a line does that its words and signs do not tell, before it is taken."""
        ...

    def totals(self, record: Record, kit: Kit) -> ExerciseTotals:
        """Return the figures of this exercise, each None when nothing was captured."""
        ...

    def compared(self, record: Record, item: KitItem, kit: Kit) -> tuple[ComparedFigure, ...]:
        """Return what of an item can be held against the same item of other sessions."""
        ...

    def without_few_votes(self, record: Record, kit: Kit) -> Record:
        """Return the record without what tells how fewer than five people voted.

        How many they were may stay, and so may words: they are looked at by themselves.
        """
        ...

    def script_keys(self, item: KitItem, kit: Kit) -> Mapping[str, ValueReader]:
        """Return what a script may set of an item of this exercise while it is open."""
        ...

    def entry_script_keys(self, kind: Kind, kit: Kit) -> Mapping[str, ValueReader]:
        """Return what a script may set of a line of one of its kinds."""
        ...

    def problems(self, record: Record, item: PlanItem, kit: Kit) -> tuple[Problem, ...]: ...

    def upgrade(self, fields: Mapping[str, Json], version: int) -> Mapping[str, Json]:
        """Return fields of an older version in the form of this one."""
        ...


@value_type
class WallView:
    """What an exercise may put on the wall.

    The record holds released entries alone, `entries` those of the item. `phrase` gives a
    text of the kit or the exercise in the languages of the wall, one or two. `ran` is how
    long the timer of the open item has run, in seconds; a picture may only follow it from
    phase to phase.
    """

    record: Record
    entries: tuple[Entry, ...]
    item: KitItem
    kit: Kit
    words: Mapping[Language, Translator]
    languages: tuple[Language, ...]
    kinds: EntryKinds
    ran: float = 0.0

    @property
    def lead(self) -> Locale:
        """How the first language of the wall writes, for what stands there once."""
        return self.words[self.languages[0]].locale

    def phrase(self, choose: Callable[[Language], str]) -> Phrase:
        first, *others = [choose(language) for language in self.languages]
        return Phrase(first, next((text for text in others if text != first), ""))

    def written(self, write: Callable[[Locale], str]) -> Phrase:
        """Return a date or a figure as each language of the wall writes it."""
        return self.phrase(lambda language: write(self.words[language].locale))

    def said(self, key: str, write: Callable[[Locale], str]) -> Phrase:
        """Return a word of the wall with a date or a figure as its `value`."""

        def say(language: Language) -> str:
            words = self.words[language]
            return words(key, value=write(words.locale))

        return self.phrase(say)

    def word(self, key: str, **values: object) -> Phrase:
        """Return a word of the wall by its key."""
        return self.phrase(lambda language: self.words[language](key, **values))


class WallFace(Protocol):
    def screens(self, view: WallView) -> tuple[Build, ...]: ...


@value_type
class ReportView:
    """What an exercise may print. The record holds what the edition may print, and nothing else.

    `most` is how many rows may be shown. A text of more than `longest` characters is better not
    chosen where there are others; the entries in `said_already` stand elsewhere on the paper and
    are not chosen again. It is not `whole` where words were withheld. Of an exercise that tells
    of each item by itself it is about one `item`, and its record holds nothing of the others.
    Where every answer is `listed`, whole and with its number, that list ends the report.
    """

    record: Record
    kit: Kit
    language: Language
    words: Translator
    kinds: EntryKinds
    most: int
    longest: int = MAX_TEXT
    said_already: frozenset[str] = frozenset()
    whole: bool = True
    item: KitItem | None = None
    listed: bool = True

    def nothing(self, about: str) -> str:
        """Say that nothing is printed here; that there was nothing only where that is known.

        `about` is a key of the words, under which both stand.
        """
        return self.words(f"{about}.{'none' if self.whole else 'none_here'}")

    @property
    def texts(self) -> KitTexts:
        return self.kit.texts[self.language]

    def heading(self, item: str) -> str:
        """Return what stands above what is printed of an item: its chapter, else its title."""
        texts = self.texts.items[item]
        return texts.chapter or texts.title
