"""Where initiatives are: a column of towns or quarters beside their names, without a heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from cwb_workshop.core.capture.column_places import Cells, PasteColumns, filled
from cwb_workshop.core.capture.people_cells import is_like_a_name

_KINDS = (
    r"tuin|café|cafe|winkel|coöperati|cooperati|coöp|coop|buurt(?=\w)|dorps|(?<!\w)wijk\w|huis(?![sd])|markt|club|bank"
    r"|werkplaats|atelier|bieb|bibliotheek|moes|repair|boerderij|akker|energie|zorg|stichting"
    r"|vereniging|groep|keuken|restaurant|kantine|speel|school|molen|zwembad|theater|fonds"
    r"|initiatief|collectief|commons|hub|kring|deel(?=\w)"
    r"|garden|shop|store|village|community|house|market|workshop|library|farm|energy|care|trust"
    r"|association|group|kitchen|theatre|fund|collective|share|network|orchard"
    r"|garten|laden|genossenschaft|dorf(?=\w)|nachbarschaft|haus(?!en)|werkstatt|bücherei|verein|gruppe"
    r"|küche|netzwerk|kollektiv"
)
"""Parts of words by which people call what they do together."""
_MOST_WORDS = 3


def without_places(columns: PasteColumns, rows: Sequence[Cells]) -> PasteColumns:
    """Return the columns with the names of initiatives alone, where the only other one is where
    these are.
    """
    if columns.heading or columns.answer is not None:
        return columns
    out = {columns.table, *columns.out}
    left = [at for at in range(max(map(len, rows))) if at not in out and filled(rows, at)]
    if len(left) != 2:
        return columns
    for names, places in (left, left[::-1]):
        if _are_places(filled(rows, places)) and _are_initiatives(filled(rows, names)):
            return replace(columns, answer=names, several=(), out=())
    return columns


def _are_places(cells: Sequence[str]) -> bool:
    return all(
        is_like_a_name(cell) and len(cell.split()) <= _MOST_WORDS and not _is_kind(cell)
        for cell in cells
    )


def _are_initiatives(cells: Sequence[str]) -> bool:
    return 2 * sum(map(_is_kind, cells)) >= len(cells)


def _is_kind(cell: str) -> bool:
    return re.search(_KINDS, cell, re.IGNORECASE) is not None
