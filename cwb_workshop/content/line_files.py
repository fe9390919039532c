"""Reads the lines of a file that was made elsewhere: a text, a table with separators, a workbook.

A second scribe's laptop may write in whatever encoding its programs like.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from pathlib import Path

from cwb_workshop.content.workbook import workbook_rows
from cwb_workshop.core.capture.paste_columns import Cells
from cwb_workshop.core.capture.pasted_text import parted_rows, pasted_rows
from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.core.model.limits import MOST_PASTED_CHARACTERS

_MOST_BYTES = 4 * MOST_PASTED_CHARACTERS
_WORKBOOK, _OF_OFFICE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_OTHERS = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf", _OF_OFFICE)
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SEPARATORS = "\t;,"
_HINT = r"sep=([;,\t])\r?\n"
"""The first line of a file of which Excel is told what stands between its cells."""
_LOOKED_AT = 20_000
_ENOUGH = 0.8
"""So many of the rows have the same number of cells where the right separator is looked for."""


class LineFileError(UserFacingError):
    """A file cannot be read as lines."""


def read_rows(file: Path) -> tuple[Cells, ...]:
    """Return the rows of a file, each in cells. Raises LineFileError, or OSError for its disk."""
    if file.stat().st_size > _MOST_BYTES:
        raise LineFileError("console.file.too_large", file=file.name)
    content = file.read_bytes()
    if content.startswith(_WORKBOOK):
        rows = workbook_rows(content)
        if rows is None:
            raise LineFileError("console.file.no_lines", file=file.name)
    else:
        rows = _rows_of_text(_decoded(content, file.name), file.suffix.casefold())
    if not rows:
        raise LineFileError("console.file.empty", file=file.name)
    return rows


def _rows_of_text(text: str, ending: str) -> tuple[Cells, ...]:
    if ending not in (".csv", ".tsv"):
        return pasted_rows(text)
    hint = re.match(_HINT, text)
    if hint:
        return parted_rows(text[hint.end() :], hint[1])
    return parted_rows(text, _separator(text))


def _separator(text: str) -> str:
    """Return what stands between the cells of most rows; empty where nothing does."""
    sample = text[:_LOOKED_AT]
    if len(sample) < len(text):
        sample = sample[: sample.rfind("\n") + 1] or sample
    best, most = "", 0.0
    for separator in _SEPARATORS:
        # The last cells of a row can be empty, so that rows are of several widths.
        widths = Counter(map(len, parted_rows(sample, separator)))
        cells = max(widths, default=1)
        share = 1 - widths[1] / max(widths.total(), 1)
        # In sentences a space follows.
        is_prose = sample.count(f"{separator} ") * 2 > sample.count(separator)
        if cells > 1 and share >= _ENOUGH and share > most and not is_prose:
            best, most = separator, share
    return best


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
