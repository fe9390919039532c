"""How the organiser's desk was left, as a file holds it."""

from __future__ import annotations

from collections.abc import Mapping

from cwb_workshop.core.model.text import clean
from cwb_workshop.ui.desk_state import DESK_PAGES, DeskState
from cwb_workshop.ui.preferences.checks import LONGEST, Check, one_of

_MOST = 60
"""So many things are chosen and typed on all pages together, and more."""

_CELLS = 3
_PURPOSES = ("open", "push")
_page = one_of(DESK_PAGES)


def _desk(read: object) -> DeskState | None:
    if not isinstance(read, Mapping):
        return None
    page = _page.value(read.get("page"))
    if page is None:
        return None
    chosen = _rows(read.get("chosen"))
    places = _rows(read.get("places"))
    return DeskState(
        page,
        tuple(one for one in chosen if one[0] in DESK_PAGES),
        tuple(one for one in places if one[0] in _PURPOSES),
    )


def _rows(read: object) -> tuple[tuple[str, str, str], ...]:
    """Return all that is three texts."""
    rows = read[:_MOST] if isinstance(read, list) else []
    texts = [
        [clean(cell[:LONGEST]) for cell in row if isinstance(cell, str)]
        for row in rows
        if isinstance(row, list)
    ]
    return tuple((row[0], row[1], row[2]) for row in texts if len(row) == _CELLS)


DESK: Check[DeskState] = Check(
    _desk,
    (
        DeskState(
            "compare",
            (("find", "typed", "huur"), ("find", "place", "Zuiderkouw")),
            (("push", "postgresql://merwe.example/wijken", "Merwe"),),
        ),
    ),
)
