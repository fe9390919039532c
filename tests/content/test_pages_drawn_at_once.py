"""Pages of PDFs that several windows draw at once: the library underneath takes one at a time."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from cwb_workshop.content.pdf_pages import number_of_pages, pictured

_PAGES = 6


def a_pdf(text: str) -> bytes:
    written = BytesIO()
    canvas = Canvas(written)
    for page in range(_PAGES):
        for row in range(40):
            canvas.drawString(40, 800 - row * 18, f"{text} {page} {row} te veel formulieren")
        canvas.showPage()
    canvas.save()
    return written.getvalue()


def test_pages_that_threads_draw_at_once_are_those_that_one_draws_alone() -> None:
    """Before, two threads in it ended the program, now and then."""
    documents = [a_pdf(text) for text in ("verslag", "papier", "afspraken")]
    alone = [pictured(document, 200) for document in documents]
    many = documents * 12
    with ThreadPoolExecutor(6) as threads:
        drawn = list(threads.map(lambda document: pictured(document, 200), many))
        counted = list(threads.map(number_of_pages, many))
    assert drawn == alone * 12
    assert counted == [_PAGES] * len(many)
