"""The cells of a row that was pasted, kept apart where one of them says something of another.

Other cells become one sentence. One that is a note stays one, and one in which nothing stands but
who said it stays a cell, so that a report knows who spoke.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from itertools import pairwise

from cwb_workshop.core.figures.german_role_words import GERMAN_ROLE_WORDS
from cwb_workshop.core.figures.role_cells import names_a_person, names_a_role
from cwb_workshop.core.figures.role_nouns import NounKind, merged
from cwb_workshop.core.figures.role_words import ROLE_WORDS
from cwb_workshop.core.model.notes import PIECES, with_cells_apart
from cwb_workshop.core.model.unseen import BREAKS

_LONGEST_CELL = 60
_SIGNS = r"(?:\s+(?:[#~@=^+]\S+|!))+\s*$"
"""What may stand behind the words of a line, and so behind those of its last cell."""


_PEOPLE = r"(?<=\S)\t(\+[1-9][0-9]?)(?=\s|\Z)"


def cells_apart(typed: str) -> str:
    """Return what was typed or pasted, with a note or a speaker in a cell of its own as a piece."""
    noted = with_cells_apart(typed)
    if noted != typed or not re.search(f"[{BREAKS}]", typed):
        return noted
    return _with_speaker_apart(typed)


def people_in_cells(typed: str) -> tuple[str, tuple[str, ...]]:
    """Return what was pasted with each cell that is a number of people as words of its line, and
    these signs: no cell is part of a number at the end of another.
    """
    found = re.findall(_PEOPLE, typed)
    return (re.sub(_PEOPLE, r" \1", typed), tuple(found)) if found else (typed, ())


def _with_speaker_apart(typed: str) -> str:
    cells = [cell for cell in re.split(f"[{BREAKS}]", typed) if cell.strip()]
    if len(cells) < 2 or not any(map(names_a_speaker, cells)):
        return typed
    said = cells[0]
    for before, cell in pairwise(cells):
        apart = names_a_speaker(before) or names_a_speaker(cell)
        said += f" {PIECES} {cell}" if apart else f"\t{cell}"
    return said


def names_a_speaker(cell: str) -> bool:
    """Say whether nothing stands in a cell but who said it, by what they are."""
    said = re.sub(_SIGNS, "", cell)
    if len(said) > _LONGEST_CELL:
        return False
    return names_a_person(said, _nouns()) or names_a_role(said, _nouns())


@cache
def _nouns() -> Mapping[str, NounKind]:
    roles = (*ROLE_WORDS.values(), *GERMAN_ROLE_WORDS.values())
    return merged(words.nouns() for words in roles)
