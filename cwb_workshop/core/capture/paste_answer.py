"""Which column of a pasted table is what was said, and which stay out because they may hold names.

No list of headings is ever complete. So once a heading says what one column is, a column that none
makes a part of the line stays out, and the list before storing says so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from cwb_workshop.core.capture.cells import names_a_speaker
from cwb_workshop.core.capture.column_places import (
    Cells,
    PasteColumns,
    are_figures,
    cell_at,
    filled,
    numbers_rows,
)
from cwb_workshop.core.capture.line_words import (
    ANSWER_HEADINGS,
    BESIDE_HEADINGS,
    NAME_WORDS,
    PERSON_HEADINGS,
)
from cwb_workshop.core.capture.paste_headings import beside_persons, heard

_ENDS_OF_NAMES = ("naam", "name")
_MOST_LETTERS = 30
_PARTS = "van|de|der|den|het|ter|ten|te|von|vom|zu|zur|la|le|el|al|bin|ben|in|t|'t|’t"
_ONE = r"[A-ZÀ-ÖØ-ÞĀ-Ž][^\W\d_A-Z]*(?:['’-][^\W\d_]+)*\.?|(?:[A-Z]\.)+"
NAME = rf"(?:(?:{_ONE})|(?:(?i:{_PARTS})(?=\s)))(?:\s+(?:(?:{_ONE})|(?i:{_PARTS})(?=\s))){{0,4}}"
_TURNED = rf"{NAME},\s(?:{_ONE})(?:\s(?:{_ONE}|(?i:{_PARTS})))*"
"""As a register has it: `Jansen, Jan de`."""
_INITIALS = r"(?:[A-Za-z]\.){2,}"
_TITLE = r"(?i:(?:dhr|mevr|mw|dr|drs|ir|mr|mrs|ms|prof|herr|frau)\.?\s+)?"
_TWO_CAPITALS = r"^[A-ZÀ-ÖØ-Þ]\S*\s(?:.*\s)?[A-ZÀ-ÖØ-Þ]"
_BETWEEN_NAMES = r"\s*[,;/&]\s*|\s+(?:en|and|und)\s+"
_CONTACT = r"[^\s@<(]+@[^\s@]+\.[^\s@>)]+|(?:\+|00?)[0-9][0-9 ()/.-]{7,16}"
"""An address for mail, or a number of a telephone."""
_REACHED = rf"[\s,]*[(<\[]?(?:{_CONTACT})[)>\]]?$"
_DAY = r"[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{2,4}"
_MOMENT = rf"{_DAY}(?:,?\s+[0-9]{{1,2}}[:.][0-9]{{2}}(?:[:.][0-9]{{2}})?)?"
_ALIKE = 0.6
"""The part of its words that a heading has in common with a question that it is."""
_SHORT_WORD = 3


def with_answer(
    known: PasteColumns, rows: Sequence[Cells], questions: Sequence[str]
) -> PasteColumns:
    """Return the columns of a heading with the one that holds the words; what no heading makes a
    part of the line does not go along. `questions` are those that the room was asked.
    """
    first, others = rows[0], rows[1:]
    if known.answer is not None:
        return known
    signs = tuple((at, role) for at, role in known.sign_columns if role != "remark")
    known = replace(known, signs=signs)
    places = [at for at in range(len(first)) if at not in known.places]
    said = [at for at in places if _may_be_said(at, first, others)]
    asked = [at for at in said if is_question(first[at], questions)]
    answers = [at for at in asked if _is_of_room(first[at], questions)] or asked or said
    are_questions = bool(asked) or all(re.search("[0-9]", first[at]) for at in answers)
    if len(answers) > 1 and not are_questions:
        # One of them is what was said: the longest that is no list of names.
        answers = [at for at in answers if not are_names(others, at)] or answers
        answers = [at for at in answers if {*heard(first[at]).split()} & ANSWER_HEADINGS][:1] or [
            max(answers, key=lambda at: _length(filled(others, at)))
        ]
    elif len(answers) > 1:
        answers = [at for at in answers if not are_names(others, at)]
    if len(answers) == 1:
        return replace(known, answer=answers[0])
    if answers:
        return replace(known, several=tuple(answers))
    if any(role == "actor" for _at, role in signs) and len(first) == len(known.places - {None}):
        return replace(known, answer=beside_persons(first))
    left = [at for at in places if not numbers_rows(filled(others, at))]
    if left and all(names_somebody(first[at]) for at in left):
        return replace(known, out=tuple(places))
    return replace(known, answer=left[0]) if len(left) == 1 else known


def without_names(
    columns: PasteColumns, rows: Sequence[Cells], *, words: bool = False
) -> PasteColumns:
    """Return the columns of rows without a heading that is known: a column of what are names, as
    far as anybody can tell, stays out beside words. `words`: single words are what is said here.
    """
    width = max(map(len, rows))
    places = [at for at in range(width) if at != columns.table and filled(rows, at)]
    if columns.answer is not None or len(places) < 2:
        return columns
    names = [at for at in places if _stays_out(at, places, rows, columns, words=words)]
    left = [at for at in places if at not in names]
    if not names or not left:
        return columns
    headed = columns.heading or any(_is_headed(at, rows) for at in names)
    columns = replace(columns, heading=headed)
    if len(left) == 1:
        return replace(columns, answer=left[0])
    return replace(columns, out=tuple(names))


def _is_headed(at: int, rows: Sequence[Cells]) -> bool:
    above = cell_at(rows[0], at)
    return len(rows) > 2 and (not _is_like_a_name(above) or names_a_speaker(above))


def _stays_out(
    at: int, places: Sequence[int], rows: Sequence[Cells], columns: PasteColumns, *, words: bool
) -> bool:
    """Say whether a column holds names: whole ones, or what stands beside longer words and may be
    some; at a check-in, beside words that all begin small.
    """
    said = rows[1:] if columns.heading or _is_headed(at, rows) else rows
    apart = filled(said, at)
    if apart and all(map(is_beside, apart)):
        return True
    if not are_names(said, at):
        return False
    if all(re.search(_TWO_CAPITALS, cell) for cell in filled(said, at)):
        return True
    beside = [cell for other in places if other != at for cell in filled(said, other)]
    if words:
        return at == places[0] and all(cell[:1].islower() for cell in beside)
    return sum(len(cell.split()) for cell in beside) >= 2 * len(beside)


def is_question(heading: str, questions: Sequence[str]) -> bool:
    """Say whether a heading is what the room was asked, or any question but who somebody is."""
    if names_somebody(heading) or not heading.strip():
        return False
    return heading.rstrip().endswith("?") or _is_of_room(heading, questions)


def _is_of_room(heading: str, questions: Sequence[str]) -> bool:
    words = _words(heading)
    return any(_alike(words, _words(one)) for one in questions)


def names_somebody(heading: str) -> bool:
    """Say whether a heading asks who somebody is, or how to reach them."""
    words = heard(heading).split()
    return any(word in NAME_WORDS or word.endswith(_ENDS_OF_NAMES) for word in words)


def _alike(words: frozenset[str], question: frozenset[str]) -> bool:
    same = len(words & question)
    return same > 1 and same >= _ALIKE * max(len(words), len(question))


def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in heard(text).split() if len(word) >= _SHORT_WORD)


def _may_be_said(at: int, first: Cells, rows: Sequence[Cells]) -> bool:
    """Say whether a column may hold what was said: none that numbers, dates or names anybody."""
    heading, cells = cell_at(first, at), filled(rows, at)
    if heard(heading) in BESIDE_HEADINGS | PERSON_HEADINGS or names_somebody(heading):
        return False
    return bool(cells) and not are_figures(cells)


def is_beside(cell: str) -> bool:
    """Say whether nothing stands in a cell but how somebody is reached, or when it was."""
    return re.fullmatch(f"{_CONTACT}|{_MOMENT}", cell) is not None


def _length(cells: Sequence[str]) -> float:
    return sum(map(len, cells)) / len(cells)


def are_names(rows: Sequence[Cells], at: int) -> bool:
    """Say whether all cells of a column are written as names are, and none says a role."""
    cells = filled(rows, at)
    return bool(cells) and all(_is_like_a_name(cell) for cell in cells) and not _has_roles(cells)


def _is_like_a_name(cell: str) -> bool:
    cell = re.sub(_REACHED, "", cell)
    if re.fullmatch(_TURNED, cell):
        return True
    several = re.split(_BETWEEN_NAMES, cell)
    return all(
        len(one) <= _MOST_LETTERS and re.fullmatch(rf"{_TITLE}(?:{NAME}|{_INITIALS})", one)
        for one in several
    )


def _has_roles(cells: Sequence[str]) -> bool:
    # "Mo Bakker" is no baker: a first name stands in front.
    return any(names_a_speaker(cell) for cell in cells if not re.search(_TWO_CAPITALS, cell))
