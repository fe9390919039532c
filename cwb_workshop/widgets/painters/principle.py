"""One principle: its number on a deep panel, its name, what it means, a question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF

from cwb_workshop.core.contract.scene import PrincipleScene
from cwb_workshop.core.contract.wall_text import Phrase
from cwb_workshop.widgets.fonts import LIGHT
from cwb_workshop.widgets.frame import Frame, FrameTexts
from cwb_workshop.widgets.page import Canvas, Mark, Page
from cwb_workshop.widgets.page_edges import put_dashes
from cwb_workshop.widgets.page_layout import HEIGHT, Sheet
from cwb_workshop.widgets.page_parts import BoxPart, Part, PhrasePart
from cwb_workshop.widgets.pagination import stack_height
from cwb_workshop.widgets.text_layout import TextBlock
from cwb_workshop.widgets.text_measure import Style

_PANEL = 0.22
_NUMBER = 300


def pages(scene: PrincipleScene, sheet: Sheet) -> Sequence[Page]:
    """One page where everything fits; else the question comes on its own, under the name."""
    panel = round(sheet.width * _PANEL)
    frame = Frame(
        replace(sheet, progress=None),
        FrameTexts(scene.kicker, _name(scene), size=sheet.type.title),
        left=panel + round(sheet.margin * 0.9),
        backdrop=_panel(scene, sheet, panel),
    )
    box = None
    if scene.question:
        style = sheet.ink(sheet.type.body, leading=1.22)
        box = BoxPart(scene.question, style, frame.width, sheet)
    gap = round(sheet.type.body * 0.5)
    parts = _told(scene, frame)
    if len(parts) > 1 and stack_height(parts, gap) > frame.height:
        parts = parts[1:]  # the name of its authors was shown with the name alone
    return frame.pages(parts, gap, foot=box)


def _name(scene: PrincipleScene) -> Phrase:
    """The name of its authors is shown once, also where it is the second language."""
    return Phrase(scene.name.main) if scene.name.second == scene.original else scene.name


def _told(scene: PrincipleScene, frame: Frame) -> list[Part]:
    sheet, parts = frame.sheet, list[Part]()
    if scene.original and scene.original != scene.name.main:
        quiet = Style(sheet.type.second(sheet.type.title), sheet.palette.caption, LIGHT)
        parts.append(PhrasePart(Phrase(scene.original), quiet, frame.width, sheet))
    if scene.explanation:
        style = sheet.ink(sheet.type.body, leading=1.22)
        parts.append(PhrasePart(scene.explanation, style, frame.width, sheet))
    return parts


def _panel(scene: PrincipleScene, sheet: Sheet, width: int) -> list[Mark]:
    canvas = Canvas()
    canvas.box(QRectF(0, 0, width, HEIGHT), fill=sheet.palette.panel)
    style = Style(_NUMBER, sheet.palette.on_panel, LIGHT, 1.0)
    side = sheet.margin * 0.8
    canvas.text(TextBlock(str(scene.number), style, width - side), side - 12, 20)
    room = QRectF(side, 1006, width - 2 * side, 10)
    put_dashes(canvas, room, sheet, done=scene.number - 1, total=scene.total, on_panel=True)
    return canvas.marks
