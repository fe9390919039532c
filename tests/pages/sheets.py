"""Contact sheets of the pages of a PDF: as many on one picture as can still be read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PIL import Image
from pypdfium2 import PdfDocument

_DOTS_PER_POINT = 1.35
"""At this size the smallest type of a report, 9.5 points, is 13 dots high."""

_GAP = 8
_GROUND = 120
_ACROSS = 3
_PAGES = 6


def pages_of(content: bytes) -> list[Image.Image]:
    """Return each page of a PDF as a picture."""
    with PdfDocument(content) as document:
        return [page.render(scale=_DOTS_PER_POINT).to_pil().convert("RGB") for page in document]


def contact_sheet(pages: Sequence[Image.Image], *, grey: bool) -> Image.Image:
    """Return pages beside each other, and under each other where a row is full."""
    full = _ACROSS * (min(page.width for page in pages) + _GAP)
    rows: list[list[Image.Image]] = [[]]
    for page in pages:
        if rows[-1] and sum(one.width + _GAP for one in [*rows[-1], page]) > full:
            rows.append([])
        rows[-1].append(page)
    wide = max(sum(page.width + _GAP for page in row) for row in rows)
    highs = [max(page.height for page in row) + _GAP for row in rows]
    made = Image.new("RGB", (wide, sum(highs)), (_GROUND,) * 3)
    top = 0
    for row, high in zip(rows, highs, strict=True):
        left = 0
        for page in row:
            made.paste(page, (left, top))
            left += page.width + _GAP
        top += high
    return made.convert("L") if grey else made


def write_sheets(folder: Path, name: str, content: bytes, *, grey: bool = False) -> list[Path]:
    """Write the sheets of one PDF, and return where they are."""
    pages, written = pages_of(content), []
    for first in range(0, len(pages), _PAGES):
        file = folder / f"{name}-{first // _PAGES + 1}.png"
        contact_sheet(pages[first : first + _PAGES], grey=grey).save(file)
        written.append(file)
    return written
