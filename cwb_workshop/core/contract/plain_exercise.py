"""An exercise without forms of its own: every line is an ordinary answer."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from cwb_workshop.core.contract.compared_figure import ComparedFigure
from cwb_workshop.core.contract.exercise import CaptureContext, Problem, ValueReader
from cwb_workshop.core.contract.exercise_totals import ExerciseTotals
from cwb_workshop.core.contract.line import Line, LineForm, Told, Unsure
from cwb_workshop.core.model.audience import DeclaredFact, DeclaredField
from cwb_workshop.core.model.entry import Change, Entry, Json, Kind, PlanItem
from cwb_workshop.core.model.entry_kinds import ANSWER, COMMITMENT, QUESTION, EntryKind
from cwb_workshop.core.model.kit import Kit, KitItem, KitPart
from cwb_workshop.core.model.locale import Locale
from cwb_workshop.core.model.named_parts import NamedParts
from cwb_workshop.core.model.own_words import OwnWord
from cwb_workshop.core.model.record import Record


class PlainExercise:
    """What an exercise does where it does not say otherwise."""

    version = 1
    kinds: tuple[EntryKind, ...] = ()
    line_kind: EntryKind = ANSWER
    called: tuple[tuple[Kind, str], ...] = ()
    works_on_answers = False
    result_screens: tuple[str, ...] = ("cards", "words")
    asks = False
    has_phases = False
    by_theme = False
    settings: tuple[str, ...] = ()
    known_columns: tuple[str, ...] = ()
    own_words: tuple[OwnWord, ...] = ()
    facts: tuple[DeclaredFact, ...] = ()
    fields: tuple[DeclaredField, ...] = ()
    parts: NamedParts | None = None

    def __init__(self, id: str) -> None:
        self.id = id

    def tells_apart(self, item: KitItem) -> bool:
        return False

    def has_heading(self, item: KitItem) -> bool:
        return self.tells_apart(item)

    def shown_from_anywhere(self, item: KitItem) -> frozenset[Kind]:
        return frozenset(kind.id for kind in self.kinds if kind.anywhere)

    def needs(self, settings: Mapping[str, Json]) -> tuple[KitPart, ...]:
        return ()

    def line_form(self, item: KitItem) -> LineForm:
        if self.line_kind == COMMITMENT:
            return LineForm("agreement", about="agreement")
        if self.line_kind == QUESTION:
            return LineForm("text", about="question")
        return LineForm("answer")

    def read(self, line: Line, context: CaptureContext) -> tuple[Change, ...] | None:
        return None

    def typed_fields(self, made: Sequence[Entry], record: Record) -> Mapping[str, Json]:
        return made[0].fields

    def said_again(self, more: int, context: CaptureContext) -> Change | None:
        return None

    def unsure(self, line: Line, kit: Kit, locale: Locale) -> tuple[Unsure, ...]:
        return ()

    def told(self, changes: Sequence[Change], record: Record, item: KitItem) -> tuple[Told, ...]:
        """Tell of a result that the room sees that it changes there."""
        figures = {kind.id for kind in self.kinds if kind.figure}
        return (Told("on_wall"),) if any(_is_on_wall(one, figures) for one in changes) else ()

    def totals(self, record: Record, kit: Kit) -> ExerciseTotals:
        return ExerciseTotals()

    def compared(self, record: Record, item: KitItem, kit: Kit) -> tuple[ComparedFigure, ...]:
        return ()

    def without_few_votes(self, record: Record, kit: Kit) -> Record:
        return record

    def script_keys(self, item: KitItem, kit: Kit) -> Mapping[str, ValueReader]:
        return {}

    def entry_script_keys(self, kind: Kind, kit: Kit) -> Mapping[str, ValueReader]:
        return {}

    def problems(self, record: Record, item: PlanItem, kit: Kit) -> tuple[Problem, ...]:
        return ()

    def upgrade(self, fields: Mapping[str, Json], version: int) -> Mapping[str, Json]:
        return fields


def _is_on_wall(change: Change, figures: Collection[Kind]) -> bool:
    """Say whether a figure that the room sees becomes another one."""
    before, after = change.before, change.after
    if not (isinstance(before, Entry) and isinstance(after, Entry)):
        return False
    return before.kind in figures and before.shown and after.fields != before.fields
