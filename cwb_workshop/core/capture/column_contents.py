"""What stands in the columns of rows without headings, as far as cells tell by themselves: when,
where, who, how to reach them, a number, signs; anything else is what was said.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Literal, TypeAlias

from cwb_workshop.core.capture.cells import names_a_speaker
from cwb_workshop.core.capture.column_places import Cells, PasteColumns, cell_at, filled
from cwb_workshop.core.capture.moments import is_moment
from cwb_workshop.core.capture.people_cells import (
    CONTACT,
    NameWords,
    are_full_names,
    are_names,
    is_like_a_name,
    is_person,
    no_name,
)
from cwb_workshop.core.capture.place_cells import is_place
from cwb_workshop.core.model.values import value_type

ColumnContent: TypeAlias = Literal[
    "moment", "contact", "place", "number", "coded", "signs", "name", "said"
]

_NUMBER = r"[0-9]+(?:[.,][0-9]+)?[.)]?"
_SIGNS = r"(?:(?:[#~=^+@][^\s]*|!)\s*)+"
_CODED = (
    r"[A-Za-z]{1,3}-?[0-9]{2,6}|(?i:[0-9]{1,3}\s?(?:jaar|jr\.?|years?(?:\sold)?|yrs?|jahre))"
    r"|(?i:open|gesloten|bezig|klaar|gereed|loopt|afgerond|gedaan|in behandeling|nog niet|ja|nee"
    r"|closed|done|ongoing|in progress|not started|pending|yes|no"
    r"|offen|geschlossen|erledigt|fertig|in arbeit|nein)"
    r"|(?i:[mvxfw]|man|vrouw|male|female|woman|mann|frau|divers)"
)
"""A code of a paper, an age, how far something is, a sex."""
_A_NUMBER = rf"(?:[^\W\d_]+\s)?{_NUMBER}"
_COUNTED_PERSON = (
    r"(?i:deelnemer|participant|teilnehmer|persoon|person|bewoner|resident|bewohner|spreker|speaker"
    r"|sprecher|respondent|inwoner)\s?[0-9]{1,3}"
)
_MOST_COLUMNS = 60
_ENOUGH_WORDS = _ENOUGH_CELLS = 2


@value_type
class ContentClues:
    """`words`: single words are what is said here; `name_word` knows names of people."""

    words: bool = False
    name_word: NameWords = no_name


def by_contents(columns: PasteColumns, rows: Sequence[Cells], clues: ContentClues) -> PasteColumns:
    """Return the columns of rows of which no heading is known: what nobody said stays out beside
    words. Where two columns or more are words, they are what was said each.
    """
    width = max(map(len, rows))
    places = [at for at in range(width) if at != columns.table and filled(rows, at)]
    if columns.answer is not None or not 2 <= len(places) <= _MOST_COLUMNS:
        return columns
    read = _Contents(rows, places, columns, clues)
    said = [at for at in places if read.of[at] == "said"]
    signs = [at for at in places if read.of[at] == "signs"]
    out = [at for at in places if at not in said and at not in signs]
    numbers = [at for at in out if read.of[at] == "number"]
    if len(rows) == 1 and len(places) == _ENOUGH_CELLS and numbers:
        # Of one row alone a number may be the first of its words.
        return columns
    if not said:
        return columns
    columns = replace(columns, heading=columns.heading or read.is_headed)
    if len(said) > 1 and not clues.words and _are_alike(rows, said):
        return replace(columns, several=tuple(said), out=tuple(out))
    if len(said) == 1 and out and not signs:
        return replace(columns, answer=said[0])
    return replace(columns, out=tuple(out)) if out else columns


def _are_alike(rows: Sequence[Cells], said: Sequence[int]) -> bool:
    """Say whether the cells of all these columns are alike: what begins small behind a capital
    goes on with it, and single words beside sentences say what these are about.
    """
    cells = [filled(rows, at) for at in said]
    if any(re.fullmatch(_A_NUMBER, cell) for column in cells for cell in column):
        return False
    single = [all(len(cell.split()) < _ENOUGH_WORDS for cell in column) for column in cells]
    if any(single) and not all(single):
        return False
    small = [sum(cell[:1].islower() for cell in filled(rows, at)) for at in said]
    are_small = [2 * n > len(filled(rows, at)) for n, at in zip(small, said, strict=True)]
    return are_small[0] or not any(are_small)


class _Contents:
    """`of` is what each of these columns holds; `is_headed`: the first row tells of one."""

    def __init__(
        self,
        rows: Sequence[Cells],
        places: Sequence[int],
        columns: PasteColumns,
        clues: ContentClues,
    ) -> None:
        self._rows, self._places, self._clues = rows, places, clues
        self._heading = columns.heading
        self.is_headed = False
        plain = {at: self._plain(at) for at in places}
        self.of: Mapping[int, ColumnContent] = {
            at: "name" if one == "said" and self._are_people(at, plain) else one
            for at, one in plain.items()
        }

    def _plain(self, at: int) -> ColumnContent:
        cells = filled(self._rows[1:] if self._heading else self._rows, at)
        whole = content(cells)
        if whole != "said" or self._heading or len(self._rows) < 3:
            return whole
        below = content(filled(self._rows[1:], at))
        if below in ("moment", "contact", "place") and not re.search("[0-9]", cells[0]):
            self.is_headed = True
            return below
        return whole

    def _are_people(self, at: int, plain: Mapping[int, ColumnContent]) -> bool:
        """Say whether a column holds names: known or whole ones, or what stands beside longer
        words and may be some; at a check-in, beside words that all begin small.
        """
        above = cell_at(self._rows[0], at)
        headed = len(self._rows) > 2 and (not is_like_a_name(above) or names_a_speaker(above))
        headed = headed and not is_person(above, self._clues.name_word)
        cells = filled(self._rows[1:] if self._heading or headed else self._rows, at)
        known = [is_person(cell, self._clues.name_word) for cell in cells]
        sure = bool(cells) and 2 * sum(known) > len(cells)
        if not (cells and (all(known) or are_names(cells))):
            return False
        others = [other for other in self._places if other != at and plain[other] == "said"]
        beside = [cell for other in others for cell in filled(self._rows, other)]
        if not (sure or are_full_names(cells)):
            if self._clues.words:
                small = bool(beside) and all(cell[:1].islower() for cell in beside)
                if not (at == self._places[0] and small):
                    return False
            elif sum(len(cell.split()) for cell in beside) < _ENOUGH_WORDS * max(len(beside), 1):
                return False
        self.is_headed |= headed and bool(others)
        return True


def content(cells: Sequence[str]) -> ColumnContent:
    """Return what stands in the cells of a column, as far as they tell; names are words here."""
    if not cells:
        return "said"
    if all(map(is_moment, cells)):
        return "moment"
    if all(re.fullmatch(CONTACT, cell) for cell in cells):
        return "contact"
    if all(map(is_place, cells)):
        return "place"
    if all(re.fullmatch(_NUMBER, cell) for cell in cells):
        return "number"
    if all(re.fullmatch(_COUNTED_PERSON, cell) for cell in cells):
        return "name"
    if len(cells) > 1 and all(re.fullmatch(_CODED, cell) for cell in cells):
        return "coded"
    return "signs" if all(re.fullmatch(_SIGNS, cell) for cell in cells) else "said"


def is_apart(cell: str) -> bool:
    """Say whether nothing stands in a cell but how somebody is reached, or when it was."""
    return re.fullmatch(CONTACT, cell) is not None or is_moment(cell)
