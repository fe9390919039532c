"""Plays a scribe script into a session, directive by directive."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.agenda.timing import last_time
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.capture.value_readers import NotAmong, time_of_day
from cwb_workshop.core.contract.exercise import ValueReader
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.entry import PLENARY, Json
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.new_session import NewSession
from cwb_workshop.script.directives import Directive, ScriptFault, ScriptLine
from cwb_workshop.script.keys import (
    FACTS,
    NEEDED,
    session_keys,
    settable_keys,
)
from cwb_workshop.script.undoing import Undoing
from cwb_workshop.session.session import Session

_WITHOUT_A_FIELD = {"capture.too_long": "script.too_long", "limit.too_long": "script.too_long_for"}
_SOURCES = ("answer", "question", "anchor", "asset", "leak")


class Player:
    """Plays into one session. The first fault stops it, with the number of its line."""

    def __init__(self, session: Session, clock: SetClock) -> None:
        self._session = session
        self._clock = clock
        self._timed = bool(session.record.visits)
        self._undoing = Undoing(session)
        self._closed = bool(session.record.text("ended"))
        self._handlers: Mapping[str, Callable[[Directive], None]] = {
            "at": self._at,
            "item": self._item,
            "table": self._table,
            "column": self._column,
            "set": self._set,
            "switch_on": self._switch_on,
            "undo": self._undo,
            "close": self._close,
        }

    def play(self, lines: Iterable[Directive | ScriptLine]) -> None:
        """Raises ScriptFault at the first line that cannot be taken."""
        for line in lines:
            if self._closed:
                raise ScriptFault(line.line, "script.after_close")
            if isinstance(line, ScriptLine):
                self._type(line)
            elif line.name == "session":
                raise ScriptFault(line.line, "script.session_again")
            else:
                self._handlers[line.name](line)

    def _type(self, line: ScriptLine) -> None:
        if self._session.item is None:
            raise ScriptFault(line.line, "script.item_first")
        before = self._undoing.place
        try:
            captured = self._session.capture(line.text)
        except Refused as refusal:
            raise _refused(line.line, refusal) from refusal
        self._undoing.typed(before, is_stored=not captured.is_table_alone)

    def _at(self, directive: Directive) -> None:
        day = self._session.record.text("date")
        try:
            moment = datetime.fromisoformat(f"{day}T{time_of_day(directive.word)}")
        except ValueError as error:
            raise _wrong(directive, "at", directive.word) from error
        reached = last_time(self._session.record)
        if reached and moment < reached:
            raise ScriptFault(directive.line, "script.time_backwards", time=directive.word)
        self._clock.set(moment)
        self._timed = True
        self._session.do(navigation_steps.note_time(self._session.record, moment))

    def _item(self, directive: Directive) -> None:
        if not self._timed:
            raise ScriptFault(directive.line, "script.at_first")
        if directive.word not in {item.id for item in self._session.record.agenda}:
            raise ScriptFault(directive.line, "script.no_such_item", name=directive.word)
        self._session.open_item(directive.word)
        self._undoing.opened()

    def _table(self, directive: Directive) -> None:
        word = directive.word
        if word not in ("p", "P") and not (word.isascii() and word.isdigit() and int(word) > 0):
            raise _wrong(directive, "table", word)
        table = PLENARY if word in "pP" else int(word)
        try:
            self._session.choose_table(table)
        except Refused as refusal:
            raise _refused(directive.line, refusal) from refusal
        self._undoing.table_ahead = table

    def _column(self, directive: Directive) -> None:
        item, word = self._session.item, directive.word
        if item is None:
            raise ScriptFault(directive.line, "script.item_first")
        if not self._session.reader(item.id).form.columns:
            raise ScriptFault(directive.line, "script.no_columns")
        if not (word.isascii() and word.isdigit() and int(word) > 0):
            raise _wrong(directive, "column", word)
        try:
            self._session.choose_column(int(word))
        except Refused as refusal:
            raise _refused(directive.line, refusal) from refusal
        self._undoing.column_ahead = True

    def _switch_on(self, directive: Directive) -> None:
        if self._session.item is None:
            raise ScriptFault(directive.line, "script.item_first")
        kit = self._session.kit
        if directive.word not in kit.items:
            raise ScriptFault(directive.line, "script.no_such_item", name=directive.word)
        try:
            step = navigation_steps.switch_on(self._session.record, kit, directive.word)
        except ValueError as error:
            raise ScriptFault(
                directive.line, "script.switched_on_already", name=directive.word
            ) from error
        self._session.do(step)

    def _undo(self, directive: Directive) -> None:
        if not self._undoing.undo(self._take_back):
            raise ScriptFault(directive.line, "script.nothing_to_undo")

    def _take_back(self) -> None:
        self._session.undo()

    def _close(self, directive: Directive) -> None:
        if not self._timed:
            raise ScriptFault(directive.line, "script.at_first")
        self._session.do(navigation_steps.end_session(self._session.record, self._session.now()))
        self._closed = True

    def _set(self, directive: Directive) -> None:
        try:
            if directive.word:
                self._set_entry(directive)
            else:
                self._set_facts(directive)
        except Refused as refusal:
            raise _refused(directive.line, refusal) from refusal
        self._undoing.filled_in()

    def _set_facts(self, directive: Directive) -> None:
        session, kit = self._session, self._session.kit
        everywhere = settable_keys(kit)
        item = session.item
        here = session.exercises.script_keys(kit.items[item.id], kit) if item else {}
        values = read_pairs(directive, {**everywhere, **here})
        if "table_sizes" in values or "tables" in values:
            check_tables(directive, values, session.record.facts_of())
        of_session = {
            FACTS.get(key, key): value for key, value in values.items() if key in everywhere
        }
        of_item = {key: value for key, value in values.items() if key in here}
        step = editing_steps.set_facts(session.record, "", of_session)
        if item is not None:
            step = editing_steps.together(
                step, editing_steps.set_facts(session.record, item.id, of_item)
            )
        session.do(step, keep_empty=True)

    def _set_entry(self, directive: Directive) -> None:
        session = self._session
        entry = session.record.labelled(directive.word)
        if entry is None:
            raise ScriptFault(directive.line, "script.no_such_id", id=directive.word)
        values = read_pairs(directive, session.exercises.entry_script_keys(entry.kind, session.kit))
        source = values.get("source")
        if source is not None:
            named = session.record.labelled(str(source))
            if named is None or named.kind not in _SOURCES:
                raise ScriptFault(directive.line, "script.no_such_id", id=source)
            values["source"] = named.id
        needs_to = values.get("status") == "to_organisation"
        if needs_to and not values.get("to") and not entry.fields.get("to"):
            raise ScriptFault(directive.line, "script.to_needed")
        step = editing_steps.set_fields(session.record, entry.id, values, session.now())
        session.do(step, keep_empty=True)


def read_pairs(directive: Directive, readers: Mapping[str, ValueReader]) -> dict[str, Json]:
    """Return the values of a directive. Raises ScriptFault for a key or value that is wrong."""
    pairs: dict[str, Json] = {}
    for key, value in directive.pairs.items():
        if key not in readers:
            raise ScriptFault(directive.line, "script.key_not_here", name=key)
        try:
            pairs[key] = readers[key](value)
        except Refused as refusal:
            raise _refused(directive.line, refusal) from refusal
        except ValueError as error:
            raise _wrong(directive, key, value, error) from error
    return pairs


def check_tables(
    directive: Directive, given: Mapping[str, Json], known: Mapping[str, Json]
) -> None:
    """Raises ScriptFault unless there is one size per table."""
    number = given.get("tables", known.get("tables"))
    sizes = given.get("table_sizes", known.get("table_sizes"))
    if isinstance(number, int) and isinstance(sizes, list) and sizes and len(sizes) != number:
        raise ScriptFault(directive.line, "script.table_sizes", tables=number, sizes=len(sizes))


def new_session(directive: Directive, kit: Kit) -> NewSession:
    """Read the `session` line. Raises ScriptFault."""
    values = read_pairs(directive, session_keys(kit))
    for key in NEEDED:
        if key not in values:
            raise ScriptFault(directive.line, "script.key_missing", name=key)
    check_tables(directive, values, {})
    typed: dict[str, Any] = dict(values)
    typed["table_sizes"] = tuple(typed.get("table_sizes", ()))
    typed["roles"] = tuple(typed.get("roles", {}).items())
    return NewSession(**typed)


def _refused(line: int, refusal: Refused) -> ScriptFault:
    """Return a refusal as a fault. There is no field here in which the text would still be."""
    return ScriptFault(line, _WITHOUT_A_FIELD.get(refusal.key, refusal.key), **refusal.values)


def _wrong(
    directive: Directive, key: str, value: str, error: ValueError | None = None
) -> ScriptFault:
    """Say what it can be as well, where that is a choice."""
    if isinstance(error, NotAmong) and error.known:
        known = ", ".join(error.known)
        return ScriptFault(directive.line, "script.not_among", name=key, value=value, known=known)
    return ScriptFault(directive.line, "script.wrong_value", name=key, value=value)
