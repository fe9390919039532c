"""Forms in which nothing is drawn have a sign where a cross is to be put."""

from __future__ import annotations

import io

import docx

from cwb_workshop.core.contract.blocks import Document, Table
from cwb_workshop.report.writers.web_page import web_page
from cwb_workshop.report.writers.word_document import word_document

_HEADINGS = ("Nr", "Wat", "Doen we", "Doen we niet", "Door wie")


def _document(ticks: tuple[int, ...]) -> Document:
    rows = (("C1", "Lijst maken", "", "", ""), ("C2", "Badhuis openen", "", "", ""))
    form = Table(_HEADINGS, rows, (1, 6, 1, 1, 2), form=True, ticks=ticks)
    return Document("Verslag", "Avond", "nl-NL", "voet", (form,), "[{n}]", "{page}")


def test_a_word_processor_has_a_box_in_each_row_of_such_a_column() -> None:
    (table,) = docx.Document(io.BytesIO(word_document(_document((2, 3))))).tables
    rows = [[cell.text for cell in row.cells] for row in table.rows[1:]]
    assert rows == [
        ["C1", "Lijst maken", "☐", "☐", ""],
        ["C2", "Badhuis openen", "☐", "☐", ""],
    ]


def test_a_browser_has_one_too_and_none_in_a_form_without_such_columns() -> None:
    assert web_page(_document((2, 3))).decode().count("☐") == 4
    assert "☐" not in web_page(_document(())).decode()
