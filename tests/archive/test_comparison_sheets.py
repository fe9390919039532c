"""The comparison as sheets: no empty one, and what was learned among them."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from openpyxl import load_workbook

from cwb_workshop.archive.comparison_report.forms import comparison_in
from cwb_workshop.archive.comparison_report.sheets import comparison_sheets
from cwb_workshop.content.word_files import all_words
from tests.archive.evenings import evening
from tests.archive.test_comparison_report import picture, report_of, voted
from tests.languages import LANGUAGES


def test_a_sheet_in_which_nothing_stands_is_not_made(tmp_path: Path) -> None:
    report = report_of(tmp_path, evening(tmp_path, "Noord"))
    assert all(sheet.rows for sheet in comparison_sheets(report))
    assert {"sessions", "rules"} <= {sheet.id for sheet in comparison_sheets(report)}
    assert not {"figures", "over_time", "learned"} & {s.id for s in comparison_sheets(report)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_learned_has_a_sheet_with_a_row_for_each_paragraph(
    language: str, tmp_path: Path
) -> None:
    path = evening(tmp_path, "Noord")
    voted(path)
    learned = "=1+1 bussen.\n\nEen\nloket."
    report = report_of(tmp_path, path, language=language, learned=learned)
    book = load_workbook(io.BytesIO(comparison_in(report, "xlsx", picture)))
    words = all_words(language)
    sheet = book[words("archive.compare.report.sheet.learned")]
    assert [cell.value for cell in sheet["A"]] == [
        words("archive.compare.report.learned"),
        "=1+1 bussen.",
        "Een loket.",
    ]
    assert sheet["A2"].data_type == "s"
    assert all(len(list(one.rows)) > 1 for one in book)
