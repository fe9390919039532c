"""A pasted block in the open item of a session: its rules, and what its rows become."""

from __future__ import annotations

from collections.abc import Sequence

from cwb_workshop.core.capture.line_rules import LineRules
from cwb_workshop.core.capture.paste_columns import Cells
from cwb_workshop.core.capture.paste_reading import PasteReading
from cwb_workshop.core.capture.pasted_block import PastedBlock, block_of_rows, block_of_text
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.session.session import Session


def rules_here(session: Session) -> LineRules:
    """Return the rules of a line in the open item. Raises Refused where none can be taken."""
    if session.read_only:
        raise Refused("capture.read_only")
    if session.item is None:
        raise Refused("capture.no_item")
    return session.reader(session.item.id).rules(session.record)


def pasted_block(session: Session, pasted: str | Sequence[Cells]) -> PastedBlock | None:
    """Return what was pasted, or read from a file, as a list; None where nothing is in it.

    Raises Refused where no line can be taken.
    """
    rules = rules_here(session)
    if isinstance(pasted, str):
        return block_of_text(pasted, rules)
    return block_of_rows(pasted, rules)


def reading(session: Session) -> PasteReading:
    """Return what reads rows as they would be typed now. Raises Refused where none can be."""
    if session.item is None:
        raise Refused("capture.no_item")
    return PasteReading(
        session.reader(session.item.id),
        session.record,
        session.now(),
        table=session.table,
        column=session.column,
    )
