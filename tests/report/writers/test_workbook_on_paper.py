"""A workbook that somebody prints: every text whole, and its column named on each page."""

from __future__ import annotations

import io

from openpyxl import load_workbook

from cwb_workshop.report.writers.workbook import workbook
from tests.report.evenings import frozen, zuiderkouw


def test_columns_stand_on_as_few_sheets_as_can_be_read_under_their_names() -> None:
    book = load_workbook(io.BytesIO(workbook(frozen(zuiderkouw()))))
    for sheet in book:
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.print_title_rows == "$1:$1"
    assert book["Sessie"].page_setup.fitToWidth == 1
    assert book["Antwoorden"].page_setup.fitToWidth == 2


def test_a_row_is_as_high_as_its_longest_text() -> None:
    sheet = load_workbook(io.BytesIO(workbook(frozen(zuiderkouw()))))["Antwoorden"]
    for at, row in enumerate(sheet.iter_rows(values_only=True), start=1):
        longest = max(len(str(value)) for value in row)
        height = sheet.row_dimensions[at].height or 15
        assert height >= 15 * (longest / 60)


def test_the_columns_of_choices_are_called_as_people_call_them() -> None:
    sheet = load_workbook(io.BytesIO(workbook(frozen(zuiderkouw(), "de"))))["Antworten"]
    names = [cell.value for cell in sheet[1]]
    assert {"Programm", "Wer", "Wann", "Haltung"} <= set(names)
