"""From a typed line to the step it makes: the same for the console and for a script."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field, replace
from datetime import datetime

from cwb_workshop.core.agenda.rounds import filed_under, round_of, shared
from cwb_workshop.core.capture.also_mentioned import also_mentioned
from cwb_workshop.core.capture.dates import DateNames
from cwb_workshop.core.capture.entry_builders import added, checked, new_entry
from cwb_workshop.core.capture.entry_signs import newest_with, typed_themes, with_signs
from cwb_workshop.core.capture.kit_rules import KitRules
from cwb_workshop.core.capture.line_parser import named_table, parse
from cwb_workshop.core.capture.line_rules import LineRules
from cwb_workshop.core.capture.unknown_choices import may_be_unknown
from cwb_workshop.core.contract.exercise import CaptureContext, Definition
from cwb_workshop.core.contract.line import Line, LineForm, SignScope, Told, Unsure
from cwb_workshop.core.model.entry import PLENARY, Change, Entry, Json, Step
from cwb_workshop.core.model.entry_kinds import ANSWER, COMMITMENT, NOTE, QUESTION, EntryKind
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.kit import Kit, KitItem
from cwb_workshop.core.model.limits import day_within
from cwb_workshop.core.model.literal import literal_change
from cwb_workshop.core.model.locale import Locale
from cwb_workshop.core.model.notes import note_in
from cwb_workshop.core.model.people import MOST_TABLES, tables
from cwb_workshop.core.model.record import Record, fact_change
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.themes.theme_steps import followed

TABLE_ALONE = Step("step.table", ())
"""The step of a line that names a table and says nothing."""


@value_type
class Captured:
    """What a line did: its step, and the entries it made or changed, as they are now. `told` is
    what neither says.
    """

    step: Step
    entries: tuple[Entry, ...]
    unsure: tuple[Unsure, ...] = ()
    told: tuple[Told, ...] = ()

    @property
    def is_table_alone(self) -> bool:
        """Say whether the line chose a table, and nothing is stored."""
        return self.step == TABLE_ALONE


@value_type
class Capture:
    """Reads lines for one item of one kit. `date_names` are those that dates can name."""

    kit: Kit
    item: KitItem
    definition: Definition
    new_id: Callable[[], str]
    locale: Locale
    date_names: DateNames
    _of_items: dict[str, KitRules] = field(default_factory=dict, init=False, compare=False)

    def parse(
        self,
        raw: str,
        record: Record,
        accepted: Sequence[str] = (),
        *,
        chosen: int | None = None,
    ) -> Line:
        """Take a line apart. `accepted` are signs in it that somebody said are ones.

        Where tables hold different questions, the choices are those of the question of its table.
        """
        rules = self.rules(record)
        if len(shared(record, self.kit, self.item.id)) > 1:
            named = named_table(raw, rules, accepted)
            typed = chosen if named is None else named
            table = (record.number("table") or PLENARY) if typed is None else typed
            filed = filed_under(record, self.kit, self.item.id, table)
            rules = self.rules(record, self.kit.items[filed])
        return parse(raw, rules, accepted)

    def rules(self, record: Record, other: KitItem | None = None) -> LineRules:
        """Return what signs mean in this item, or in another one."""
        item = other or self.item
        of_item = self._of_items.get(item.id)
        if of_item is None:
            form = self.definition.line_form(item)
            of_item = KitRules(self.kit, item, form, self.locale.language, self.date_names)
            self._of_items[item.id] = of_item
        return of_item.rules(record)

    def read(
        self,
        line: Line,
        record: Record,
        now: datetime,
        *,
        chosen: int | None = None,
        column: int = 0,
    ) -> Captured:
        """Return what the line does. Raises Refused, and then nothing was done.

        `chosen` is the table that counts where the line names none, before the last one, and
        `column` that of a board.
        """
        table, read = self.read_on(line, record, now, chosen=chosen, column=column)
        of_table = fact_change(record, "", "table", table)
        step = Step(read.step.name, (*read.step.changes, *of_table), read.step.undoable)
        return Captured(step, read.entries, read.unsure, read.told)

    def read_on(
        self, line: Line, record: Record, now: datetime, *, chosen: int | None, column: int = 0
    ) -> tuple[int, Captured]:
        """Return the table that counts for the next line, and what this one does but for that.

        Raises Refused.
        """
        table, changes = self._taken(line, record, now, chosen, column)
        entries = tuple(change.after for change in changes if isinstance(change.after, Entry))
        unsure = (
            *self._unsure(line, entries),
            *self.definition.unsure(line, self.kit, self.locale),
        )
        told = self.definition.told(changes, record, self.item)
        return table, Captured(Step(self._name(line), changes), entries, unsure, told)

    def _unsure(self, line: Line, entries: tuple[Entry, ...]) -> tuple[Unsure, ...]:
        """Return what may be a sign; in figures that were read there is nothing at the end."""
        figures = {kind.id for kind in self.definition.kinds if kind.figure}
        if entries and all(entry.kind in figures for entry in entries):
            return tuple(sign for sign in line.unsure if sign.meaning == "table")
        return line.unsure

    def changes(
        self,
        raw: str,
        record: Record,
        now: datetime,
        *,
        chosen: int | None = None,
        column: int = 0,
        accepted: Sequence[str] = (),
    ) -> tuple[int, tuple[Change, ...]]:
        """Return the table of a line and what it changes, but for that table. Raises Refused."""
        line = self.parse(raw, record, accepted, chosen=chosen)
        alone = self.table_alone(line, record)
        return self._taken(line, record, now, chosen, column) if alone is None else (alone, ())

    def table_alone(self, line: Line, record: Record) -> int | None:
        """Return the table that a line names without saying anything. Raises Refused for one that
        is not there.
        """
        alone = line.table is not None and not (line.body or line.prefix)
        return self._table(line, record, None) if alone else None

    def _taken(
        self, line: Line, record: Record, now: datetime, chosen: int | None, column: int
    ) -> tuple[int, tuple[Change, ...]]:
        table = self._table(line, record, chosen)
        # A main point is of the whole room, whichever table was typed for before.
        for_room = self.scope == "main_point" and not line.prefix and line.table is None
        context = CaptureContext(
            record=record,
            item=self.kit.items[filed_under(record, self.kit, self.item.id, table)],
            kit=self.kit,
            table=PLENARY if for_room else table,
            round=round_of(record, self.kit, self.item.id),
            now=now,
            new_id=self.new_id,
            locale=self.locale,
            column=column,
        )
        changes = self._changes(line, context)
        new = [c.after for c in changes if c.before is None and isinstance(c.after, Entry)]
        if line.aside:
            changes += (added(new_entry(context, NOTE, line.aside, ahead=len(new))),)
        changes += tuple(followed(record, typed_themes(line, context), new))
        if may_be_unknown(line.literal):
            answers = (one for one in new if one.kind == ANSWER.id)
            changes += tuple(
                c for one in answers for c in literal_change(record, one.id, line.literal)
            )
        if self.scope == "main_point" and not line.prefix:
            table = record.number("table") or PLENARY
        # Words that were made literal with a backslash are meant to be read.
        literal = note_in(line.text) is not None and line.prefix != "note"
        return table, changes if literal else tuple(map(_kept_aside, changes))

    @property
    def form(self) -> LineForm:
        """What a line without a prefix can hold here."""
        return self.definition.line_form(self.item)

    @property
    def scope(self) -> SignScope:
        """Which signs a line without a prefix can have here."""
        return self.form.scope

    def _name(self, line: Line) -> str:
        if line.same_as:
            return "step.same"
        if line.signs_alone:
            return "step.signs"
        return f"step.{line.prefix}" if line.prefix else "step.line"

    def _table(self, line: Line, record: Record, chosen: int | None) -> int:
        named = chosen if line.table is None else line.table
        if named is None:
            return record.number("table") or PLENARY
        most = tables(record) or MOST_TABLES
        if not PLENARY <= named <= most:
            raise Refused("capture.no_table", table=max(named, 0), tables=most)
        return named

    def _changes(self, line: Line, context: CaptureContext) -> tuple[Change, ...]:
        if line.prefix == "note":
            return (added(self._note(line, context)),)
        if line.same_as:
            return also_mentioned(line, context)
        if line.prefix == "question":
            return (added(self._text_entry(line, context, QUESTION, {"status": "open"})),)
        if line.prefix == "commitment":
            return self._agreement(line, context)
        if line.signs_alone:
            again = self.definition.said_again(line.also, context) if line.also else None
            marked = COMMITMENT if self.definition.line_kind == COMMITMENT else ANSWER
            return (again or newest_with(line, context, self.form.columns, marked.id),)
        if self.definition.line_kind == COMMITMENT:
            return self._agreement(line, context)
        own = self.definition.read(line, context)
        if own is not None:
            return own
        kind = self.definition.line_kind
        fields: dict[str, Json] = {"status": "open"} if kind == QUESTION else dict(line.choices)
        return (added(self._text_entry(line, context, kind, fields)),)

    def _note(self, line: Line, context: CaptureContext) -> Entry:
        return new_entry(context, NOTE, checked(line.text))

    def _agreement(self, line: Line, context: CaptureContext) -> tuple[Change, ...]:
        due = day_within(line.due, context.day) if line.due is not None else None
        fields: dict[str, Json] = {
            "who": line.who,
            "by": due.isoformat() if due else "",
            "by_words": "",
        }
        made = self._text_entry(line, context, COMMITMENT, fields)
        return (added(made),)

    def _text_entry(
        self, line: Line, context: CaptureContext, kind: EntryKind, fields: Mapping[str, Json]
    ) -> Entry:
        entry = new_entry(context, kind, checked(line.text), fields=fields)
        return with_signs(entry, line, context)


def _kept_aside(change: Change) -> Change:
    """Make a note of one of several things on a line, as a word, that is one by itself."""
    made = change.after
    if change.before or not isinstance(made, Entry) or made.internal or not note_in(made.text):
        return change
    note = replace(made, kind=NOTE.id, label="", themes=(), also=0, highlight=False, fields={})
    return Change(None, note)
