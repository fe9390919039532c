"""Printing a PDF by the dialog of the system, where somebody chooses the printer and the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from cwb_workshop.content.pdf_pages import PdfPage

_LONGEST_SIDE = 2800
"""Of A4 that is 240 dots to an inch, at which small letters are sharp."""


def print_pages(parent: QWidget, content: bytes, name: str) -> bool:
    """Ask how to print, and print; tell whether that was done."""
    from cwb_workshop.content.pdf_pages import number_of_pages

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    total = number_of_pages(content)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setMinMax(1, total)
    dialog.setFromTo(1, total)
    chosen = bool(dialog.exec())
    dialog.deleteLater()
    return chosen and draw_pages(printer, content, total)


def draw_pages(printer: QPrinter, content: bytes, total: int) -> bool:
    """Draw the chosen pages, each as large as the paper holds; tell whether the printer took it."""
    from cwb_workshop.content.pdf_pages import pictured

    first, last = printer.fromPage() or 1, printer.toPage() or total
    painter = QPainter()
    for at in range(first - 1, last):
        (page,) = pictured(content, _LONGEST_SIDE, range(at, at + 1))
        lying = page.width > page.height
        way = QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait
        printer.setPageOrientation(way)
        begun = printer.newPage() if painter.isActive() else painter.begin(printer)
        if not begun:
            return False
        _draw(painter, page)
    return painter.end()


def _draw(painter: QPainter, page: PdfPage) -> None:
    kind = QImage.Format.Format_RGB32
    image = QImage(page.points, page.width, page.height, page.stride, kind)
    room = painter.viewport()
    size = image.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    left, top = (room.width() - size.width()) // 2, (room.height() - size.height()) // 2
    painter.drawImage(QRect(left, top, size.width(), size.height()), image)
