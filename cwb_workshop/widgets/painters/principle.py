"""One principle: its number on a deep panel, its name, what it means, a question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF

from cwb_workshop.core.contract.scene import PrincipleScene
from cwb_workshop.core.contract.wall_text import NOTHING, Phrase
from cwb_workshop.core.model.values import value_type
from cwb_workshop.widgets.fonts import LIGHT, MEDIUM
from cwb_workshop.widgets.frame import Frame, FrameTexts
from cwb_workshop.widgets.page import Canvas, Mark, Page
from cwb_workshop.widgets.page_edges import put_dashes
from cwb_workshop.widgets.page_layout import HEIGHT, Sheet
from cwb_workshop.widgets.page_parts import BlockPart, BoxPart, Part, PhrasePart, ends_a_sentence
from cwb_workshop.widgets.pagination import stack_height
from cwb_workshop.widgets.text_layout import TextBlock
from cwb_workshop.widgets.text_measure import Style


@value_type
class _Setting:
    """A way to set a principle: its panel as a share of the width, the size of its number, whether
    it has the name that its authors gave it, whether its own name stands on every page, and whether
    the words have the room of the footer too, which says nothing on a single page.
    """

    panel: float
    number: int
    leading: float
    tight: bool = True
    original: bool = True
    headed: bool = True
    whole: bool = False


_ON_ONE_PAGE = (
    _Setting(0.22, 300, 1.22, tight=False),
    _Setting(0.11, 150, 1.12),
    _Setting(0.11, 150, 1.12, original=False),
    _Setting(0.11, 150, 1.12, whole=True),
    _Setting(0.11, 150, 1.12, original=False, whole=True),
    _Setting(0.075, 110, 1.08, original=False, whole=True),
)
_ON_SEVERAL = (
    _Setting(0.11, 150, 1.12),
    _Setting(0.11, 150, 1.12, original=False),
    _Setting(0.11, 150, 1.12, headed=False),
    _Setting(0.11, 150, 1.12, original=False, headed=False),
)
"""Of those that break no sentence one whose first page has more than names, and of these the one
with the fewest pages; else the last one.
"""

_BEGINNING = 8
"""Letters by which the explanation is known."""


def pages(scene: PrincipleScene, sheet: Sheet) -> Sequence[Page]:
    """One page where everything fits; else the question comes behind the text."""
    whole = replace(scene, question=scene.question or scene.coming, coming=NOTHING)
    for setting in _ON_ONE_PAGE:
        if len(_pages(whole, sheet, setting)) == 1:
            return _pages(scene, sheet, setting)
    unbroken = [one for one in _ON_SEVERAL if _keeps_sentences(whole, sheet, one)]

    def rank(setting: _Setting) -> tuple[bool, int]:
        drawn = _pages(whole, sheet, setting)
        begin = scene.explanation.main[:_BEGINNING]
        return not any(text.startswith(begin) for text in drawn[0].texts), len(drawn)

    return _pages(scene, sheet, min(unbroken, key=rank, default=_ON_SEVERAL[-1]))


def _pages(scene: PrincipleScene, sheet: Sheet, setting: _Setting) -> Sequence[Page]:
    frame = _frame(scene, sheet, setting)
    box = None
    if scene.question:
        box = BoxPart(scene.question, _style(sheet, setting), frame.width, sheet)
    return frame.pages(_told(scene, frame, setting), _gap(sheet), foot=box)


def _keeps_sentences(scene: PrincipleScene, sheet: Sheet, setting: _Setting) -> bool:
    """Tell whether no sentence is broken, and the question stays whole."""
    frame = _frame(scene, sheet, setting)
    style, told = _style(sheet, setting), scene.explanation
    if BoxPart(scene.question, style, frame.width, sheet).height > frame.height:
        return False
    return _breaks_none(frame.fitting(PhrasePart(told, style, frame.width, sheet)), told)


def _breaks_none(pieces: Sequence[Part], told: Phrase) -> bool:
    texts = [piece.block.text for piece in pieces if isinstance(piece, BlockPart)]
    ends = (told.main, told.second)
    return all(ends_a_sentence(text) or any(one.endswith(text) for one in ends) for text in texts)


def _style(sheet: Sheet, setting: _Setting) -> Style:
    return sheet.ink(sheet.type.body, leading=setting.leading)


def _frame(scene: PrincipleScene, sheet: Sheet, setting: _Setting) -> Frame:
    panel = round(sheet.width * setting.panel)
    beside = sheet.margin * (0.55 if setting.tight else 0.9)
    heading = _name(scene) if setting.headed else NOTHING
    return Frame(
        replace(sheet, progress=None),
        FrameTexts(scene.kicker, heading, size=0 if setting.tight else sheet.type.title),
        left=panel + round(beside),
        backdrop=_panel(scene, sheet, panel, setting),
        small=setting.whole,
        footless=setting.whole,
    )


def _name(scene: PrincipleScene) -> Phrase:
    """The name of its authors is shown once, also where it is the second language."""
    return Phrase(scene.name.main) if scene.name.second == scene.original else scene.name


def _told(scene: PrincipleScene, frame: Frame, setting: _Setting) -> list[Part]:
    sheet, parts = frame.sheet, list[Part]()
    if not setting.headed:
        strong = sheet.ink(sheet.type.heading, MEDIUM)
        parts.append(PhrasePart(_name(scene), strong, frame.width, sheet))
    if setting.original and scene.original and scene.original != scene.name.main:
        quiet = Style(sheet.type.second(sheet.type.title), sheet.palette.caption, LIGHT)
        parts.append(PhrasePart(Phrase(scene.original), quiet, frame.width, sheet))
    if scene.explanation:
        told = PhrasePart(scene.explanation, _style(sheet, setting), frame.width, sheet)
        parts += [told] if setting.headed else _behind_names(told, parts, scene, frame)
    return parts


def _behind_names(
    told: PhrasePart, names: Sequence[Part], scene: PrincipleScene, frame: Frame
) -> Sequence[Part]:
    """Let the first sentences stand under the names, where whole ones fit there."""
    room = frame.height - stack_height(names, _gap(frame.sheet)) - _gap(frame.sheet)
    pieces = told.pieces(room) if told.height > room > 0 else [told]
    return pieces if _breaks_none(pieces, scene.explanation) else [told]


def _gap(sheet: Sheet) -> int:
    return round(sheet.type.body * 0.5)


def _panel(scene: PrincipleScene, sheet: Sheet, width: int, setting: _Setting) -> list[Mark]:
    canvas = Canvas()
    canvas.box(QRectF(0, 0, width, HEIGHT), fill=sheet.palette.panel)
    style = Style(setting.number, sheet.palette.on_panel, LIGHT, 1.0)
    side = sheet.margin * (0.3 if setting.tight else 0.8)
    left, top = (side, 40) if setting.tight else (side - 12, 20)
    canvas.text(TextBlock(str(scene.number), style, width - side), left, top)
    room = QRectF(side, 1006, width - 2 * side, 10)
    put_dashes(canvas, room, sheet, done=scene.number - 1, total=scene.total, on_panel=True)
    return canvas.marks
