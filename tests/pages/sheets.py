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
    """Return pages beside and under each other, each as large as the largest."""
    wide, high = (max(page.size[at] for page in pages) + _GAP for at in (0, 1))
    across = min(_ACROSS, len(pages))
    down = -(-len(pages) // across)
    made = Image.new("RGB", (across * wide, down * high), (_GROUND,) * 3)
    for at, page in enumerate(pages):
        made.paste(page, (at % across * wide, at // across * high))
    return made.convert("L") if grey else made


def write_sheets(folder: Path, name: str, content: bytes, *, grey: bool = False) -> list[Path]:
    """Write the sheets of one PDF, and return where they are."""
    pages, written = pages_of(content), []
    for first in range(0, len(pages), _PAGES):
        file = folder / f"{name}-{first // _PAGES + 1}.png"
        contact_sheet(pages[first : first + _PAGES], grey=grey).save(file)
        written.append(file)
    return written
