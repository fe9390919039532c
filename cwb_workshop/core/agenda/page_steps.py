"""Steps that turn the pages of the picture on the wall, where it has more than one.

A page is a fact, so that a restart comes back to it. Which pages there are depends on the screen of
the room: what knows that is `core.contract.page_counter`. Undo passes these steps by.
"""

from __future__ import annotations

from collections.abc import Mapping

from cwb_workshop.core.model.entry import Change, Json, Step
from cwb_workshop.core.model.record import Record, fact_change

OPENING = None
"""The page that a picture opens with."""

TURN = "pages_turn"
"""The fact that pages turn by themselves, as somebody asked."""

_OVER = ("read_back", "behind", "wheel", "quotes", "promised")
"""What stands over a screen for a while, one of them at a time."""

_PAGE, _BENEATH = "page", "page_beneath"


def page_facts(record: Record, page: int | None) -> list[Change]:
    """Return the changes for another picture, at a page of it."""
    return _facts(record, {_PAGE: page, _BENEATH: None, TURN: None})


def to_page(record: Record, page: int, *, by_hand: bool = True) -> Step:
    """Show a page of the picture on the wall. Where somebody turned it, pages turn by themselves
    no longer.
    """
    facts: dict[str, Json] = {_PAGE: page, TURN: None} if by_hand else {_PAGE: page}
    return Step("step.page", tuple(_facts(record, facts)), undoable=False)


def pages_turn(record: Record, turn: bool, page: int) -> Step:
    """Let the pages of the picture on the wall turn by themselves, or stay at this one."""
    facts: dict[str, Json] = {_PAGE: page, TURN: True if turn else None}
    return Step("step.pages_turn", tuple(_facts(record, facts)), undoable=False)


def over_facts(record: Record, shown: Mapping[str, Json] | None = None) -> list[Change]:
    """Return the changes after which this alone stands over a screen; nothing where none is."""
    return _facts(record, {key: (shown or {}).get(key) for key in _OVER})


def over_screen(record: Record, *, covered: bool) -> list[Change]:
    """Return the changes of the page for a picture that stands over a screen for a while: the
    screen is at the same page when it is seen again.
    """
    over = (record.fact(key, "wall") for key in _OVER)
    is_covered = any(over)
    beneath = record.number(_BENEATH if is_covered else _PAGE, "wall")
    at, kept = (None, beneath) if covered else (beneath, None)
    return _facts(record, {_PAGE: at, _BENEATH: kept, TURN: None})


def _facts(record: Record, facts: dict[str, Json]) -> list[Change]:
    return [one for key in facts for one in fact_change(record, "wall", key, facts[key])]
