"""Reading what was pasted: line by line, each as if it had been typed behind those before it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from cwb_workshop.core.capture.capture_steps import Capture
from cwb_workshop.core.capture.paste_tables import PasteTable
from cwb_workshop.core.model.entry import Change, Step
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.limits import LONGEST_LINE
from cwb_workshop.core.model.paste import Paste, RefusedLine
from cwb_workshop.core.model.record import Record, RecordDraft, fact_change
from cwb_workshop.core.model.text import MAX_TEXT, clean
from cwb_workshop.core.model.values import value_type


@value_type
class Batch:
    """What reading some lines gave: the paste as far as it is now, and what they change.

    `step` is None where none of the lines was taken.
    """

    paste: Paste
    step: Step | None
    refused: tuple[RefusedLine, ...]


def read_batch(
    paste: Paste,
    capture: Capture,
    record: Record,
    now: datetime,
    *,
    most: int,
    table_follows: bool,
    release: Callable[[Change], Change],
) -> Batch:
    """Read the next lines, at most so many.

    `table_follows`: what is typed next goes to the table of the last line, as after typing.
    `release` turns a change into one that is seen at once, where the item has it so.
    """
    draft = RecordDraft(record)
    changes: list[Change] = []
    refused: list[RefusedLine] = []
    said_at, taken = PasteTable(paste.table, paste.waiting), paste.taken
    end = min(paste.read + most, len(paste.lines))
    for at in range(paste.read, end):
        text = paste.lines[at]
        try:
            chosen = said_at.chosen
            table, of_line = _read(text, capture, draft.record(), now, chosen, paste.column)
        except Refused as refusal:
            if len(text) > LONGEST_LINE:
                refused.append(RefusedLine(paste.id, at + 1, text))
            elif clean(text).strip():  # where nothing in it can be seen, it is no line
                line = capture.parse(text, draft.record(), chosen=said_at.chosen)
                whole = text if line.table is not None else said_at.line_waiting(text, refusal)
                refused.append(RefusedLine(paste.id, at + 1, whole))
                said_at = said_at.behind_refused(line, capture, draft.record())
            continue
        said_at = said_at.behind_taken(table)
        for change in map(release, of_line):
            draft.put(change)
            changes.append(change)
        taken += 1
    table, waiting = said_at.table, said_at.waiting
    moved = replace(paste, table=table, waiting=waiting, read=end, taken=taken)
    if not changes and table == paste.table:
        return Batch(moved, None, tuple(refused))
    last = fact_change(record, "", "table", table) if table_follows else ()
    step = Step("step.paste", (*moved.progress(record), *changes, *last))
    return Batch(moved, step, tuple(refused))


def why_refused(text: str, capture: Capture, record: Record, now: datetime) -> Refused | None:
    """Return why a line is not taken; None where it would be taken now."""
    try:
        _read(text, capture, record, now, None, 0)
    except Refused as refusal:
        return refusal
    return None


def _read(
    text: str, capture: Capture, record: Record, now: datetime, table: int | None, column: int
) -> tuple[int, tuple[Change, ...]]:
    if len(text) > LONGEST_LINE:
        raise Refused("capture.too_long", length=len(text), most=MAX_TEXT)
    return capture.changes(text, record, now, chosen=table, column=column)
