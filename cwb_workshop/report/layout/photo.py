"""The photo of a drawing: as wide as its column, in its own proportions."""

from __future__ import annotations

from cwb_workshop.core.contract.blocks import Photo
from cwb_workshop.core.model.illustrations import illustration_jpeg
from cwb_workshop.report.layout.canvas import Pen
from cwb_workshop.report.layout.pieces import Piece
from cwb_workshop.report.layout.structure import Element
from cwb_workshop.report.layout.style import LINE, Look

_MOST_HEIGHT, _MOST_LARGE = 190.0, 380.0


class PhotoPiece:
    def __init__(self, block: Photo, look: Look, width: float) -> None:
        self._block = block
        self._width = width
        self._gap = look.gap * 1.2

    def pieces(self) -> list[Piece]:
        """Return nothing for what is no picture that a session keeps."""
        # Whoever made the block looked which of both it is; the larger bounds hold for both.
        jpeg = illustration_jpeg(self._block.drawing)
        if jpeg is None:
            return []
        most = _MOST_LARGE if self._block.large else _MOST_HEIGHT
        scale = min(self._width / jpeg.width, most / jpeg.height)
        width, height = jpeg.width * scale, jpeg.height * scale
        element = Element("Figure", alt=self._block.alt)

        def draw(pen: Pen, left: float, top: float) -> None:
            with pen.content(element):
                pen.photo(jpeg.data, left, top, width, height)
                pen.box(left, top, width, height, stroke=LINE)
                pen.place(element, left, top, left + width, top + height)

        return [Piece(height, draw, before=self._gap)]
