"""A picture file to the JPEG that a session keeps: upright, and nothing but the picture.

The file may come from anybody: what is no picture, or would keep a decoder busy for long,
is refused before it is decoded.
"""

from __future__ import annotations

import stat
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPainter

from cwb_workshop.core.model import drawing, illustrations
from cwb_workshop.core.model.drawing import scans, text_of
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.values import value_type

if TYPE_CHECKING:
    from cwb_workshop.content.pdf_pages import PdfPage

MOST_MEGABYTES = 30
MOST_MEGAPIXELS = {"png": 25, "jpeg": 50}
"""What the largest cameras of telephones make; of a PNG every point has to be in memory."""

_MOST_WORK = 500_000_000
"""Points to paint, each as often as the file says."""

_BEGINNINGS = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpeg"}


@value_type
class KeptSize:
    """How large a picture is kept: the longest side and the quality that are tried until it is
    small enough; the last one always is. `words` is under which key a refusal stands.
    """

    most_bytes: int
    tries: tuple[tuple[int, int], ...]
    words: str

    @property
    def longest_side(self) -> int:
        return self.tries[0][0]


_DRAWING = KeptSize(
    drawing.MOST_BYTES,
    (
        *((drawing.LONGEST_SIDE, quality) for quality in (82, 65)),
        *((1000, 60), (800, 55), (600, 45), (480, 30)),
    ),
    "console.drawing",
)
_ILLUSTRATION = KeptSize(
    illustrations.MOST_BYTES,
    (
        *((illustrations.LONGEST_SIDE, quality) for quality in (92, 82)),
        *((1920, 88), (1920, 75), (1600, 70), (1280, 60), (1000, 45), (640, 30)),
    ),
    "console.illustration",
)


def read_drawing(path: Path) -> str:
    """Return the photo of a drawing as a session keeps it. Raises Refused or OSError."""
    return text_of(_read(bytes_of(path, _DRAWING), path.name, _DRAWING))


@value_type
class ReadPictures:
    """What a file gives: one picture, or the first pages of a PDF that has so many."""

    pictures: tuple[bytes, ...]
    of: int = 1


def read_illustrations(path: Path) -> ReadPictures:
    """Return a picture or map, or the first pages of a PDF. Raises Refused or OSError."""
    from cwb_workshop.content.pdf_pages import is_pdf, read_pages

    data = bytes_of(path, _ILLUSTRATION)
    if not is_pdf(data):
        return ReadPictures((_read(data, path.name, _ILLUSTRATION),))
    return ReadPictures(*read_pages(data, path.name, _ILLUSTRATION.longest_side, _of_page))


def _of_page(page: PdfPage) -> bytes:
    form = QImage.Format.Format_RGB32
    return _small(QImage(page.points, page.width, page.height, page.stride, form), _ILLUSTRATION)


def plain_picture(colour: Qt.GlobalColor) -> bytes:
    """Return a picture of one colour in the shape of a wall, as a session keeps it."""
    image = QImage(160, 90, QImage.Format.Format_RGB32)
    image.fill(colour)
    return _small(image, _ILLUSTRATION)


def bytes_of(path: Path, kept: KeptSize) -> bytes:
    """Read what is a file; a pipe would keep the reader waiting for ever."""
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise Refused(f"{kept.words}.no_picture", file=path.name)
    most = MOST_MEGABYTES * 1024 * 1024
    if status.st_size > most:
        raise Refused(f"{kept.words}.too_heavy", file=path.name, most=MOST_MEGABYTES)
    with path.open("rb") as file:
        return file.read(most)


def _read(data: bytes, name: str, kept: KeptSize) -> bytes:
    form = next((form for begins, form in _BEGINNINGS.items() if data.startswith(begins)), None)
    if form is None:
        raise Refused(f"{kept.words}.no_picture", file=name)
    return _small(_upright(data, form, name, kept), kept)


def _upright(data: bytes, form: str, name: str, kept: KeptSize) -> QImage:
    """Return the picture as it was held, no longer than what is kept, on white."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(form.encode()))
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.isEmpty():
        raise Refused(f"{kept.words}.damaged", file=name)
    pixels = size.width() * size.height()
    work = pixels * (max(scans(data), 1) if form == "jpeg" else 1)
    if pixels > MOST_MEGAPIXELS[form] * 1_000_000 or work > _MOST_WORK:
        raise Refused(f"{kept.words}.too_large", file=name, most=MOST_MEGAPIXELS[form])
    reader.setScaledSize(_within(size, kept.longest_side))
    image = reader.read()
    if image.isNull():
        raise Refused(f"{kept.words}.damaged", file=name)
    return _on_white(image)


def _within(size: QSize, longest: int) -> QSize:
    if max(size.width(), size.height()) <= longest:
        return size
    fitting = size.scaled(longest, longest, Qt.AspectRatioMode.KeepAspectRatio)
    return fitting.expandedTo(QSize(1, 1))


def _on_white(image: QImage) -> QImage:
    """Return the points alone: without what shines through, and without what a file tells more."""
    sheet = QImage(image.size(), QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.white)
    painter = QPainter(sheet)
    painter.drawImage(QPoint(0, 0), image)
    painter.end()
    return sheet


def _small(image: QImage, sizes: KeptSize) -> bytes:
    """Return a JPEG that is small enough to keep."""
    written = b""
    for longest, quality in sizes.tries:
        size = _within(image.size(), longest)
        smooth = Qt.TransformationMode.SmoothTransformation
        kept = image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
        written = _written(kept, quality)
        if len(written) <= sizes.most_bytes:
            break
    return written


def _written(image: QImage, quality: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"jpeg"))
    writer.setQuality(quality)
    writer.write(image)
    return bytes(buffer.data().data())
