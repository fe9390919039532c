"""A record that is written: the only place in which a step is applied, handed over, and told.

Nothing here waits for a disk.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cwb_workshop.core.model.clock import Clock
from cwb_workshop.core.model.entry import Step
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.history import History, Logged, Mode, UndoStack, history_of
from cwb_workshop.core.model.joined_lines import settled
from cwb_workshop.core.model.paste import paste_of
from cwb_workshop.core.model.record import Record, RecordDraft
from cwb_workshop.core.sessions.store_protocol import Store

TABLE_DRAFT = "table"
COLUMN_DRAFT = "column"
"""The draft that holds the table which was chosen for the next line."""

_PATIENCE = 2.0
"""Seconds that a disk that hangs may keep a window."""


class WrittenRecord(QObject):
    """The record of a session, its journal, what can be undone, and half-typed text.

    `stepped` carries the step and who asked for it, so that the asker need not redraw
    itself. Of a file that can only be read, everything can be looked at; what would change an
    answer is `refused` instead.
    """

    stepped = Signal(object, object)
    saving = Signal()
    saved = Signal(str)
    save_failed = Signal(object)
    refused = Signal(object)

    def __init__(self, store: Store, clock: Clock, *, alone: bool = False) -> None:
        """`alone`: nobody holds on to a record of an earlier step, so that it can change in
        place. A long script would copy all that was said before for each of its lines.
        """
        super().__init__()
        self._store = store
        self._clock = clock
        contents = store.contents
        self._record = contents.record
        self._in_place = RecordDraft(contents.record) if alone else None
        self._journal = list(contents.journal)
        self._undo_stack = UndoStack(history_of(contents.journal))
        self._drafts = dict(contents.drafts)
        self._written_at = contents.journal[-1].at if contents.journal else ""
        self._used_tables: dict[int, tuple[Step, str]] = {}
        self._next_tables: dict[int, tuple[Step, str]] = {}
        self._given_back = ""
        self._resting_since: datetime | None = None

    @property
    def record(self) -> Record:
        return self._record

    @property
    def history(self) -> History:
        return self._undo_stack.history

    @property
    def journal(self) -> tuple[Logged, ...]:
        """Every step so far, the newest last."""
        return tuple(self._journal)

    @property
    def newest_step(self) -> Logged:
        """The step that was handed over last. Raises IndexError before the first one."""
        return self._journal[-1]

    @property
    def read_only(self) -> bool:
        """Whether the file can only be looked at."""
        return self._store.read_only

    @property
    def written_at(self) -> str:
        """When the newest step was handed over; all is saved when `saved` tells this time."""
        return self._written_at

    @property
    def rests(self) -> bool:
        """Whether the evening is behind us, and nobody went on with it."""
        return self._resting_since is not None

    def now(self) -> datetime:
        """Return the time of the evening: of one that rests, its last moment."""
        return self._resting_since or self._clock.now()

    def do(self, step: Step, *, keep_empty: bool = False) -> None:
        """Apply a step, have it written, announce it. A step that changes nothing is dropped,
        unless it has to be there for undo to count it.
        """
        if step.undoable and self._refuses():
            return
        if step.changes or keep_empty:
            self._apply(step, "do", None)
            self.show_scene()

    def do_part(self, step: Step, origin: object = None, *, uses_table: bool = False) -> None:
        """Do one of many steps that belong together; `show_scene` has to follow, now or later.

        `uses_table`: a table that was chosen for the next line is used up by it.
        """
        if not self._refuses():
            self._apply(step, "do", origin, uses_table=uses_table)

    def undo(self) -> Step | None:
        """Take back what was done last; return its newest step, or None where there is none."""
        return self._whole("undo")

    def redo(self) -> Step | None:
        """Do again what was undone last; return its first step, or None where there is none."""
        return self._whole("redo")

    def move_part(self, mode: Mode, paste: str = "", origin: object = None) -> Step | None:
        """Undo or redo one step: the next one, or that of a paste; None where there is none.

        `show_scene` has to follow, now or later.
        """
        step = self._undo_stack.newest(mode, paste)
        if step is None or self._refuses():
            return None
        turned = step.reversed() if mode == "undo" else step
        used = None if self._table_by_hand else self._used_tables.get(id(step))
        fitted = self._record.fitted(turned)
        # The table that was chosen for the line is chosen for the next one again.
        given = used if mode == "undo" else self._next_tables.get(id(step))
        gives = given[1] if used is not None and given is not None else ""
        self._apply(fitted, mode, origin, uses_table=used is not None, gives=gives)
        return step

    def keep_draft(self, field: str, text: str) -> None:
        """Keep half-typed text, so that a power cut cannot take it."""
        if self._drafts.get(field, "") != text:
            self._drafts[field] = text
            self._store.keep_draft(field, text)

    def keep_chosen(self, table: int) -> None:
        """Keep the table that was chosen for the next line, whatever is undone before it."""
        self._given_back = ""
        self.keep_draft(TABLE_DRAFT, str(table))

    def keep_next(self, table: int, line: Step) -> None:
        """Keep the table that follows the one of a line that was saved just now: it goes when the
        line is undone, and comes back with it.
        """
        self._next_tables[id(line)] = (line, str(table))
        self._given_back = str(table)
        self.keep_draft(TABLE_DRAFT, str(table))

    def draft(self, field: str) -> str:
        return self._drafts.get(field, "")

    def flush(self) -> None:
        """Wait until everything is on disk. Raises StoreError where that fails."""
        self._store.flush()

    def close_file(self) -> None:
        """Let go of the file, everything written. Raises StoreError where that fails."""
        self._store.close()

    def keep_elsewhere(self, path: Path, backups: Path) -> None:
        """Make a copy that holds all of it, what its own file could not take included.

        Raises StoreError; then there is no copy.
        """
        self._store.keep_elsewhere(path, self._journal, self._drafts, backups)

    def let_go(self) -> None:
        """Let go of the file as it is: what could not be written is gone."""
        self._store.abandon(_PATIENCE)

    @property
    def _table_by_hand(self) -> bool:
        """Whether a table was chosen since, so that no undone line brings another one back."""
        return self._drafts.get(TABLE_DRAFT, "") not in ("", self._given_back)

    def _refuses(self) -> bool:
        """Say so where nothing can be changed."""
        if self.read_only:
            self.refused.emit(Refused("capture.read_only"))
        return self.read_only

    def _apply(
        self,
        step: Step,
        mode: Mode,
        origin: object,
        *,
        uses_table: bool = False,
        gives: str = "",
    ) -> None:
        """Hand a step over, and only then let it count: what no file can hold changes nothing.

        What is done takes the lines along that others are joined with.

        `uses_table`: a table that was chosen for the next line is used up by it; what undo and
        redo make of it is another one that it `gives`.
        """
        self._about_to_change()
        if mode == "do":
            step = settled(self._record, self._completed(step))
        after, at = self._after(step), self._clock.now().isoformat(timespec="milliseconds")
        self._store.write(step, mode, at)
        self._record, self._written_at = after, at
        self._journal.append(Logged(len(self._journal) + 1, at, mode, step))
        self._undo_stack.add(mode, step)
        if uses_table:
            if mode == "do":
                self._used_tables[id(step)] = (step, self._drafts.get(TABLE_DRAFT, ""))
            self._given_back = gives
            self.keep_draft(TABLE_DRAFT, gives)
        self._changed()
        self.stepped.emit(step, origin)

    def _completed(self, step: Step) -> Step:
        """Return a step with what belongs to it, before it is done."""
        return step

    def _after(self, step: Step) -> Record:
        if self._in_place is None:
            return self._record.after(step)
        self._in_place.apply(step)
        return self._in_place.record()

    def _whole(self, mode: Mode) -> Step | None:
        """Undo or redo all steps of what was done together."""
        newest = self._undo_stack.newest(mode)
        paste = "" if newest is None else paste_of(newest)
        step = self.move_part(mode)
        while paste and self.move_part(mode, paste) is not None:
            continue
        self.show_scene()
        return step

    def show_scene(self) -> None:
        """Announce what the record looks like now; what is only written down looks like nothing."""

    def _about_to_change(self) -> None:
        """What has to be known of the record before a step."""

    def _changed(self) -> None:
        """What follows from the record after a step, before the step is told."""
