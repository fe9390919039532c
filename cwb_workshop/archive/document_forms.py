"""A document of the desk as it is read, by the writers of the session report."""

from __future__ import annotations

from collections.abc import Callable

from cwb_workshop.core.contract.blocks import Document
from cwb_workshop.report.writers.web_page import web_page
from cwb_workshop.report.writers.word_document import Picture, word_document


def document_in(document: Document, form: str, picture: Picture | None = None) -> bytes:
    """Return a document as it is read: on pages, in a word processor or in a browser."""
    writers: dict[str, Callable[[], bytes]] = {
        "pdf": lambda: _pdf(document),
        "docx": lambda: word_document(document, picture),
        "html": lambda: web_page(document),
    }
    return writers[form]()


def _pdf(document: Document) -> bytes:
    # ReportLab is heavy, and most forms need none of it.
    from cwb_workshop.report.writers.pdf_reports import write_chapters

    return write_chapters(document).content
