"""The photo of a drawing as part of a page: in its own proportions, as large as its room."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
from PySide6.QtGui import QImage, QImageReader

from cwb_workshop.core.model.drawing import LONGEST_SIDE, jpeg_of
from cwb_workshop.widgets.page import Canvas
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.page_parts import Part

_KEPT = 8
_LARGER = 1.5
"""So many times its own size a photo may be drawn; beyond that one sees its grain."""


@lru_cache(maxsize=_KEPT)
def image_of(drawing: str) -> QImage | None:
    """Return the picture that is kept; None for what cannot be painted."""
    jpeg = jpeg_of(drawing)
    return None if jpeg is None else decoded(jpeg.data, LONGEST_SIDE)


def decoded(jpeg: bytes, longest_side: int) -> QImage | None:
    """Return the picture in the bytes of a JPEG that was looked at before; None for a larger one,
    and for what cannot be decoded.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(jpeg))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"jpeg"))
    size = reader.size()
    if not 0 < max(size.width(), size.height()) <= longest_side:
        return None
    image = reader.read()
    return None if image.isNull() else image


class DrawingPart:
    """A photo in the middle of its room."""

    count = 0

    def __init__(self, image: QImage, width: float, most: float, sheet: Sheet) -> None:
        self._image, self._width, self._sheet = image, width, sheet
        fitting = min(width / image.width(), most / image.height(), _LARGER)
        self._size = image.width() * fitting, image.height() * fitting

    @property
    def height(self) -> float:
        return self._size[1]

    def put(self, canvas: Canvas, left: float, top: float, height: float = 0.0) -> None:
        wide, high = self._size
        room = QRectF(left + (self._width - wide) / 2, top, wide, high)
        canvas.image(room, self._image)
        canvas.box(room, line=self._sheet.palette.ink, thickness=2.0)

    def pieces(self, height: float) -> Sequence[Part]:
        return (self,)
