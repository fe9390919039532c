"""A picture file to the small JPEG that a session keeps: upright, and nothing but the picture.

The file may come from anybody: what is no picture, or would keep a decoder busy for long,
is refused before it is decoded.
"""

from __future__ import annotations

import stat
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPainter

from cwb_workshop.core.model.drawing import LONGEST_SIDE, MOST_BYTES, scans, text_of
from cwb_workshop.core.model.errors import Refused

MOST_MEGABYTES = 30
MOST_MEGAPIXELS = {"png": 25, "jpeg": 50}
"""What the largest cameras of telephones make; of a PNG every point has to be in memory."""

_MOST_WORK = 500_000_000
"""Points to paint, each as often as the file says."""

_BEGINNINGS = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpeg"}
_TRIES = ((LONGEST_SIDE, 82), (LONGEST_SIDE, 65), (1000, 60), (800, 55), (600, 45), (480, 30))
"""The longest side and the quality, until it is small enough; the last one always is."""


def read_drawing(path: Path) -> str:
    """Return a picture file as a session keeps it. Raises Refused or OSError."""
    data = _bytes_of(path)
    form = next((form for begins, form in _BEGINNINGS.items() if data.startswith(begins)), None)
    if form is None:
        raise Refused("console.drawing.no_picture", file=path.name)
    return text_of(_small(_upright(data, form, path.name)))


def _bytes_of(path: Path) -> bytes:
    """Read what is a file; a pipe would keep the reader waiting for ever."""
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise Refused("console.drawing.no_picture", file=path.name)
    most = MOST_MEGABYTES * 1024 * 1024
    if status.st_size > most:
        raise Refused("console.drawing.too_heavy", file=path.name, most=MOST_MEGABYTES)
    with path.open("rb") as file:
        return file.read(most)


def _upright(data: bytes, form: str, name: str) -> QImage:
    """Return the picture as it was held, no longer than what is kept, on white."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(form.encode()))
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.isEmpty():
        raise Refused("console.drawing.damaged", file=name)
    pixels = size.width() * size.height()
    work = pixels * (max(scans(data), 1) if form == "jpeg" else 1)
    if pixels > MOST_MEGAPIXELS[form] * 1_000_000 or work > _MOST_WORK:
        raise Refused("console.drawing.too_large", file=name, most=MOST_MEGAPIXELS[form])
    reader.setScaledSize(_within(size, LONGEST_SIDE))
    image = reader.read()
    if image.isNull():
        raise Refused("console.drawing.damaged", file=name)
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


def _small(image: QImage) -> bytes:
    """Return a JPEG that is small enough to keep."""
    written = b""
    for longest, quality in _TRIES:
        size = _within(image.size(), longest)
        smooth = Qt.TransformationMode.SmoothTransformation
        kept = image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
        written = _written(kept, quality)
        if len(written) <= MOST_BYTES:
            break
    return written


def _written(image: QImage, quality: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"jpeg"))
    writer.setQuality(quality)
    writer.write(image)
    return bytes(buffer.data().data())
