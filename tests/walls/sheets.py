"""Contact sheets of what exercises show on the wall: each page once, small, as from far away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from cwb_workshop.core.contract.scene import Scene
from cwb_workshop.core.model.locale import Language
from cwb_workshop.widgets.page_layout import canvas_width
from cwb_workshop.widgets.painters import pages_of
from cwb_workshop.widgets.picture import draw_page
from tests.walls.entries import said
from tests.widgets.scenes import sheet

NUMBERS = (0, 3, 12, 40)
SIZES = (QSize(1920, 1080), QSize(1024, 768), QSize(800, 600))
_ACROSS, _WIDE, _GAP, _LABEL = 6, 380, 8, 18
_GROUND, _INK = "#777777", "#ffffff"


@dataclass(frozen=True, slots=True)
class Shot:
    """A page that the room sees, with what it is a page of."""

    told: str
    image: QImage


def shots(exercise: str, language: Language, size: QSize, metres: int) -> Iterator[Shot]:
    """Yield every page that an exercise shows with nothing, a little and much in it, once."""
    on = sheet(canvas_width(size.width(), size.height()), metres)
    seen: set[bytes] = set()
    for number in NUMBERS:
        session = said(exercise, number, language)
        for build in session.builds:
            content = build.steps[-1]
            pages = pages_of(Scene(content, right_to_left=language == "ar"), on)
            for at, page in enumerate(pages):
                image = QImage(size, QImage.Format.Format_RGB32)
                image.fill(QColor(page.background))
                painter = QPainter(image)
                draw_page(painter, page, size, sheet=on, time=None)
                painter.end()
                drawn = bytes(image.constBits())
                if drawn not in seen:
                    seen.add(drawn)
                    told = f"{number} · {build.id} · {at + 1}/{len(pages)}"
                    yield Shot(told, image)


def contact_sheet(taken: list[Shot], size: QSize) -> QImage:
    """Return all pages on one picture, each with what it is."""
    high = round(_WIDE * size.height() / size.width())
    rows = -(-len(taken) // _ACROSS)
    step_across, step_down = _WIDE + _GAP, high + _LABEL + _GAP
    made = QImage(_ACROSS * step_across, rows * step_down, QImage.Format.Format_RGB32)
    made.fill(QColor(_GROUND))
    painter = QPainter(made)
    painter.setPen(QColor(_INK))
    for number, shot in enumerate(taken):
        left, top = number % _ACROSS * step_across, number // _ACROSS * step_down
        small = shot.image.scaled(
            _WIDE,
            high,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        painter.drawImage(left, top, small)
        told = QRect(left, top + high, _WIDE, _LABEL)
        painter.drawText(told, Qt.AlignmentFlag.AlignLeft, shot.told)
    painter.end()
    return made


def write_sheets(
    folder: Path, exercise: str, language: Language, size: QSize, metres: int
) -> tuple[Path, int]:
    """Write the sheet of an exercise; return where it is, and how many pages stand on it."""
    taken = list(shots(exercise, language, size, metres))
    name = f"{exercise}-{language}-{size.width()}x{size.height()}-{metres}m.png"
    if not contact_sheet(taken, size).save(str(folder / name)):
        raise OSError(f"no picture could be written in {folder}")
    return folder / name, len(taken)
