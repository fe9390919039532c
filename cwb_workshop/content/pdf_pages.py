"""The first pages of a PDF as points of colour, each as large as was asked.

pypdfium2 is needed by who places a page in a plan, so it is imported then.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.values import value_type

if TYPE_CHECKING:
    import pypdfium2

_Made = TypeVar("_Made")

MOST_PAGES = 6
"""More would fill an item alone."""

BEGINNING = b"%PDF-"
_BEGINS_WITHIN = 1024
"""Other bytes may stand in front, says the standard."""

_MOST_POINTS = 50_000_000
"""Of all pictures on one page, each of which has to be in memory."""

_ONE_AT_A_TIME = Lock()
"""PDFium takes the calls of one thread at a time, whatever their documents: two at once end the
program. The window of reports and that of paper each draw behind the evening.
"""

_LOCKED = 4
"""How PDFium tells that a passphrase is missing (FPDF_ERR_PASSWORD)."""


@value_type
class PdfPage:
    """A page as rows of blue, green, red and a byte that says nothing; a row has `stride` bytes."""

    points: bytes
    width: int
    height: int
    stride: int


def is_pdf(data: bytes) -> bool:
    return BEGINNING in data[:_BEGINS_WITHIN]


def read_pages(
    data: bytes, name: str, longest_side: int, make: Callable[[PdfPage], _Made]
) -> tuple[tuple[_Made, ...], int]:
    """Return what is made of the first pages, one after the other, and how many pages there are;
    their longest side has so many points. Raises Refused.
    """
    from pypdfium2 import PdfiumError

    try:
        with _opened(data) as document:
            number = len(document)
            if not number:
                raise Refused("console.illustration.damaged", file=name)
            first = range(min(number, MOST_PAGES))
            made = tuple(make(_drawn(document, at, name, longest_side)) for at in first)
            return made, number
    except PdfiumError as error:
        locked = error.err_code == _LOCKED
        key = "console.illustration.locked" if locked else "console.illustration.damaged"
        raise Refused(key, file=name) from error


@contextmanager
def _opened(data: bytes) -> Iterator[pypdfium2.PdfDocument]:
    """Give a document that no other thread disturbs until it is closed. Raises PdfiumError."""
    from pypdfium2 import PdfDocument

    with _ONE_AT_A_TIME, PdfDocument(data) as document:
        yield document


def _drawn(document: pypdfium2.PdfDocument, at: int, name: str, longest_side: int) -> PdfPage:
    from pypdfium2 import raw

    with closing(document[at]) as page:
        images = page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE])
        points = sum(width * height for width, height in (one.get_px_size() for one in images))
        longest = max(page.get_size())
        if points > _MOST_POINTS or not longest > 0:
            most = _MOST_POINTS // 1_000_000
            raise Refused("console.illustration.too_large", file=name, most=most)
        scale = longest_side / longest
        with closing(page.render(scale=scale, prefer_bgrx=True, draw_annots=True)) as bitmap:
            return PdfPage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride)


def pictured(data: bytes, longest_side: int, which: range | None = None) -> tuple[PdfPage, ...]:
    """Return pages of a PDF of our own, by default all of them."""
    with _opened(data) as document:
        pages = range(len(document)) if which is None else which
        return tuple(_drawn(document, at, "", longest_side) for at in pages)


def number_of_pages(data: bytes) -> int:
    """Return how many pages a PDF of our own has."""
    with _opened(data) as document:
        return len(document)
