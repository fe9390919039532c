"""Captured lines that are edited as they were typed, in whichever item they were said."""

from __future__ import annotations

from dataclasses import dataclass

from cwb_workshop.core.capture.editing_steps import edit_text
from cwb_workshop.core.capture.preview import Preview
from cwb_workshop.core.capture.typed_line import retype, retyped, typed_line
from cwb_workshop.core.model.entry import Entry, Step
from cwb_workshop.core.model.text import clean
from cwb_workshop.session.session import Session


@dataclass(frozen=True, slots=True)
class Retyping:
    session: Session

    def typed(self, entry: Entry) -> str:
        """Return the line with its signs; the words alone where it has none."""
        record = self.session.record
        if entry.item not in record.plan:
            return clean(entry.text)
        line = typed_line(entry, self.session.reader(entry.item), record)
        return clean(entry.text) if line is None else line

    def step(self, entry: str, typed: str) -> Step:
        """Return the step that makes an entry what was typed. Raises Refused."""
        session, record = self.session, self.session.record
        item = record.entries[entry].item
        if item not in record.plan:
            return edit_text(record, entry, typed, session.now())
        return retype(session.reader(item), record, entry, typed, session.now())

    def preview(self, entry: str, typed: str) -> Preview:
        """Return what an entry would become, while it is edited. Never raises."""
        session, record = self.session, self.session.record
        before = record.entries[entry]
        if before.item not in record.plan or not typed.strip():
            return Preview(before.table)
        return retyped(session.reader(before.item), record, before, typed, session.now())
