"""A scene as an image, without a window."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from cwb_workshop.core.contract.scene import Scene, TimeBar
from cwb_workshop.widgets.message_band import draw_message
from cwb_workshop.widgets.page import Page
from cwb_workshop.widgets.page_layout import HEIGHT, Sheet, canvas_width
from cwb_workshop.widgets.painters import pages_of
from cwb_workshop.widgets.palette import DARK, LIGHT
from cwb_workshop.widgets.time_strip import draw_time
from cwb_workshop.widgets.type_scale import type_scale


def render(
    scene: Scene,
    size: QSize,
    *,
    time: TimeBar | None = None,
    page: int = 0,
    metres: int = 6,
    dark: bool = False,
    message_left: float | None = None,
) -> QImage:
    """Return one page of a scene as the room would see it on a screen of that size."""
    width = canvas_width(size.width(), size.height())
    sheet = Sheet(width, type_scale(metres, width), DARK if dark else LIGHT)
    shown = pages_of(scene, sheet)[page]
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor(shown.background))
    painter = QPainter(image)
    draw_page(painter, shown, size, sheet=sheet, time=time)
    draw_over(painter, scene, message_left, sheet)
    painter.end()
    return image


def draw_page(
    painter: QPainter,
    page: Page,
    size: QSize,
    *,
    sheet: Sheet,
    time: TimeBar | None,
    within: QRect | None = None,
) -> None:
    """Draw a page as large as fits into size, in the middle; `within` a part of that alone."""
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    scale, left, top = placed(size, page.width)
    painter.translate(left, top)
    painter.scale(scale, scale)
    if within is None:
        page.draw(painter)
    else:
        room = QRectF(within).translated(-left, -top)
        page.draw(painter, QRectF(room.topLeft() / scale, room.size() / scale))
    if time is not None and page.clock is not None:
        draw_time(painter, time, page.clock, sheet)


def draw_over(painter: QPainter, scene: Scene, left: float | None, sheet: Sheet) -> None:
    """Draw what stands over the page of a scene that was just drawn."""
    if scene.message is not None:
        sheet = replace(sheet, right_to_left=scene.right_to_left)
        draw_message(painter, scene.message, left, sheet)


def placed(size: QSize, canvas: int) -> tuple[float, float, float]:
    """Return scale, left and top of a canvas of this width in the middle of size.

    Less than a point left over is filled, or a hair line of the ground would show.
    """
    across, down = size.width() / canvas, size.height() / HEIGHT
    scale = min(across, down)
    if max(size.width() - canvas * scale, size.height() - HEIGHT * scale) < 1:
        scale = max(across, down)
    return (
        scale,
        (size.width() - canvas * scale) / 2,
        (size.height() - HEIGHT * scale) / 2,
    )
