"""The drawings of assets/drawings, in the colours of the wall."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from functools import lru_cache

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QImage, QImageReader, QPainter

from cwb_workshop.core.model.values import value_type
from cwb_workshop.system.assets import assets_folder
from cwb_workshop.widgets.page import Canvas
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.page_parts import Part
from cwb_workshop.widgets.palette import LIGHT, Palette

_KEPT = 64


@value_type
class PictogramMark:
    """A drawing as large as its room allows, in the middle. It says nothing that can be read."""

    room: QRectF
    name: str
    palette: Palette
    text: str = ""

    def draw(self, painter: QPainter) -> None:
        scale = painter.deviceTransform().m11()
        wide, high = round(self.room.width() * scale), round(self.room.height() * scale)
        image = _image(self.name, self.palette, max(wide, 1), max(high, 1))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self.room, image)


def pictogram(name: str, room: QRectF, palette: Palette) -> PictogramMark:
    """Return a drawing in the middle of a room, in its own proportions."""
    wide, high = room.width(), room.height()
    share = proportion(name)
    if wide > high * share:
        wide = high * share
    else:
        high = wide / share
    inner = QRectF(0, 0, wide, high)
    inner.moveCenter(room.center())
    return PictogramMark(inner, name, palette)


class PictogramPart:
    """A drawing over the width of a page."""

    count = 0

    def __init__(self, name: str, width: float, height: float, sheet: Sheet) -> None:
        self._name, self._width, self.height, self._sheet = name, width, height, sheet

    def put(self, canvas: Canvas, left: float, top: float, height: float = 0.0) -> None:
        room = QRectF(left, top, self._width, self.height)
        canvas.marks.append(pictogram(self._name, room, self._sheet.palette))

    def pieces(self, height: float) -> Sequence[Part]:
        return (self,)


@lru_cache(maxsize=_KEPT)
def proportion(name: str) -> float:
    """Return how many times as wide as high a drawing is."""
    reader, _buffer = _reader(_source(name, LIGHT))
    size = reader.size()
    return size.width() / size.height()


@lru_cache(maxsize=_KEPT)
def _image(name: str, palette: Palette, wide: int, high: int) -> QImage:
    reader, _buffer = _reader(_source(name, palette))
    reader.setScaledSize(QSize(wide, high))
    return reader.read()


def _reader(source: bytes) -> tuple[QImageReader, QBuffer]:
    """Return what reads a drawing, and the buffer that it reads from, which has to stay."""
    buffer = QBuffer()
    buffer.setData(QByteArray(source))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return QImageReader(buffer, QByteArray(b"svg")), buffer


@lru_cache(maxsize=_KEPT)
def _source(name: str, palette: Palette) -> bytes:
    """Return the file of a drawing. It has the light colours in it, which are put in others."""
    source = (assets_folder() / "drawings" / f"{name}.svg").read_text(encoding="utf-8")
    for colour in fields(palette):
        source = source.replace(getattr(LIGHT, colour.name), f"{{{colour.name}}}")
    for colour in fields(palette):
        source = source.replace(f"{{{colour.name}}}", getattr(palette, colour.name))
    return source.encode()
