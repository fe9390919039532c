"""What a typed line holds, taken apart: what the grammar gives to an exercise."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from datetime import date
from typing import Literal, TypeAlias

from cwb_workshop.core.model.values import value_type

Prefix: TypeAlias = Literal["", "question", "note", "commitment"]

SignScope: TypeAlias = Literal["answer", "agreement", "main_point", "text"]
"""Which signs a line can have at its end: all of an answer, those of an agreement (`@`, `^`, `!`),
the `!` of a main point alone, or none.
"""

SaidNoun: TypeAlias = Literal[
    "obstacle",
    "question",
    "point",
    "agreement",
    "initiative",
    "statement",
    "word",
    "sentence",
    "principle",
    "idea",
    "solution",
]
"""What kind of thing people say somewhere, as the heading of a column calls it."""

Meaning: TypeAlias = Literal[
    "table",
    "theme",
    "new_theme",
    "also",
    "choice",
    "no_choice",
    "no_choices",
    "no_code",
    "same",
    "no_answer",
    "date",
    "due",
    "roles",
    "not_here",
    "for_room",
]


Effect: TypeAlias = Literal[
    "role", "role_goes", "scores", "replaces", "replaces_apart", "no_tables", "on_wall"
]


@value_type
class Told:
    """Something that a line in a form of its own does, told before it is taken.

    `value` is, for a `role`, the role and how many there are, as for one that goes (`role_goes`)
    because another count takes the place of it; for what it `scores` or `replaces`, the principle
    that is scored, `replaces_apart` with the screen on the wall behind it. Of a result `no_tables`
    are left, or it changes `on_wall`.
    """

    effect: Effect
    value: str = ""


@value_type
class RowForm:
    """How a row of a pasted table is typed that has a column for each part of a line.

    `names` are the parts by what their columns are called, in small letters and in each language;
    `line` returns what the cells of a row are typed as, by their parts. `whole` returns it for
    cells that tell by themselves what they are, whatever the columns are called; empty for others.
    """

    names: Mapping[str, str]
    line: Callable[[Mapping[str, str]], str]
    whole: Callable[[Sequence[str]], str] = lambda _cells: ""


@value_type
class LineForm:
    """What a line of an item can hold: which signs at its end, the columns that its board has, and
    by which signs it is in `parts`. Columns that the kit has no name for are called by the words
    under `column_words`. `counts`: a number beside words says how many people said them, as in a
    pasted list. Words are a `remark` where the room was asked for something else, or for
    nothing: they stand in the report alone. `column_names` are what columns are called in a pasted
    table, in small letters, beside what the kit calls them, and `row` is what such a table is
    where lines have parts. `about` is what kind of thing is said here, where that is known, and
    `options` are what dots are put on, as the kit has them.
    """

    scope: SignScope = "answer"
    columns: tuple[str, ...] = ()
    column_words: str = ""
    parts: str = ""
    is_remark: bool = False
    counts: bool = False
    column_names: Mapping[str, str] = field(default_factory=dict)
    row: RowForm | None = None
    about: SaidNoun | None = None
    options: tuple[str, ...] = ()


_NUMERIC = re.compile(r"[0-9\s+\-–−%.,;:/|€£$]*[0-9][0-9\s+\-–−%.,;:/|€£$]*!*")

_FIGURES = re.compile(r"[0-9\s,;:/.|−–-]*[0-9][0-9\s,;:/.|−–-]*!*")

_LETTER_O = re.compile(r"\b[oO]\b|(?<=[0-9])[oO](?![^\W\d_])")


def with_zeros(typed: str) -> str:
    """Return a line with a zero for each letter `o` that stands where a digit would."""
    return _LETTER_O.sub("0", typed)


_TAKEN = frozenset(("table", "theme", "new_theme", "also", "choice", "date", "due", "roles"))


@value_type
class Unsure:
    """A sign that is kept as words until somebody says that it is one.

    `sign` is as typed, without the marks glued behind it. `value` goes with what it may have
    meant: a table, a theme, a number, a `field.choice`, a label or a day as `2026-05-15`.
    """

    sign: str
    meaning: Meaning
    value: str = ""

    @property
    def can_be_taken(self) -> bool:
        """Say whether it can be a sign after all; of the others it is only told what is wrong."""
        return self.meaning in _TAKEN


@value_type
class Line:
    """A line as typed, taken apart.

    `table` is None where none was named, 0 for plenary. `body` is the line behind prefix
    and table with its tail still on it, for exercises with a form of their own, `text` the words
    that are kept. `themes` are ids, free ones with their `#`; `choices` are by field, `replaced`
    those that a later one took the place of, as `field.choice`. `column` is that of a board,
    from 1. `same_as` are labels. `who`, `due`, `when` (words that are no date) and the dates
    that `due` took the place of are read in agreements alone, and `aside` is the note behind
    one of these. `typed` is the whole line, `accepted` the signs in it that somebody said are
    ones, `literal` the words at the end of which a backslash said that they are none.
    """

    table: int | None
    prefix: Prefix
    quote: bool
    text: str
    body: str
    themes: tuple[str, ...] = ()
    also: int = 0
    same_as: tuple[str, ...] = ()
    highlight: bool = False
    choices: Mapping[str, str] = field(default_factory=dict)
    replaced: tuple[str, ...] = ()
    column: int = 0
    who: str = ""
    due: date | None = None
    when: str = ""
    replaced_dates: tuple[date, ...] = ()
    aside: str = ""
    typed: str = ""
    accepted: tuple[str, ...] = ()
    literal: str = ""
    unsure: tuple[Unsure, ...] = ()

    @property
    def numeric(self) -> bool:
        """Only numbers, and what parts them, signs behind them or not; any letter makes it an
        ordinary line, but for an `o` where a zero was meant: then it is one that is refused.
        """
        typed = (with_zeros(self.body), with_zeros(self.text))
        return not self.quote and any(map(_NUMERIC.fullmatch, typed))

    @property
    def figures_alone(self) -> bool:
        """Only digits, and what parts them: no words that anybody could have said."""
        return not self.quote and _FIGURES.fullmatch(self.text) is not None

    @property
    def signs_alone(self) -> bool:
        """Signs, and not one word that they belong to."""
        signs = self.themes or self.also or self.highlight or self.choices or self.column
        return bool(signs or self.who or self.due) and not (
            self.text or self.prefix or self.same_as or self.quote
        )
