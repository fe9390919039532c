"""Pictures of the organiser's own, decoded when they are looked at."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from cwb_workshop.core.model.illustrations import LONGEST_SIDE, illustration_jpeg
from cwb_workshop.widgets.drawing import decoded

_KEPT = 2
"""Each takes up to 26 MB while it is kept: the one that is shown, and the one that comes."""

_SIZES = 2
"""In which it is kept: that of the wall, and that of the preview."""


@lru_cache(maxsize=_KEPT)
def illustration_image(picture: str) -> QImage | None:
    """Return a picture as it is painted; None for what cannot be."""
    jpeg = illustration_jpeg(picture)
    return None if jpeg is None else decoded(jpeg.data, LONGEST_SIDE)


@dataclass(slots=True)
class SharpImageMark:
    """A picture that is scaled once to the very points of the screen, and then only copied there.

    Scaled by the painter, lines of a map would come and go.
    """

    room: QRectF
    image: QImage
    text: str = ""
    _scaled: list[QImage] = field(default_factory=list, init=False, compare=False, repr=False)

    def draw(self, painter: QPainter) -> None:
        onto = painter.deviceTransform()
        place = QRectF(onto.mapRect(self.room).toRect())
        back, invertible = onto.inverted()
        if not invertible or place.isEmpty():
            return
        painter.drawImage(back.mapRect(place), self._at(place))

    def _at(self, place: QRectF) -> QImage:
        size = place.size().toSize()
        known = next((one for one in self._scaled if one.size() == size), None)
        if known is None:
            ignored, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode
            known = self.image.scaled(size, ignored, smooth.SmoothTransformation)
            self._scaled = [known, *self._scaled][:_SIZES]
        return known
