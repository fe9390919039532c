"""A comparison in the form that somebody asks for, by the writers of the session report."""

from __future__ import annotations

from collections.abc import Callable

from cwb_workshop.archive.comparison_report.as_json import comparison_json
from cwb_workshop.archive.comparison_report.document import ComparisonReport
from cwb_workshop.archive.comparison_report.form_names import ComparisonForm
from cwb_workshop.archive.comparison_report.sheets import comparison_sheets
from cwb_workshop.core.contract.blocks import Document
from cwb_workshop.report.writers.csv_files import csv_files_of
from cwb_workshop.report.writers.packed import packed
from cwb_workshop.report.writers.web_page import web_page
from cwb_workshop.report.writers.word_document import Picture, word_document
from cwb_workshop.report.writers.workbook import workbook_of


def comparison_in(report: ComparisonReport, form: ComparisonForm, picture: Picture) -> bytes:
    """Return the content of the file. Raises ReportError."""
    if form == "xlsx":
        return workbook_of(comparison_sheets(report), report.document())
    if form == "csv":
        return packed(csv_files_of(comparison_sheets(report), report.said.words.locale))
    if form == "json":
        return comparison_json(report.whole, report.said)
    return document_in(report.document(), form, picture)


def document_in(document: Document, form: str, picture: Picture) -> bytes:
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
