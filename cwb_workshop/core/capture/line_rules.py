"""What the signs of a line mean in the place where it is typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from datetime import date

from cwb_workshop.core.capture.dates import DateNames
from cwb_workshop.core.capture.people_cells import NameWords, no_name
from cwb_workshop.core.contract.line import RowForm, SaidNoun, SignScope
from cwb_workshop.core.model.people import MOST_TABLES
from cwb_workshop.core.model.values import value_type


def _none(_typed: str) -> str | None:
    return None


def _no_option(_name: str) -> int:
    return 0


def _no_choice(_field: str, _typed: str) -> str | None:
    return None


@value_type
class LineRules:
    """`scope` are the signs that count at the end, `tables` how many there are.

    `theme` returns the id of a theme by what was typed behind `#`, `answer` the label of an
    answer that is there, by how it was typed; `answer_signs` are the letters that labels of
    answers begin with. `codes` are the choices of this item (`field.choice`) by their codes,
    `columns` the number of columns of its board. `parts` are the signs that stand between several
    things on one line. `counts`: a number beside words says how many people said them. `named`
    returns how a theme, a choice or a column is typed, by its whole name. `row` is what a pasted
    table with a column for each part of a line is, `choice` how a choice of a field is typed that
    stands in a column of these. `questions` are those that the room was asked, in each language,
    `nouns` what it was asked for. `name_word` says what a word is as a part of somebody's name.
    `options` is how many there are to put dots on, `option` returns the number of one by its name,
    0 for another name.
    """

    day: date
    date_names: DateNames
    scope: SignScope = "answer"
    tables: int = MOST_TABLES
    theme: Callable[[str], str | None] = _none
    answer: Callable[[str], str | None] = _none
    answer_signs: frozenset[str] = frozenset()
    codes: Mapping[str, str] = field(default_factory=dict)
    columns: int = 0
    parts: str = ""
    counts: bool = False
    named: Callable[[str], str | None] = _none
    row: RowForm | None = None
    choice: Callable[[str, str], str | None] = _no_choice
    questions: tuple[str, ...] = ()
    nouns: tuple[SaidNoun, ...] = ()
    name_word: NameWords = no_name
    options: int = 0
    option: Callable[[str], int] = _no_option

    @property
    def adds_people(self) -> bool:
        """Say whether `+2` behind words is more people who said them."""
        return self.counts or self.scope == "answer"

    @property
    def choice_fields(self) -> frozenset[str]:
        """The fields of which an answer here can have a choice."""
        return frozenset(choice.partition(".")[0] for choice in self.codes.values())

    @property
    def has_parts(self) -> bool:
        """Say whether `;` stands between parts, and so names no table."""
        return ";" in self.parts
