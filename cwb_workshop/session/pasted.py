"""Taking pasted lines into a session, a few at a time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import islice

from cwb_workshop.core.capture.paste_reader import Batch, read_batch, why_refused
from cwb_workshop.core.model.entry import Change
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.new_ids import new_id
from cwb_workshop.core.model.paste import Paste, RefusedLine
from cwb_workshop.core.wall.visibility import released
from cwb_workshop.session.session import Session

MOST_SHOWN_AT_ONCE = 100
"""Lines of one paste that go to the wall by themselves."""


def item_of_paste(session: Session, item: str = "") -> str:
    """Return the item that lines go to which were pasted in this one: itself, or the open one where
    it is in the agenda no more. Raises Refused where no line can be taken.
    """
    session.refuse_lines()
    if item in session.record.plan and item in session.kit.items:
        return item
    if session.item is None:
        raise Refused("capture.no_item")
    return session.item.id


def column_of_paste(session: Session, item: str) -> int:
    """Return the column of a board that lines go to; none where another item is open."""
    return session.column if session.item is not None and session.item.id == item else 0


def begin_paste(
    session: Session, lines: tuple[str, ...], table: int | None = None, item: str = ""
) -> Paste:
    """Return a paste into the open item or this one, for the table that is typed for or for this
    one. Raises Refused where no line can be taken.
    """
    there = item_of_paste(session, item)
    said_at = session.table if table is None else table
    column = column_of_paste(session, there)
    return Paste(new_id(), there, said_at, lines, column=column)


def take_pasted(session: Session, paste: Paste, most: int, origin: object) -> Batch:
    """Take the next lines of a paste, at most so many, as one step.

    They go where they were pasted, whichever item and table is chosen meanwhile. The session
    has to `show_scene` afterwards, now or later.
    """
    follows = session.table == paste.table
    at_once = session.record.fact("auto_show", paste.item) and not waits_for_showing(session, paste)
    batch = read_batch(
        paste,
        session.reader(paste.item),
        session.record,
        session.now(),
        most=most,
        table_follows=follows,
        release=_at_once(session, paste) if at_once else _as_it_is,
    )
    if batch.step is not None:
        session.do_part(batch.step, origin, uses_table=follows)
    return batch


def waits_for_showing(session: Session, paste: Paste) -> bool:
    """Tell whether the room does not see the lines of a paste, though it sees typed ones at once:
    a whole file is first looked through on the laptop.
    """
    many = len(list(islice(filter(None, paste.lines), MOST_SHOWN_AT_ONCE + 1)))
    return many > MOST_SHOWN_AT_ONCE and bool(session.record.fact("auto_show", paste.item))


def why_not_taken(session: Session, line: RefusedLine) -> Refused | None:
    """Return why a pasted line would not be taken now; None where it would."""
    if session.item is None:
        return Refused("capture.no_item")
    reader = session.reader(session.item.id)
    return why_refused(line.text, reader, session.record, session.now())


def _at_once(session: Session, paste: Paste) -> Callable[[Change], Change]:
    elsewhere = session.elsewhere_at(paste.item)
    return partial(released, kinds=session.kinds, elsewhere=elsewhere)


def _as_it_is(change: Change) -> Change:
    return change
