"""A comparison in the form that somebody asks for, by the writers of the session report."""

from __future__ import annotations

from cwb_workshop.archive.comparison_report.as_json import comparison_json
from cwb_workshop.archive.comparison_report.document import ComparisonReport
from cwb_workshop.archive.comparison_report.form_names import ComparisonForm
from cwb_workshop.archive.comparison_report.sheets import comparison_sheets
from cwb_workshop.archive.document_forms import document_in
from cwb_workshop.report.writers.csv_files import csv_files_of
from cwb_workshop.report.writers.packed import packed
from cwb_workshop.report.writers.word_document import Picture
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
