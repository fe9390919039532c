"""Photos of drawings, made when a test needs them."""

from __future__ import annotations

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

from cwb_workshop.core.model.drawing import text_of

SECRET = "door Kanariebert op de Duinweg"


def photo(width: int = 400, height: int = 300) -> QImage:
    """Return a yellow sheet, red at its top left; the file tells who made it."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#f4e6a0"))
    painter = QPainter(image)
    painter.fillRect(0, 0, width // 2, height // 2, QColor("#c02020"))
    painter.end()
    image.setText("Author", SECRET)
    return image


def written(image: QImage, form: str = "JPG") -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(form.encode())).write(image)
    return bytes(buffer.data().data())


def kept(width: int = 400, height: int = 300) -> str:
    """Return a drawing as a session keeps it."""
    return text_of(written(photo(width, height)))


def on_its_side(data: bytes) -> bytes:
    """Return a JPEG that says it was taken with the camera turned."""
    entry = struct.pack(">HHIHH", 0x0112, 3, 1, 6, 0)
    block = b"Exif\x00\x00MM\x00\x2a" + struct.pack(">IH", 8, 1) + entry + bytes(4)
    return data[:2] + b"\xff\xe1" + struct.pack(">H", len(block) + 2) + block + data[2:]


def put(folder: Path, name: str, data: bytes) -> Path:
    file = folder / name
    file.write_bytes(data)
    return file
