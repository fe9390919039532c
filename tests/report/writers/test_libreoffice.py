"""LibreOffice opens the document and the workbook, and finds in them what was said."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
from pathlib import Path

import pytest
from openpyxl import load_workbook

from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.record import Record
from cwb_workshop.report.documents.full import full
from cwb_workshop.report.writers.word_document import word_document
from cwb_workshop.report.writers.workbook import workbook
from tests.report.evenings import evening, frozen, zuiderkouw
from tests.report.writers.test_forms import ODD

OFFICE = shutil.which("soffice") or shutil.which("libreoffice") or ""
_LONGEST = 200
"""So many seconds it may take to start, on a machine that is busy."""

_EVERY_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not OFFICE, reason="LibreOffice is not here: install it to try this"),
]


def opened(content: bytes, name: str, to: str, folder: Path) -> list[Path]:
    """Let LibreOffice open a file, and write what it read as something else."""
    given = folder / name
    given.write_bytes(content)
    out = folder / "out"
    own = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    asked = [OFFICE, own, "--headless", "--convert-to", to, "--outdir", str(out), str(given)]
    subprocess.run(asked, check=True, capture_output=True, timeout=_LONGEST)
    return sorted(out.iterdir())


def said_in(record: Record) -> list[str]:
    kinds = ("answer", "main_point", "commitment", "question", "sentence")
    return [" ".join(entry.text.split()) for kind in kinds for entry in record.active_entries(kind)]


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("language", ["nl", "ar"])
@pytest.mark.parametrize("record", [zuiderkouw(), evening(ODD)], ids=["zuiderkouw", "odd"])
def test_the_text_of_a_document_is_that_of_the_session(
    record: Record, language: Language, tmp_path: Path
) -> None:
    content = word_document(full(frozen(record, language, "organiser")), None)
    (text,) = opened(content, "verslag.docx", "txt:Text (encoded):UTF8", tmp_path)
    read = squeezed(text.read_text("utf-8-sig"))
    assert [said for said in said_in(record) if squeezed(said) not in read] == []


@pytest.mark.parametrize("record", [zuiderkouw(), evening(ODD)], ids=["zuiderkouw", "odd"])
def test_the_cells_of_a_workbook_are_those_of_the_session(record: Record, tmp_path: Path) -> None:
    content = workbook(frozen(record, "nl", "organiser"))
    files = opened(content, "verslag.xlsx", _EVERY_SHEET, tmp_path)
    book = load_workbook(io.BytesIO(content))
    read = {
        file.stem.partition("-")[2]: list(csv.reader(io.StringIO(file.read_text("utf-8-sig"))))
        for file in files
    }
    assert sorted(read) == sorted(book.sheetnames)
    told = {" ".join(cell.split()) for rows in read.values() for row in rows for cell in row}
    assert [said for said in said_in(record) if said not in told] == []
    for sheet in book:
        for cells, found in zip(sheet.values, read[sheet.title], strict=True):
            texts = [(cell, there) for cell, there in zip(cells, found, strict=True) if cell]
            assert all(cell == there for cell, there in texts if isinstance(cell, str))
