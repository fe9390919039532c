"""Steps with quotes from other evenings: brought along, taken away, and shown as a start."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cwb_workshop.core.agenda.page_steps import over_facts, over_screen
from cwb_workshop.core.model.brought_quotes import (
    BROUGHT,
    MOST_QUOTES,
    ON_WALL,
    SHOWN,
    BroughtQuote,
    brought_quotes,
    shown_numbers,
    shown_quotes,
)
from cwb_workshop.core.model.entry import Change, Step
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.record import Record, fact_change


def bring(record: Record, quotes: Iterable[BroughtQuote]) -> Step:
    """Put quotes with those that are there. Raises Refused where they are too many together."""
    there = {one.mark for one in brought_quotes(record)}
    new = [one for one in quotes if one.mark not in there]
    if len(there) + len(new) > MOST_QUOTES:
        raise Refused("quotes.full", most=MOST_QUOTES)
    changes = [one for quote in new for one in _kept(record, quote.mark, quote)]
    return Step("step.bring_quotes", tuple(changes))


def leave(record: Record, mark: str) -> Step:
    """Take a quote away; where it was shown, that stays told."""
    return Step("step.leave_quote", _kept(record, mark, None))


def show(record: Record, item: str, marks: Sequence[str]) -> Step:
    """Put quotes on the wall over the screen of an item, in the order in which they came, and
    write down that it was shown them.
    """
    wanted = [one for one in brought_quotes(record) if one.mark in marks]
    known = {one.mark for one in shown_quotes(record, item)}
    next_one = max(shown_numbers(record, item), default=0) + 1
    changes: list[Change] = []
    for number, quote in enumerate((q for q in wanted if q.mark not in known), start=next_one):
        changes += fact_change(record, item, f"{SHOWN}{number}", quote.value)
    return _on_wall(record, [one.mark for one in wanted], changes)


def hide(record: Record) -> Step:
    """Go back to the screen of the item."""
    return _on_wall(record, [], [])


def _on_wall(record: Record, marks: list[str], changes: list[Change]) -> Step:
    changes = [*changes, *over_facts(record, {ON_WALL: marks or None})]
    changes += over_screen(record, covered=bool(marks))
    return Step("step.screen", tuple(changes), undoable=False)


def _kept(record: Record, mark: str, quote: BroughtQuote | None) -> tuple[Change, ...]:
    return fact_change(record, BROUGHT, mark, None if quote is None else quote.value)
