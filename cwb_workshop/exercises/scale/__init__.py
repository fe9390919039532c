"""Statements from 1 to 5: how far are we, and how much do we differ."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from cwb_workshop.core.agenda.navigation import ANSWERED, SCREEN_NAME
from cwb_workshop.core.capture.entry_builders import added, checked, edited, new_entry
from cwb_workshop.core.capture.score_counts import ScoreCounts, is_of_figures, score_counts
from cwb_workshop.core.contract.compared_figure import ComparedFigure
from cwb_workshop.core.contract.exercise import CaptureContext, Problem
from cwb_workshop.core.contract.line import Line, LineForm, Told
from cwb_workshop.core.contract.plain_exercise import PlainExercise
from cwb_workshop.core.figures.few_votes import VOTES
from cwb_workshop.core.model.audience import (
    EVERYBODY,
    FACILITATOR,
    PAPER,
    DeclaredFact,
    DeclaredField,
)
from cwb_workshop.core.model.entry import Change, Entry, Json, PlanItem
from cwb_workshop.core.model.entry_kinds import EntryKind
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.kit import Kit, KitItem, KitPart
from cwb_workshop.core.model.limits import number_within, text_within
from cwb_workshop.core.model.own_words import OwnWord
from cwb_workshop.core.model.people import present, tables
from cwb_workshop.core.model.record import Record, fact_change
from cwb_workshop.core.model.values import value_type
from cwb_workshop.exercises.scale.figures import ScaleTotals, averages, scale_totals
from cwb_workshop.exercises.scale.scored import scored_of, without_few

MODES = ("hands", "table_consensus")
KNOWING = ("counted", "left_out")
"""What happens with those who do not know."""

ASKED = "statement"
"""The fact that names the statement to score next, after going back to it, and behind a slash the
screen that stood on the wall then. Behind another one stands `HELD` while its scores are in the
field: until they are taken or emptied they are for it, whatever the wall shows.
"""

HELD = "held"

_CONSENSUS = re.compile(r"([1-5])(?:\s+(\S.*))?", re.DOTALL)


SCORED = EntryKind("scores", figure=True)


class Scale(PlainExercise):
    settings = ("statements", "mode", "dont_know")
    own_words = (
        OwnWord("report.part.distances"),
        OwnWord("report.scale.far", ("principles",)),
        OwnWord("report.scale.gap"),
        OwnWord("report.finding.far", ("names",)),
        OwnWord("report.finding.ends", ("name",)),
        OwnWord("report.finding.ends_told", ("most", "name", "least")),
        OwnWord("report.method.scale", ("lowest", "highest")),
        OwnWord("report.method.scale_by_table", ("lowest", "highest")),
    )
    kinds = (SCORED,)
    result_screens = ("radar",)
    facts = tuple(DeclaredFact("item", key, FACILITATOR) for key in ("mode", "dont_know", ASKED))
    fields = (
        *(
            DeclaredField("scores", key, EVERYBODY)
            for key in ("statement", "counts", "dont_know", "score")
        ),
        DeclaredField("scores", VOTES, PAPER),
    )

    def tells_apart(self, item: KitItem) -> bool:
        return True

    def needs(self, settings: Mapping[str, Json]) -> tuple[KitPart, ...]:
        return ("principles", "scale")

    def line_form(self, item: KitItem) -> LineForm:
        return LineForm(is_remark=True)

    def typed_fields(self, made: Sequence[Entry], record: Record) -> Mapping[str, Json]:
        return {key: value for key, value in made[0].fields.items() if key != ASKED}

    def read(self, line: Line, context: CaptureContext) -> tuple[Change, ...] | None:
        of_figures = not line.quote and any(map(is_of_figures, (line.body, line.text)))
        typed = score_counts(line.body) if of_figures else None
        if typed is not None:
            return _counted(typed, context.of_everybody(line))
        if not line.quote and mode(context.record, context.item) == "table_consensus":
            agreed = _CONSENSUS.fullmatch(line.text.strip())
            if agreed is not None:
                return _agreed(context, int(agreed[1]), agreed[2] or "")
            if of_figures:
                raise Refused("capture.scale_score")
        if of_figures:
            raise Refused("capture.scale_numbers")
        return None

    def told(self, changes: Sequence[Change], record: Record, item: KitItem) -> tuple[Told, ...]:
        """Tell which statement is scored, and whether that replaces earlier scores."""
        scored = tuple(
            _told(one.before is None, str(one.after.fields["statement"]), record, item)
            for one in changes
            if isinstance(one.after, Entry) and one.after.kind == SCORED.id
        )
        return (*scored, *super().told(changes, record, item))

    def problems(self, record: Record, item: PlanItem, kit: Kit) -> tuple[Problem, ...]:
        """More hands than people are pointed out; typing goes on."""
        people = present(record)
        problems: list[Problem] = []
        for entry in record.active_entries("scores", item.id):
            counted = scored_of((entry,)).people
            if people is not None and counted > people:
                statement = str(entry.fields["statement"]).upper()
                values = {"label": statement, "n": counted, "present": people}
                problems.append(Problem("scale.too_many", values, entry.id))
        return tuple(problems)

    def totals(self, record: Record, kit: Kit) -> ScaleTotals:
        return scale_totals(record, kit)

    def compared(self, record: Record, item: KitItem, kit: Kit) -> tuple[ComparedFigure, ...]:
        """Return the average of each statement."""
        return averages(record, kit, item.id)

    def without_few_votes(self, record: Record, kit: Kit) -> Record:
        return without_few(record)


def _counted(typed: ScoreCounts, context: CaptureContext) -> tuple[Change, ...]:
    if typed.unknown is not None and not may_not_know(context.record, context.item):
        raise Refused("capture.scale_no_dont_know")
    counts: list[Json] = [number_within("scores", number) for number in typed.counts]
    unknown = number_within("scores", typed.unknown or 0)
    return _scored(context, {"counts": counts, "dont_know": unknown}, "", None)


def statements(item: KitItem, kit: Kit) -> tuple[str, ...]:
    names = item.settings.get("statements")
    return tuple(str(name) for name in names) if isinstance(names, list | tuple) else kit.principles


def mode(record: Record, item: KitItem) -> str:
    """Return how this session scores: as chosen, else as the kit says, else by hands."""
    chosen = record.text("mode", item.id) or item.settings.get("mode")
    return str(chosen) if chosen in MODES else MODES[0]


def may_not_know(record: Record, item: KitItem) -> bool:
    """Tell whether people may say that they do not know: as chosen, else as the kit says."""
    chosen = record.text("dont_know", item.id)
    return chosen == KNOWING[0] if chosen else bool(item.settings.get("dont_know", True))


@value_type
class AskedAgain:
    """The statement that was gone back to, the screen that was `seen` then, and whether its scores
    are `held` in the field.
    """

    name: str
    seen: str
    held: bool


def asked_again(record: Record, item: KitItem) -> AskedAgain:
    name, _slash, rest = record.text(ASKED, item.id).partition("/")
    seen, _slash, held = rest.partition("/")
    return AskedAgain(name, seen, held == HELD)


def next_statement(record: Record, item: KitItem, kit: Kit) -> str | None:
    """Return the statement on the wall, or the one gone back to while that stands there, or while
    its scores are in the field. Once the one on the wall got its scores there, the next that has
    not all of them, round and round.
    """
    names = statements(item, kit)
    on_wall = screen_of(record, item)
    chosen = asked_again(record, item)
    # Turning from one text to another is no turn to another statement.
    is_turned = [screen if screen in names else "" for screen in (chosen.seen, on_wall)]
    if chosen.name in names and (chosen.held or is_turned[0] == is_turned[1]):
        return chosen.name
    if on_wall in names and record.text(ANSWERED, "wall") != on_wall:
        return on_wall
    entries = record.active_entries("scores", item.id)
    first = names.index(on_wall) if on_wall in names else 0
    order = (*names[first:], *names[:first])
    return next((name for name in order if not _complete(record, item, entries, name)), None)


def screen_of(record: Record, item: KitItem) -> str:
    """Return the id of the screen of this item that the wall was turned to; empty for none."""
    return record.text(SCREEN_NAME, "wall") if record.text("item", "wall") == item.id else ""


def gone_back_to(statement: str, record: Record, item: KitItem, *, held: bool) -> str:
    """Return the value of `ASKED` for a statement; it counts until the wall turns, or as long as
    its scores are `held` in the field.
    """
    value = f"{statement}/{screen_of(record, item)}"
    return f"{value}/{HELD}" if held else value


def _told(is_new: bool, statement: str, record: Record, item: KitItem) -> Told:
    """Name a statement; with the screen on the wall where scores were brought back for another."""
    on_wall = screen_of(record, item)
    if is_new or not asked_again(record, item).held or on_wall in ("", statement):
        return Told("scores" if is_new else "replaces", statement)
    return Told("replaces_apart", f"{statement} {on_wall}")


def _complete(record: Record, item: KitItem, entries: Sequence[Entry], name: str) -> bool:
    """By hands one line is enough; by table every table has its score."""
    own = [entry for entry in entries if entry.fields.get("statement") == name]
    if mode(record, item) == "hands" or any("score" not in entry.fields for entry in own):
        return bool(own)
    return len({entry.table for entry in own}) >= max(tables(record) or 1, 1)


def _agreed(context: CaptureContext, score: int, reason: str) -> tuple[Change, ...]:
    fields: dict[str, Json] = {"score": score}
    text = text_within("reason", checked(reason)) if reason else ""
    return _scored(context, fields, text, context.table)


def _scored(
    context: CaptureContext, fields: dict[str, Json], text: str, table: int | None
) -> tuple[Change, ...]:
    """Add scores to the statement that is asked, or put them in the place of what it had."""
    record, item = context.record, context.item
    statement = next_statement(record, item, context.kit)
    if statement is None:
        raise Refused("capture.scale_full")
    whole = {"statement": statement, **fields}
    earlier = [
        entry
        for entry in record.active_entries("scores", item.id)
        if entry.fields.get("statement") == statement and (table is None or entry.table == table)
    ]
    back = (
        *fact_change(record, item.id, ASKED, None),
        *_answered(context, statement),
    )
    if not earlier:
        return (added(new_entry(context, SCORED, text, fields=whole)), *back)
    change = edited(earlier[-1], context, whole)
    after = change.after
    if isinstance(after, Entry) and table is not None:
        change = Change(earlier[-1], replace(after, text=text))
    return (change, *back)


def _answered(context: CaptureContext, statement: str) -> tuple[Change, ...]:
    """Go on from the statement on the wall once it is scored. Where the wall was turned back to
    one that has all its scores, these are typed anew, and it stays the one that is asked.
    """
    record, item = context.record, context.item
    entries = record.active_entries("scores", item.id)
    again = _complete(record, item, entries, statement)
    if again or statement != screen_of(record, item):
        return ()
    return fact_change(record, "wall", ANSWERED, statement)


DEFINITION = Scale("scale")
