"""Reads the lines of a file that was made elsewhere: a text, a table with separators, a workbook.

A second scribe's laptop may write in whatever encoding its programs like.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from pathlib import Path

from cwb_workshop.content.workbook import workbook_sheets
from cwb_workshop.core.capture.line_words import ANSWER_HEADINGS, SURE_HEADINGS, TABLE_HEADINGS
from cwb_workshop.core.capture.pasted_text import pasted_rows, widths
from cwb_workshop.core.capture.separated_text import (
    SEPARATORS,
    FileLines,
    SeparatedText,
    separator_told,
)
from cwb_workshop.core.capture.sheets import rows_of_sheets
from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.core.model.limits import MOST_PASTED_CHARACTERS
from cwb_workshop.core.model.text import folded

_MOST_BYTES = 4 * MOST_PASTED_CHARACTERS
_WORKBOOK, _OF_OFFICE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_OTHERS = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf", _OF_OFFICE)
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_A_NOTE = r',\s*"?//'
_MOST_TITLES = 3
_LONGEST_HEADING = 40
_ENOUGH = 0.8
"""So many of the rows have the same number of cells where the right separator is looked for."""


class LineFileError(UserFacingError):
    """A file cannot be read as lines."""


def read_lines(file: Path) -> FileLines:
    """Return the rows of a file, each in cells. Raises LineFileError, or OSError for its disk."""
    if file.stat().st_size > _MOST_BYTES:
        raise LineFileError("console.file.too_large", file=file.name)
    content = file.read_bytes()
    if content.startswith(_WORKBOOK):
        sheets = workbook_sheets(content)
        if sheets is None:
            raise LineFileError("console.file.no_lines", file=file.name)
        names = tuple(sheet.name for sheet in sheets)
        lines = FileLines(rows_of_sheets(sheets), sheets=names)
    else:
        lines = _lines_of_text(_decoded(content, file.name), file.suffix.casefold())
    if not lines.rows:
        raise LineFileError("console.file.empty", file=file.name)
    return lines


def _lines_of_text(text: str, ending: str) -> FileLines:
    if ending not in (".csv", ".tsv"):
        return FileLines(pasted_rows(text), plain=text)
    told, between = separator_told(text)
    separated = SeparatedText(told, between or _separator(text))
    return FileLines(separated.rows, separated)


def _separator(text: str) -> str:
    """Return what stands between the cells of most rows; empty where nothing does."""
    best, most = "", 0.0
    for separator in SEPARATORS:
        if separator not in text:
            continue
        found = widths(_without_title(text, separator), separator)
        share = 1 - found[1] / max(found.total(), 1)
        if share < _ENOUGH or share <= most or max(found, default=1) < 2:
            continue
        # In sentences a space follows.
        is_spaced = text.count(f"{separator} ") * 2 > text.count(separator)
        if not is_spaced or _is_table(text, separator, found):
            best, most = separator, share
    return best or next((one for one in SEPARATORS if _is_headed(text, one)), "")


def _is_headed(text: str, separator: str) -> bool:
    """Tell whether the first lines hold the headings of a table, with this between them."""
    for line in text.splitlines()[: _MOST_TITLES + 3]:
        names = [folded(cell).strip() for cell in line.replace('"', "").split(separator)]
        filled = [*filter(None, names)]
        if len(filled) > 1 and f"{separator} " not in line:
            known = TABLE_HEADINGS | SURE_HEADINGS
            return bool({*filled} & known) and max(map(len, filled)) < _LONGEST_HEADING
    return False


def _without_title(text: str, separator: str) -> str:
    """Return a text without the first lines in which nothing is parted: what stands above a table.
    A line among others is none.
    """
    lines = text.splitlines(keepends=True)
    first = next((at for at, line in enumerate(lines) if separator in line.strip(separator)), 0)
    return "".join(lines[first:]) if first <= _MOST_TITLES else text


def _is_table(text: str, separator: str, found: Counter[int]) -> bool:
    """Tell whether rows with a space behind what is between their cells are no sentences: each
    has as many cells. A comma stands in every sentence too; then a heading tells, or a note.
    """
    if len(found) > 1 or found.total() < 2:
        return False
    if separator != ",":
        return True
    first = text.split(maxsplit=0)[0].splitlines()[0].replace('"', "")
    names = {folded(cell).strip() for cell in first.split(separator)}
    return bool(names & (ANSWER_HEADINGS | TABLE_HEADINGS)) or bool(re.search(_A_NOTE, text))


def _decoded(content: bytes, name: str) -> str:
    """Return the text of a file. Raises LineFileError for what is none."""
    encoding = _encoding(content)
    if content.startswith(_OTHERS) or encoding is None:
        raise LineFileError("console.file.no_lines", file=name)
    return content.decode(encoding, "replace").removeprefix("\ufeff")


def _encoding(content: bytes) -> str | None:
    """Return how a text is written; None where it is no text."""
    if content.startswith(_UTF_16):
        return "utf-16"
    if b"\0" in content:
        return _utf_16_without_mark(content)
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _utf_16_without_mark(content: bytes) -> str | None:
    """Return which of its two orders a text is in: in ours every other byte is mostly 0."""
    pairs = max(len(content) // 2, 1)
    for order, empty in (("utf-16-le", content[1::2]), ("utf-16-be", content[::2])):
        other = content[::2] if order == "utf-16-le" else content[1::2]
        if empty.count(0) * 2 > pairs and other.count(0) * 20 < pairs:
            return order
    return None
