"""A chart that was drawn as SVG, as PNG, in the typeface of the program."""

from __future__ import annotations

import os

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from cwb_workshop.widgets.fonts import FAMILY, load_fonts, load_for

_SCALE = 2
"""Fine enough to print on half a page."""


def chart_png(svg: str, families: str) -> bytes:
    """Return the picture; the same drawing gives the same bytes. It needs no screen.

    `families` are the typefaces as they stand in it.
    """
    _application()
    load_fonts()
    load_for(svg)
    # Qt knows one family in a drawing; what that has not it finds in the others by itself.
    named = svg.replace(families, FAMILY, 1)
    renderer = QSvgRenderer(QByteArray(named.encode("utf-8", "replace")))
    image = QImage(renderer.defaultSize() * _SCALE, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # its stub asks for bytes
    return bytes(buffer.data().data())


_kept: list[QApplication] = []
"""Qt ends with it, so it stays as long as the program. Windows could still be opened with it."""


def _application() -> None:
    """See to what typefaces need; where there are windows it is there."""
    if QApplication.instance() is None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        _kept.append(QApplication(["cwb-workshop"]))
