"""Captured lines that are edited as they were typed, in whichever item they were said."""

from __future__ import annotations

from collections.abc import Sequence

from cwb_workshop.core.capture.editing_steps import edit_text
from cwb_workshop.core.capture.half_edit import HalfEdit, brought_together
from cwb_workshop.core.capture.preview import Preview
from cwb_workshop.core.capture.typed_line import (
    retype,
    retyped,
    typed_line,
    words_and_signs,
)
from cwb_workshop.core.model.entry import Entry, Step
from cwb_workshop.core.model.text import clean
from cwb_workshop.session.session import Session

_DRAFT = "line:"
"""Before the id of an entry: the draft that holds what was typed for it and is not kept yet."""

_BEGUN = "begun:"
"""The same for the words and the signs of the line when that was typed, each in a row."""


class Retyping:
    """Holds the line of the entry that was asked for last: it is asked for again at each key."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._last: tuple[Entry | None, str | None] = (None, None)

    def typed(self, entry: Entry) -> str:
        """Return the line with its signs; the words alone where it has none."""
        line = self._line(entry)
        return clean(entry.text) if line is None else line

    def draft(self, entry: Entry) -> str:
        """Return what was typed for an entry and is not kept yet; empty where nothing is."""
        return self.half_edit(entry).typed

    def half_edit(self, entry: Entry) -> HalfEdit:
        """Return what was typed for an entry, with what was put on its line meanwhile."""
        typed = self._session.draft(_DRAFT + entry.id)
        begun = self._session.draft(_BEGUN + entry.id).splitlines()
        if not typed or not begun:
            return HalfEdit(typed)
        return brought_together(begun, typed, self._parts(entry))

    def keep_draft(self, entry: str, typed: str) -> None:
        """Keep what is typed for an entry, so that nothing takes it; emptied, keep nothing."""
        before = self._session.record.entries[entry]
        if typed and typed == self.draft(before):
            return  # it was only opened again
        parts = self._parts(before) if typed else ()
        self._session.keep_draft(_DRAFT + entry, typed)
        self._session.keep_draft(_BEGUN + entry, "\n".join(parts))

    def opened(self, entry: Entry) -> str:
        """Return what an entry is edited as: what was typed for it already, else its line. Behind
        signs a space stands, so that what is typed next is no part of one.
        """
        draft = self.draft(entry)
        has_signs = self._line(entry) is not None and len(self._parts(entry)) > 1
        return draft or self.typed(entry) + (" " if has_signs else "")

    def step(self, entry: str, typed: str, accepted: Sequence[str] = ()) -> Step:
        """Return the step that makes an entry what was typed. Raises Refused.

        `accepted` are signs in it that somebody said are ones.
        """
        session, record = self._session, self._session.record
        item = record.entries[entry].item
        if item not in record.plan:
            return edit_text(record, entry, typed, session.now())
        return retype(session.reader(item), record, entry, typed, session.now(), accepted)

    def preview(self, entry: str, typed: str, accepted: Sequence[str] = ()) -> Preview:
        """Return what an entry would become, while it is edited. Never raises."""
        session, record = self._session, self._session.record
        before = record.entries[entry]
        if not typed.strip() or self._line(before) is None:
            return Preview(before.table)
        return retyped(session.reader(before.item), record, before, typed, session.now(), accepted)

    def _parts(self, entry: Entry) -> tuple[str, ...]:
        session, record = self._session, self._session.record
        if entry.item not in record.plan:
            return (clean(entry.text),)
        return words_and_signs(entry, session.reader(entry.item), record)

    def _line(self, entry: Entry) -> str | None:
        known, line = self._last
        if known is not entry:
            session, record = self._session, self._session.record
            is_planned = entry.item in record.plan
            line = typed_line(entry, session.reader(entry.item), record) if is_planned else None
            self._last = entry, line
        return line
