"""Pictures of the organiser's own, made when a test needs them."""

from __future__ import annotations

import io
from pathlib import Path

from pypdf import PdfWriter
from PySide6.QtGui import QColor, QImage, QPainter

from cwb_workshop.core.agenda import illustration_steps
from cwb_workshop.session.session import Session
from tests.photos import written


def a_map(colour: str = "#2060a0", width: int = 1600, height: int = 900) -> QImage:
    """Return a sheet of one colour with a white line across, a point wide."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    painter = QPainter(image)
    painter.fillRect(0, height // 2, width, 1, QColor("white"))
    painter.end()
    return image


def bytes_of(colour: str = "#2060a0", width: int = 1600, height: int = 900) -> bytes:
    return written(a_map(colour, width, height))


def placed(
    session: Session, item: str, colour: str = "#2060a0", *, after: int = 1, printed: bool = False
) -> str:
    """Place a picture in an item, and return its mark."""
    kept, mark = illustration_steps.keep_picture(session.record, bytes_of(colour))
    step = illustration_steps.place(session.record, item, mark, after)
    session.do(kept)
    session.do(step)
    if printed:
        session.do(illustration_steps.print_it(session.record, item, mark, printed=True))
    return mark


def pdf(pages: int = 1, *, password: str = "") -> bytes:
    """Return a PDF of so many empty pages, each wider than the one before."""
    writer = PdfWriter()
    for number in range(pages):
        writer.add_blank_page(width=400 + 10 * number, height=300)
    if password:
        writer.encrypt(password)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def pdf_file(folder: Path, pages: int = 1, *, password: str = "") -> Path:
    file = folder / "kaart.pdf"
    file.write_bytes(pdf(pages, password=password))
    return file
