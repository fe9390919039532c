"""From a typed line to the step it makes: the same for the console and for a script."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from cwb_workshop.core.agenda.rounds import filed_under, round_of
from cwb_workshop.core.capture.dates import MonthNames, read_date
from cwb_workshop.core.capture.entry_builders import added, checked, new_entry
from cwb_workshop.core.capture.line_parser import parse
from cwb_workshop.core.contract.exercise import CaptureContext, Definition
from cwb_workshop.core.contract.line import Line
from cwb_workshop.core.model.entry import PLENARY, Change, Entry, Json, Step
from cwb_workshop.core.model.entry_kinds import ANSWER, COMMITMENT, NOTE, QUESTION, EntryKind
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.kit import Kit, KitItem
from cwb_workshop.core.model.limits import day_within, number_within
from cwb_workshop.core.model.locale import Locale
from cwb_workshop.core.model.notes import note_in
from cwb_workshop.core.model.people import MOST_TABLES, tables
from cwb_workshop.core.model.record import Record, fact_change
from cwb_workshop.core.themes.theme_steps import followed, resolved
from cwb_workshop.core.themes.themes import as_written, understood


@dataclass(frozen=True, slots=True)
class Captured:
    """What a line did: its step, and the entries it made or changed, as they are now."""

    step: Step
    line: Line
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Capture:
    """Reads lines for one item of one kit. `months` are those that dates can name."""

    kit: Kit
    item: KitItem
    definition: Definition
    new_id: Callable[[], str]
    locale: Locale
    months: MonthNames

    def parse(self, raw: str) -> Line:
        codes = {code for choices in self.kit.choices.values() for code in choices.values()}
        return parse(raw, commitments=self.definition.line_kind == COMMITMENT, codes=codes)

    def read(
        self, raw: str, record: Record, now: datetime, *, chosen: int | None = None
    ) -> Captured:
        """Return what the line does. Raises Refused, and then nothing was done.

        `chosen` is the table that counts where the line names none, before the last one.
        """
        line = self.parse(raw)
        table, changes = self._taken(line, record, now, chosen)
        entries = tuple(change.after for change in changes if isinstance(change.after, Entry))
        changes += fact_change(record, "", "table", table)
        return Captured(Step(self._name(line), changes), line, entries)

    def changes(
        self, raw: str, record: Record, now: datetime, *, chosen: int | None = None
    ) -> tuple[int, tuple[Change, ...]]:
        """Return the table of a line and what it changes, but for that table. Raises Refused."""
        return self._taken(self.parse(raw), record, now, chosen)

    def _taken(
        self, line: Line, record: Record, now: datetime, chosen: int | None
    ) -> tuple[int, tuple[Change, ...]]:
        table = self._table(line, record, chosen)
        context = CaptureContext(
            record=record,
            item=self.kit.items[filed_under(record, self.kit, self.item.id, table)],
            kit=self.kit,
            table=table,
            round=round_of(record, self.kit, self.item.id),
            now=now,
            new_id=self.new_id,
            locale=self.locale,
        )
        changes = self._changes(line, context)
        new = [c.after for c in changes if c.before is None and isinstance(c.after, Entry)]
        changes += tuple(followed(record, _typed(line, context), new))
        # Words that were made literal with a backslash are meant to be read.
        literal = note_in(line.text) is not None and line.prefix != "note"
        return table, changes if literal else tuple(map(_kept_aside, changes))

    def _name(self, line: Line) -> str:
        if line.same_as:
            return "step.same"
        return f"step.{line.prefix}" if line.prefix else "step.line"

    def _table(self, line: Line, record: Record, chosen: int | None) -> int:
        named = chosen if line.table is None else line.table
        if named is None:
            return record.number("table") or PLENARY
        most = tables(record) or MOST_TABLES
        if named > most:
            raise Refused("capture.no_table", table=named, tables=most)
        return named

    def _changes(self, line: Line, context: CaptureContext) -> tuple[Change, ...]:
        if line.prefix == "note":
            return (added(self._note(line, context)),)
        if line.same_as:
            return _also_mentioned(line, context)
        if line.prefix == "question":
            return (added(self._text_entry(line, context, QUESTION, {"status": "open"})),)
        if line.prefix == "commitment" or self.definition.line_kind == COMMITMENT:
            aside = (new_entry(context, NOTE, line.aside, ahead=1),) if line.aside else ()
            return tuple(map(added, (self._commitment(line, context), *aside)))
        own = self.definition.read(line, context)
        if own is not None:
            return own
        return (added(self._text_entry(line, context, ANSWER, self._choices(line))),)

    def _note(self, line: Line, context: CaptureContext) -> Entry:
        return new_entry(context, NOTE, checked(line.text))

    def _commitment(self, line: Line, context: CaptureContext) -> Entry:
        due = read_date(line.when, context.day, self.months) if line.when else None
        if due is not None:
            day_within(due, context.day)
        fields: dict[str, Json] = {
            "who": line.who,
            "by": due.isoformat() if due else "",
            "by_words": "" if due else line.when,
        }
        return self._text_entry(line, context, COMMITMENT, fields)

    def _choices(self, line: Line) -> dict[str, Json]:
        chosen: dict[str, Json] = {}
        for code in line.choices:
            for field, choices in self.kit.choices.items():
                for choice, typed in choices.items():
                    if typed == code:
                        chosen[field] = choice
        return chosen

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


def _typed(line: Line, context: CaptureContext) -> tuple[str, ...]:
    """Return the themes that were typed, as they are written in the session."""
    named = (understood(typed, context.kit, context.language) for typed in line.themes)
    return tuple(as_written(theme, context.record) for theme in named)


def with_signs(entry: Entry, line: Line, context: CaptureContext) -> Entry:
    """Return the entry with the themes, mentions and marks that its line ended in.

    Raises Refused for more of them than a line may have.
    """
    themes = tuple(dict.fromkeys(resolved(context.record, each) for each in _typed(line, context)))
    number_within("themes", len(themes))
    return replace(
        entry,
        themes=themes,
        also=number_within("also", line.also),
        highlight=line.highlight,
        quote=line.quote,
    )


def original_of(record: Record, entry: Entry) -> Entry:
    """Follow an entry that was joined with another to the one that counts."""
    seen = {entry.id}
    while entry.merged_into and entry.merged_into not in seen:
        seen.add(entry.merged_into)
        entry = record.entries[entry.merged_into]
    return entry


def _also_mentioned(line: Line, context: CaptureContext) -> tuple[Change, ...]:
    """Raise the counters of the answers named; the words of the line are not kept."""
    raised: dict[str, Entry] = {}
    for label in line.same_as:
        named = context.record.labelled(label)
        if named is None or named.kind != ANSWER.id:
            raise Refused("capture.no_such_answer", label=label)
        target = original_of(context.record, named)
        if not target.is_active:
            raise Refused("capture.withdrawn_answer", label=label)
        current = raised.get(target.id, target)
        also = number_within("also", current.also + 1 + line.also)
        raised[target.id] = replace(current, also=also)
    return tuple(
        Change(context.record.entries[entry_id], entry) for entry_id, entry in raised.items()
    )
