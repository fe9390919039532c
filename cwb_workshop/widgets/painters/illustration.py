"""A picture of the organiser's own over the whole screen, in its own proportions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from cwb_workshop.core.contract.pictures import IllustrationScene
from cwb_workshop.widgets.illustration import SharpImageMark, illustration_image
from cwb_workshop.widgets.page import Page
from cwb_workshop.widgets.page_layout import HEIGHT, Sheet

_LARGER = 3.0
"""So many times its own size a picture is drawn at most: beyond that one sees its grain."""


def pages(scene: IllustrationScene, sheet: Sheet) -> Sequence[Page]:
    """Return the one page; without a clock, for the picture has the whole screen."""
    image = illustration_image(scene.picture)
    if image is None:
        return (Page(sheet.width, HEIGHT, sheet.palette.paper),)
    scale = min(sheet.width / image.width(), HEIGHT / image.height(), _LARGER)
    wide, high = image.width() * scale, image.height() * scale
    room = QRectF((sheet.width - wide) / 2, (HEIGHT - high) / 2, wide, high)
    mark = SharpImageMark(room, image, scene.alt)
    return (Page(sheet.width, HEIGHT, sheet.palette.paper, (mark,)),)
