"""A text of a file in which something stands between the cells: its rows, parted by that."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cwb_workshop.core.capture.column_places import Cells
from cwb_workshop.core.capture.pasted_text import parted_rows
from cwb_workshop.core.model.notes import may_hold_one, note_in
from cwb_workshop.core.model.values import value_type

SEPARATORS = ("\t", ";", ",")
"""What may stand between cells; where nothing does, each line is one."""
_HINT = r"\s*sep=([;,\t])[\t ]*\r?\n"
"""The first line of a file of which Excel is told what stands between its cells."""


def separator_told(text: str) -> tuple[str, str]:
    """Return a text without its first line, and what that says stands between cells; nothing where
    it says no such thing.
    """
    hint = re.match(_HINT, text)
    return (text[hint.end() :], hint[1]) if hint else (text, "")


@value_type
class SeparatedText:
    """`between` is what stands between the cells, as it was found or chosen; or nothing."""

    text: str
    between: str = ""

    @property
    def rows(self) -> tuple[Cells, ...]:
        told = self.text
        if self.between:
            # Some programs write a space behind it, also in front of a mark.
            told = re.sub(rf'{self.between}[ \xa0]+"', f'{self.between}"', told)
        rows = parted_rows(told, self.between)
        return tuple(tuple(cell for wide in row for cell in _with_note_apart(wide)) for row in rows)


@value_type
class FileLines:
    """The rows of a file; `separated` is its text, where these may be parted otherwise, `sheets`
    the names of those that they stood on, `plain` the text of one that is read as a pasted one.
    """

    rows: Sequence[Cells]
    separated: SeparatedText | None = None
    sheets: tuple[str, ...] = ()
    plain: str = ""


def _with_note_apart(cell: str) -> Cells:
    """Return a cell, with a note in it that stands behind a separator as a cell of its own.

    A note is for nobody else, whatever was found to stand between the cells of this file.
    """
    if not may_hold_one(cell):
        return (cell,)
    for between in re.finditer(f"[{''.join(SEPARATORS)}]", cell):
        behind = cell[between.end() :].strip().removeprefix('"').lstrip()
        if not behind[:1].isalnum() and note_in(behind) is not None:
            front = cell[: between.start()].strip()
            return (*((front,) if front else ()), behind.removesuffix('"').rstrip())
    return (cell,)
