"""Printing to a printer that is one to the system, and to none: a real print service is asked."""

from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from cwb_workshop.content.pdf_pages import number_of_pages
from cwb_workshop.core.sessions.readiness import Measured, findings
from cwb_workshop.system.printing import print_file, printers
from tests.system.paper_printer import NAME, PaperPrinter, a_paper_printer, what_is_missing

pytestmark = pytest.mark.skipif(bool(what_is_missing()), reason=what_is_missing())

PAGES = 3
# The library that asks for printers keeps where it asked first: a process asks one service.
BY_QT = """
import sys
from pathlib import Path
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from cwb_workshop.ui.print_dialog import draw_pages
application = QApplication([])
printer = QPrinter(QPrinter.PrinterMode.HighResolution)
printer.setPrinterName(sys.argv[1])
assert printer.outputFormat() == QPrinter.OutputFormat.NativeFormat
printer.setFromTo(2, 3)
assert draw_pages(printer, Path(sys.argv[2]).read_bytes(), 3)
"""


@pytest.fixture
def printer(monkeypatch: pytest.MonkeyPatch) -> Iterator[PaperPrinter]:
    with a_paper_printer() as made:
        monkeypatch.setenv("CUPS_SERVER", made.server)
        yield made


@pytest.fixture
def report(tmp_path: Path) -> Path:
    written = io.BytesIO()
    canvas = Canvas(written)
    for page in range(PAGES):
        canvas.drawString(100, 700, f"Bladzijde {page + 1}")
        canvas.showPage()
    canvas.save()
    file = tmp_path / "-n 3; verslag wijk.pdf"
    file.write_bytes(written.getvalue())
    return file


def verdict() -> tuple[str, str]:
    """Return what the check before the doors open finds of the printers that the system tells."""
    found = findings(Measured(printers=printers()))
    return next((one.verdict, one.told) for one in found if one.check == "printer")


def test_a_report_comes_out_of_it_as_it_is(printer: PaperPrinter, report: Path) -> None:
    assert print_file(report)
    assert printer.printed() == report.read_bytes()


def test_the_dialog_prints_the_pages_that_were_chosen(printer: PaperPrinter, report: Path) -> None:
    command = [sys.executable, "-c", BY_QT, NAME, str(report)]
    subprocess.run(command, check=True)
    assert number_of_pages(printer.printed()) == PAGES - 1


@pytest.mark.usefixtures("printer")
def test_that_one_is_there_is_told_and_not_called_good() -> None:
    assert printers() == (NAME,)
    assert verdict() == ("look", "there")


def test_without_one_nothing_is_printed_and_that_is_to_be_minded(
    monkeypatch: pytest.MonkeyPatch, report: Path
) -> None:
    with a_paper_printer(plugged=False) as none:
        monkeypatch.setenv("CUPS_SERVER", none.server)
        assert not print_file(report)
        assert verdict() == ("mind", "none")


def test_so_is_a_print_service_that_does_not_run(
    monkeypatch: pytest.MonkeyPatch, report: Path
) -> None:
    monkeypatch.setenv("CUPS_SERVER", "/nowhere/service")
    assert not print_file(report)
    assert verdict() == ("mind", "none")
