"""Which column of a pasted table is what was said, and which stay out because they may hold names.

No list of headings is ever complete. So once a heading says what one column is, a column that none
makes a part of the line stays out, and the list before storing says so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from cwb_workshop.core.capture.column_places import (
    Cells,
    PasteColumns,
    are_figures,
    cell_at,
    filled,
    numbers_rows,
)
from cwb_workshop.core.capture.heading_nouns import (
    ASIDE_HEADINGS,
    heard,
    named_column,
    ranked,
)
from cwb_workshop.core.capture.line_words import (
    ANSWER_HEADINGS,
    BESIDE_HEADINGS,
    NAME_WORDS,
    PERSON_HEADINGS,
)
from cwb_workshop.core.capture.other_sides import is_other_side
from cwb_workshop.core.capture.paste_headings import beside_persons
from cwb_workshop.core.capture.people_cells import are_names
from cwb_workshop.core.contract.line import SaidNoun

_ENDS_OF_NAMES = ("naam", "name")
_ALIKE = 0.6
"""The part of its words that a heading has in common with a question that it is."""
_SHORT_WORD = 3


def with_answer(
    known: PasteColumns,
    rows: Sequence[Cells],
    questions: Sequence[str],
    nouns: Sequence[SaidNoun] = (),
) -> PasteColumns:
    """Return the columns of a heading with the one that holds the words; what no heading makes a
    part of the line does not go along. `questions` are those that the room was asked, `nouns` what
    the item is about.
    """
    first, others = rows[0], rows[1:]
    if known.answer is not None:
        return known
    signs = tuple((at, role) for at, role in known.sign_columns if role != "remark")
    known = replace(known, signs=signs)
    places = [at for at in range(len(first)) if at not in known.places]
    said = [at for at in places if _may_be_said(at, first, others)]
    own = [at for at in said if not is_other_side(first[at], nouns)]
    said = own or said
    asked = [at for at in said if is_question(first[at], questions)]
    answers = [at for at in asked if _is_of_room(first[at], questions)] or asked
    answers = answers or [*_beside_none(said, first, nouns)]
    are_questions = bool(asked) or all(re.search("[0-9]", first[at]) for at in answers)
    if len(answers) > 1 and not are_questions:
        answers = [_one_of(answers, first, others)]
    elif len(answers) > 1:
        answers = [at for at in answers if not are_names(filled(others, at))]
    if len(answers) == 1:
        return replace(known, answer=answers[0])
    if answers:
        return replace(known, several=tuple(answers))
    if any(role == "actor" for _at, role in signs) and len(first) == len(known.places - {None}):
        return replace(known, answer=beside_persons(first))
    left = [at for at in places if not numbers_rows(filled(others, at))]
    if left and all(_is_aside(first[at]) for at in left):
        return replace(known, out=tuple(places))
    return replace(known, answer=left[0]) if len(left) == 1 else known


def _beside_none(said: Sequence[int], first: Cells, nouns: Sequence[SaidNoun]) -> Sequence[int]:
    """Return the columns that may hold what was said, without those that tell more about it where
    there are others; of initiatives that is what they are called.
    """
    plain = [at for at in said if heard(first[at]) not in ASIDE_HEADINGS]
    named = named_column(first, nouns)
    if plain or named is None:
        return plain or said
    return [named]


def _one_of(answers: Sequence[int], first: Cells, rows: Sequence[Cells]) -> int:
    """Return which of several columns is what was said: by what it is called, else the longest that
    is no list of names.
    """
    answers = [at for at in answers if not are_names(filled(rows, at))] or answers
    called = [at for at in answers if {*heard(first[at]).split()} & ANSWER_HEADINGS]
    ranked_first = ranked(first, answers)
    if ranked_first is not None:
        return ranked_first
    return called[0] if called else max(answers, key=lambda at: _length(filled(rows, at)))


def _is_aside(heading: str) -> bool:
    return names_somebody(heading) or heard(heading) in ASIDE_HEADINGS


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


def _length(cells: Sequence[str]) -> float:
    return sum(map(len, cells)) / len(cells)
