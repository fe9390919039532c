"""The icons, drawn in the colour that is asked for. A word always stands beside one."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from cwb_workshop.content.assets import assets_folder

_SIZE = 18
_SCALES = (1, 2)


@cache
def icon(name: str, colour: str, *, size: int = _SIZE) -> QIcon:
    """Return an icon by its file name. Raises FileNotFoundError for one that is not there."""
    file = assets_folder() / "icons" / f"{name}.svg"
    drawing = file.read_text(encoding="utf-8").replace("currentColor", colour)
    made = QIcon()
    for scale in _SCALES:
        made.addPixmap(_pixmap(drawing, size, scale))
    return made


def _pixmap(drawing: str, size: int, scale: int) -> QPixmap:
    # The first window has no icons and must not wait for QtSvg.
    from PySide6.QtSvg import QSvgRenderer

    pixmap = QPixmap(size * scale, size * scale)
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
